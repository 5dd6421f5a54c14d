/* trial_steps.c - What is tried out in an evaluation: edits on top of what is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/trial_steps.h"

#include "data/error.h"
#include "data/workspace/fact.h"
#include "data/workspace/step.h"

#include <glib/gi18n-lib.h>

/**
 * Step:
 * @field: (nullable): the field that was typed in
 * @time: when it was last typed in
 * @after: what it made of what was before
 * @what: its facts
 * @failure: (nullable): why it is not possible on what is kept now
 */
typedef struct
{
  DataEdit *edit;
  char *field;
  gint64 time;
  DataExchange *after;
  char *what;
  GError *failure;
} Step;

/**
 * DataTrial:
 * @steps: (element-type Step): those that were done, then those that can be redone, the next first
 * @n_done: how many of them are done
 * @typing: whether the last thing done was to type
 */
struct _DataTrial
{
  DataExchange *kept;
  GPtrArray *steps;
  guint n_done;
  gboolean typing;
};

static void
step_free (gpointer data)
{
  Step *self = data;

  data_edit_free (self->edit);
  g_free (self->field);
  data_exchange_unref (self->after);
  g_free (self->what);
  g_clear_error (&self->failure);
  g_free (self);
}

DataTrial *
data_trial_new (DataExchange *kept)
{
  DataTrial *self = g_new0 (DataTrial, 1);

  self->kept = data_exchange_ref (kept);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  return self;
}

void
data_trial_free (DataTrial *self)
{
  data_exchange_unref (self->kept);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

DataExchange *
data_trial_get_kept (DataTrial *self)
{
  return self->kept;
}

/* What there is after the first @n steps. */
static DataExchange *
after_steps (DataTrial *self, guint n)
{
  return n == 0 ? self->kept : ((Step *) self->steps->pdata[n - 1])->after;
}

DataExchange *
data_trial_get_tried (DataTrial *self)
{
  return after_steps (self, self->n_done);
}

/* The last step, where typing in @field at @now goes on with it. */
static Step *
find_typing (DataTrial *self, const char *field, gint64 now)
{
  Step *last;

  if (!self->typing || field == NULL || self->n_done == 0)
    return NULL;
  last = self->steps->pdata[self->n_done - 1];
  if (g_strcmp0 (last->field, field) != 0 || now < last->time ||
      now - last->time >= DATA_STEP_TYPING * G_USEC_PER_SEC)
    return NULL;
  return last;
}

/* Writes down what the last step did. */
static void
note_last (DataTrial *self)
{
  Step *last = self->steps->pdata[self->n_done - 1];
  DataExchange *before = after_steps (self, self->n_done - 1);
  g_autoptr (GPtrArray) differences = data_difference_list (before, last->after);

  g_free (last->what);
  last->what = data_fact_of_differences (differences, before, last->after);
}

void
data_trial_add (DataTrial *self, const DataEdit *edit, DataExchange *after, gint64 now)
{
  g_autoptr (GPtrArray) differences = data_difference_list (data_trial_get_tried (self), after);
  g_autofree char *field = NULL;
  Step *step;

  if (differences->len == 0)
    return;
  field = data_edit_field (edit);
  step = find_typing (self, field, now);
  if (step == NULL)
    {
      g_ptr_array_set_size (self->steps, (int) self->n_done);
      step = g_new0 (Step, 1);
      g_ptr_array_add (self->steps, step);
      self->n_done++;
    }
  else
    {
      data_edit_free (step->edit);
      g_free (step->field);
      data_exchange_unref (step->after);
      g_clear_error (&step->failure);
    }
  step->edit = data_edit_copy (edit);
  step->field = g_steal_pointer (&field);
  step->time = now;
  step->after = data_exchange_ref (after);
  self->typing = step->field != NULL;
  note_last (self);
}

gboolean
data_trial_turn (DataTrial *self, gboolean redo)
{
  if (redo ? self->n_done == self->steps->len : self->n_done == 0)
    return FALSE;
  self->n_done += redo ? 1 : -1;
  self->typing = FALSE;
  return TRUE;
}

static char *
label (DataTrial *self, const Step *step)
{
  return data_fact_label (DATA_ACTION_EDIT, step->what,
                          data_exchange_get_pack (self->kept)->edition);
}

char *
data_trial_describe (DataTrial *self, gboolean redo)
{
  if (redo ? self->n_done == self->steps->len : self->n_done == 0)
    return NULL;
  return label (self, self->steps->pdata[redo ? self->n_done : self->n_done - 1]);
}

void
data_trial_rebase (DataTrial *self, DataExchange *kept, DataPacks *packs)
{
  DataExchange *before = kept;

  data_exchange_unref (self->kept);
  self->kept = data_exchange_ref (kept);
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = self->steps->pdata[i];
      DataExchange *after;

      g_clear_error (&step->failure);
      after = data_exchange_edited (before, step->edit, packs, &step->failure);
      data_exchange_unref (step->after);
      step->after = after != NULL ? after : data_exchange_ref (before);
      before = step->after;
    }
}

gboolean
data_trial_check (DataTrial *self, GError **error)
{
  for (guint i = 0; i < self->n_done; i++)
    {
      const Step *step = self->steps->pdata[i];
      g_autofree char *what = NULL;

      if (step->failure == NULL)
        continue;
      what = label (self, step);
      g_set_error (
          error, DATA_ERROR, DATA_ERROR_REFUSED,
          /* Translators: %1$s is what was tried: “Set name to “X””, %2$s why it is not
           * possible, as whole sentences. */
          _ ("“%1$s” was tried out, but is not possible any more, since the evaluation was "
             "changed meanwhile: %2$s Undo it, or discard what was tried out."),
          what, step->failure->message);
      return FALSE;
    }
  return TRUE;
}
