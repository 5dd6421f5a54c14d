/* test-window.c - Opening, closing, reloading, refusing; languages; welcome; the state kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/directories.h"
#include "data/wording/language.h"
#include "ui/decision_page.h"
#include "ui/document_item.h"
#include "ui/report.h"
#include "ui/route_header.h"
#include "ui/row.h"
#include "ui/settings.h"
#include "ui/welcome_page.h"

#include <glib/gstdio.h>

static const char *const nothing[] = { NULL };

static guint
count_items (Support *support)
{
  g_autoptr (GPtrArray) items =
      support_find_all (GTK_WIDGET (support->window), UI_TYPE_DOCUMENT_ITEM);

  return items->len;
}

static gboolean
shows (Support *support, GType type)
{
  GtkWidget *widget = support_find (GTK_WIDGET (support->window), type, NULL);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static void
open_path (Support *support, const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.open-path", "s", path);
  support_settle (support);
}

/* A private copy of an example, in which @from is replaced by @to. */
static char *
copy_example (const char *name, const char *from, const char *to)
{
  g_autofree char *path = support_example (name);
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  char *copy = g_build_filename (folder, "copy.eikyo.json", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, from, 2);
  g_assert_nonnull (parts[1]);
  changed = g_strjoinv (to, parts);
  g_assert_true (g_file_set_contents (copy, changed, -1, NULL));
  return copy;
}

static void
remove_copy (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_welcome (void)
{
  Support *support = support_open (nothing);
  GtkWidget *examples;
  GtkListBoxRow *row;

  g_assert_true (shows (support, UI_TYPE_WELCOME_PAGE));
  g_assert_false (shows (support, UI_TYPE_DECISION_PAGE));
  examples = support_find (GTK_WIDGET (support->window), GTK_TYPE_LIST_BOX, "examples");
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (examples), 6));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (examples), 7));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (examples), 1);
  gtk_widget_activate (GTK_WIDGET (row));
  support_settle (support);
  g_assert_true (shows (support, UI_TYPE_DECISION_PAGE));
  g_assert_cmpuint (count_items (support), ==, 1);
  support_close (support);
}

static void
test_several (void)
{
  Support *support = support_open ((const char *const[]){ "01", "02", NULL });
  g_autofree char *first = support_example ("01");

  g_assert_cmpuint (count_items (support), ==, 2);
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (support->window)), "File sharing"));
  open_path (support, first);
  g_assert_cmpuint (count_items (support), ==, 2);
  g_assert_nonnull (
      strstr (gtk_window_get_title (GTK_WINDOW (support->window)), "Web conferencing"));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (support->window)), "File sharing"));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.close-document", NULL);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.close-document", NULL);
  support_settle (support);
  g_assert_cmpuint (count_items (support), ==, 0);
  g_assert_true (shows (support, UI_TYPE_WELCOME_PAGE));
  support_close (support);
}

static double
scrolled_to (Support *support)
{
  GtkWidget *scroller =
      support_find (GTK_WIDGET (support->window), GTK_TYPE_SCROLLED_WINDOW, "scroller");

  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

/* Reading the file again leaves the page where it is. */
static void
test_place (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  GtkWidget *scroller =
      support_find (GTK_WIDGET (support->window), GTK_TYPE_SCROLLED_WINDOW, "scroller");

  support_settle (support);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            600);
  support_settle (support);
  g_assert_cmpint ((int) scrolled_to (support), ==, 600);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.reload", NULL);
  support_wait (support);
  g_assert_cmpint ((int) scrolled_to (support), ==, 600);
  support_close (support);
}

/* The evaluation that is shown is in sight in the list, however many are open. */
static void
test_in_sight (void)
{
  static const char *const examples[] = { "01", "02", "03", "04", "05", "06", "07", NULL };
  Support *support = support_open (nothing);
  GtkAdjustment *list;

  gtk_window_set_default_size (GTK_WINDOW (support->window), 900, 300);
  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_autofree char *path = support_example (examples[i]);

      open_path (support, path);
    }
  support_wait (support);
  list = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
      support_find (GTK_WIDGET (support->window), GTK_TYPE_SCROLLED_WINDOW, "sidebar")));
  g_assert_cmpint ((int) gtk_adjustment_get_value (list), ==,
                   (int) (gtk_adjustment_get_upper (list) - gtk_adjustment_get_page_size (list)));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  support_wait (support);
  g_assert_cmpint ((int) gtk_adjustment_get_value (list), ==, 0);
  support_close (support);
}

/* An evaluation without an answer does not tell what nobody answered. */
static void
test_empty (void)
{
  g_autofree char *path = copy_example ("01", "\"saas\"", "\"paas\"");
  Support *support;
  const char *facts;

  g_assert_true (g_file_set_contents (path,
                                      "{\"format\": \"eikyo-evaluation\", \"version\": 1, "
                                      "\"id\": \"e\", \"rules\": {\"id\": \"ismap-liu\", "
                                      "\"edition\": \"2025-04-01\"}}",
                                      -1, NULL));
  support = support_open_path (path);
  facts = gtk_label_get_text (
      GTK_LABEL (support_find (GTK_WIDGET (support->window), GTK_TYPE_LABEL, "facts")));
  g_assert_cmpstr (facts, ==, "edition of 2025-04-01");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (support->window)), ==, "copy.eikyo.json");
  support_close (support);
  remove_copy (path);
}

static void
test_broken (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *broken = copy_example ("01", "\"saas\"", "\"sass\"");
  g_autofree char *title = g_strdup (gtk_window_get_title (GTK_WINDOW (support->window)));
  GtkWindow *dialog;
  g_autofree char *text = NULL;

  open_path (support, broken);
  dialog = support_dialog (support);
  g_assert_nonnull (dialog);
  text = support_read (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (text, "/service/model"));
  g_assert_nonnull (strstr (text, "copy.eikyo.json"));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  support_settle (support);
  g_assert_null (support_dialog (support));
  g_assert_cmpuint (count_items (support), ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (support->window)), ==, title);
  support_close (support);
  remove_copy (broken);
}

/* A file that is refused before the window is there. */
static void
test_broken_at_start (void)
{
  g_autofree char *broken = copy_example ("01", "\"saas\"", "\"sass\"");
  Support *support = support_open_path (broken);

  g_assert_true (shows (support, UI_TYPE_WELCOME_PAGE));
  g_assert_nonnull (support_dialog (support));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (support_dialog (support))));
  gtk_window_destroy (support_dialog (support));
  support_close (support);
  remove_copy (broken);
}

/* Dropped files are opened, as if they had been chosen. */
static void
test_drop (void)
{
  Support *support = support_open (nothing);
  g_autofree char *path = support_example ("02");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (support->window));
  g_auto (GValue) dropped = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&dropped, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&dropped, g_slist_append (NULL, g_object_ref (file)));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &dropped, 10.0, 10.0, &taken);
    }
  support_settle (support);
  g_assert_true (taken);
  g_assert_cmpuint (count_items (support), ==, 1);
  g_clear_object (&controllers);
  support_close (support);
}

static void
test_reload (void)
{
  Support *support = support_open (nothing);
  g_autofree char *path = copy_example ("01", "\"saas\"", "\"saas\"");
  g_autofree char *changed = copy_example ("01", "\"saas\"", "\"paas\"");
  GtkWidget *header;
  GtkLabel *route;
  g_autofree char *before = NULL;

  open_path (support, path);
  header = support_find (GTK_WIDGET (support->window), UI_TYPE_ROUTE_HEADER, NULL);
  route = GTK_LABEL (support_find (header, GTK_TYPE_LABEL, "route"));
  before = g_strdup (gtk_label_get_label (route));
  g_assert_cmpint (g_rename (changed, path), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.reload", NULL);
  support_settle (support);
  g_assert_cmpstr (gtk_label_get_label (route), !=, before);
  g_assert_cmpint (g_unlink (path), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.reload", NULL);
  support_settle (support);
  g_assert_nonnull (support_dialog (support));
  gtk_window_destroy (support_dialog (support));
  g_assert_cmpuint (count_items (support), ==, 1);
  support_close (support);
}

static void
test_language (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GActionGroup *actions = G_ACTION_GROUP (support->application);
  g_autofree char *english = support_read (GTK_WIDGET (support->window));
  g_autofree char *japanese = NULL;
  g_autofree char *again = NULL;

  g_assert_nonnull (strstr (english, "What to do next"));
  g_action_group_activate_action (actions, "language", g_variant_new_string ("ja"));
  support_settle (support);
  japanese = support_read (GTK_WIDGET (support->window));
  g_assert_null (strstr (japanese, "What to do next"));
  g_assert_nonnull (strstr (japanese, "次に行うこと"));
  g_assert_cmpuint (count_items (support), ==, 1);
  g_action_group_activate_action (actions, "language", g_variant_new_string ("en"));
  support_settle (support);
  again = support_read (GTK_WIDGET (support->window));
  g_assert_cmpstr (again, ==, english);
  support_close (support);
}

static void
test_style (void)
{
  Support *support = support_open (nothing);
  GActionGroup *actions = G_ACTION_GROUP (support->application);
  gboolean dark;

  g_action_group_activate_action (actions, "style", g_variant_new_string ("dark"));
  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_true (dark);
  g_action_group_activate_action (actions, "style", g_variant_new_string ("system"));
  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_false (dark);
  support_close (support);
}

static void
test_remembered (void)
{
  g_autoptr (GSettings) settings = ui_settings_new ();
  Support *support = support_open (nothing);
  g_autofree char *style = NULL;
  int width;
  int height;

  g_assert_nonnull (settings);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1024, 700);
  g_action_group_activate_action (G_ACTION_GROUP (support->application), "style",
                                  g_variant_new_string ("light"));
  support_close (support);
  style = g_settings_get_string (settings, UI_SETTING_STYLE);
  g_assert_cmpstr (style, ==, "light");
  support = support_open (nothing);
  gtk_window_get_default_size (GTK_WINDOW (support->window), &width, &height);
  g_assert_cmpint (width, ==, 1024);
  support_close (support);
  g_settings_reset (settings, UI_SETTING_STYLE);
}

static void
check_report (UiDocument *document, UiReportFormat format, const char *beginning)
{
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *name = ui_report_suggest_name (document, format);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) file = g_file_get_child (directory, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_assert_true (ui_report_save (document, format, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &bytes, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, beginning));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (directory, NULL, NULL));
  g_assert_false (ui_report_save (document, format, file, &error));
  g_assert_nonnull (error);
}

static void
test_report (void)
{
  g_autofree char *directory = data_directories_packs ();
  g_autofree char *path = support_example ("07");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DataPacks) packs = data_packs_new (directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (UiDocument) document = ui_document_open (file, packs, &error);

  g_assert_no_error (error);
  check_report (document, UI_REPORT_PDF, "%PDF-");
  check_report (document, UI_REPORT_XLSX, "PK");
  g_clear_object (&document);
}

static void
test_shortcuts (void)
{
  Support *support = support_open (nothing);
  GtkWindow *shortcuts;

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-shortcuts", NULL);
  support_settle (support);
  shortcuts = support_dialog (support);
  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_destroy (shortcuts);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/window/welcome", test_welcome);
  g_test_add_func ("/window/several", test_several);
  g_test_add_func ("/window/place", test_place);
  g_test_add_func ("/window/in-sight", test_in_sight);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/broken", test_broken);
  g_test_add_func ("/window/broken-at-start", test_broken_at_start);
  g_test_add_func ("/window/drop", test_drop);
  g_test_add_func ("/window/reload", test_reload);
  g_test_add_func ("/window/language", test_language);
  g_test_add_func ("/window/style", test_style);
  g_test_add_func ("/window/remembered", test_remembered);
  g_test_add_func ("/window/report", test_report);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  return support_run ();
}
