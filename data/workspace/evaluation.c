/* evaluation.c - An evaluation that is open in a workspace: what it is now, and its edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/evaluation.h"

#include "data/exchange/difference.h"
#include "data/error.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/attachment_links.h"
#include "data/workspace/database_open.h"
#include "data/workspace/entry_list.h"
#include "data/workspace/entry_value.h"
#include "data/workspace/evaluation_follow.h"
#include "data/workspace/evaluation_snapshot.h"
#include "data/workspace/fact.h"
#include "data/workspace/rows.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>

struct _DataEvaluation
{
  GObject parent_instance;

  /* owned */
  DataWorkspace *workspace;
  gint64 number;
  DataExchange *exchange;
  RulesDecision *decision; /* made when it is first asked for */
  DataLife life;
  DataEntryList *lists[DATA_N_ARRAYS]; /* made when they are first asked for */
  gint64 entry;                        /* the last entry of the history that was seen */
  gboolean there;                      /* whether it is in the workspace */
  gboolean unread;                     /* whether what is in the file could not be read */
  DataSnapshot *snapshot;              /* what it is going to be */
  DataExchange *next;                  /* what an edit that is being committed makes of it */
};

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

static DataDatabase *
get_database (DataEvaluation *self)
{
  return data_workspace_get_database (self->workspace);
}

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
      take_exchange (self, snapshot->exchange);
    }
  g_signal_emit (self, signals[SIGNAL_LIVED], 0);
  g_object_unref (self);
}

/* Reads the evaluation as it is at one moment. */
static gboolean
read_first (DataEvaluation *self, GError **error)
{
  DataDatabase *database = get_database (self);
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

GListModel *
data_evaluation_get_list (DataEvaluation *self, DataArray array)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);
  g_return_val_if_fail (array > DATA_ARRAY_NONE && array < DATA_N_ARRAYS, NULL);

  if (self->lists[array] == NULL)
    self->lists[array] = data_entry_list_new (array, self->exchange);
  return G_LIST_MODEL (self->lists[array]);
}

gboolean
data_evaluation_is_current (DataEvaluation *self, GError **error)
{
  if (!data_evaluation_check (self, error))
    return FALSE;
  if (!self->there)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is no longer in this workspace, so it cannot be changed. Close it, and "
                    "choose another one."),
                 data_evaluation_get_title (self));
  return self->there;
}

gboolean
data_evaluation_is_draft (DataEvaluation *self, GError **error)
{
  const char *title = data_evaluation_get_title (self);

  if (!data_evaluation_is_current (self, error))
    return FALSE;
  if (self->life.place == DATA_REGISTER_PLACE_BIN)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is in the bin. Restore it before you change it."), title);
  else if (self->life.place == DATA_REGISTER_PLACE_ARCHIVE)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is in the archive. Take it out before you change it."), title);
  else if (self->life.state == DATA_STATE_REVIEW)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is in review. Withdraw it, or have it returned, before you change it."),
                 title);
  else if (self->life.state == DATA_STATE_APPROVED)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is approved and stays as it is. Start the next revision to change it."),
                 title);
  else
    return TRUE;
  return FALSE;
}

/* Whether no other evaluation of the workspace has the id of @after. */
static gboolean
check_id (DataEvaluation *self, DataExchange *after, GError **error)
{
  const char *id = json_string_value (json_object_get (data_exchange_get_root (after), "id"));
  g_autoptr (GError) failure = NULL;
  gint64 number;

  if (g_str_equal (id, data_evaluation_get_text (self, "id")))
    return TRUE;
  number = data_workspace_find (self->workspace, id, &failure);
  if (number == 0 && failure == NULL)
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("Another evaluation in this workspace has the id “%s”. Choose another id."),
                 id);
  return FALSE;
}

/* Writes what is different in @after, as an entry of @step. */
static gboolean
write_edit (DataEvaluation *self,
            DataStep *step,
            const DataEdit *edit,
            DataExchange *after,
            GPtrArray *differences,
            GError **error)
{
  g_autofree char *what = data_fact_of_differences (differences, self->exchange, after);
  g_autofree char *field = data_edit_field (edit);
  const DataStepEntry entry = {
    .evaluation = self->number, .action = DATA_ACTION_EDIT, .what = what, .field = field
  };

  return data_rows_update (get_database (self), self->number, differences,
                           data_exchange_get_root (after), error) &&
         data_attachments_follow (get_database (self), self->number, differences, error) &&
         data_step_record (step, &entry, error);
}

gboolean
data_evaluation_edit (DataEvaluation *self, const DataEdit *edit, GError **error)
{
  g_autoptr (DataStep) step = NULL;
  g_autoptr (DataExchange) after = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  g_return_val_if_fail (DATA_IS_EVALUATION (self) && edit != NULL, FALSE);

  step = data_workspace_begin (self->workspace, error);
  if (step == NULL || !data_evaluation_is_draft (self, error))
    return FALSE;
  after = data_exchange_edited (self->exchange, edit, data_workspace_get_packs (self->workspace),
                                error);
  if (after == NULL)
    return FALSE;
  differences = data_difference_list (self->exchange, after);
  if (differences->len == 0)
    return TRUE;
  if (!check_id (self, after, error) || !write_edit (self, step, edit, after, differences, error))
    return FALSE;
  self->next = g_steal_pointer (&after);
  if (data_workspace_finish (self->workspace, g_steal_pointer (&step), &self->number, 1, error))
    return TRUE;
  g_clear_pointer (&self->next, data_exchange_unref);
  return FALSE;
}

gboolean
data_evaluation_set_text (DataEvaluation *self,
                          const DataPlace *place,
                          const char *text,
                          GError **error)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_set_text (edit, place, text);
  return data_evaluation_edit (self, edit, error);
}
