/* life_change.h - How a change in the life of an evaluation is made. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace_change.h"

G_BEGIN_DECLS

/** The workspace's file, and who works with it. */
DataDatabase *data_life_get_database (DataEvaluation *evaluation);
const char *data_life_get_actor (DataEvaluation *evaluation);

/**
 * data_life_refuse:
 * @format: why not and what to do, as whole sentences, already translated
 *
 * Sets %DATA_ERROR_STATE with a message that names the evaluation.
 */
void data_life_refuse (DataEvaluation *evaluation, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * data_life_begin:
 * @needed: the state it must be in, or 0 for any
 *
 * Starts a step, unless the evaluation is in another state, in the archive or in the bin.
 */
DataStep *data_life_begin (DataEvaluation *evaluation, DataState needed, GError **error);

/**
 * data_life_finish:
 * @step: (transfer full): in which rows were written
 * @text: (nullable): what the action is about, for the history
 */
gboolean data_life_finish (DataEvaluation *evaluation,
                           DataStep *step,
                           DataAction action,
                           const char *text,
                           GError **error);

/** data_life_finish_fact: the same with what was done as JSON (see data/workspace/fact.h). */
gboolean data_life_finish_fact (DataEvaluation *evaluation,
                                DataStep *step,
                                DataAction action,
                                const char *what,
                                GError **error);

/** data_life_is_evaluator: whether @person sent it to review or is named as its evaluator. */
gboolean data_life_is_evaluator (DataEvaluation *evaluation, const char *person);

/**
 * data_life_find_work:
 * @found: (out): whether @person had a hand in what this revision holds, here or where it came from
 *
 * Whoever imported it together with its history did, unless it came in review and was not sent to
 * review again since: then it is what somebody else sent.
 */
gboolean data_life_find_work (DataEvaluation *evaluation,
                              const char *person,
                              gboolean *found,
                              GError **error);

/** data_remarks_insert: writes a remark in the name of the actor. */
gboolean data_remarks_insert (DataEvaluation *evaluation,
                              DataStep *step,
                              const char *place,
                              const char *text,
                              GError **error);

/** data_remarks_count_open: how many remarks are not settled. */
gboolean data_remarks_count_open (DataEvaluation *evaluation, gint64 *count, GError **error);

/** data_revisions_insert: writes what the actor approves, as it is now. */
gboolean data_revisions_insert (DataEvaluation *evaluation, DataStep *step, GError **error);

/**
 * data_next_id:
 * @sql: gives the highest number of the ids of @evaluation, its parameter
 * @prefix: what stands before the number
 *
 * Returns: (transfer full): an id that is not in use: "r3"
 */
char *data_next_id (
    DataDatabase *database, const char *sql, gint64 evaluation, char prefix, GError **error);

G_END_DECLS
