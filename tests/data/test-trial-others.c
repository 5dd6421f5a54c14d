/* test-trial-others.c - What others do while answers are tried out, and what they get to see.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/earlier.h"
#include "data/workspace/import.h"
#include "data/workspace/workspace_json.h"
#include "trying.h"

/* Another program sets a member of the evaluation, or removes the entry where @member is NULL. */
static void
edit_elsewhere (Kept *kept, DataArray array, const char *id, const char *member, const char *text)
{
  const DataPlace place = { .array = array, .id = id, .member = member };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = kept_open_other (kept, &evaluation);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  if (member == NULL)
    data_edit_remove (edit, &place);
  else
    data_edit_set_text (edit, &place, text);
  data_evaluation_edit (evaluation, edit, &error);
  g_assert_no_error (error);
}

static void
note_cb (DataEvaluation *evaluation, const char *member, GString *told)
{
  g_string_append_printf (told, "%s ", member);
}

/* What another program does shows below what is tried. */
static void
test_others (Kept *kept, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "Mine");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "service.model", "paas");
  trying_turn (kept, FALSE);
  g_signal_connect (kept->evaluation, "changed", G_CALLBACK (note_cb), told);
  edit_elsewhere (kept, DATA_ARRAY_NONE, NULL, "title", "Theirs");
  edit_elsewhere (kept, DATA_ARRAY_NONE, NULL, "service.name", "Theirs");
  data_workspace_refresh (kept->home.workspace);
  g_assert_cmpstr (told->str, ==, "service.name ");
  trying_assert_title (data_evaluation_get_exchange (kept->evaluation), "Mine");
  trying_assert_title (data_evaluation_get_kept (kept->evaluation), "Theirs");
  g_assert_cmpuint (trying_count_tried (kept), ==, 1);
  trying_turn (kept, TRUE);
  trying_turn (kept, FALSE);
  trying_turn (kept, FALSE);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, "Theirs");
  trying_turn (kept, TRUE);
  trying_apply (kept);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, "Mine");
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "service.name"), ==, "Theirs");
}

/* What is tried is about something that another program takes away. */
static void
test_taken_away (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  kept_edit (kept, DATA_ARRAY_OPERATIONS, "o1", "name", "O");
  edit_elsewhere (kept, DATA_ARRAY_OPERATIONS, "o1", NULL, NULL);
  before = kept_fingerprint (kept);
  kept_assert_refused (data_evaluation_apply_trial (kept->evaluation, &error), &error,
                       DATA_ERROR_REFUSED, "Set name of operation");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (data_evaluation_is_on_trial (kept->evaluation));
  g_assert_cmpuint (trying_count_tried (kept), ==, 1);
  trying_turn (kept, FALSE);
  trying_apply (kept);
  g_assert_cmpstr (data_evaluation_get_text (kept->evaluation, "title"), ==, "T");
}

/* It comes back, and with it what was tried on it. */
static void
test_brought_back (Kept *kept, gconstpointer data)
{
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = kept_open_other (kept, &evaluation);
  const DataPlace place = { .array = DATA_ARRAY_OPERATIONS, .id = "o1" };
  g_autoptr (DataEdit) edit = data_edit_new ();

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_OPERATIONS, "o1", "name", "O");
  data_edit_remove (edit, &place);
  g_assert_true (data_evaluation_edit (evaluation, edit, NULL));
  data_workspace_refresh (kept->home.workspace);
  g_assert_cmpuint (trying_count_tried (kept), ==, 0);
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  data_workspace_refresh (kept->home.workspace);
  g_assert_cmpuint (trying_count_tried (kept), ==, 1);
  trying_apply (kept);
}

/* Another program sends it to review. */
static void
test_submitted_elsewhere (Kept *kept, gconstpointer data)
{
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = kept_open_other (kept, &evaluation);
  const DataPlace place = { .member = "title" };
  g_autoptr (GError) error = NULL;

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  kept_assert_refused (data_evaluation_set_text (kept->evaluation, &place, "U", &error), &error,
                       DATA_ERROR_STATE, "in review");
  kept_assert_refused (data_evaluation_apply_trial (kept->evaluation, &error), &error,
                       DATA_ERROR_STATE, "in review");
  g_assert_true (data_evaluation_is_on_trial (kept->evaluation));
  g_assert_false (data_evaluation_can_edit (kept->evaluation));
  trying_turn (kept, FALSE);
  data_evaluation_discard_trial (kept->evaluation);
}

typedef enum
{
  START,
  SUBMIT,
  REMARK,
  SETTLE,
  ATTACH,
  DESCRIBE,
  GO_BACK,
} Deed;

static gboolean
try_to (Kept *kept, Deed deed, GError **error)
{
  DataEvaluation *evaluation = kept->evaluation;
  g_autofree char *path = NULL;
  g_autofree char *id = NULL;

  switch (deed)
    {
    case START:
      return data_evaluation_start_trial (evaluation, error);
    case SUBMIT:
      return data_evaluation_submit (evaluation, error);
    case REMARK:
      return data_evaluation_add_remark (evaluation, "title", "Which?", error);
    case SETTLE:
      return data_evaluation_settle_remark (evaluation, "r1", error);
    case ATTACH:
      path = kept_make_file (kept, "a.txt", "a", -1);
      id = data_evaluation_attach (evaluation, path, NULL, NULL, error);
      return id != NULL;
    case DESCRIBE:
      return data_evaluation_describe_attachment (evaluation, "a1", "N", NULL, error);
    case GO_BACK:
    default:
      return data_evaluation_go_back (evaluation, 1, error);
    }
}

/* What concerns more than answers waits until it is known which hold. */
static void
test_not_on_trial (Kept *kept, gconstpointer data)
{
  g_autofree char *before = kept_fingerprint (kept);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  kept_assert_refused (try_to (kept, GPOINTER_TO_INT (data), &error), &error, DATA_ERROR_STATE,
                       "being tried out");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

/* What is handed out is what is kept. */
static void
test_handed_out (Kept *kept, gconstpointer data)
{
  g_autofree char *file = g_build_filename (kept->home.folder, "out.eikyo.json", NULL);
  g_autofree char *expected = trying_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_autofree char *json = data_evaluation_to_json (kept->evaluation, NULL);
  g_autofree char *tried_json = NULL;
  g_autofree char *copied_title = NULL;
  g_autofree char *exported = NULL;
  g_autoptr (DataEvaluation) copy = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  copied_title = g_strdup_printf ("Copy of %s", data_evaluation_get_title (kept->evaluation));
  trying_start (kept);
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "T");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "service.model", "iaas");
  data_export_file (kept->home.workspace, kept->number, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (file, &exported, NULL, NULL));
  g_assert_cmpstr (exported, ==, expected);
  tried_json = data_evaluation_to_json (kept->evaluation, NULL);
  g_assert_cmpstr (tried_json, ==, json);
  number = data_workspace_duplicate (kept->home.workspace, kept->number, &error);
  g_assert_no_error (error);
  copy = data_workspace_get_evaluation (kept->home.workspace, number, NULL);
  g_assert_cmpstr (data_evaluation_get_title (copy), ==, copied_title);
  g_assert_cmpstr (data_evaluation_get_text (copy, "service.model"), ==, "saas");
}

static void
assert_editable (Kept *kept, gboolean expected)
{
  const DataPlace place = { .member = "marking" };
  static guint n;
  g_autofree char *text = g_strdup_printf ("%u", n++);

  g_assert_cmpint (data_evaluation_can_edit (kept->evaluation), ==, expected);
  g_assert_cmpint (data_evaluation_set_text (kept->evaluation, &place, text, NULL), ==, expected);
  g_assert_cmpint (data_evaluation_start_trial (kept->evaluation, NULL), ==, expected);
  data_evaluation_discard_trial (kept->evaluation);
}

static void
move (Kept *kept, DataRegisterPlace place)
{
  g_autoptr (GError) error = NULL;

  data_workspace_move (kept->home.workspace, &kept->number, 1, place, &error);
  g_assert_no_error (error);
}

/* data_evaluation_can_edit() says what an edit finds. */
static void
test_can_edit (Kept *kept, gconstpointer data)
{
  assert_editable (kept, TRUE);
  move (kept, DATA_REGISTER_PLACE_ARCHIVE);
  assert_editable (kept, FALSE);
  move (kept, DATA_REGISTER_PLACE_REGISTER);
  assert_editable (kept, TRUE);
  g_assert_true (data_evaluation_submit (kept->evaluation, NULL));
  assert_editable (kept, FALSE);
  kept_act (kept, "Rena Reviewer");
  g_assert_true (data_evaluation_approve (kept->evaluation, NULL));
  assert_editable (kept, FALSE);
  g_assert_true (data_evaluation_revise (kept->evaluation, NULL));
  assert_editable (kept, TRUE);
  move (kept, DATA_REGISTER_PLACE_BIN);
  assert_editable (kept, FALSE);
  g_assert_true (data_workspace_erase (kept->home.workspace, &kept->number, 1, NULL));
  assert_editable (kept, FALSE);
}

static void
test_read_only (Kept *kept, gconstpointer data)
{
  g_autoptr (DataWorkspace) other =
      data_workspace_open (kept->home.path, TRUE, kept->home.packs, NULL);
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (other, kept->number, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (data_evaluation_can_edit (evaluation));
  kept_assert_refused (data_evaluation_start_trial (evaluation, &error), &error, DATA_ERROR_STATE,
                       "can only be read");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kept_add ("trial-others", "others", NULL, test_others);
  kept_add ("trial-others", "taken-away", NULL, test_taken_away);
  kept_add ("trial-others", "brought-back", NULL, test_brought_back);
  kept_add ("trial-others", "submitted-elsewhere", NULL, test_submitted_elsewhere);
  kept_add ("trial-others", "not-on-trial/start", GINT_TO_POINTER (START), test_not_on_trial);
  kept_add ("trial-others", "not-on-trial/submit", GINT_TO_POINTER (SUBMIT), test_not_on_trial);
  kept_add ("trial-others", "not-on-trial/remark", GINT_TO_POINTER (REMARK), test_not_on_trial);
  kept_add ("trial-others", "not-on-trial/settle", GINT_TO_POINTER (SETTLE), test_not_on_trial);
  kept_add ("trial-others", "not-on-trial/attach", GINT_TO_POINTER (ATTACH), test_not_on_trial);
  kept_add ("trial-others", "not-on-trial/describe", GINT_TO_POINTER (DESCRIBE), test_not_on_trial);
  kept_add ("trial-others", "handed-out", NULL, test_handed_out);
  kept_add ("trial-others", "can-edit", NULL, test_can_edit);
  kept_add ("trial-others", "read-only", NULL, test_read_only);
  kept_add ("trial-others", "not-on-trial/go-back", GINT_TO_POINTER (GO_BACK), test_not_on_trial);
  return g_test_run ();
}
