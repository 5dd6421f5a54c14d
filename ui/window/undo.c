/* undo.c - What can be undone and redone: in the evaluation that is shown, or in the workspace as a
 * whole where none is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/undo.h"

static gboolean
reveal (UiSession *session, gint64 number)
{
  if (number != 0)
    ui_session_reveal (session, number);
  return number != 0;
}

gboolean
ui_undo_run (UiSession *session, GError **error)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);

  if (evaluation != NULL)
    return data_evaluation_undo (evaluation, error);
  return reveal (session, data_workspace_undo (ui_session_get_workspace (session), error));
}

gboolean
ui_undo_run_again (UiSession *session, GError **error)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);

  if (evaluation != NULL)
    return data_evaluation_redo (evaluation, error);
  return reveal (session, data_workspace_redo (ui_session_get_workspace (session), error));
}

char *
ui_undo_describe (UiSession *session)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);

  if (!ui_session_can_write (session))
    return NULL;
  return evaluation != NULL ? data_evaluation_describe_undo (evaluation)
                            : data_workspace_describe_undo (ui_session_get_workspace (session));
}

char *
ui_undo_describe_again (UiSession *session)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);

  if (!ui_session_can_write (session))
    return NULL;
  return evaluation != NULL ? data_evaluation_describe_redo (evaluation)
                            : data_workspace_describe_redo (ui_session_get_workspace (session));
}
