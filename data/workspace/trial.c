/* trial.c - Trying answers out in an open evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/trial.h"

#include "data/error.h"
#include "data/exchange/difference.h"
#include "data/workspace/evaluation_parts.h"

#include <glib/gi18n-lib.h>

/* Whether the evaluation can be edited, as far as the file tells at this moment. */
static gboolean
catch_up (DataEvaluation *self, GError **error)
{
  gboolean changed;

  return data_workspace_can_write (self->workspace, error) &&
         data_workspace_catch_up (self->workspace, &changed, error) &&
         data_evaluation_is_draft (self, error);
}

gboolean
data_evaluation_is_untried (DataEvaluation *self, GError **error)
{
  if (self->trial == NULL)
    return TRUE;
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
               _ ("“%s”: Something is being tried out in it. Apply that, or discard it first."),
               data_evaluation_get_title (self));
  return FALSE;
}

gboolean
data_evaluation_start_trial (DataEvaluation *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  if (!data_evaluation_is_untried (self, error) || !catch_up (self, error))
    return FALSE;
  self->trial = data_trial_new (self->exchange);
  data_evaluation_hold (self, self->exchange);
  return TRUE;
}

gboolean
data_evaluation_is_on_trial (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  return self->trial != NULL;
}

GPtrArray *
data_evaluation_list_tried (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return data_difference_list (data_evaluation_get_kept (self), self->exchange);
}

DataExchange *
data_evaluation_get_kept (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return self->trial != NULL ? data_trial_get_kept (self->trial) : self->exchange;
}

RulesDecision *
data_evaluation_decide_kept (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  if (self->trial == NULL)
    return rules_decision_ref (data_evaluation_get_decision (self));
  return rules_decide (data_exchange_get_evaluation (data_trial_get_kept (self->trial)));
}

gboolean
data_evaluation_try (DataEvaluation *self, const DataEdit *edit, GError **error)
{
  g_autoptr (DataExchange) after = NULL;

  if (!catch_up (self, error))
    return FALSE;
  after = data_exchange_edited (self->exchange, edit, data_workspace_get_packs (self->workspace),
                                error);
  if (after == NULL || !data_evaluation_check_id (self, after, error))
    return FALSE;
  data_trial_add (self->trial, edit, after, g_get_real_time ());
  if (after != self->exchange)
    data_evaluation_hold (self, after);
  return TRUE;
}

gboolean
data_evaluation_turn_trial (DataEvaluation *self, gboolean redo, GError **error)
{
  if (data_trial_turn (self->trial, redo))
    {
      data_evaluation_hold (self, data_trial_get_tried (self->trial));
      return TRUE;
    }
  g_set_error_literal (error, DATA_ERROR, DATA_ERROR_STATE,
                       redo ? _ ("Nothing that was tried out can be redone.")
                            : _ ("Nothing was tried out that could be undone."));
  return FALSE;
}

char *
data_evaluation_describe_trial (DataEvaluation *self, gboolean redo)
{
  return data_trial_describe (self->trial, redo);
}

gboolean
data_evaluation_apply_trial (DataEvaluation *self, GError **error)
{
  g_autoptr (DataStep) step = NULL;

  g_return_val_if_fail (DATA_IS_EVALUATION (self) && self->trial != NULL, FALSE);

  step = data_workspace_begin (self->workspace, error);
  if (step == NULL || !data_evaluation_is_draft (self, error) ||
      !data_trial_check (self->trial, error) ||
      !data_evaluation_write (self, g_steal_pointer (&step), self->exchange, NULL, NULL, error))
    return FALSE;
  /* Where nothing was changed, it is still on. */
  data_evaluation_discard_trial (self);
  return TRUE;
}

void
data_evaluation_discard_trial (DataEvaluation *self)
{
  g_autoptr (DataTrial) trial = NULL;

  g_return_if_fail (DATA_IS_EVALUATION (self));

  trial = g_steal_pointer (&self->trial);
  if (trial != NULL)
    data_evaluation_hold (self, data_trial_get_kept (trial));
}
