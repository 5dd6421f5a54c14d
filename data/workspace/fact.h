/* fact.h - What an entry of the history says was done: facts kept as JSON, told in words.
 *
 * The JSON is written without spaces between its parts, as data/history/hash.h asks for.
 *
 * Facts name fields by their ids and keep the names that things had at the time, so that they can
 * be told in either language, by any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/difference.h"
#include "data/workspace/action.h"

G_BEGIN_DECLS

/** The most facts that one entry keeps; it keeps the number of all. */
#define DATA_FACT_LIMIT 100

/**
 * data_fact_of_differences:
 * @differences: (element-type DataDifference): what changed from @before to @after
 * @before: (nullable): the evaluation before
 * @after: (nullable): the evaluation after
 *
 * What a difference brings along (the cells of an operation that is removed, ...) comes behind the
 * others. An answer that is made or taken away is told member by member.
 *
 * Returns: (transfer full): JSON: {"title": ..., "count": n, "main": m, "facts": [...]} with the
 *   evaluation's title, how many facts there are, how many of them stand for themselves and, for
 *   each, kind, array, id, name, dimension, harm, member, before, after; long texts are cut. Where
 *   the m facts are of one kind in one array, and set the same member, "batch" has kind, array,
 *   member, and after if that is the same in all.
 */
char *data_fact_of_differences (GPtrArray *differences, DataExchange *before, DataExchange *after);

/**
 * data_fact_of_return:
 * @earlier: the time of the entry of the history that is gone back to, as the history has it
 *
 * Returns: (transfer full): JSON: as data_fact_of_differences(), with "earlier"
 */
char *data_fact_of_return (GPtrArray *differences,
                           DataExchange *before,
                           DataExchange *after,
                           const char *earlier);

/**
 * data_fact_of_text:
 * @title: (nullable): the evaluation's title
 * @text: (nullable): what an action is about: a file's name, a remark, a reviewer, ...
 *
 * Returns: (transfer full): JSON
 */
char *data_fact_of_text (const char *title, const char *text);

/**
 * data_fact_of_submission:
 * @title: (nullable): the evaluation's title
 * @content: SHA-256 of the canonical form of what is sent to review
 *
 * Returns: (transfer full): JSON: {"title": ..., "content": ...}
 */
char *data_fact_of_submission (const char *title, const char *content);

/**
 * data_fact_of_evidence:
 * @name: an attached file
 * @place: (nullable): what it is evidence of in @exchange; %NULL for the internal audit
 *
 * Returns: (transfer full): JSON: as data_fact_of_text(), with "evidence": a fact, or "audit"
 */
char *data_fact_of_evidence (DataExchange *exchange, const char *name, const char *place);

/**
 * data_fact_of_undone:
 * @action: the action of a step that is undone or redone
 * @what: (nullable): its facts
 *
 * Returns: (transfer full): JSON: {"undone": {"action": ..., "what": {...}}}
 */
char *data_fact_of_undone (DataAction action, const char *what);

/**
 * data_fact_of_span:
 * @first: (nullable): the facts of the first entry of a step
 * @last: (nullable): those of its last
 *
 * Typing in one field is one step of many entries.
 *
 * Returns: (transfer full) (nullable): what the step did as a whole: @last, from the value that
 *   @first began with
 */
char *data_fact_of_span (const char *first, const char *last);

/**
 * data_fact_label:
 * @action: what was done
 * @what: (nullable): the facts
 * @edition: (nullable): the rules, for the names of harms, dimensions and levels
 *
 * Returns: (transfer full): one line in the current language: "Set financial harm of “corporate
 *   secrets” (confidentiality) to high"; for an undo the label of what was undone in quotes
 */
char *data_fact_label (DataAction action, const char *what, const RulesEdition *edition);

/**
 * data_fact_lines:
 *
 * Returns: (transfer full) (array zero-terminated=1): each fact as a line with old and new value:
 *   "Financial harm of “corporate secrets” (confidentiality): low → high"
 */
GStrv data_fact_lines (const char *what, const RulesEdition *edition);

/** data_fact_place_exists: whether @exchange has the place @text (see data/exchange/place.h): an
 * entry that is there, or what the rules ask for, and a member of the format. */
gboolean data_fact_place_exists (DataExchange *exchange, const char *text);

/** data_fact_place: Returns: (transfer full): the place @text in words, "Name of operation “X”";
 * @text itself where it is none. */
char *data_fact_place (DataExchange *exchange, const char *text);

G_END_DECLS
