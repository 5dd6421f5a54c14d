/* test-register-table.c - The register as a table: columns, headings that sort, several chosen and
 * what is done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/window/actions.h"
#include "ui/window/evaluation_view.h"
#include "ui/register/register.h"
#include "ui/register/register_cell.h"
#include "ui/register/register_table.h"
#include "ui/register/register_words.h"
#include "ui/decision/route_bar.h"
#include "ui/register/selection_bar.h"

static GtkWidget *
find (Support *support, GType type, const char *id)
{
  GtkWidget *table = support_find (GTK_WIDGET (support->window), UI_TYPE_REGISTER_TABLE, NULL);

  return type == UI_TYPE_REGISTER_TABLE ? table : support_find (table, type, id);
}

static Support *
open_table (void)
{
  Support *support = support_open_all ();

  gtk_window_set_default_size (GTK_WINDOW (support->window), 1600, 1000);
  support_do (support, "win.show-table");
  support_wait (support);
  g_assert_true (support_shows (support, UI_TYPE_REGISTER_TABLE));
  return support;
}

static void
choose (Support *support, guint position, guint n)
{
  gtk_selection_model_select_range (ui_register_list_get_choice (support_get_list (support)),
                                    position, n, TRUE);
  support_settle (support);
}

static guint
count_chosen (Support *support)
{
  g_autoptr (GArray) numbers = ui_register_list_list_chosen (support_get_list (support));

  return numbers->len;
}

/* It takes the whole window, says the cells, and goes away again. */
static void
test_show (void)
{
  Support *support = open_table ();
  g_autoptr (GPtrArray) cells =
      support_find_all (find (support, GTK_TYPE_COLUMN_VIEW, "view"), UI_TYPE_REGISTER_CELL);

  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  g_assert_false (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  g_assert_cmpuint (cells->len, ==, 7 * 12);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (ui_register_cell_get_text (cells->pdata[i]));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cells->pdata[0]), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cells->pdata[0]),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       ui_register_cell_get_text (cells->pdata[0]));
  support_do (support, "win.show-table");
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  g_assert_true (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  g_assert_false (support_shows (support, UI_TYPE_REGISTER_TABLE));
  support_close (support);
}

/* Enter or a double click opens the evaluation. */
static void
test_open (void)
{
  Support *support = open_table ();
  gint64 number = ui_register_list_get_number (support_get_list (support), 4);

  g_signal_emit_by_name (find (support, GTK_TYPE_COLUMN_VIEW, "view"), "activate", 4);
  support_settle (support);
  g_assert_false (support_shows (support, UI_TYPE_REGISTER_TABLE));
  g_assert_cmpint (data_evaluation_get_number (support_get_evaluation (support)), ==, number);
  support_close (support);
}

static GtkColumnViewColumn *
get_column (Support *support, guint position)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find (support, GTK_TYPE_COLUMN_VIEW, "view"));
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (gtk_column_view_get_columns (view), position);

  return column;
}

/* A heading sorts the list in the direction that it shows; and shows what sorts it otherwise. */
static void
test_headings (void)
{
  Support *support = open_table ();
  GtkColumnView *view = GTK_COLUMN_VIEW (find (support, GTK_TYPE_COLUMN_VIEW, "view"));

  for (guint i = 0; i < 3; i++)
    {
      gtk_column_view_sort_by_column (view, get_column (support, i), GTK_SORT_ASCENDING);
      g_assert_cmpuint (ui_register_list_get_key (support_get_list (support)), ==, i);
      g_assert_false (ui_register_list_is_descending (support_get_list (support)));
      gtk_column_view_sort_by_column (view, get_column (support, i), GTK_SORT_DESCENDING);
      g_assert_cmpuint (ui_register_list_get_key (support_get_list (support)), ==, i);
      g_assert_true (ui_register_list_is_descending (support_get_list (support)));
    }
  ui_register_list_sort (support_get_list (support), UI_REGISTER_KEY_CREATED, FALSE);
  ui_register_list_sort (support_get_list (support), UI_REGISTER_KEY_STATE, FALSE);
  g_assert_cmpuint (ui_register_list_get_key (support_get_list (support)), ==,
                    UI_REGISTER_KEY_STATE);
  g_assert_false (ui_register_list_is_descending (support_get_list (support)));
  support_close (support);
}

/* What is chosen is counted in a bar, which goes with the choice. */
static void
test_bar (void)
{
  Support *support = open_table ();

  g_assert_false (support_shows (support, UI_TYPE_SELECTION_BAR));
  choose (support, 1, 3);
  g_assert_true (support_shows (support, UI_TYPE_SELECTION_BAR));
  g_assert_cmpstr (support_label (support, UI_TYPE_SELECTION_BAR, "count"), ==,
                   "3 evaluations are selected");
  g_assert_true (gtk_widget_get_visible (find (support, GTK_TYPE_BUTTON, "archive_button")));
  g_assert_false (gtk_widget_get_visible (find (support, GTK_TYPE_BUTTON, "restore_button")));
  g_signal_emit_by_name (find (support, GTK_TYPE_BUTTON, "none_button"), "clicked");
  support_settle (support);
  g_assert_false (support_shows (support, UI_TYPE_SELECTION_BAR));
  choose (support, 0, 7);
  support_do (support, "win.show-table");
  g_assert_cmpuint (count_chosen (support), ==, 0);
  support_close (support);
}

/* Several move at once, and come back at once: by the notice, or by one step of undo. */
static void
test_move (void)
{
  Support *support = open_table ();

  choose (support, 0, 3);
  support_do (support, "win.archive");
  g_assert_cmpuint (support_count (support), ==, 4);
  g_signal_emit_by_name (support_find_undo (support), "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_true (support_shows (support, UI_TYPE_REGISTER_TABLE));
  choose (support, 2, 4);
  support_do (support, "win.delete");
  g_assert_cmpuint (support_count (support), ==, 3);
  support_do (support, "win.undo");
  g_assert_cmpuint (support_count (support), ==, 7);
  support_do (support, "win.redo");
  g_assert_cmpuint (support_count (support), ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.place", "s", "bin");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 4);
  g_assert_cmpuint (count_chosen (support), ==, 0);
  choose (support, 0, 2);
  support_do (support, "win.restore");
  g_assert_cmpuint (support_count (support), ==, 2);
  support_close (support);
}

/* A choice outlives another order and an edit elsewhere, but nothing that is filtered out stays in
 * it. */
static void
test_choice (void)
{
  Support *support = open_table ();
  gint64 number = ui_register_list_get_number (support_get_list (support), 0);
  g_autoptr (GArray) numbers = NULL;

  choose (support, 0, 1);
  ui_register_list_sort (support_get_list (support), UI_REGISTER_KEY_CHANGED, FALSE);
  support_settle (support);
  numbers = ui_register_list_list_chosen (support_get_list (support));
  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_cmpint (g_array_index (numbers, gint64, 0), ==, number);
  choose (support, 0, 7);
  ui_register_list_filter (support_get_list (support), UI_REGISTER_FACET_ROUTE, "ismap");
  support_settle (support);
  g_assert_cmpstr (support_label (support, UI_TYPE_SELECTION_BAR, "count"), ==,
                   "2 evaluations are selected");
  ui_register_list_filter (support_get_list (support), UI_REGISTER_FACET_ROUTE, "");
  ui_register_list_search (support_get_list (support), "xyz");
  support_settle (support);
  g_assert_cmpuint (count_chosen (support), ==, 0);
  g_assert_false (support_shows (support, UI_TYPE_SELECTION_BAR));
  g_assert_nonnull (strstr (support_label (support, UI_TYPE_REGISTER_TABLE, "nothing_text"),
                            "matches the search"));
  support_close (support);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static gboolean
has_told (Support *support)
{
  return support_find (GTK_WIDGET (support->window), GTK_TYPE_INFO_BAR, NULL) != NULL;
}

/* A file for each, beside those that are there already. */
static void
test_export (void)
{
  Support *support = open_table ();
  g_autofree char *folder = g_dir_make_tmp ("eikyo-export-XXXXXX", NULL);
  g_autofree char *text = NULL;

  choose (support, 0, 3);
  ui_actions_export_into (support->window, folder);
  support_wait_until (support, has_told);
  g_assert_cmpuint (count_files (folder), ==, 3);
  text = support_read (support_find (GTK_WIDGET (support->window), GTK_TYPE_INFO_BAR, NULL));
  g_assert_nonnull (strstr (text, "3 evaluations were exported."));
  ui_window_notify (support->window, GTK_MESSAGE_INFO, NULL, NULL, NULL, NULL);
  ui_actions_export_into (support->window, folder);
  support_wait_until (support, has_told);
  g_assert_cmpuint (count_files (folder), ==, 6);
  support_remove_tree (folder);
  support_close (support);
}

/* What cannot be written is told, and nothing goes on. */
static void
test_export_nowhere (void)
{
  Support *support = open_table ();
  g_autofree char *text = NULL;

  choose (support, 0, 2);
  ui_actions_export_into (support->window, "/nowhere/at/all");
  support_settle (support);
  text = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (text, "could not be exported"));
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_close (support);
}

/* Nothing is done to the evaluation behind the table. */
static void
test_actions (void)
{
  Support *support = open_table ();

  g_assert_false (support_is_enabled (support, "win.rename"));
  g_assert_false (support_is_enabled (support, "win.delete"));
  g_assert_false (support_is_enabled (support, "win.save-worksheet-pdf"));
  choose (support, 3, 2);
  g_assert_true (support_is_enabled (support, "win.delete"));
  g_assert_true (support_is_enabled (support, "win.archive"));
  g_assert_false (support_is_enabled (support, "win.restore"));
  g_assert_false (support_is_enabled (support, "win.rename"));
  support_do (support, "win.show-table");
  g_assert_true (support_is_enabled (support, "win.rename"));
  support_close (support);
}

static char *
read_routes (Support *support)
{
  GtkWidget *bar = find (support, UI_TYPE_ROUTE_BAR, NULL);

  return support_read (bar);
}

/* How many fall where is counted among what is found, whichever route it is filtered by. */
static void
test_routes (void)
{
  Support *support = open_table ();
  g_autofree char *before = read_routes (support);
  g_autofree char *filtered = NULL;
  g_autofree char *searched = NULL;
  g_autoptr (GPtrArray) buttons =
      support_find_all (find (support, UI_TYPE_ROUTE_BAR, NULL), GTK_TYPE_TOGGLE_BUTTON);

  g_assert_cmpstr (before, ==,
                   "ISMAP-LIU candidate 2\nFull ISMAP 2\nNot required 1\nOutside the scheme 1\n"
                   "Undetermined 1\n");
  gtk_test_accessible_assert_property (buttons->pdata[1], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Full ISMAP 2");
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 2);
  g_assert_true (gtk_toggle_button_get_active (buttons->pdata[1]));
  filtered = read_routes (support);
  g_assert_cmpstr (filtered, ==, before);
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  ui_register_list_search (support_get_list (support), "file sharing");
  support_settle (support);
  searched = read_routes (support);
  g_assert_cmpstr (searched, ==, "Full ISMAP 1\n");
  support_close (support);
}

/* Escape clears the search first, and then leaves the table. */
static void
test_escape (void)
{
  Support *support = open_table ();
  GtkWidget *entry = find (support, GTK_TYPE_SEARCH_ENTRY, "search");

  support_do (support, "win.search");
  gtk_editable_set_text (GTK_EDITABLE (entry), "file sharing");
  g_signal_emit_by_name (entry, "search-changed");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 1);
  g_signal_emit_by_name (entry, "stop-search");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_true (support_shows (support, UI_TYPE_REGISTER_TABLE));
  g_signal_emit_by_name (entry, "stop-search");
  support_settle (support);
  g_assert_false (support_shows (support, UI_TYPE_REGISTER_TABLE));
  support_close (support);
}

/* Another language takes the table along. */
static void
test_rebuild (void)
{
  Support *support = open_table ();

  ui_window_rebuild (support->window);
  support_settle (support);
  g_assert_true (support_shows (support, UI_TYPE_REGISTER_TABLE));
  choose (support, 0, 2);
  g_assert_true (support_shows (support, UI_TYPE_SELECTION_BAR));
  support_close (support);
}

static int
get_column_width (Support *support, UiRegisterKey key)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find (support, GTK_TYPE_COLUMN_VIEW, "view"));
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_title (column), ui_register_words_key (key)))
        return gtk_column_view_column_get_fixed_width (column);
    }
  return 0;
}

/* How wide the text of a cell is, with its mark and its padding. */
static int
measure_cell (Support *support, const DataRegisterRow *row, UiRegisterKey key)
{
  gboolean marked = key == UI_REGISTER_KEY_ROUTE || key == UI_REGISTER_KEY_READINESS;
  g_autofree char *text =
      ui_register_words_cell (row, key, ui_session_get_packs (support_get_session (support)));
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (support->window), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + (marked ? 24 : 0) + 16;
}

/* What people wrote may be cut, but not what the rules and the program say. */
static void
test_room (gconstpointer language)
{
  static const UiRegisterKey keys[] = { UI_REGISTER_KEY_ROUTE,     UI_REGISTER_KEY_OVERALL,
                                        UI_REGISTER_KEY_READINESS, UI_REGISTER_KEY_STATE,
                                        UI_REGISTER_KEY_EDITION,   UI_REGISTER_KEY_AS_OF,
                                        UI_REGISTER_KEY_CHANGED };
  Support *support;
  GListModel *list;

  data_language_use ((RulesLanguage) GPOINTER_TO_INT (language));
  support = open_table ();
  list = G_LIST_MODEL (ui_register_list_get_choice (support_get_list (support)));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (list, i);

      for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
        g_assert_cmpint (measure_cell (support, data_register_item_get_row (item), keys[k]), <=,
                         get_column_width (support, keys[k]));
    }
  support_close (support);
  data_language_use (RULES_LANGUAGE_EN);
}

/* The columns up to the readiness are seen without scrolling in a window of 1024 pixels. */
static void
test_first_columns (void)
{
  Support *support = open_table ();
  int width = 0;

  for (UiRegisterKey key = 0; key < UI_REGISTER_N_KEYS; key++)
    width += key <= UI_REGISTER_KEY_READINESS ? get_column_width (support, key) : 0;
  g_assert_cmpint (width, <=, 1024);
  support_close (support);
}

/* Nothing keeps the table alive, nor it anything. */
static void
test_finalize (void)
{
  Support *support = open_table ();
  GtkWidget *table = find (support, UI_TYPE_REGISTER_TABLE, NULL);
  GtkWidget *bar = find (support, UI_TYPE_ROUTE_BAR, NULL);

  g_object_add_weak_pointer (G_OBJECT (table), (gpointer *) &table);
  g_object_add_weak_pointer (G_OBJECT (bar), (gpointer *) &bar);
  choose (support, 0, 2);
  support_close (support);
  g_assert_null (table);
  g_assert_null (bar);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/register-table/show", test_show);
  g_test_add_func ("/register-table/open", test_open);
  g_test_add_func ("/register-table/headings", test_headings);
  g_test_add_func ("/register-table/bar", test_bar);
  g_test_add_func ("/register-table/move", test_move);
  g_test_add_func ("/register-table/choice", test_choice);
  g_test_add_func ("/register-table/export", test_export);
  g_test_add_func ("/register-table/export-nowhere", test_export_nowhere);
  g_test_add_func ("/register-table/actions", test_actions);
  g_test_add_func ("/register-table/routes", test_routes);
  g_test_add_func ("/register-table/escape", test_escape);
  g_test_add_func ("/register-table/rebuild", test_rebuild);
  g_test_add_data_func ("/register-table/room/en", GINT_TO_POINTER (RULES_LANGUAGE_EN), test_room);
  g_test_add_data_func ("/register-table/room/ja", GINT_TO_POINTER (RULES_LANGUAGE_JA), test_room);
  g_test_add_func ("/register-table/first-columns", test_first_columns);
  g_test_add_func ("/register-table/finalize", test_finalize);
  return support_run ();
}
