/* test-subjects-page.c - The page of operations and information: adding, opening, moving, removing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/forms/entry_list.h"
#include "ui/forms/entry_row.h"
#include "ui/forms/field.h"
#include "ui/forms/subjects_page.h"

static UiPage *
get_page (Support *support)
{
  return UI_PAGE (support_find (GTK_WIDGET (support->window), UI_TYPE_SUBJECTS_PAGE, NULL));
}

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_wait (support);
}

static void
assert_place (Support *support, const char *expected)
{
  g_autofree char *place = ui_page_get_place (get_page (support));

  g_assert_cmpstr (place, ==, expected);
}

/* Goes to what adds the first entry, and presses it. */
static void
add_first (Support *support, DataArray array)
{
  const DataPlace place = { .array = array };

  go_to (support, "operations/o1");
  g_assert_true (ui_page_go_to (get_page (support), &place));
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (support->window)), "clicked");
  support_wait (support);
}

static GtkWidget *
get_row (Support *support)
{
  return gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (support->window)),
                                  UI_TYPE_ENTRY_ROW);
}

static Support *
open_empty (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  support_show_new (support, "X");
  return support;
}

static guint
count (Support *support, DataArray array)
{
  return g_list_model_get_n_items (
      data_evaluation_get_list (support_get_evaluation (support), array));
}

static void
test_go_to (void)
{
  static const char *const places[] = {
    "operations/o1/name",        "operations/o1/description",
    "operations/o1/listed",      "operations/o1/list_entry",
    "information/i1/name",       "information/i2/description",
    "information/i1/operations", "information/i1/confidentiality",
    "information/i2/integrity",  "information/i2/availability",
    "information/i1/personal",   "information/i1/subjects",
  };
  Support *support = support_open ((const char *const[]){ "01", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      go_to (support, places[i]);
      assert_place (support, places[i]);
    }
  support_close (support);
}

/* An empty evaluation says what to do; what is missing leads to the buttons that add. */
static void
test_empty (void)
{
  Support *support = open_empty ();
  g_autofree char *text = NULL;

  go_to (support, "operations/o1");
  text = support_read (GTK_WIDGET (get_page (support)));
  g_assert_nonnull (strstr (text, "There are no operations yet."));
  g_assert_nonnull (strstr (text, "There is no information yet."));
  add_first (support, DATA_ARRAY_INFORMATION);
  g_assert_cmpuint (count (support, DATA_ARRAY_INFORMATION), ==, 1);
  assert_place (support, "information/i1/name");
  add_first (support, DATA_ARRAY_OPERATIONS);
  g_assert_cmpuint (count (support, DATA_ARRAY_OPERATIONS), ==, 1);
  support_close (support);
}

/* From any other field of an entry its own missing answer comes next. */
static void
test_next_missing (void)
{
  Support *support = open_empty ();

  go_to (support, "operations/o1");
  add_first (support, DATA_ARRAY_INFORMATION);
  add_first (support, DATA_ARRAY_OPERATIONS);
  for (guint i = 0; i < 2; i++)
    {
      go_to (support, i == 0 ? "information/i1/name" : "information/i1/personal");
      support_do (support, "win.next-missing");
      support_wait (support);
      assert_place (support, "information/i1/confidentiality");
    }
  support_close (support);
}

/* The line of an entry follows what is answered. */
static void
test_essence (void)
{
  Support *support = open_empty ();
  DataPlace place = { .array = DATA_ARRAY_OPERATIONS, .id = "o1", .member = "listed" };
  g_autofree char *unanswered = NULL;
  g_autofree char *uncited = NULL;

  add_first (support, DATA_ARRAY_OPERATIONS);
  unanswered = support_read (get_row (support));
  g_assert_nonnull (strstr (unanswered, "(unnamed)"));
  g_assert_nonnull (strstr (unanswered, "Not said whether it is on the list"));
  g_assert_true (data_evaluation_set_text (support_get_evaluation (support), &place, "yes", NULL));
  uncited = support_read (get_row (support));
  g_assert_nonnull (strstr (uncited, "On the list, but no entry is cited"));
  g_assert_nonnull (strstr (uncited, "“On the list” does not count yet"));
  go_to (support, "operations/o1/listed");
  assert_place (support, "operations/o1/list_entry");
  place.member = "list_entry";
  g_assert_true (
      data_evaluation_set_text (support_get_evaluation (support), &place, "No. 7", NULL));
  g_assert_cmpstr (
      gtk_label_get_label (GTK_LABEL (support_find (get_row (support), GTK_TYPE_LABEL, "essence"))),
      ==, "No. 7");
  support_close (support);
}

/* Removing says what goes with it; undone, everything is back. */
static void
test_remove (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *before =
      data_exchange_to_canonical (data_evaluation_get_exchange (support_get_evaluation (support)));
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;

  go_to (support, "information/i1/name");
  gtk_widget_activate_action (get_row (support), "entry.remove", NULL);
  support_settle (support);
  g_assert_cmpuint (count (support, DATA_ARRAY_INFORMATION), ==, 1);
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "was removed, and with it 12 answers on its impact."));
  assert_place (support, "information/i2");
  support_do (support, "win.undo");
  after =
      data_exchange_to_canonical (data_evaluation_get_exchange (support_get_evaluation (support)));
  g_assert_cmpstr (after, ==, before);
  support_close (support);
}

/* What is moved keeps its row, its form and the focus. */
static void
test_move (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *row;

  go_to (support, "information/i1/name");
  row = get_row (support);
  gtk_widget_activate_action (row, "entry.down", NULL);
  support_settle (support);
  g_assert_true (get_row (support) == row);
  assert_place (support, "information/i1/name");
  g_assert_null (gtk_widget_get_next_sibling (row));
  g_assert_true (ui_fold_row_is_open (UI_FOLD_ROW (row)));
  support_close (support);
}

static void
test_duplicate (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *name = NULL;
  GListModel *entries;
  g_autoptr (DataEntry) copy = NULL;
  gint64 class;

  go_to (support, "information/i1/name");
  gtk_widget_activate_action (get_row (support), "entry.duplicate", NULL);
  entries = data_evaluation_get_list (support_get_evaluation (support), DATA_ARRAY_INFORMATION);
  copy = g_list_model_get_item (entries, 1);
  name = data_place_to_text (&(DataPlace){
      .array = DATA_ARRAY_INFORMATION, .id = data_entry_get_place (copy)->id, .member = "name" });
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 3);
  g_assert_true (g_str_has_suffix (data_entry_get_text (copy, "name"), " (copy)"));
  g_assert_true (data_entry_get_integer (copy, "confidentiality", &class));
  g_assert_cmpint (class, ==, 2);
  assert_place (support, name);
  support_close (support);
}

/* Nothing can be changed while it is in review. */
static void
test_read_only (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *add;
  GtkWidget *entry;

  go_to (support, "operations/o1/name");
  add = support_find (GTK_WIDGET (get_page (support)), GTK_TYPE_BUTTON, "add");
  entry = support_find (get_row (support), GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_get_sensitive (add));
  data_workspace_set_actor (ui_session_get_workspace (ui_window_get_session (support->window)),
                            "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  g_assert_false (gtk_widget_get_sensitive (add));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_assert_true (gtk_widget_get_sensitive (entry));
  support_close (support);
}

/* Forms are made when they are opened, so that many entries are quick. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) fields = NULL;
  Support *support = open_empty ();
  g_autoptr (DataEdit) edit = data_edit_new ();
  gint64 start;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);

      data_edit_add (edit, i < 100 ? DATA_ARRAY_OPERATIONS : DATA_ARRAY_INFORMATION, id);
    }
  g_assert_true (data_evaluation_edit (support_get_evaluation (support), edit, NULL));
  start = g_get_monotonic_time ();
  go_to (support, "information/x199/confidentiality");
  g_test_message ("200 entries: %" G_GINT64_FORMAT " ms with the waiting",
                  (g_get_monotonic_time () - start) / 1000);
  assert_place (support, "information/x199/confidentiality");
  fields = support_find_all (GTK_WIDGET (get_page (support)), UI_TYPE_FIELD);
  g_assert_cmpuint (fields->len, ==, 8);
  support_close (support);
}

/* Whoever turns to the page comes to what is listed, not to the button that adds more. */
static void
test_first (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "subjects");
  support_wait (support);
  assert_place (support, "operations/o1/name");
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/subjects-page/first", test_first);
  g_test_add_func ("/subjects-page/go-to", test_go_to);
  g_test_add_func ("/subjects-page/empty", test_empty);
  g_test_add_func ("/subjects-page/next-missing", test_next_missing);
  g_test_add_func ("/subjects-page/essence", test_essence);
  g_test_add_func ("/subjects-page/remove", test_remove);
  g_test_add_func ("/subjects-page/move", test_move);
  g_test_add_func ("/subjects-page/duplicate", test_duplicate);
  g_test_add_func ("/subjects-page/read-only", test_read_only);
  g_test_add_func ("/subjects-page/many", test_many);
  return support_run ();
}
