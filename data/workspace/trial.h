/* trial.h - Trying answers out: a what-if on an open evaluation, kept in memory until it is
 * applied.
 *
 * While a trial is on, data_evaluation_edit(), _set_text(), _undo() and _redo() change only what
 * the evaluation holds in this program: its decision, its lists and its signals follow as for any
 * edit, but nothing is written. What another program does to the evaluation meanwhile is seen, and
 * what was tried stands above it.
 *
 * What reviews, approves, remarks or attaches fails with %DATA_ERROR_STATE as long as it is on.
 * What hands the evaluation out (exports, packages, reports, copies, comparisons with a file, JSON)
 * hands out what is kept, and the register shows that; the evaluation can be moved to the archive
 * or the bin. data_evaluation_describe_undo() and _redo() speak of the steps of the trial. It ends
 * with the object where it is neither applied nor discarded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/** data_evaluation_start_trial: begins to try things out. @error: %DATA_ERROR_STATE where it cannot
 * be edited (see data_evaluation_can_edit()), or a trial is on. #DataEvaluation::lived tells. */
gboolean data_evaluation_start_trial (DataEvaluation *self, GError **error);

/** data_evaluation_is_on_trial: whether a trial is on. */
gboolean data_evaluation_is_on_trial (DataEvaluation *self);

/** data_evaluation_list_tried: Returns: (transfer full) (element-type DataDifference): what the
 * trial made different from what is kept; empty where no trial is on. */
GPtrArray *data_evaluation_list_tried (DataEvaluation *self);

/** data_evaluation_get_kept: Returns: (transfer none): what the workspace keeps of it: what it
 * holds without the trial. */
DataExchange *data_evaluation_get_kept (DataEvaluation *self);

/** data_evaluation_decide_kept: Returns: (transfer full): the decision on what is kept. */
RulesDecision *data_evaluation_decide_kept (DataEvaluation *self);

/**
 * data_evaluation_apply_trial:
 * @error: as of data_evaluation_edit(); %DATA_ERROR_REFUSED also where another program took away
 *   what it is about. Then the trial stays as it is.
 *
 * Makes everything that was tried one step of the history, and ends the trial. Where nothing was
 * changed it only ends.
 */
gboolean data_evaluation_apply_trial (DataEvaluation *self, GError **error);

/** data_evaluation_discard_trial: ends the trial; the evaluation holds again what is kept. */
void data_evaluation_discard_trial (DataEvaluation *self);

G_END_DECLS
