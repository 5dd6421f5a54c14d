/* workspace_undo.c - Undo and redo, of an evaluation and of the workspace as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/chain.h"
#include "data/workspace/evaluation_follow.h"
#include "data/workspace/fact.h"
#include "data/workspace/trial.h"
#include "data/history/person.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>

/* What somebody did to the life of an evaluation is theirs to take back. */
static gboolean
may_undo (DataWorkspace *self, gint64 number, gboolean redo, GError **error)
{
  DataDatabase *database = data_workspace_get_database (self);
  g_autoptr (DataHistoryEntry) last = NULL;
  gint64 entry;
  gint64 tops[2];
  static const DataAction personal[] = { DATA_ACTION_SUBMIT, DATA_ACTION_WITHDRAW,
                                         DATA_ACTION_RETURN, DATA_ACTION_REVISE,
                                         DATA_ACTION_REMARK, DATA_ACTION_SETTLE };

  if (!data_chain_tops (database, number, &entry, &tops[0], &tops[1], error))
    return FALSE;
  if (tops[redo] == 0)
    return TRUE;
  last = data_chain_step (database, tops[redo], number, error);
  if (last == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (personal); i++)
    {
      if (last->action != personal[i] ||
          data_person_same (last->actor, data_workspace_get_actor (self)))
        continue;
      g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                   _ ("Only %s can undo or redo this. Return the evaluation, or make the change "
                      "that is needed."),
                   last->actor);
      return FALSE;
    }
  return TRUE;
}

/* What was done last is @step, which stays; undoing what was done before would surprise. */
static void
refuse_final (DataWorkspace *self, gint64 step, gint64 number, GError **error)
{
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (self, number, NULL);
  g_autoptr (DataHistoryEntry) last =
      data_chain_step (data_workspace_get_database (self), step, number, error);
  const RulesEvaluation *held;
  g_autofree char *label = NULL;
  g_autofree char *what = NULL;

  if (last == NULL)
    return;
  label = data_fact_label (last->action, last->what, NULL);
  held = evaluation == NULL
             ? NULL
             : data_exchange_get_evaluation (data_evaluation_get_exchange (evaluation));
  what = held == NULL || rules_text_is_blank (held->title)
             ? g_strdup (label)
             /* Translators: what was done last, and the title of the evaluation. */
             : g_strdup_printf (_ ("%s – “%s”"), label, held->title);
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
               /* Translators: %s is what was done last. */
               _ ("What was done last (%s) cannot be undone. “eikyo undo ID” undoes what was done "
                  "before."),
               what);
}

/* The evaluation whose step comes first in the whole workspace, or 0. */
static gint64
find_last (DataWorkspace *self, gboolean redo, GError **error)
{
  gint64 number = 0;
  gint64 final = 0;

  if (!data_chain_last (data_workspace_get_database (self), redo, &number, &final, error))
    return 0;
  if (final != 0)
    refuse_final (self, final, number, error);
  else if (number == 0)
    g_set_error_literal (error, DATA_ERROR, DATA_ERROR_STATE,
                         redo ? _ ("There is nothing to redo in this workspace.")
                              : _ ("There is nothing to undo in this workspace."));
  return final != 0 ? 0 : number;
}

gboolean
data_workspace_check_turn (DataWorkspace *self,
                           DataEvaluation *evaluation,
                           gboolean redo,
                           GError **error)
{
  gint64 number;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), FALSE);

  if (evaluation != NULL && data_evaluation_is_on_trial (evaluation))
    return TRUE;
  number =
      evaluation != NULL ? data_evaluation_get_number (evaluation) : find_last (self, redo, error);
  return number != 0 && may_undo (self, number, redo, error);
}

/* The last entry that the user can have seen, of the evaluation or of the whole workspace. */
static gint64
last_seen (DataWorkspace *self, DataEvaluation *evaluation)
{
  return evaluation != NULL ? data_evaluation_get_entry (evaluation)
                            : data_workspace_get_entry (self);
}

/* Turns the top step of @evaluation round, or the last of the workspace where that is NULL.
 * Returns: the number of the evaluation, or 0. */
static gint64
turn (DataWorkspace *self, DataEvaluation *evaluation, gboolean redo, GError **error)
{
  gint64 seen = last_seen (self, evaluation);
  g_autoptr (DataStep) step = data_workspace_begin (self, error);
  g_autoptr (GArray) numbers = NULL;
  gint64 number;

  if (step == NULL || (evaluation != NULL && !data_evaluation_check (evaluation, error)))
    return 0;
  if (last_seen (self, evaluation) != seen)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                   _ ("%s: Another program has done something else meanwhile. Look at it, and try "
                      "again."),
                   data_workspace_get_database (self)->file);
      return 0;
    }
  number =
      evaluation != NULL ? data_evaluation_get_number (evaluation) : find_last (self, redo, error);
  if (number == 0 || !may_undo (self, number, redo, error) ||
      !(redo ? data_step_redo : data_step_undo) (step, number, &numbers, error) ||
      !data_workspace_finish (self, g_steal_pointer (&step), (const gint64 *) numbers->data,
                              numbers->len, error))
    return 0;
  return number;
}

/* The rules for the names in a label; NULL where the evaluation is not open or cannot be. */
static char *
describe (DataWorkspace *self, gint64 number, gboolean redo)
{
  DataDatabase *database = data_workspace_get_database (self);
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (self, number, NULL);
  g_autoptr (DataHistoryEntry) last = NULL;
  gint64 entry;
  gint64 top_undo;
  gint64 top_redo;

  if (!data_chain_tops (database, number, &entry, &top_undo, &top_redo, NULL))
    return NULL;
  if ((redo ? top_redo : top_undo) == 0)
    return NULL;
  last = data_chain_step (database, redo ? top_redo : top_undo, number, NULL);
  if (last == NULL)
    return NULL;
  return data_fact_label (last->action, last->what,
                          evaluation != NULL ? data_evaluation_get_edition (evaluation) : NULL);
}

gboolean
data_evaluation_undo (DataEvaluation *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  if (data_evaluation_is_on_trial (self))
    return data_evaluation_turn_trial (self, FALSE, error);
  return turn (data_evaluation_get_workspace (self), self, FALSE, error) != 0;
}

gboolean
data_evaluation_redo (DataEvaluation *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  if (data_evaluation_is_on_trial (self))
    return data_evaluation_turn_trial (self, TRUE, error);
  return turn (data_evaluation_get_workspace (self), self, TRUE, error) != 0;
}

char *
data_evaluation_describe_undo (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  if (data_evaluation_is_on_trial (self))
    return data_evaluation_describe_trial (self, FALSE);
  return describe (data_evaluation_get_workspace (self), data_evaluation_get_number (self), FALSE);
}

char *
data_evaluation_describe_redo (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  if (data_evaluation_is_on_trial (self))
    return data_evaluation_describe_trial (self, TRUE);
  return describe (data_evaluation_get_workspace (self), data_evaluation_get_number (self), TRUE);
}

gint64
data_workspace_undo (DataWorkspace *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), 0);

  return turn (self, NULL, FALSE, error);
}

gint64
data_workspace_redo (DataWorkspace *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), 0);

  return turn (self, NULL, TRUE, error);
}

char *
data_workspace_describe_undo (DataWorkspace *self)
{
  gint64 number;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  number = find_last (self, FALSE, NULL);
  return number == 0 ? NULL : describe (self, number, FALSE);
}

char *
data_workspace_describe_redo (DataWorkspace *self)
{
  gint64 number;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  number = find_last (self, TRUE, NULL);
  return number == 0 ? NULL : describe (self, number, TRUE);
}
