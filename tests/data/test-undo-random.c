/* test-undo-random.c - Undo and redo lead to what a naive model says, whatever is done in between.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "steps.h"

#include <stdio.h>

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
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      do_round (self, g_rand_int_range (self->random, 0, 100));
      check_states (self);
    }
  g_assert_cmpuint (self->n_refused, >, N_ROUNDS / 50);
  g_assert_cmpuint (self->n_refused, <, N_ROUNDS / 2);
  steps_assert_verified (&self->steps);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/undo-random/random", Model, NULL, model_set_up, test_random, model_tear_down);
  return g_test_run ();
}
