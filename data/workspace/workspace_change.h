/* workspace_change.h - How changes of a workspace are made. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/step.h"
#include "data/workspace/workspace.h"

G_BEGIN_DECLS

DataDatabase *data_workspace_get_database (DataWorkspace *self);

/** data_workspace_get_entry: Returns: the last entry of the history that was seen. */
gint64 data_workspace_get_entry (DataWorkspace *self);

/** data_workspace_catch_up: sees what other programs did, as data_workspace_refresh() does, or
 * tells why it cannot be seen. */
gboolean data_workspace_catch_up (DataWorkspace *self, gboolean *changed, GError **error);

/** data_workspace_sweep: writes the file anew, without traces of what was erased. Returns: %FALSE
 * where another program has it open. */
gboolean data_workspace_sweep (DataDatabase *database);

/** data_workspace_can_write: whether the file can be written; if not, %DATA_ERROR_STATE. */
gboolean data_workspace_can_write (DataWorkspace *self, GError **error);

/**
 * data_workspace_begin:
 * @error: %DATA_ERROR_BUSY, %DATA_ERROR_WRITE, %DATA_ERROR_STATE where it can only be read
 *
 * Starts a step in the name of the actor. What another program did before is seen: the open
 * evaluations are up to date when this returns, those that can be read.
 */
DataStep *data_workspace_begin (DataWorkspace *self, GError **error);

/**
 * data_workspace_finish:
 * @step: (transfer full): what was recorded
 * @numbers: (array length=n): evaluations that changed
 *
 * Commits, and has the register and the open evaluations follow. What they follow is read before,
 * so that nothing can fail once the change is durable.
 */
gboolean data_workspace_finish (
    DataWorkspace *self, DataStep *step, const gint64 *numbers, guint n, GError **error);

/** data_evaluation_get_edition: Returns: (transfer none): the rules it is decided by. */
const RulesEdition *data_evaluation_get_edition (DataEvaluation *self);

/** data_evaluation_is_current: whether it is there and what it is in the file is known, within a
 * step; if not, the error tells why. */
gboolean data_evaluation_is_current (DataEvaluation *self, GError **error);

/** data_evaluation_is_draft: whether it can be edited; if not, the error tells why. */
gboolean data_evaluation_is_draft (DataEvaluation *self, GError **error);

/** data_evaluation_is_untried: whether no trial is on (see data/workspace/trial.h); if one is, the
 * error tells. */
gboolean data_evaluation_is_untried (DataEvaluation *self, GError **error);

/** What data_evaluation_undo(), _redo() and their descriptions do while a trial is on. */
gboolean data_evaluation_turn_trial (DataEvaluation *self, gboolean redo, GError **error);
char *data_evaluation_describe_trial (DataEvaluation *self, gboolean redo);

G_END_DECLS
