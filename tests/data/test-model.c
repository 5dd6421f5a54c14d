/* test-model.c - Thousands of random edits with undo and redo in between, against a naive model.
 *
 * The model is a list of states, of which one is the present one.
 *
 * Usage: test-data-model N_STEPS
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "private_workspace.h"
#include "random_step.h"

#include <stdlib.h>

/** The canonical forms that the evaluation had, and which of them it has. */
typedef struct
{
  GPtrArray *states;
  guint present;
} Model;

static void
model_edit (Model *self, const char *state)
{
  if (g_str_equal (state, self->states->pdata[self->present]))
    return;
  g_ptr_array_set_size (self->states, (int) self->present + 1);
  g_ptr_array_add (self->states, g_strdup (state));
  self->present++;
}

static void
edit (GRand *random, PrivateWorkspace *private, DataEvaluation *evaluation, Model *model)
{
  g_autoptr (DataExchange) after =
      random_step_change (random, data_evaluation_get_exchange (evaluation), private->packs);
  g_autofree char *state = data_exchange_to_canonical (after);

  random_step_edit (evaluation, after);
  model_edit (model, state);
}

static void
step (GRand *random, PrivateWorkspace *private, DataEvaluation *evaluation, Model *model)
{
  switch (random_step_choose (random))
    {
    case RANDOM_STEP_UNDO:
      /* One step more would undo that the evaluation was made. */
      if (model->present == 0)
        break;
      g_assert_true (data_evaluation_undo (evaluation, NULL));
      model->present--;
      break;
    case RANDOM_STEP_REDO:
      g_assert_cmpint (data_evaluation_redo (evaluation, NULL), ==,
                       model->present + 1 < model->states->len);
      model->present += model->present + 1 < model->states->len;
      break;
    case RANDOM_STEP_EDIT:
    default:
      edit (random, private, evaluation, model);
    }
}

static void
assert_state (DataEvaluation *evaluation, const Model *model)
{
  g_autofree char *state = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));

  g_assert_cmpstr (state, ==, model->states->pdata[model->present]);
}

static void
test_model (gconstpointer data)
{
  guint n_steps = GPOINTER_TO_UINT (data);
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  Model model = { .states = states };
  gint64 number;

  private_workspace_open (&private);
  number = data_workspace_new_evaluation (
      private.workspace, "T", data_packs_find (private.packs, "ismap-liu", "2025-04-01", NULL),
      NULL);
  evaluation = data_workspace_get_evaluation (private.workspace, number, NULL);
  g_ptr_array_add (states, data_exchange_to_canonical (data_evaluation_get_exchange (evaluation)));

  for (guint i = 1; i <= n_steps; i++)
    {
      step (random, &private, evaluation, &model);
      if (i % 16 == 0)
        assert_state (evaluation, &model);
      if (i % 500 != 0)
        continue;
      g_clear_object (&evaluation);
      private_workspace_reopen (&private);
      evaluation = data_workspace_get_evaluation (private.workspace, number, &error);
      g_assert_no_error (error);
      assert_state (evaluation, &model);
    }
  private_workspace_verify (&private);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/model/random-edits", GUINT_TO_POINTER (argc > 1 ? atoi (argv[1]) : 1000),
                        test_model);
  return g_test_run ();
}
