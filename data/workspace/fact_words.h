/* fact_words.h - Facts about differences as JSON objects, and each of them in words. Private to
 * data/.
 *
 * A fact may come from a file of others: whatever it holds, something is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/fact.h"

#include <jansson.h>

G_BEGIN_DECLS

/** The most characters of a text that a fact of the history keeps. */
#define DATA_FACT_TEXT_LIMIT 200

/**
 * DataFacts:
 * @list: (owned): the facts; those that stand for themselves come first
 * @n_main: how many stand for themselves
 */
typedef struct
{
  json_t *list;
  gsize n_main;
} DataFacts;

/**
 * data_facts_collect:
 * @limit: how many characters of a text are kept, 0 for all
 * @whole: whether two evaluations are told side by side: the members of all entries that were added
 *   are facts too, the order is that of @differences, and what has two names has both
 */
DataFacts data_facts_collect (
    GPtrArray *differences, DataExchange *before, DataExchange *after, gsize limit, gboolean whole);

/** data_fact_name: Returns: (transfer none) (nullable): what an entry of evaluation @root is
 * called; of a cell, what the subject @id is. */
const char *data_fact_name (json_t *root, DataArray array, const char *id);

/** data_fact_field: Returns: (transfer full): what a fact is about, within a sentence: "rationale
 * for financial harm of “X” (confidentiality)". */
char *data_fact_field (json_t *fact, const RulesEdition *edition);

/** data_fact_value: Returns: (transfer full): the value before or after, in quotation marks where
 * it is free text; "unanswered" where there is none. */
char *data_fact_value (json_t *fact, gboolean after, const RulesEdition *edition);

/** data_fact_sentence: Returns: (transfer full): what was done: "Set ... to ...". */
char *data_fact_sentence (json_t *fact, const RulesEdition *edition);

/** data_fact_batch_sentence: Returns: (transfer full): "Set status of 14 requirements to met". */
char *data_fact_batch_sentence (json_t *batch, guint n, const RulesEdition *edition);

/** data_fact_heading: Returns: (transfer full): @text with a capital at the start. */
char *data_fact_heading (const char *text);

/** data_fact_text: Returns: (transfer full): @text on one line, at most @limit characters long. */
char *data_fact_text (const char *text, gsize limit);

G_END_DECLS
