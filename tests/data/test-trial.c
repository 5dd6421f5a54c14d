/* test-trial.c - Trying answers out: nothing is written until it is applied, as one step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/workspace_change.h"
#include "random_step.h"
#include "trying.h"

enum
{
  N_ROUNDS = 60,
  N_STEPS = 12,
};

static gint64
count_entries (Kept *kept)
{
  return kept_count (kept, "SELECT count (*) FROM history");
}

static void
test_nothing_is_written (Kept *kept, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept_before = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_autofree char *kept_after = NULL;
  RulesDecision *decision = data_evaluation_get_decision (kept->evaluation);
  g_autoptr (RulesDecision) kept_decision = NULL;

  g_assert_cmpint (decision->route, ==, RULES_ROUTE_LIU);
  before = kept_fingerprint (kept);
  trying_start (kept);
  g_assert_cmpuint (trying_count_tried (kept), ==, 0);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "service.model", "iaas");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  kept_remove (kept, DATA_ARRAY_OPERATIONS, "o1");
  after = kept_fingerprint (kept);

  g_assert_cmpstr (before, ==, after);
  kept_after = trying_canonical (data_evaluation_get_kept (kept->evaluation));
  g_assert_cmpstr (kept_before, ==, kept_after);
  g_assert_cmpuint (trying_count_tried (kept), >, 2);
  g_assert_cmpint (data_evaluation_get_decision (kept->evaluation)->route, !=, RULES_ROUTE_LIU);
  kept_decision = data_evaluation_decide_kept (kept->evaluation);
  g_assert_cmpint (kept_decision->route, ==, RULES_ROUTE_LIU);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, "T");
  trying_assert_title (data_evaluation_get_exchange (kept->evaluation), "T");
  g_assert_true (data_evaluation_can_edit (kept->evaluation));
}

static void
note_cb (DataEvaluation *evaluation, const char *member, GString *told)
{
  g_string_append_printf (told, "%s ", member);
}

static void
note_decided_cb (DataEvaluation *evaluation, GString *told)
{
  g_string_append (told, "decided ");
}

static void
note_lived_cb (DataEvaluation *evaluation, GString *told)
{
  g_string_append (told, "lived ");
}

static void
note_items_cb (GListModel *list, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "%u-%u+%u ", position, removed, added);
}

static void
assert_told (GString *told, const char *expected)
{
  g_assert_cmpstr (told->str, ==, expected);
  g_string_truncate (told, 0);
}

static void
test_signals (Kept *kept, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (kept->evaluation, "changed", G_CALLBACK (note_cb), told);
  g_signal_connect (kept->evaluation, "decided", G_CALLBACK (note_decided_cb), told);
  g_signal_connect (kept->evaluation, "lived", G_CALLBACK (note_lived_cb), told);
  g_signal_connect (data_evaluation_get_list (kept->evaluation, DATA_ARRAY_OPERATIONS),
                    "items-changed", G_CALLBACK (note_items_cb), told);
  trying_start (kept);
  assert_told (told, "lived ");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  assert_told (told, "title decided lived ");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  assert_told (told, "");
  kept_remove (kept, DATA_ARRAY_OPERATIONS, "o1");
  assert_told (told, "0-1+0 decided lived ");
  trying_turn (kept, FALSE);
  assert_told (told, "0-0+1 decided lived ");
  trying_turn (kept, TRUE);
  assert_told (told, "0-1+0 decided lived ");
  trying_apply (kept);
  assert_told (told, "lived ");
  trying_turn (kept, FALSE);
  assert_told (told, "0-0+1 title decided lived ");
  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  g_string_truncate (told, 0);
  data_evaluation_discard_trial (kept->evaluation);
  assert_told (told, "title decided lived ");
  data_evaluation_discard_trial (kept->evaluation);
  assert_told (told, "");
}

static void
assert_describes (Kept *kept, const char *undo, const char *redo)
{
  g_autofree char *undone = data_evaluation_describe_undo (kept->evaluation);
  g_autofree char *redone = data_evaluation_describe_redo (kept->evaluation);

  g_assert_cmpstr (undone, ==, undo);
  g_assert_cmpstr (redone, ==, redo);
}

static void
test_undo (Kept *kept, gconstpointer data)
{
  const char *title = data_evaluation_get_text (kept->evaluation, "title");
  g_autofree char *before = g_strdup (title);
  g_autofree char *named = data_evaluation_describe_undo (kept->evaluation);
  g_autoptr (GError) error = NULL;

  trying_start (kept);
  assert_describes (kept, NULL, NULL);
  kept_assert_refused (data_evaluation_undo (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "Nothing was tried out");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "A");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "service.model", "paas");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "B");
  assert_describes (kept, "Set title to “B”", NULL);
  trying_turn (kept, FALSE);
  trying_turn (kept, FALSE);
  assert_describes (kept, "Set title to “A”", "Set service model to PaaS");
  trying_turn (kept, TRUE);
  assert_describes (kept, "Set service model to PaaS", "Set title to “B”");
  trying_turn (kept, FALSE);
  trying_turn (kept, FALSE);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, before);
  g_assert_cmpuint (trying_count_tried (kept), ==, 0);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "C");
  assert_describes (kept, "Set title to “C”", NULL);
  kept_assert_refused (data_evaluation_redo (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "can be redone");
  data_evaluation_discard_trial (kept->evaluation);
  assert_describes (kept, named, NULL);
}

/* Typing in one field is one step, unless something else came in between. */
static void
test_typing (Kept *kept, gconstpointer data)
{
  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "A");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "AB");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "ABC");
  trying_turn (kept, FALSE);
  g_assert_cmpuint (trying_count_tried (kept), ==, 0);
  trying_turn (kept, TRUE);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "ABCD");
  trying_turn (kept, FALSE);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, "ABC");
}

static void
test_apply (Kept *kept, gconstpointer data)
{
  gint64 n_entries = count_entries (kept);
  g_autofree char *before = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_autofree char *undone = NULL;
  g_autofree char *tried = NULL;
  g_autofree char *applied = NULL;

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "service.model", "paas");
  kept_remove (kept, DATA_ARRAY_OPERATIONS, "o1");
  trying_turn (kept, FALSE);
  tried = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  trying_apply (kept);
  applied = trying_canonical (data_evaluation_get_kept (kept->evaluation));
  g_assert_cmpstr (tried, ==, applied);
  g_assert_cmpint (count_entries (kept), ==, n_entries + 1);
  assert_describes (kept, "Set title to “T” and 1 more change", NULL);
  trying_turn (kept, FALSE);
  undone = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_assert_cmpstr (before, ==, undone);
}

/* Typing after it was applied is a step of its own. */
static void
test_apply_typing (Kept *kept, gconstpointer data)
{
  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "A");
  trying_apply (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "AB");
  trying_turn (kept, FALSE);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, "A");
}

static void
test_apply_nothing (Kept *kept, gconstpointer data)
{
  g_autofree char *before = kept_fingerprint (kept);
  g_autofree char *after = NULL;

  trying_start (kept);
  trying_apply (kept);
  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  trying_turn (kept, FALSE);
  trying_apply (kept);
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
  trying_start (kept);
}

/* Where it cannot be written, everything stays as it was tried. */
static void
test_apply_busy (Kept *kept, gconstpointer data)
{
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = kept_open_other (kept, &evaluation);
  g_autoptr (DataStep) step = data_workspace_begin (other, NULL);
  g_autoptr (GError) error = NULL;

  data_workspace_get_database (kept->home.workspace)->patience = 20;
  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  g_assert_false (data_evaluation_apply_trial (kept->evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_BUSY);
  g_assert_true (data_evaluation_is_on_trial (kept->evaluation));
  g_assert_cmpuint (trying_count_tried (kept), ==, 1);
  g_clear_pointer (&step, data_step_free);
  trying_apply (kept);
}

static int
refuse_cb (void *data)
{
  return 1;
}

/* The same where it fails at the very end. */
static void
test_apply_fails (Kept *kept, gconstpointer data)
{
  sqlite3 *handle = data_workspace_get_database (kept->home.workspace)->handle;
  g_autofree char *before = kept_fingerprint (kept);
  g_autofree char *after = NULL;

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  sqlite3_commit_hook (handle, refuse_cb, NULL);
  g_assert_false (data_evaluation_apply_trial (kept->evaluation, NULL));
  sqlite3_commit_hook (handle, NULL, NULL);
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (data_evaluation_is_on_trial (kept->evaluation));
  g_assert_cmpuint (trying_count_tried (kept), ==, 1);
  trying_apply (kept);
  g_assert_cmpstr (data_evaluation_get_title (kept->evaluation), ==, "T");
}

static void
test_refused_edit (Kept *kept, gconstpointer data)
{
  const DataPlace nowhere = { .array = DATA_ARRAY_OPERATIONS, .id = "o99", .member = "name" };
  const DataPlace id = { .member = "id" };
  g_autoptr (DataEvaluation) other = private_workspace_add_example (&kept->home, "02");
  const char *taken = data_evaluation_get_text (other, "id");
  g_autoptr (GError) error = NULL;

  trying_start (kept);
  g_assert_false (data_evaluation_set_text (kept->evaluation, &nowhere, "x", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (data_evaluation_set_text (kept->evaluation, &id, taken, &error));
  g_clear_error (&error);
  g_assert_cmpuint (trying_count_tried (kept), ==, 0);
  assert_describes (kept, NULL, NULL);
}

/* Random edits, undo and redo; the model is the list of states. */
static void
run_round (Kept *kept, GRand *random)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *end = NULL;
  guint present = 0;

  trying_start (kept);
  g_ptr_array_add (states, trying_canonical (data_evaluation_get_exchange (kept->evaluation)));
  for (guint i = 0; i < N_STEPS; i++)
    {
      RandomStep step = random_step_choose (random);
      g_autofree char *state = NULL;

      if (step == RANDOM_STEP_EDIT)
        {
          g_autoptr (DataExchange) after = random_step_change (
              random, data_evaluation_get_exchange (kept->evaluation), kept->home.packs);

          random_step_edit (kept->evaluation, after);
          state = trying_canonical (after);
          if (!g_str_equal (state, states->pdata[present]))
            {
              g_ptr_array_set_size (states, (int) ++present);
              g_ptr_array_add (states, g_steal_pointer (&state));
            }
        }
      else if (step == RANDOM_STEP_UNDO)
        g_assert_cmpint (data_evaluation_undo (kept->evaluation, NULL), ==, present-- > 0);
      else
        g_assert_cmpint (data_evaluation_redo (kept->evaluation, NULL), ==,
                         ++present < states->len);
      present = CLAMP ((int) present, 0, (int) states->len - 1);
      g_free (state);
      state = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
      g_assert_cmpstr (state, ==, states->pdata[present]);
    }
  if (g_rand_boolean (random))
    trying_apply (kept);
  else
    {
      data_evaluation_discard_trial (kept->evaluation);
      present = 0;
    }
  end = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_assert_cmpstr (end, ==, states->pdata[present]);
}

static void
test_random (Kept *kept, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  for (guint i = 0; i < N_ROUNDS; i++)
    run_round (kept, random);
  other = kept_open_other (kept, &evaluation);
  here = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  there = trying_canonical (data_evaluation_get_exchange (evaluation));
  g_assert_cmpstr (here, ==, there);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kept_add ("trial", "nothing-is-written", NULL, test_nothing_is_written);
  kept_add ("trial", "signals", NULL, test_signals);
  kept_add ("trial", "undo", NULL, test_undo);
  kept_add ("trial", "typing", NULL, test_typing);
  kept_add ("trial", "apply", NULL, test_apply);
  kept_add ("trial", "apply-typing", NULL, test_apply_typing);
  kept_add ("trial", "apply-nothing", NULL, test_apply_nothing);
  kept_add ("trial", "apply-busy", NULL, test_apply_busy);
  kept_add ("trial", "apply-fails", NULL, test_apply_fails);
  kept_add ("trial", "refused-edit", NULL, test_refused_edit);
  kept_add ("trial", "random", NULL, test_random);
  return g_test_run ();
}
