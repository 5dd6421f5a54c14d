/* undo.h - What can be undone and redone: in the evaluation that is shown, or in the workspace as a
 * whole where none is shown, or several are to be chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

/** Undoes or redoes one step; what it is about is shown then. */
gboolean ui_undo_run (UiSession *session, GError **error);
gboolean ui_undo_run_again (UiSession *session, GError **error);

/** ui_undo_describe: Returns: (transfer full) (nullable): what would be undone or redone, in a
 * line; %NULL where there is nothing. */
char *ui_undo_describe (UiSession *session);
char *ui_undo_describe_again (UiSession *session);

/** ui_undo_explain: Returns: (transfer full) (nullable): why nothing can be undone, in a sentence;
 * %NULL where that goes without saying, or something can. */
char *ui_undo_explain (UiSession *session);

G_END_DECLS
