/* test-window-kept.c - What the window keeps: over an edit, in another language or style, until the
 * next run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/decision/decision_page.h"
#include "ui/parts/settings.h"

static GtkWidget *
get_page (Support *support)
{
  return support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
}

static GtkAdjustment *
get_adjustment (Support *support)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
      support_find (get_page (support), GTK_TYPE_SCROLLED_WINDOW, "scroller")));
}

/* An edit leaves the page where it is. */
static void
test_place (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  DataEvaluation *evaluation = support_get_evaluation (support);
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "marking" };

  support_settle (support);
  gtk_adjustment_set_value (get_adjustment (support), 600);
  support_settle (support);
  g_assert_true (data_evaluation_set_text (evaluation, &place, "for internal use", NULL));
  support_wait (support);
  g_assert_cmpint ((int) gtk_adjustment_get_value (get_adjustment (support)), ==, 600);
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
  g_assert_cmpuint (support_count (support), ==, 1);
  g_action_group_activate_action (actions, "language", g_variant_new_string ("en"));
  support_settle (support);
  again = support_read (GTK_WIDGET (support->window));
  g_assert_cmpstr (again, ==, english);
  support_close (support);
}

static void
test_style (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
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

/* The next run has the size, the style, the workspace and the evaluation of this one. */
static void
test_remembered (void)
{
  g_autoptr (GSettings) settings = ui_settings_new ();
  Support *support = support_open ((const char *const[]){ "01", "02", "03", NULL });
  g_autofree char *style = NULL;
  g_autofree char *title = NULL;
  int width;
  int height;

  g_assert_nonnull (settings);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1024, 700);
  g_action_group_activate_action (G_ACTION_GROUP (support->application), "style",
                                  g_variant_new_string ("light"));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  title = g_strdup (support_get_title (support));
  support_close (support);
  style = g_settings_get_string (settings, UI_SETTING_STYLE);
  g_assert_cmpstr (style, ==, "light");
  support = support_open_as_it_is ();
  gtk_window_get_default_size (GTK_WINDOW (support->window), &width, &height);
  g_assert_cmpint (width, ==, 1024);
  g_assert_cmpstr (support_get_title (support), ==, title);
  g_assert_cmpuint (support_count (support), ==, 3);
  support_close (support);
  g_settings_reset (settings, UI_SETTING_STYLE);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/window/place", test_place);
  g_test_add_func ("/window/language", test_language);
  g_test_add_func ("/window/style", test_style);
  g_test_add_func ("/window/remembered", test_remembered);
  return support_run ();
}
