/* test-preferences.c - What the user can set: it applies at once and is remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "data/workspace/backup.h"
#include "ui/window/preferences_window.h"
#include "ui/parts/settings.h"

#include <glib/gstdio.h>

static const char *const nothing[] = { NULL };
static const char *const one[] = { "06", NULL };

static GtkWidget *
open_preferences (Support *support)
{
  g_action_group_activate_action (G_ACTION_GROUP (support->application), "preferences", NULL);
  support_settle (support);
  g_assert_true (UI_IS_PREFERENCES_WINDOW (support_dialog (support)));
  return GTK_WIDGET (support_dialog (support));
}

static GtkDropDown *
find_drop_down (Support *support, const char *id)
{
  GtkWidget *found = support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_DROP_DOWN, id);

  g_assert_nonnull (found);
  return GTK_DROP_DOWN (found);
}

static GSettings *
get_settings (Support *support)
{
  return ui_session_get_settings (ui_window_get_session (support->window));
}

/* Asking again shows the same window; it goes with the main window. */
static void
test_open (void)
{
  Support *support = support_open (nothing);
  GtkWidget *preferences = open_preferences (support);

  g_assert_true (open_preferences (support) == preferences);
  g_object_add_weak_pointer (G_OBJECT (preferences), (gpointer *) &preferences);
  support_close (support);
  g_assert_null (preferences);
}

/* Everything is in the new language, and the focus is where it was. */
static void
test_language (void)
{
  Support *support = support_open (one);
  GtkWidget *focus;

  open_preferences (support);
  gtk_widget_grab_focus (GTK_WIDGET (find_drop_down (support, "language")));
  gtk_drop_down_set_selected (find_drop_down (support, "language"), 0);
  support_wait (support);
  g_assert_cmpstr (gtk_window_get_title (support_dialog (support)), ==, "設定");
  g_assert_cmpint (data_language_current (), ==, RULES_LANGUAGE_JA);
  focus = gtk_window_get_focus (support_dialog (support));
  g_assert_nonnull (focus);
  g_assert_true (
      gtk_widget_is_ancestor (focus, GTK_WIDGET (find_drop_down (support, "language"))) ||
      focus == GTK_WIDGET (find_drop_down (support, "language")));
  gtk_drop_down_set_selected (find_drop_down (support, "language"), 1);
  support_wait (support);
  g_assert_cmpstr (gtk_window_get_title (support_dialog (support)), ==, "Preferences");
  support_close (support);
}

static void
check_style (Support *support, guint position, const char *id, const char *theme, gboolean dark)
{
  g_autofree char *used = NULL;
  g_autofree char *kept = NULL;
  gboolean is_dark;

  gtk_drop_down_set_selected (find_drop_down (support, "style"), position);
  support_settle (support);
  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &used,
                "gtk-application-prefer-dark-theme", &is_dark, NULL);
  kept = g_settings_get_string (get_settings (support), UI_SETTING_STYLE);
  g_assert_cmpstr (kept, ==, id);
  g_assert_cmpint (is_dark, ==, dark);
  g_assert_cmpint (g_strcmp0 (used, "HighContrast") == 0, ==, theme != NULL);
}

static void
test_style (void)
{
  Support *support = support_open (one);

  open_preferences (support);
  check_style (support, 4, "contrast-dark", "HighContrast", TRUE);
  check_style (support, 3, "contrast", "HighContrast", FALSE);
  check_style (support, 2, "dark", NULL, TRUE);
  check_style (support, 1, "light", NULL, FALSE);
  check_style (support, 0, "system", NULL, FALSE);
  support_close (support);
}

static int
get_height (Support *support)
{
  GtkWidget *label = support_find (GTK_WIDGET (support->window), GTK_TYPE_LABEL, "title");
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

static void
test_text_size (void)
{
  Support *support = support_open (one);
  int before = get_height (support);

  open_preferences (support);
  gtk_drop_down_set_selected (find_drop_down (support, "text_size"), 3);
  support_settle (support);
  g_assert_cmpint (get_height (support), >, before * 3 / 2);
  g_assert_cmpint (g_settings_get_int (get_settings (support), UI_SETTING_TEXT_SIZE), ==, 200);
  gtk_drop_down_set_selected (find_drop_down (support, "text_size"), 1);
  support_settle (support);
  g_assert_cmpint (get_height (support), <, before * 3 / 2);
  gtk_drop_down_set_selected (find_drop_down (support, "text_size"), 0);
  support_settle (support);
  g_assert_cmpint (get_height (support), ==, before);
  support_close (support);
}

static void
type (Support *support, const char *id, const char *text)
{
  GtkWidget *entry = support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_ENTRY, id);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  support_settle (support);
}

/* The history names the evaluator; nobody reviews what they have evaluated. */
static void
test_names (void)
{
  Support *support = support_open (one);
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));
  g_autofree char *before = g_strdup (data_workspace_get_actor (workspace));
  GtkWidget *hint;

  open_preferences (support);
  type (support, "evaluator", "佐藤 花子");
  g_assert_cmpstr (data_workspace_get_actor (workspace), ==, "佐藤 花子");
  hint = support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_LABEL, "reviewer_hint");
  g_assert_false (gtk_widget_has_css_class (hint, "warning"));
  type (support, "reviewer", "佐藤花子");
  g_assert_true (gtk_widget_has_css_class (hint, "warning"));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (hint)), "evaluator’s name"));
  type (support, "reviewer", "鈴木");
  g_assert_false (gtk_widget_has_css_class (hint, "warning"));
  type (support, "evaluator", "  ");
  g_assert_cmpstr (data_workspace_get_actor (workspace), ==, before);
  type (support, "evaluator", "");
  type (support, "reviewer", "");
  support_close (support);
}

/* A workspace that is opened later has the same evaluator. */
static void
test_name_later (void)
{
  Support *support;
  g_autoptr (GSettings) settings = ui_settings_new ();
  DataWorkspace *workspace;

  support_forget ();
  g_settings_set_string (settings, UI_SETTING_EVALUATOR, "Tanaka");
  support = support_open_as_it_is ();
  workspace = ui_session_get_workspace (ui_window_get_session (support->window));
  g_assert_cmpstr (data_workspace_get_actor (workspace), ==, "Tanaka");
  support_close (support);
  g_settings_reset (settings, UI_SETTING_EVALUATOR);
}

/* New evaluations start with the edition that is set; the newest is the first. */
static void
test_edition (void)
{
  Support *support = support_open (nothing);
  GtkWidget *rules;

  open_preferences (support);
  gtk_drop_down_set_selected (find_drop_down (support, "edition"), 2);
  support_settle (support);
  gtk_window_destroy (support_dialog (support));
  support_do (support, "win.new");
  rules = support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_DROP_DOWN, "rules");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (rules)), ==, 1);
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_settings_reset (get_settings (support), UI_SETTING_EDITION);
  support_close (support);
}

static gboolean
has_copy (Support *support)
{
  g_autofree char *path = support_workspace ();

  return data_backup_exists (path);
}

/* No copy is made while that is off; one at once when it is on again. */
static void
test_daily_copy (void)
{
  g_autoptr (GSettings) settings = ui_settings_new ();
  Support *support;
  GtkWidget *daily;

  g_settings_set_boolean (settings, UI_SETTING_DAILY_COPY, FALSE);
  support = support_open (one);
  support_wait (support);
  g_assert_false (has_copy (support));
  open_preferences (support);
  daily = support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_SWITCH, "daily");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (daily)));
  gtk_switch_set_active (GTK_SWITCH (daily), TRUE);
  support_wait_until (support, has_copy);
  support_close (support);
}

/* Each control has a name of its own, and a mnemonic that leads to it. */
static void
test_names_of_controls (void)
{
  static const char *const ids[] = { "language", "style", "text_size", "evaluator", "reviewer",
                                     "edition",  "daily", "folder",    "back_up",   "restore" };
  Support *support = support_open (nothing);
  GtkWidget *preferences = open_preferences (support);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GtkWidget *control = support_find (preferences, GTK_TYPE_WIDGET, ids[i]);
      GList *labels;

      g_assert_nonnull (control);
      labels = gtk_widget_list_mnemonic_labels (control);
      g_assert_nonnull (labels);
      g_list_free (labels);
      if (!GTK_IS_BUTTON (control))
        g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (control),
                                                         GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/preferences/open", test_open);
  g_test_add_func ("/preferences/language", test_language);
  g_test_add_func ("/preferences/style", test_style);
  g_test_add_func ("/preferences/text-size", test_text_size);
  g_test_add_func ("/preferences/names", test_names);
  g_test_add_func ("/preferences/name-later", test_name_later);
  g_test_add_func ("/preferences/edition", test_edition);
  g_test_add_func ("/preferences/daily-copy", test_daily_copy);
  g_test_add_func ("/preferences/names-of-controls", test_names_of_controls);
  return support_run ();
}
