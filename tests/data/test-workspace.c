/* test-workspace.c - A workspace as the program uses it: what is kept, what is told, what follows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"
#include "data/error.h"
#include "data/example.h"
#include "data/workspace/verify.h"
#include "data/workspace/workspace_change.h"
#include "private_workspace.h"
#include "shipped.h"
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

static gboolean
holds (const char *bytes, gsize length, const char *text)
{
  gsize n = strlen (text);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (bytes + i, text, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_bin (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) kept = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  DataRegister *list;
  gint64 number;
  gint64 n_summaries;
  const DataPlace place = { .member = "title" };

  private_workspace_open (&private);
  kept = private_workspace_add_example (&private, "01");
  evaluation = private_workspace_add_example (&private, "02");
  apply (evaluation, &place, "VERY-SECRET-TITLE");
  number = data_evaluation_get_number (evaluation);
  list = data_workspace_get_register (private.workspace, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);

  g_assert_false (data_workspace_erase (private.workspace, &number, 1, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (
      data_workspace_move (private.workspace, &number, 1, DATA_REGISTER_PLACE_BIN, NULL));
  g_assert_cmpint (data_evaluation_get_life (evaluation)->place, ==, DATA_REGISTER_PLACE_BIN);
  g_assert_false (data_evaluation_set_text (evaluation, &place, "x", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  g_assert_cmpint (data_workspace_undo (private.workspace, NULL), ==, number);
  g_assert_cmpint (data_evaluation_get_life (evaluation)->place, ==, DATA_REGISTER_PLACE_REGISTER);
  g_assert_cmpint (data_workspace_redo (private.workspace, NULL), ==, number);

  g_clear_object (&evaluation);
  data_register_settle (list);
  g_assert_true (data_workspace_erase (private.workspace, &number, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_false (data_workspace_has_traces (private.workspace));
  g_assert_true (data_database_number (data_workspace_get_database (private.workspace),
                                       "SELECT count (*) FROM summary", &n_summaries, NULL));
  g_assert_cmpint (n_summaries, ==, 1);
  private_workspace_close (&private);
  g_assert_true (g_file_get_contents (private.path, &bytes, &length, NULL));
  g_assert_false (holds (bytes, length, "VERY-SECRET-TITLE"));
  verification = data_verify (private.path, private.packs, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (verification->faults->len, ==, 0);
  g_clear_object (&kept);
}

static void
test_duplicate (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataEvaluation) copy = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  gint64 number;

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  number =
      data_workspace_duplicate (private.workspace, data_evaluation_get_number (evaluation), NULL);
  copy = data_workspace_get_evaluation (private.workspace, number, NULL);
  differences = data_difference_list (data_evaluation_get_exchange (evaluation),
                                      data_evaluation_get_exchange (copy));
  g_assert_cmpuint (differences->len, ==, 2); /* id and title */
}

/** What the register is asked for, and how many of the seven examples it finds. */
typedef struct
{
  const char *name;
  DataRegisterQuery query;
  guint found;
} Query;

static const Query queries[] = {
  { "all", { 0 }, 7 },
  { "blank", { .text = "  " }, 7 },
  { "route", { .route = RULES_ROUTE_ISMAP }, 2 },
  { "readiness", { .readiness = RULES_READINESS_READY }, 1 },
  { "state", { .state = DATA_STATE_APPROVED }, 0 },
  { "place", { .place = DATA_REGISTER_PLACE_REGISTER }, 7 },
  { "edition", { .edition = "1999-01-01" }, 0 },
  { "no-such-word", { .text = "qqq" }, 0 },
};

static void
test_query (gconstpointer data)
{
  const Query *test = data;
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataRegisterFilter) filter = data_register_filter_new (&test->query);
  DataRegister *list;
  guint found = 0;

  private_workspace_open (&private);
  for (guint i = 1; i <= 7; i++)
    {
      g_autofree char *number = g_strdup_printf ("%02u", i);
      g_autoptr (DataEvaluation) evaluation = private_workspace_add_example (&private, number);
    }
  list = data_workspace_get_register (private.workspace, NULL);
  data_register_settle (list);
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (data_register_item_get_row (item)->decided);
      found += data_register_filter_matches (filter, item);
    }
  g_assert_cmpuint (found, ==, test->found);
}

static void
test_search_ignores_case_and_width (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  const DataRegisterQuery query = { .text = "web 会議" };
  g_autoptr (DataRegisterFilter) filter = data_register_filter_new (&query);
  const DataPlace place = { .member = "title" };
  DataRegisterItem *item;

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  item = data_register_find (data_workspace_get_register (private.workspace, NULL),
                             data_evaluation_get_number (evaluation));
  apply (evaluation, &place, "ＷＥＢ会議");
  g_assert_true (data_register_filter_matches (filter, item));
}

static void
test_stored_decisions (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  gint64 number;
  const DataRegisterRow *row;
  const DataPlace place = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "financial", "level" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  number = data_evaluation_get_number (evaluation);
  data_register_settle (data_workspace_get_register (private.workspace, NULL));
  private_workspace_reopen (&private);
  row = data_register_item_get_row (
      data_register_find (data_workspace_get_register (private.workspace, NULL), number));
  g_assert_true (row->decided);
  g_assert_cmpint (row->route, ==, RULES_ROUTE_LIU);

  /* A decision on what it was before is not shown. */
  g_clear_object (&evaluation);
  private_workspace_reopen (&private);
  evaluation = data_workspace_get_evaluation (private.workspace, number, NULL);
  apply (evaluation, &place, "high");
  g_clear_object (&evaluation);
  private_workspace_reopen (&private);
  row = data_register_item_get_row (
      data_register_find (data_workspace_get_register (private.workspace, NULL), number));
  g_assert_false (row->decided);
  data_register_settle (data_workspace_get_register (private.workspace, NULL));
  row = data_register_item_get_row (
      data_register_find (data_workspace_get_register (private.workspace, NULL), number));
  g_assert_cmpint (row->route, ==, RULES_ROUTE_ISMAP);
}

/* A decision that an edit has overtaken is not stored, even where there was no time for the next.
 */
static void
test_closed_before_decided (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  DataRegisterItem *item;
  gint64 number;
  const DataPlace place = { .member = "marking" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  number = data_evaluation_get_number (evaluation);
  data_workspace_watch (private.workspace);
  item = data_register_find (data_workspace_get_register (private.workspace, NULL), number);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (data_register_item_get_row (item)->decided);
  apply (evaluation, &place, "M");
  g_assert_false (data_register_item_get_row (item)->decided);

  g_clear_object (&evaluation);
  private_workspace_reopen (&private);
  item = data_register_find (data_workspace_get_register (private.workspace, NULL), number);
  g_assert_false (data_register_item_get_row (item)->decided);
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
  CASES_ADD ("/workspace/query", queries, test_query);
  g_test_add_func ("/workspace/operation-takes-its-cells-along",
                   test_operation_takes_its_cells_along);
  g_test_add_func ("/workspace/decision-follows", test_decision_follows);
  g_test_add_func ("/workspace/refused-edit-changes-nothing", test_refused_edit_changes_nothing);
  g_test_add_func ("/workspace/id-of-another", test_id_of_another);
  g_test_add_func ("/workspace/another-program-is-seen", test_another_program_is_seen);
  g_test_add_func ("/workspace/restart", test_everything_is_there_after_a_restart);
  g_test_add_func ("/workspace/typing", test_typing_is_one_step);
  g_test_add_func ("/workspace/bin", test_bin);
  g_test_add_func ("/workspace/duplicate", test_duplicate);
  g_test_add_func ("/workspace/search-case-and-width", test_search_ignores_case_and_width);
  g_test_add_func ("/workspace/stored-decisions", test_stored_decisions);
  g_test_add_func ("/workspace/closed-before-decided", test_closed_before_decided);
  g_test_add_func ("/workspace/nothing-outlives-its-owner", test_nothing_outlives_its_owner);
  return g_test_run ();
}
