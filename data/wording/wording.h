/* wording.h - A decision in words: the sentences that window, worksheets and command line share.
 *
 * Everything is in the current language. What the scheme says comes from the criteria pack, the
 * sentences around it from the program's translations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * data_wording_route:
 *
 * The route as a short phrase, such as "ISMAP-LIU candidate" or "Full ISMAP". While something is
 * missing and the route is open it says at most how far the answers go: "Undetermined - low so far,
 * 25 open".
 *
 * Returns: (transfer full): the phrase
 */
char *data_wording_route (const RulesDecision *decision);

/** data_wording_reason: Returns: (transfer full): one or two sentences, why the route is what it
 * is. */
char *data_wording_reason (const RulesDecision *decision);

/** data_wording_gate: Returns: (transfer full): why gate number @gate has the outcome it has. */
char *data_wording_gate (const RulesDecision *decision, guint gate);

/** "Passed", "Failed", "Not known yet". */
const char *data_wording_outcome (RulesOutcome outcome);

/** A level's name, or "unanswered" for %RULES_NO_LEVEL. */
const char *data_wording_level (const RulesEdition *edition, int level);

/** data_wording_unnamed: Returns: (transfer full): what an information item or operation is called
 * that has no name: "Unnamed information 1". @number: which of its kind, from 1. */
char *data_wording_unnamed (RulesAskedOf kind, guint number);

/** data_wording_subject: Returns: (transfer full): the name of a subject, or what it is called
 * without. */
char *data_wording_subject (const RulesEvaluation *evaluation, guint subject);

/** data_wording_condition: Returns: (transfer full): "if “X” leaks", what the cell asks about. */
char *data_wording_condition (const RulesDecision *decision, const RulesCell *cell);

/** data_wording_condition_heading: Returns: (transfer full): the same as a heading: "If “X” leaks".
 */
char *data_wording_condition_heading (const RulesDecision *decision, const RulesCell *cell);

/** data_wording_missing: Returns: (transfer full): what has still to be answered, as a phrase. */
char *data_wording_missing (const RulesDecision *decision, const RulesMissing *missing);

/**
 * data_wording_to_liu:
 *
 * Returns: (transfer full) (nullable): what would have to change for low-impact use, in sentences;
 *   %NULL where the question does not arise
 */
char *data_wording_to_liu (const RulesDecision *decision);

/** "Ready to submit", "Not ready", ... */
const char *data_wording_readiness_status (RulesReadinessStatus status);

/** data_wording_readiness: Returns: (transfer full): the readiness in a sentence, with counts. */
char *data_wording_readiness (const RulesDecision *decision);

/** "Blocker", "Missing", "Warning". */
const char *data_wording_kind (RulesKind kind);

/** data_wording_kind_count: Returns: (transfer full): "19 blockers". */
char *data_wording_kind_count (RulesKind kind, guint n);

/** data_wording_problem_subject: Returns: (transfer full) (nullable): what a problem is about: id
 * and name. */
char *data_wording_problem_subject (const RulesDecision *decision, const RulesProblem *problem);

/** "Partly met", "Met, but without evidence": what a requirement lacks that has this status. */
const char *data_wording_shortcoming (RulesStatus status);

/** data_wording_sources: Returns: (transfer full): "CC 4.6.2.2(b); EX". */
char *data_wording_sources (const RulesClause *clause);

/** The grade's title in the words of the pack. */
const char *data_wording_grade (const RulesEdition *edition, RulesGrade grade);

/** The number of problems of a kind. */
guint data_wording_count_problems (const RulesReadiness *readiness, RulesKind kind);

/** Names of answers: "SaaS", "Vendor (self-assessment)", ...; "unanswered" where there is none. */
const char *data_wording_model (RulesModel model);
const char *data_wording_perspective (RulesPerspective perspective);

G_END_DECLS
