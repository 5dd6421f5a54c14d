/* undo.c - What can be undone and redone: in the evaluation that is shown, or in the workspace as a
 * whole where none is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/undo.h"

#include <glib/gi18n-lib.h>

/* While several are chosen, it is about the workspace. */
static DataEvaluation *
get_evaluation (UiSession *session)
{
  return ui_register_list_is_choosing (ui_session_get_list (session))
             ? NULL
             : ui_session_get_evaluation (session);
}

static gboolean
reveal (UiSession *session, gint64 number)
{
  if (number != 0 && !ui_register_list_is_choosing (ui_session_get_list (session)))
    ui_session_reveal (session, number);
  return number != 0;
}

gboolean
ui_undo_run (UiSession *session, GError **error)
{
  DataEvaluation *evaluation = get_evaluation (session);

  if (evaluation != NULL)
    return data_evaluation_undo (evaluation, error);
  return reveal (session, data_workspace_undo (ui_session_get_workspace (session), error));
}

gboolean
ui_undo_run_again (UiSession *session, GError **error)
{
  DataEvaluation *evaluation = get_evaluation (session);

  if (evaluation != NULL)
    return data_evaluation_redo (evaluation, error);
  return reveal (session, data_workspace_redo (ui_session_get_workspace (session), error));
}

/* What others did to the life of an evaluation is theirs to take back. */
static gboolean
may_turn (UiSession *session, gboolean redo, GError **error)
{
  return data_workspace_check_turn (ui_session_get_workspace (session), get_evaluation (session),
                                    redo, error);
}

char *
ui_undo_describe (UiSession *session)
{
  DataEvaluation *evaluation = get_evaluation (session);

  if (!ui_session_can_write (session) || !may_turn (session, FALSE, NULL))
    return NULL;
  return evaluation != NULL ? data_evaluation_describe_undo (evaluation)
                            : data_workspace_describe_undo (ui_session_get_workspace (session));
}

char *
ui_undo_describe_again (UiSession *session)
{
  DataEvaluation *evaluation = get_evaluation (session);

  if (!ui_session_can_write (session) || !may_turn (session, TRUE, NULL))
    return NULL;
  return evaluation != NULL ? data_evaluation_describe_redo (evaluation)
                            : data_workspace_describe_redo (ui_session_get_workspace (session));
}

char *
ui_undo_explain (UiSession *session)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);
  g_autofree char *what = ui_undo_describe (session);
  g_autoptr (GError) error = NULL;

  if (what != NULL || ui_session_get_workspace (session) == NULL)
    return NULL;
  if (!ui_session_can_write (session))
    return g_strdup (_ ("This workspace can only be read."));
  if (evaluation != NULL && data_evaluation_get_life (evaluation)->state == DATA_STATE_APPROVED)
    return g_strdup (_ ("An approval cannot be undone. To go on, start the next revision."));
  if (get_evaluation (session) != NULL && !may_turn (session, FALSE, &error))
    return g_strdup (error->message);
  if (evaluation == NULL)
    return g_strdup (
        _ ("Nothing can be undone here. Select an evaluation to undo what was done in it."));
  return NULL;
}
