/* test-window.c - Starting, importing, dropping, refusing; reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/directories.h"
#include "ui/decision/decision_page.h"
#include "ui/register/register.h"
#include "ui/decision/route_header.h"
#include "ui/window/welcome_page.h"

static const char *const nothing[] = { NULL };

static void
test_welcome (void)
{
  Support *support = support_open (nothing);
  GtkWidget *examples;
  GtkListBoxRow *row;

  g_assert_true (support_shows (support, UI_TYPE_WELCOME_PAGE));
  g_assert_false (support_shows (support, UI_TYPE_DECISION_PAGE));
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  examples = support_find (GTK_WIDGET (support->window), GTK_TYPE_LIST_BOX, "examples");
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (examples), 6));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (examples), 7));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (examples), 1);
  gtk_widget_activate (GTK_WIDGET (row));
  support_settle (support);
  g_assert_true (support_shows (support, UI_TYPE_DECISION_PAGE));
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

/* The first frame shows nothing in the window, what is made before the workspace is open says
 * nothing that is not known yet; then everything is there, and the list has the focus. */
static void
test_first_frame (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *focus;

  support_close (support);
  support = support_open_unsettled ();
  g_assert_null (ui_session_get_workspace (ui_window_get_session (support->window)));
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  g_assert_false (
      gtk_widget_get_mapped (support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "new")));
  g_assert_nonnull (ui_window_get_content (support->window));
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  g_assert_true (
      gtk_widget_get_mapped (support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "new")));
  g_assert_false (gtk_widget_get_mapped (
      support_find (GTK_WIDGET (support->window), GTK_TYPE_LABEL, "nothing_text")));
  support_wait (support);
  g_assert_true (support_shows (support, UI_TYPE_ROUTE_HEADER));
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_nonnull (gtk_image_get_icon_name (
      GTK_IMAGE (support_find (GTK_WIDGET (support->window), GTK_TYPE_IMAGE, NULL))));
  focus = gtk_window_get_focus (GTK_WINDOW (support->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
  support_close (support);
  /* Closed before it is open. */
  support_close (support_open_unsettled ());
}

/* What is in the examples is kept, and the decision of the first is shown. */
static void
test_import (void)
{
  Support *support = support_open ((const char *const[]){ "01", "02", NULL });
  g_autofree char *text = support_read (GTK_WIDGET (support->window));
  g_autofree char *first = support_example ("01");

  g_assert_cmpuint (support_count (support), ==, 2);
  g_assert_nonnull (strstr (support_get_title (support), "Web conferencing"));
  g_assert_nonnull (strstr (text, "2 evaluations were imported."));
  g_assert_cmpstr (support_label (support, UI_TYPE_ROUTE_HEADER, "route"), ==,
                   "ISMAP-LIU candidate");
  support_import (support, first);
  g_assert_null (support_dialog (support));
  g_assert_cmpuint (support_count (support), ==, 2);
  support_close (support);
}

static char *
read_differences (Support *support, GtkWindow *dialog)
{
  GtkWidget *expander = support_find (GTK_WIDGET (dialog), GTK_TYPE_EXPANDER, NULL);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  support_settle (support);
  return support_read (GTK_WIDGET (dialog));
}

static GtkWidget *
get_choice (Support *support)
{
  GtkWidget *table = support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_GRID, "table");

  return support_find (table, GTK_TYPE_DROP_DOWN, NULL);
}

static gboolean
can_import (Support *support)
{
  return gtk_widget_get_sensitive (gtk_dialog_get_widget_for_response (
      GTK_DIALOG (support_dialog (support)), GTK_RESPONSE_ACCEPT));
}

/* What is here with other contents is asked about before anything is written. */
static void
test_import_preview (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *changed = support_copy ("01", "\"saas\"", "\"paas\"");
  GtkWindow *dialog;
  g_autofree char *text = NULL;
  GtkWidget *choice;

  support_import (support, changed);
  dialog = support_dialog (support);
  g_assert_nonnull (dialog);
  text = read_differences (support, dialog);
  g_assert_nonnull (strstr (text, "copy.eikyo.json"));
  g_assert_nonnull (strstr (text, "1 difference"));
  g_assert_nonnull (strstr (text, "ISMAP-LIU candidate → Full ISMAP"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_cmpstr (support_label (support, UI_TYPE_ROUTE_HEADER, "route"), ==,
                   "ISMAP-LIU candidate");
  support_import (support, changed);
  choice = get_choice (support);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 0);
  g_assert_false (can_import (support));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 2);
  g_assert_true (can_import (support));
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (support_label (support, UI_TYPE_ROUTE_HEADER, "route"), ==, "Full ISMAP");
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
  support_remove_copy (changed);
}

/* What was kept is told of as well. */
static void
test_import_kept (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *changed = support_copy ("01", "\"saas\"", "\"paas\"");
  g_autofree char *text = NULL;

  support_import (support, changed);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (support)), 1);
  support_answer (support, GTK_RESPONSE_ACCEPT);
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "1 evaluation was kept as it is here."));
  g_assert_null (strstr (text, "imported"));
  support_close (support);
  support_remove_copy (changed);
}

/* A program that is started with a file asks above its window, not behind it. */
static void
test_import_at_start (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *changed = support_copy ("01", "\"saas\"", "\"paas\"");

  gtk_widget_hide (GTK_WIDGET (support->window));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.import-path", "s", changed);
  g_assert_null (support_dialog (support));
  gtk_window_present (GTK_WINDOW (support->window));
  support_wait_for_work (support);
  g_assert_nonnull (support_dialog (support));
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
  support_remove_copy (changed);
}

static guint
count_examples (GMenuModel *menu)
{
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      n += g_strcmp0 (action, "win.import-path") == 0 ? 1 : 0;
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) part = g_menu_link_iter_get_value (links);

          n += count_examples (part);
        }
    }
  return n;
}

/* The menu has the examples, even when something is kept. */
static void
test_examples_menu (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkMenuButton *button = GTK_MENU_BUTTON (
      support_find (GTK_WIDGET (support->window), GTK_TYPE_MENU_BUTTON, "menu_button"));

  gtk_menu_button_popup (button);
  support_settle (support);
  g_assert_cmpuint (count_examples (gtk_menu_button_get_menu_model (button)), ==, 7);
  gtk_menu_button_popdown (button);
  support_close (support);
}

/* An evaluation without an answer does not tell what nobody answered. */
static void
test_empty (void)
{
  g_autofree char *path = support_copy ("01", "\"saas\"", "\"paas\"");
  Support *support;

  g_assert_true (g_file_set_contents (path,
                                      "{\"format\": \"eikyo-evaluation\", \"version\": 1, "
                                      "\"id\": \"e\", \"rules\": {\"id\": \"ismap-liu\", "
                                      "\"edition\": \"2025-04-01\"}}",
                                      -1, NULL));
  support = support_open_path (path);
  g_assert_cmpstr (support_label (support, UI_TYPE_DECISION_PAGE, "facts"), ==,
                   "edition of 1 Apr 2025");
  g_assert_cmpstr (support_get_title (support), ==, "(untitled)");
  support_close (support);
  support_remove_copy (path);
}

static void
test_broken (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *broken = support_copy ("01", "\"saas\"", "\"sass\"");
  g_autofree char *title = g_strdup (support_get_title (support));
  GtkWindow *dialog;
  g_autofree char *text = NULL;

  support_import (support, broken);
  dialog = support_dialog (support);
  g_assert_nonnull (dialog);
  text = support_read (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (text, "/service/model"));
  g_assert_nonnull (strstr (text, "copy.eikyo.json"));
  support_answer (support, GTK_RESPONSE_CLOSE);
  g_assert_null (support_dialog (support));
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (support_get_title (support), ==, title);
  support_close (support);
  support_remove_copy (broken);
}

/* A file that is refused before the window is there. */
static void
test_broken_at_start (void)
{
  g_autofree char *broken = support_copy ("01", "\"saas\"", "\"sass\"");
  Support *support = support_open_path (broken);

  g_assert_true (support_shows (support, UI_TYPE_WELCOME_PAGE));
  g_assert_nonnull (support_dialog (support));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (support_dialog (support))));
  gtk_window_destroy (support_dialog (support));
  support_close (support);
  support_remove_copy (broken);
}

/* Dropped files are imported, as if they had been chosen. */
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
  support_wait_for_work (support);
  g_assert_true (taken);
  g_assert_cmpuint (support_count (support), ==, 1);
  g_clear_object (&controllers);
  support_close (support);
}

static void
test_shortcuts (void)
{
  Support *support = support_open (nothing);
  GtkWindow *shortcuts;

  support_do (support, "win.show-shortcuts");
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
  g_test_add_func ("/window/first-frame", test_first_frame);
  g_test_add_func ("/window/import", test_import);
  g_test_add_func ("/window/import-preview", test_import_preview);
  g_test_add_func ("/window/import-kept", test_import_kept);
  g_test_add_func ("/window/import-at-start", test_import_at_start);
  g_test_add_func ("/window/examples-menu", test_examples_menu);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/broken", test_broken);
  g_test_add_func ("/window/broken-at-start", test_broken_at_start);
  g_test_add_func ("/window/drop", test_drop);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  return support_run ();
}
