/* trial_steps.h - What is tried out in an evaluation: edits on top of what is kept, with undo and
 * redo. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"

G_BEGIN_DECLS

typedef struct _DataTrial DataTrial;

/** data_trial_new: Returns: (transfer full): a trial in which nothing was done. */
DataTrial *data_trial_new (DataExchange *kept);
void data_trial_free (DataTrial *self);

/** data_trial_get_kept: Returns: (transfer none): what it stands on. */
DataExchange *data_trial_get_kept (DataTrial *self);

/** data_trial_get_tried: Returns: (transfer none): what is kept with everything that was done. */
DataExchange *data_trial_get_tried (DataTrial *self);

/**
 * data_trial_add:
 * @edit: an edit of what is tried
 * @after: what it makes of that
 * @now: the time, in microseconds
 *
 * Puts a step on top, or goes on with the last where the same field is typed in within
 * %DATA_STEP_TYPING. What can be redone is gone. An edit that changes nothing leaves no trace.
 */
void data_trial_add (DataTrial *self, const DataEdit *edit, DataExchange *after, gint64 now);

/** data_trial_turn: undoes or redoes one step. Returns: whether there was one. */
gboolean data_trial_turn (DataTrial *self, gboolean redo);

/** data_trial_describe: Returns: (transfer full) (nullable): the step that would be undone or
 * redone, as a line in the current language; %NULL where there is none. */
char *data_trial_describe (DataTrial *self, gboolean redo);

/** data_trial_rebase: makes all steps once more, on @kept. Those that are not possible there stay,
 * and change nothing. */
void data_trial_rebase (DataTrial *self, DataExchange *kept, DataPacks *packs);

/** data_trial_check: whether all that was done is possible on what is kept; if not,
 * %DATA_ERROR_REFUSED tells of the first step that is not. */
gboolean data_trial_check (DataTrial *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataTrial, data_trial_free)

G_END_DECLS
