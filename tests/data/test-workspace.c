/* test-workspace.c - A workspace as the program uses it: what is kept, what is told, what follows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/workspace_change.h"
#include "private_workspace.h"
#include "tests/cases.h"

#include <string.h>

/* What was told: one line for each notification. */
static void
note_items (GListModel *model, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "items %u -%u +%u\n", position, removed, added);
}

static void
note_member (GObject *object, const char *member, GString *told)
{
  const DataPlace *place =
      DATA_IS_ENTRY (object) ? data_entry_get_place (DATA_ENTRY (object)) : NULL;

  g_string_append_printf (told, "%s%s%s\n", place != NULL ? place->id : "",
                          place != NULL ? " " : "", member);
}

static void
note_decided (DataEvaluation *evaluation, GString *told)
{
  g_string_append (told, "decided\n");
}

static void
note_all_entries (GListModel *model, GString *told)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DataEntry) entry = g_list_model_get_item (model, i);

      g_signal_connect (entry, "changed", G_CALLBACK (note_member), told);
    }
}

static void
watch_everything (DataEvaluation *evaluation, GString *told)
{
  g_signal_connect (evaluation, "changed", G_CALLBACK (note_member), told);
  g_signal_connect (evaluation, "decided", G_CALLBACK (note_decided), told);
  for (DataArray array = DATA_ARRAY_NONE + 1; array < DATA_N_ARRAYS; array++)
    {
      GListModel *list = data_evaluation_get_list (evaluation, array);

      g_signal_connect (list, "items-changed", G_CALLBACK (note_items), told);
      note_all_entries (list, told);
    }
}

/** An edit of example 01 and what has to be told. */
typedef struct
{
  const char *name;
  DataPlace place;
  const char *text; /* NULL clears; "+" adds, "-" removes the entry */
  const char *told;
} Notification;

static const Notification notifications[] = {
  { "title", { .member = "title" }, "別の題", "title\ndecided\n" },
  { "cleared", { .member = "title" }, NULL, "title\ndecided\n" },
  { "object", { .member = "service.name" }, "S", "service.name\ndecided\n" },
  { "operation", { DATA_ARRAY_OPERATIONS, "o1", .member = "name" }, "O", "o1 name\ndecided\n" },
  { "cell",
    { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "financial", "level" },
    "high",
    "i1 level\ndecided\n" },
  { "inside-an-object",
    { DATA_ARRAY_CONTROLS, "3.1.2", .member = "internal.evidence" },
    "E",
    "3.1.2 internal.evidence\ndecided\n" },
  { "added", { DATA_ARRAY_FINDINGS, "new" }, "+", "items 1 -0 +1\ndecided\n" },
};

static void
apply (DataEvaluation *evaluation, const DataPlace *place, const char *text)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (text, "+") == 0)
    data_edit_add (edit, place->array, place->id);
  else if (g_strcmp0 (text, "-") == 0)
    data_edit_remove (edit, place);
  else
    data_edit_set_text (edit, place, text);
  data_evaluation_edit (evaluation, edit, &error);
  g_assert_no_error (error);
}

static void
test_notification (gconstpointer data)
{
  const Notification *test = data;
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  watch_everything (evaluation, told);
  apply (evaluation, &test->place, test->text);
  g_assert_cmpstr (told->str, ==, test->told);

  g_string_truncate (told, 0);
  apply (evaluation, &test->place, g_strcmp0 (test->text, "+") == 0 ? "-" : test->text);
  if (g_strcmp0 (test->text, "+") == 0)
    g_assert_cmpstr (told->str, ==, "items 1 -1 +0\ndecided\n");
  else
    g_assert_cmpstr (told->str, ==, "");
}

static void
test_operation_takes_its_cells_along (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  GListModel *cells;
  guint n_cells;
  const DataPlace place = { DATA_ARRAY_OPERATIONS, "o1" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  cells = data_evaluation_get_list (evaluation, DATA_ARRAY_IMPACTS);
  n_cells = g_list_model_get_n_items (cells);
  g_signal_connect (cells, "items-changed", G_CALLBACK (note_items), told);
  apply (evaluation, &place, "-");
  g_assert_cmpuint (g_list_model_get_n_items (cells), <, n_cells);
  g_assert_cmpint (data_evaluation_get_decision (evaluation)->route, ==, RULES_ROUTE_UNDETERMINED);
  /* One change, however many cells. */
  g_assert_cmpstr (strchr (told->str, '\n') + 1, ==, "");
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cells), ==, n_cells);
}

static void
test_decision_follows (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  const DataPlace place = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "financial", "level" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  g_assert_cmpint (data_evaluation_get_decision (evaluation)->route, ==, RULES_ROUTE_LIU);
  apply (evaluation, &place, "high");
  g_assert_cmpint (data_evaluation_get_decision (evaluation)->route, ==, RULES_ROUTE_ISMAP);
  apply (evaluation, &place, NULL);
  g_assert_cmpint (data_evaluation_get_decision (evaluation)->route, ==, RULES_ROUTE_UNDETERMINED);
}

static void
test_refused_edit_changes_nothing (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *anchor = NULL;
  g_autofree char *anchor_after = NULL;
  const DataPlace place = { .member = "service.model" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  before = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  anchor = data_workspace_get_anchor (private.workspace, NULL);
  g_assert_false (data_evaluation_set_text (evaluation, &place, "toaster", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  after = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  anchor_after = data_workspace_get_anchor (private.workspace, NULL);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (anchor, ==, anchor_after);
}

static void
test_id_of_another (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) first = NULL;
  g_autoptr (DataEvaluation) second = NULL;
  g_autoptr (GError) error = NULL;
  const DataPlace place = { .member = "id" };

  private_workspace_open (&private);
  first = private_workspace_add_example (&private, "01");
  second = private_workspace_add_example (&private, "02");
  g_assert_false (
      data_evaluation_set_text (second, &place, data_evaluation_get_text (first, "id"), &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_true (data_evaluation_set_text (second, &place, "an-id-of-its-own", NULL));
}

static void
test_another_program_is_seen (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataWorkspace) other = NULL;
  g_autoptr (DataEvaluation) mine = NULL;
  g_autoptr (DataEvaluation) theirs = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  DataRegister *list;
  gint64 number;
  const DataPlace title = { .member = "title" };
  const DataPlace marking = { .member = "marking" };

  private_workspace_open (&private);
  mine = private_workspace_add_example (&private, "01");
  number = data_evaluation_get_number (mine);
  list = data_workspace_get_register (private.workspace, NULL);
  other = data_workspace_open (private.path, FALSE, private.packs, &error);
  g_assert_no_error (error);
  theirs = data_workspace_get_evaluation (other, number, &error);
  g_assert_no_error (error);

  watch_everything (mine, told);
  apply (theirs, &title, "theirs");
  g_assert_true (data_workspace_refresh (private.workspace));
  g_assert_cmpstr (told->str, ==, "title\ndecided\n");
  g_assert_false (data_workspace_refresh (private.workspace));
  g_assert_cmpstr (data_register_item_get_row (data_register_find (list, number))->title, ==,
                   "theirs");

  /* An edit on top of one that was not seen yet loses neither. */
  apply (theirs, &title, "again");
  apply (mine, &marking, "M");
  g_assert_cmpstr (data_evaluation_get_text (mine, "title"), ==, "again");
  g_assert_true (data_workspace_refresh (other));
  g_assert_cmpstr (data_evaluation_get_text (theirs, "marking"), ==, "M");
}

static void
test_everything_is_there_after_a_restart (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *undo_after = NULL;
  gint64 number;
  const DataPlace place = { .member = "title" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "07");
  number = data_evaluation_get_number (evaluation);
  apply (evaluation, &place, "題");
  before = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  undo = data_evaluation_describe_undo (evaluation);
  g_assert_nonnull (undo);
  g_clear_object (&evaluation);

  private_workspace_reopen (&private);
  evaluation = data_workspace_get_evaluation (private.workspace, number, NULL);
  after = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  undo_after = data_evaluation_describe_undo (evaluation);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (undo, ==, undo_after);
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  g_assert_cmpstr (data_evaluation_get_text (evaluation, "title"), !=, "題");
  g_assert_true (data_evaluation_redo (evaluation, NULL));
  g_assert_cmpstr (data_evaluation_get_text (evaluation, "title"), ==, "題");
}

static void
test_typing_is_one_step (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undo = NULL;
  const DataPlace title = { .member = "title" };
  const DataPlace marking = { .member = "marking" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  before = g_strdup (data_evaluation_get_text (evaluation, "title"));
  apply (evaluation, &marking, "M");
  apply (evaluation, &title, "W");
  apply (evaluation, &title, "We");
  apply (evaluation, &title, "Web");
  undo = data_evaluation_describe_undo (evaluation);
  g_assert_nonnull (strstr (undo, "“Web”"));
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  g_assert_cmpstr (data_evaluation_get_text (evaluation, "title"), ==, before);
  g_assert_cmpstr (data_evaluation_get_text (evaluation, "marking"), ==, "M");
  g_assert_true (data_evaluation_redo (evaluation, NULL));
  g_assert_cmpstr (data_evaluation_get_text (evaluation, "title"), ==, "Web");
}

static void
test_nothing_outlives_its_owner (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  DataEvaluation *evaluation;
  DataWorkspace *workspace;

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  data_evaluation_get_list (evaluation, DATA_ARRAY_IMPACTS);
  data_workspace_watch (private.workspace);
  data_workspace_get_register (private.workspace, NULL);
  g_assert_finalize_object (evaluation);
  workspace = g_steal_pointer (&private.workspace);
  g_assert_finalize_object (workspace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/workspace/notify", notifications, test_notification);
  g_test_add_func ("/workspace/operation-takes-its-cells-along",
                   test_operation_takes_its_cells_along);
  g_test_add_func ("/workspace/decision-follows", test_decision_follows);
  g_test_add_func ("/workspace/refused-edit-changes-nothing", test_refused_edit_changes_nothing);
  g_test_add_func ("/workspace/id-of-another", test_id_of_another);
  g_test_add_func ("/workspace/another-program-is-seen", test_another_program_is_seen);
  g_test_add_func ("/workspace/restart", test_everything_is_there_after_a_restart);
  g_test_add_func ("/workspace/typing", test_typing_is_one_step);
  g_test_add_func ("/workspace/nothing-outlives-its-owner", test_nothing_outlives_its_owner);
  return g_test_run ();
}
