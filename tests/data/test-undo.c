/* test-undo.c - Undo and redo lead to what a naive model says, whatever is done in between.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/verify.h"
#include "steps.h"
#include "tests/cases.h"

#include <stdio.h>
#include <string.h>

enum
{
  N_EVALUATIONS = 3,
  N_OPERATIONS = 4,
  N_ROUNDS = 4000,
};

/* What an evaluation holds: 0 where there is nothing. */
typedef struct
{
  guint title;
  guint operations[N_OPERATIONS];
  guint remark;
} State;

/* A step, and what it led to in each evaluation that it touched. */
typedef struct
{
  gboolean touched[N_EVALUATIONS];
  State before[N_EVALUATIONS];
  State after[N_EVALUATIONS];
  gboolean ended[N_EVALUATIONS]; /* approved since */
} ModelStep;

typedef struct
{
  Steps steps;
  GRand *random;
  gint64 numbers[N_EVALUATIONS];
  State states[N_EVALUATIONS];
  GPtrArray *undo[N_EVALUATIONS]; /* (element-type ModelStep), the next last */
  GPtrArray *redo[N_EVALUATIONS];
  GPtrArray *all; /* owns the steps */
  guint n_refused;
} Model;

static ModelStep *
top (GPtrArray *stack)
{
  return stack->len == 0 ? NULL : stack->pdata[stack->len - 1];
}

/* Writes what differs between two states. */
static void
write_state (Model *self, guint i, const State *before, const State *after)
{
  int number = (int) self->numbers[i];

  if (before->title != after->title)
    steps_run (&self->steps, "UPDATE evaluation SET title = 't%u' WHERE number = %d", after->title,
               number);
  for (guint j = 0; j < N_OPERATIONS; j++)
    {
      guint old = before->operations[j], new = after->operations[j];

      if (old == 0 && new != 0)
        steps_run (&self->steps,
                   "INSERT INTO operation (evaluation, id, position, name)"
                   " VALUES (%d, 'o%u', %u, '%u')",
                   number, j, j, new);
      else if (new == 0)
        steps_run (&self->steps, "DELETE FROM operation WHERE evaluation = %d AND id = 'o%u'",
                   number, j);
      else if (old != new)
        steps_run (&self->steps,
                   "UPDATE operation SET name = '%u' WHERE evaluation = %d AND id = 'o%u'", new,
                   number, j);
    }
  if (before->remark != after->remark)
    steps_run (&self->steps,
               "INSERT INTO remark VALUES (%d, 'r', 1, '', '%u', 'x', 'y', NULL)"
               " ON CONFLICT DO UPDATE SET text = excluded.text",
               number, after->remark);
}

static void
read_state (Model *self, guint i, State *state)
{
  int number = (int) self->numbers[i];
  g_autofree char *query = NULL;
  g_autofree char *text = NULL;

  G_STATIC_ASSERT (N_OPERATIONS == 4);
  query = g_strdup_printf ("SELECT (SELECT substr (title, 2) FROM evaluation WHERE number = %d)"
                           " || ' ' || (SELECT group_concat (ifnull ((SELECT name FROM operation"
                           " WHERE evaluation = %d AND id = 'o' || column1), 0), ' ')"
                           " FROM (VALUES (0), (1), (2), (3))) || ' ' ||"
                           " ifnull ((SELECT text FROM remark WHERE evaluation = %d), 0)",
                           number, number, number);
  text = steps_value (&self->steps, query);
  g_assert_cmpint (sscanf (text, "%u %u %u %u %u %u", &state->title, &state->operations[0],
                           &state->operations[1], &state->operations[2], &state->operations[3],
                           &state->remark),
                   ==, 6);
}

static void
check_states (Model *self)
{
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      State state = { 0 };

      read_state (self, i, &state);
      g_assert_cmpmem (&state, sizeof state, &self->states[i], sizeof state);
    }
}

/* Another value in one or more places. */
static void
vary (Model *self, State *state)
{
  guint value = (guint) g_rand_int_range (self->random, 1, 1000000);
  guint place = (guint) g_rand_int_range (self->random, 0, N_OPERATIONS + 2);

  if (place < N_OPERATIONS)
    state->operations[place] =
        state->operations[place] != 0 && g_rand_boolean (self->random) ? 0 : value;
  else if (place == N_OPERATIONS)
    state->title = value;
  else
    state->remark = value;
}

static void
change (Model *self, DataStep *step, ModelStep *model, guint i, const char *field)
{
  model->touched[i] = TRUE;
  model->before[i] = model->after[i] = self->states[i];
  vary (self, &model->after[i]);
  write_state (self, i, &model->before[i], &model->after[i]);
  steps_record (step, self->numbers[i], DATA_ACTION_EDIT, field);
  self->states[i] = model->after[i];
  g_ptr_array_add (self->undo[i], model);
  g_ptr_array_set_size (self->redo[i], 0);
}

static void
commit (DataStep *step)
{
  g_autoptr (GError) error = NULL;

  data_step_commit (step, &error);
  g_assert_no_error (error);
}

/* Changes one evaluation, or some in one step. */
static void
do_change (Model *self)
{
  g_autoptr (DataStep) step = steps_begin (&self->steps);
  ModelStep *model = g_new0 (ModelStep, 1);
  guint first = (guint) g_rand_int_range (self->random, 0, N_EVALUATIONS);
  guint n = g_rand_int_range (self->random, 0, 10) == 0
                ? (guint) g_rand_int_range (self->random, 2, N_EVALUATIONS + 1)
                : 1;

  g_ptr_array_add (self->all, model);
  for (guint i = 0; i < n; i++)
    change (self, step, model, (first + i) % N_EVALUATIONS, NULL);
  commit (step);
}

/* Types some times, which is one step. */
static void
do_type (Model *self)
{
  guint i = (guint) g_rand_int_range (self->random, 0, N_EVALUATIONS);
  ModelStep *model = NULL;

  for (guint n = (guint) g_rand_int_range (self->random, 1, 5); n > 0; n--)
    {
      g_autoptr (DataStep) step = NULL;

      if (model != NULL)
        self->steps.now -= 9 * G_USEC_PER_SEC;
      step = steps_begin (&self->steps);
      if (model == NULL)
        {
          model = g_new0 (ModelStep, 1);
          g_ptr_array_add (self->all, model);
          change (self, step, model, i, "field");
        }
      else
        {
          State before = self->states[i];

          vary (self, &self->states[i]);
          write_state (self, i, &before, &self->states[i]);
          steps_record (step, self->numbers[i], DATA_ACTION_EDIT, "field");
          model->after[i] = self->states[i];
        }
      commit (step);
    }
}

/* An approval: the step cannot be undone, nor what was before it. */
static void
do_approve (Model *self)
{
  guint i = (guint) g_rand_int_range (self->random, 0, N_EVALUATIONS);
  g_autoptr (DataStep) step = steps_begin (&self->steps);
  State before = self->states[i];

  vary (self, &self->states[i]);
  write_state (self, i, &before, &self->states[i]);
  steps_record (step, self->numbers[i], DATA_ACTION_APPROVE, NULL);
  commit (step);
  g_ptr_array_set_size (self->undo[i], 0);
  g_ptr_array_set_size (self->redo[i], 0);
  for (guint j = 0; j < self->all->len; j++)
    ((ModelStep *) self->all->pdata[j])->ended[i] = TRUE;
}

/* Whether @model is on top wherever it touched something that was not approved since. */
static gboolean
is_on_top (Model *self, GPtrArray **stacks, ModelStep *model)
{
  for (guint i = 0; model != NULL && i < N_EVALUATIONS; i++)
    {
      if (model->touched[i] && !model->ended[i] && top (stacks[i]) != model)
        return FALSE;
    }
  return model != NULL;
}

static void
do_turn (Model *self, gboolean redo)
{
  guint i = (guint) g_rand_int_range (self->random, 0, N_EVALUATIONS);
  GPtrArray **from = redo ? self->redo : self->undo;
  GPtrArray **to = redo ? self->undo : self->redo;
  ModelStep *model = top (from[i]);
  g_autoptr (GError) error = NULL;

  if (!is_on_top (self, from, model))
    {
      g_assert_false (steps_turn (&self->steps, redo, self->numbers[i], &error));
      g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
      self->n_refused++;
      return;
    }
  steps_turn (&self->steps, redo, self->numbers[i], &error);
  g_assert_no_error (error);
  for (guint j = 0; j < N_EVALUATIONS; j++)
    {
      if (!model->touched[j] || model->ended[j])
        continue;
      self->states[j] = redo ? model->after[j] : model->before[j];
      g_ptr_array_set_size (from[j], (int) from[j]->len - 1);
      g_ptr_array_add (to[j], model);
    }
}

static void
do_round (Model *self, gint32 what)
{
  if (what < 30)
    do_change (self);
  else if (what < 35)
    do_type (self);
  else if (what < 70)
    do_turn (self, FALSE);
  else if (what < 98)
    do_turn (self, TRUE);
  else if (what < 99)
    steps_reopen (&self->steps);
  else
    do_approve (self);
}

static void
model_set_up (Model *self, gconstpointer data)
{
  steps_set_up (&self->steps, data);
  self->random = g_rand_new_with_seed (20261122);
  self->all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      self->numbers[i] = steps_create (&self->steps, "t1");
      /* What makes it stays out of the model. */
      steps_do (&self->steps, self->numbers[i], DATA_ACTION_APPROVE, "DELETE FROM operation");
      self->states[i].title = 1;
      self->undo[i] = g_ptr_array_new ();
      self->redo[i] = g_ptr_array_new ();
    }
}

static void
model_tear_down (Model *self, gconstpointer data)
{
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      g_ptr_array_unref (self->undo[i]);
      g_ptr_array_unref (self->redo[i]);
    }
  g_ptr_array_unref (self->all);
  g_rand_free (self->random);
  steps_tear_down (&self->steps, data);
}

static void
test_random (Model *self, gconstpointer data)
{
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      do_round (self, g_rand_int_range (self->random, 0, 100));
      check_states (self);
    }
  g_assert_cmpuint (self->n_refused, >, N_ROUNDS / 50);
  g_assert_cmpuint (self->n_refused, <, N_ROUNDS / 2);
  start = g_get_monotonic_time ();
  verification = data_verify (self->steps.path, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
  g_test_message ("%" G_GINT64_FORMAT " entries verified in %.1f ms", verification->n_entries,
                  (double) (g_get_monotonic_time () - start) / 1000);
}

static void
assert_last (Steps *self, gboolean redo, gint64 expected, gboolean is_final)
{
  g_autoptr (GError) error = NULL;
  gint64 evaluation;
  gint64 final;

  data_chain_last (self->database, redo, &evaluation, &final, &error);
  g_assert_no_error (error);
  g_assert_true ((final != 0) == is_final);
  g_assert_cmpint (evaluation, ==, expected);
}

/* What is undone and redone in the workspace as a whole, newest first. */
static void
test_last (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 first, second;

  assert_last (self, FALSE, 0, FALSE);
  first = steps_create (self, "First");
  second = steps_create (self, "Second");
  steps_do (self, first, DATA_ACTION_EDIT, "UPDATE evaluation SET title = 'a' WHERE number = 1");
  assert_last (self, FALSE, first, FALSE);
  assert_last (self, TRUE, 0, FALSE);
  g_assert_true (steps_turn (self, FALSE, first, &error));
  assert_last (self, FALSE, second, FALSE);
  assert_last (self, TRUE, first, FALSE);
  g_assert_true (steps_turn (self, FALSE, second, &error));
  assert_last (self, FALSE, first, FALSE);
  assert_last (self, TRUE, second, FALSE);
  g_assert_true (steps_turn (self, TRUE, second, &error));
  assert_last (self, FALSE, second, FALSE);
  assert_last (self, TRUE, first, FALSE);
  steps_do (self, second, DATA_ACTION_APPROVE,
            "UPDATE evaluation SET title = 'b' WHERE number = 2");
  assert_last (self, FALSE, second, TRUE);
  assert_last (self, TRUE, 0, FALSE);
}

/* A step that touched another evaluation, which went on, names it. */
static void
test_in_the_way (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) evaluations = NULL;
  gint64 first = steps_create (self, "First");
  gint64 second = steps_create (self, "Second");

  {
    g_autoptr (DataStep) step = steps_begin (self);

    steps_run (self, "UPDATE life SET place = 'bin' WHERE evaluation = 1");
    steps_record (step, first, DATA_ACTION_DELETE, NULL);
    steps_run (self, "UPDATE life SET place = 'bin' WHERE evaluation = 2");
    steps_record (step, second, DATA_ACTION_DELETE, NULL);
    g_assert_true (data_step_commit (step, NULL));
  }
  steps_do (self, second, DATA_ACTION_EDIT, "UPDATE operation SET name = 'x' WHERE evaluation = 2");
  g_assert_false (steps_turn (self, FALSE, first, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "“Second”"));
  g_clear_error (&error);
  g_assert_true (steps_turn (self, FALSE, second, &error));
  {
    g_autoptr (DataStep) step = steps_begin (self);

    g_assert_true (data_step_undo (step, first, &evaluations, &error));
    g_assert_true (data_step_commit (step, &error));
  }
  g_assert_cmpuint (evaluations->len, ==, 2);
  g_assert_cmpint (g_array_index (evaluations, gint64, 0), ==, first);
  g_assert_cmpint (g_array_index (evaluations, gint64, 1), ==, second);
  g_assert_true (steps_turn (self, TRUE, second, &error));
}

static void
assert_value (Steps *self, const char *sql, const char *expected)
{
  g_autofree char *value = steps_value (self, sql);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_verified (Steps *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (self->path, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

/* Moves two evaluations to the archive in one step. */
static void
archive_both (Steps *self)
{
  g_autoptr (DataStep) step = steps_begin (self);

  steps_run (self, "UPDATE life SET place = 'archive' WHERE evaluation = 1");
  steps_record (step, 1, DATA_ACTION_ARCHIVE, NULL);
  steps_run (self, "UPDATE life SET place = 'archive' WHERE evaluation = 2");
  steps_record (step, 2, DATA_ACTION_ARCHIVE, NULL);
  g_assert_true (data_step_commit (step, NULL));
}

static void
approve_second (Steps *self)
{
  steps_do (self, 2, DATA_ACTION_APPROVE, "UPDATE evaluation SET title = 'b' WHERE number = 2");
}

static void
approve_and_edit_second (Steps *self)
{
  approve_second (self);
  steps_do (self, 2, DATA_ACTION_EDIT, "UPDATE evaluation SET title = 'c' WHERE number = 2");
}

static void
erase_second (Steps *self)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GError) error = NULL;

  steps_run (self, "DELETE FROM operation WHERE evaluation = 2;"
                   "DELETE FROM life WHERE evaluation = 2;"
                   "DELETE FROM evaluation WHERE number = 2");
  g_assert_true (data_step_erase (step, 2, &error));
  g_assert_true (data_step_commit (step, &error));
}

/* Something ends what can be undone in one of two evaluations; the other is not blocked by it. */
typedef struct
{
  const char *name;
  void (*end) (Steps *self);
  gboolean undone_before;
} Ending;

static const Ending endings[] = {
  { "approved", approve_second, FALSE },
  { "approved-and-edited", approve_and_edit_second, FALSE },
  { "erased", erase_second, FALSE },
  { "undone-then-approved", approve_second, TRUE },
  { "undone-then-erased", erase_second, TRUE },
};

static void
test_ended (Steps *self, gconstpointer data)
{
  const Ending *ending = data;
  g_autoptr (GError) error = NULL;
  const char *place = "SELECT place FROM life WHERE evaluation = 1";
  const char *other = "SELECT ifnull (max (place), 'none') FROM life WHERE evaluation = 2";
  g_autofree char *kept = NULL;

  steps_create (self, "First");
  steps_create (self, "Second");
  archive_both (self);
  if (ending->undone_before)
    g_assert_true (steps_turn (self, FALSE, 1, &error));
  ending->end (self);
  kept = steps_value (self, other);
  for (guint times = 0; times < 2; times++)
    {
      gboolean redo = ending->undone_before == (times == 0);

      g_assert_true (steps_turn (self, redo, 1, &error));
      g_assert_no_error (error);
      assert_value (self, place, redo ? "archive" : "register");
      assert_value (self, other, kept);
    }
  assert_verified (self);
}

/* What makes an evaluation is undone by moving it to the bin, from where it can be restored. */
static void
test_creation (Steps *self, gconstpointer data)
{
  static const char place[] = "SELECT place FROM life WHERE evaluation = 1";
  g_autoptr (GError) error = NULL;

  steps_create (self, "First");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  assert_value (self, place, "bin");
  assert_value (self, "SELECT count (*) FROM operation", "1");
  g_assert_true (steps_turn (self, TRUE, 1, &error));
  assert_value (self, place, "register");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  steps_do (self, 1, DATA_ACTION_RESTORE, "UPDATE life SET place = 'register'");
  g_assert_false (steps_turn (self, TRUE, 1, NULL));
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  assert_value (self, place, "bin");
  g_assert_false (steps_turn (self, FALSE, 1, NULL));
  assert_verified (self);
}

/* An import of what was here is undone as any other step. */
static void
test_later_import (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  steps_create (self, "First");
  steps_do (self, 1, DATA_ACTION_IMPORT, "UPDATE evaluation SET title = 'imported'");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  assert_value (self, "SELECT title FROM evaluation", "First");
  assert_value (self, "SELECT place FROM life", "register");
}

#define ADD(path_, test_, data_)                                                                   \
  g_test_add (path_, Steps, data_, steps_set_up, test_, steps_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/undo/random", Model, NULL, model_set_up, test_random, model_tear_down);
  ADD ("/undo/last", test_last, NULL);
  ADD ("/undo/in-the-way", test_in_the_way, NULL);
  ADD ("/undo/creation", test_creation, NULL);
  ADD ("/undo/later-import", test_later_import, NULL);
  CASES_ADD_BY (ADD, "/undo/ended", endings, test_ended);
  return g_test_run ();
}
