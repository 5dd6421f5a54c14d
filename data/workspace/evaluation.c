/* evaluation.c - An evaluation that is open in a workspace: what it is now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/database_open.h"
#include "data/workspace/entry_value.h"
#include "data/workspace/evaluation_parts.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (DataEvaluation, data_evaluation, G_TYPE_OBJECT)

/* The last entry of an evaluation of which nothing was read. */
#define NO_ENTRY (-1)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_DECIDED,
  SIGNAL_LIVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_members (DataEvaluation *self, GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const DataDifference *difference = differences->pdata[i];

      if (difference->array == DATA_ARRAY_NONE)
        g_signal_emit (self, signals[SIGNAL_CHANGED], g_quark_from_string (difference->member),
                       difference->member);
    }
}

/* Makes @exchange what the evaluation holds, and tells of it when everything is in place. */
static void
take_exchange (DataEvaluation *self, DataExchange *exchange)
{
  g_autoptr (DataExchange) before = self->exchange;
  g_autoptr (GPtrArray) differences = data_difference_list (before, exchange);

  self->exchange = data_exchange_ref (exchange);
  if (differences->len == 0)
    return;
  g_clear_pointer (&self->decision, rules_decision_unref);
  for (DataArray array = 0; array < DATA_N_ARRAYS; array++)
    {
      if (self->lists[array] != NULL)
        data_entry_list_follow (self->lists[array], exchange);
    }
  for (DataArray array = 0; array < DATA_N_ARRAYS; array++)
    {
      if (self->lists[array] != NULL)
        data_entry_list_tell (self->lists[array]);
    }
  tell_members (self, differences);
  g_signal_emit (self, signals[SIGNAL_DECIDED], 0);
}

void
data_evaluation_hold (DataEvaluation *self, DataExchange *exchange)
{
  g_object_ref (self);
  take_exchange (self, exchange);
  g_signal_emit (self, signals[SIGNAL_LIVED], 0);
  g_object_unref (self);
}

gboolean
data_evaluation_read (DataEvaluation *self, GError **error)
{
  g_autoptr (DataExchange) next = g_steal_pointer (&self->next);

  g_clear_pointer (&self->snapshot, data_snapshot_free);
  self->unread = !data_snapshot_read (self->workspace, self->number, self->entry, next,
                                      &self->snapshot, error);
  return !self->unread;
}

void
data_evaluation_take (DataEvaluation *self)
{
  g_autoptr (DataSnapshot) snapshot = g_steal_pointer (&self->snapshot);
  DataLife life;

  if (snapshot == NULL)
    {
      if (self->unread)
        g_signal_emit (self, signals[SIGNAL_LIVED], 0);
      return;
    }
  self->entry = snapshot->entry;
  self->there = snapshot->there;
  g_object_ref (self);
  if (snapshot->there)
    {
      life = self->life;
      self->life = snapshot->life;
      snapshot->life = life;
      if (self->trial != NULL)
        data_trial_rebase (self->trial, snapshot->exchange,
                           data_workspace_get_packs (self->workspace));
      take_exchange (self,
                     self->trial != NULL ? data_trial_get_tried (self->trial) : snapshot->exchange);
    }
  g_signal_emit (self, signals[SIGNAL_LIVED], 0);
  g_object_unref (self);
}

/* Reads the evaluation as it is at one moment. */
static gboolean
read_first (DataEvaluation *self, GError **error)
{
  DataDatabase *database = data_workspace_get_database (self->workspace);
  gboolean begun;
  gboolean done =
      data_database_begin_reading (database, &begun, error) && data_evaluation_read (self, error);

  if (begun)
    data_database_rollback (database);
  return done;
}

void
data_evaluation_refuse_missing (DataWorkspace *workspace, GError **error)
{
  data_database_refuse (data_workspace_get_database (workspace), error,
                        _ ("The evaluation is no longer in this workspace. Choose another one."));
}

DataEvaluation *
data_evaluation_new (DataWorkspace *workspace, gint64 number, GError **error)
{
  g_autoptr (DataEvaluation) self = g_object_new (DATA_TYPE_EVALUATION, NULL);

  self->workspace = g_object_ref (workspace);
  self->number = number;
  self->entry = NO_ENTRY;
  if (!read_first (self, error))
    return NULL;
  if (!self->snapshot->there)
    {
      data_evaluation_refuse_missing (workspace, error);
      return NULL;
    }
  self->exchange = data_exchange_ref (self->snapshot->exchange);
  data_evaluation_take (self);
  return g_steal_pointer (&self);
}

static void
data_evaluation_dispose (GObject *object)
{
  DataEvaluation *self = DATA_EVALUATION (object);

  for (DataArray array = 0; array < DATA_N_ARRAYS; array++)
    g_clear_object (&self->lists[array]);
  G_OBJECT_CLASS (data_evaluation_parent_class)->dispose (object);
}

static void
data_evaluation_finalize (GObject *object)
{
  DataEvaluation *self = DATA_EVALUATION (object);

  /* Only now: the workspace is told of the end while this is disposed of. */
  g_object_unref (self->workspace);
  g_clear_pointer (&self->exchange, data_exchange_unref);
  g_clear_pointer (&self->snapshot, data_snapshot_free);
  g_clear_pointer (&self->trial, data_trial_free);
  g_clear_pointer (&self->decision, rules_decision_unref);
  data_life_clear (&self->life);
  G_OBJECT_CLASS (data_evaluation_parent_class)->finalize (object);
}

static void
data_evaluation_class_init (DataEvaluationClass *class)
{
  G_OBJECT_CLASS (class)->dispose = data_evaluation_dispose;
  G_OBJECT_CLASS (class)->finalize = data_evaluation_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", DATA_TYPE_EVALUATION, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DECIDED] = g_signal_new ("decided", DATA_TYPE_EVALUATION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LIVED] = g_signal_new ("lived", DATA_TYPE_EVALUATION, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
data_evaluation_init (DataEvaluation *self)
{
}

DataWorkspace *
data_evaluation_get_workspace (DataEvaluation *self)
{
  return self->workspace;
}

const RulesEdition *
data_evaluation_get_edition (DataEvaluation *self)
{
  return data_exchange_get_pack (self->exchange)->edition;
}

DataExchange *
data_evaluation_get_exchange (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return self->exchange;
}

RulesDecision *
data_evaluation_get_decision (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  if (self->decision == NULL)
    self->decision = rules_decide (data_exchange_get_evaluation (self->exchange));
  return self->decision;
}

gboolean
data_evaluation_is_there (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  return self->there;
}

gboolean
data_evaluation_check (DataEvaluation *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  if (!self->unread)
    return TRUE;
  if (!read_first (self, error))
    return FALSE;
  data_evaluation_take (self);
  return TRUE;
}

gint64
data_evaluation_get_entry (DataEvaluation *self)
{
  return self->entry;
}

gint64
data_evaluation_get_number (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), 0);

  return self->number;
}

const char *
data_evaluation_get_title (DataEvaluation *self)
{
  const char *title = data_evaluation_get_text (self, "title");

  return rules_text_is_blank (title) ? data_evaluation_get_text (self, "id") : title;
}

const DataLife *
data_evaluation_get_life (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return &self->life;
}

const char *
data_evaluation_get_text (DataEvaluation *self, const char *member)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return json_string_value (data_json_member (data_exchange_get_root (self->exchange), member));
}

GStrv
data_evaluation_get_texts (DataEvaluation *self, const char *member)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return data_json_texts (data_exchange_get_root (self->exchange), member);
}

GListModel *
data_evaluation_get_list (DataEvaluation *self, DataArray array)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);
  g_return_val_if_fail (array > DATA_ARRAY_NONE && array < DATA_N_ARRAYS, NULL);

  if (self->lists[array] == NULL)
    self->lists[array] = data_entry_list_new (array, self->exchange);
  return G_LIST_MODEL (self->lists[array]);
}
