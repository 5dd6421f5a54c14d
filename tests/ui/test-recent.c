/* test-recent.c - The workspaces that were open lately, in the menu and where one cannot be opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/parts/message_page.h"
#include "ui/workspace/recent.h"
#include "ui/parts/settings.h"

#include <glib/gstdio.h>

static const char *const nothing[] = { NULL };

static GSettings *
new_settings (void)
{
  GSettings *settings = ui_settings_new ();

  g_settings_reset (settings, UI_SETTING_RECENT);
  return settings;
}

/* The last comes first, each once, and no more than a few. */
static void
test_list (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *path = g_strdup_printf ("/nowhere/%u.eikyo", i);

      ui_recent_add (settings, path);
    }
  ui_recent_add (settings, "/nowhere/5.eikyo");
  ui_recent_remove (settings, "/nowhere/6.eikyo");
  list = ui_recent_list (settings, "/nowhere/5.eikyo");
  g_assert_cmpuint (g_strv_length (list), ==, UI_RECENT_LIMIT - 2);
  g_assert_cmpstr (list[0], ==, "/nowhere/7.eikyo");
  g_assert_cmpstr (list[1], ==, "/nowhere/4.eikyo");
  g_settings_reset (settings, UI_SETTING_RECENT);
}

static void
test_describe (void)
{
  g_autofree char *place = support_workspace ();
  g_autofree char *folder = g_path_get_dirname (place);
  g_autofree char *there = ui_recent_describe (folder);
  g_autofree char *gone = ui_recent_describe ("/nowhere/審査.eikyo");

  g_assert_cmpstr (gone, ==, "審査 (not there)");
  g_mkdir_with_parents (folder, 0700);
  g_free (there);
  there = ui_recent_describe (folder);
  g_assert_cmpstr (there, ==, "eikyo");
}

/* Also what is in submenus that are not open. */
static void
read_labels (GtkWidget *root, GString *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child))
        g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (child)));
      read_labels (child, text);
    }
}

static char *
read_menu (Support *support)
{
  GtkWidget *button =
      support_find (GTK_WIDGET (support->window), GTK_TYPE_MENU_BUTTON, "menu_button");
  GString *text = g_string_new (NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  support_settle (support);
  read_labels (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), text);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  support_settle (support);
  return g_string_free (text, FALSE);
}

static void
open_recent (Support *support, const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.open-recent", "s", path);
  support_settle (support);
}

/* What is opened is remembered; what is not there any more can be taken from the list. */
static void
test_open (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autofree char *usual = support_workspace ();
  g_autofree char *folder = g_path_get_dirname (usual);
  g_autofree char *other = g_build_filename (folder, "other.eikyo", NULL);
  Support *support = support_open (nothing);
  UiSession *session = ui_window_get_session (support->window);
  g_autofree char *menu = NULL;
  g_auto (GStrv) list = NULL;

  g_assert_true (data_workspace_create (other, NULL));
  g_assert_true (ui_session_open (session, other, NULL));
  open_recent (support, usual);
  g_assert_cmpstr (ui_session_get_path (session), ==, usual);
  g_assert_cmpint (g_unlink (other), ==, 0);
  menu = read_menu (support);
  g_assert_nonnull (strstr (menu, "other (not there)"));
  open_recent (support, other);
  g_assert_cmpstr (ui_session_get_path (session), ==, usual);
  g_assert_true (GTK_IS_MESSAGE_DIALOG (support_dialog (support)));
  support_answer (support, GTK_RESPONSE_ACCEPT);
  list = ui_recent_list (settings, NULL);
  g_assert_cmpuint (g_strv_length (list), ==, 1);
  support_close (support);
}

/* Where the workspace cannot be opened, the page offers the others. */
static void
test_problem (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autofree char *usual = support_workspace ();
  Support *support;
  g_autofree char *text = NULL;

  support_forget ();
  ui_recent_add (settings, "/nowhere/a_b.eikyo");
  support = support_open (nothing);
  support_close (support);
  g_assert_true (g_file_set_contents (usual, "This is not a workspace.", -1, NULL));
  support = support_open_as_it_is ();
  text = support_read (support_find (GTK_WIDGET (support->window), UI_TYPE_MESSAGE_PAGE, NULL));
  g_assert_nonnull (strstr (text, "Open “a_b (not there)”"));
  support_close (support);
  g_settings_reset (settings, UI_SETTING_RECENT);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/recent/list", test_list);
  g_test_add_func ("/recent/describe", test_describe);
  g_test_add_func ("/recent/open", test_open);
  g_test_add_func ("/recent/problem", test_problem);
  return support_run ();
}
