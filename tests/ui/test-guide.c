/* test-guide.c - The guide through the first evaluation: it opens, goes on, and sees what is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/window/guide.h"
#include "ui/window/guide_steps.h"
#include "ui/parts/settings.h"

static const char *const nothing[] = { NULL };

static UiGuide *
find_guide (Support *support)
{
  return UI_GUIDE (support_find (GTK_WIDGET (support->window), UI_TYPE_GUIDE, NULL));
}

static Support *
open_guide (const char *const *names)
{
  Support *support = support_open (names);
  g_autoptr (GSettings) settings = ui_settings_new ();

  g_settings_reset (settings, UI_SETTING_GUIDE_STEP);
  support_do (support, "win.guide");
  g_assert_nonnull (find_guide (support));
  return support;
}

static void
close_guide (Support *support)
{
  GtkWidget *close = support_find (GTK_WIDGET (find_guide (support)), GTK_TYPE_BUTTON, "close");

  g_signal_emit_by_name (close, "clicked");
  support_settle (support);
  g_assert_null (find_guide (support));
}

static void
click (Support *support, const char *id)
{
  GtkWidget *button = support_find (GTK_WIDGET (find_guide (support)), GTK_TYPE_BUTTON, id);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  support_settle (support);
}

/* The welcome page offers it; its step and that it is open are remembered. */
static void
test_open (void)
{
  Support *support = support_open (nothing);
  GtkWidget *button = support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "guide");
  GtkWidget *guide;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  support_settle (support);
  guide = GTK_WIDGET (find_guide (support));
  g_assert_nonnull (guide);
  click (support, "next");
  click (support, "next");
  g_assert_cmpuint (ui_guide_get_step (UI_GUIDE (guide)), ==, 2);
  support_close (support);
  support = support_open (nothing);
  g_assert_nonnull (find_guide (support));
  g_assert_cmpuint (ui_guide_get_step (find_guide (support)), ==, 2);
  guide = GTK_WIDGET (find_guide (support));
  g_object_add_weak_pointer (G_OBJECT (guide), (gpointer *) &guide);
  close_guide (support);
  g_assert_null (guide);
  support_close (support);
}

/* Does what the class of @widget has bound to Escape. */
static void
press_escape (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == GDK_KEY_Escape)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }
}

static void
test_escape (void)
{
  Support *support = open_guide (nothing);

  press_escape (GTK_WIDGET (find_guide (support)));
  support_settle (support);
  g_assert_null (find_guide (support));
  support_close (support);
}

/* At the ends the button that leads nowhere gives the focus to the other. */
static void
test_ends (void)
{
  Support *support = open_guide (nothing);
  UiGuide *guide = find_guide (support);
  GtkWidget *next = support_find (GTK_WIDGET (guide), GTK_TYPE_BUTTON, "next");
  GtkWidget *previous = support_find (GTK_WIDGET (guide), GTK_TYPE_BUTTON, "previous");

  g_assert_false (gtk_widget_get_sensitive (previous));
  gtk_widget_grab_focus (next);
  for (guint i = 1; i < UI_GUIDE_N_STEPS; i++)
    click (support, "next");
  g_assert_false (gtk_widget_get_sensitive (next));
  g_assert_true (gtk_widget_has_focus (previous));
  close_guide (support);
  support_close (support);
}

/* Its key comes to it from the work, to what is next, and closes it from there. */
static void
test_key (void)
{
  Support *support = open_guide (nothing);
  g_autofree char *path = support_example ("01");
  GtkWindow *window = GTK_WINDOW (support->window);
  UiGuide *guide = find_guide (support);
  GtkWidget *next = support_find (GTK_WIDGET (guide), GTK_TYPE_BUTTON, "next");
  GtkWidget *go = support_find (GTK_WIDGET (guide), GTK_TYPE_BUTTON, "go");
  GtkWidget *worked_on;

  support_import (support, path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", "service.name");
  support_settle (support);
  worked_on = gtk_window_get_focus (window);
  g_assert_false (gtk_widget_is_ancestor (worked_on, GTK_WIDGET (guide)));
  support_do (support, "win.go-to-guide");
  g_assert_true (gtk_widget_has_focus (next));
  click (support, "next");
  g_assert_true (gtk_widget_has_focus (go));
  /* Going to the page that is shown already leads into it. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "service");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (guide)));
  gtk_widget_grab_focus (GTK_WIDGET (guide));
  support_do (support, "win.go-to-guide");
  g_assert_null (find_guide (support));
  g_assert_true (gtk_window_get_focus (window) == worked_on);
  support_close (support);
}

static void
check_done (Support *support, guint n)
{
  g_autofree char *read = NULL;
  g_autofree char *expected = g_strdup_printf ("%u done in all", n);

  for (guint i = 0; i < UI_GUIDE_N_STEPS; i++)
    g_assert_cmpint (ui_guide_is_done (i, support_get_evaluation (support)), ==, i < n);
  support_settle (support);
  read = support_read (GTK_WIDGET (find_guide (support)));
  g_assert_nonnull (strstr (read, expected));
}

/* An example is done as far as the audit; sent to review and approved, it is done wholly. */
static void
test_done (void)
{
  Support *support = open_guide (nothing);
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));
  g_autofree char *path = support_example ("01");

  check_done (support, 0);
  support_import (support, path);
  check_done (support, 7);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  check_done (support, 8);
  g_assert_true (data_workspace_set_actor (workspace, "Suzuki", NULL));
  g_assert_true (data_evaluation_approve (support_get_evaluation (support), NULL));
  check_done (support, 9);
  close_guide (support);
  support_close (support);
}

static void
set_text (Support *support, const char *at, const char *text)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;

  g_assert_true (data_place_parse (at, &place, &words));
  g_assert_true (data_evaluation_set_text (support_get_evaluation (support), &place, text, NULL));
}

/* What is half filled in is done only so far as it is. */
static void
test_half (void)
{
  Support *support = open_guide ((const char *const[]){ "06", NULL });

  g_assert_false (ui_guide_is_done (4, support_get_evaluation (support)));
  g_assert_true (ui_guide_is_done (1, support_get_evaluation (support)));
  set_text (support, "service.name", "");
  g_assert_false (ui_guide_is_done (1, support_get_evaluation (support)));
  close_guide (support);
  support_close (support);
}

/* The internal audit is done when it is ready, or where the route asks for none. */
static void
test_audit (void)
{
  Support *support = open_guide ((const char *const[]){ "07", NULL });

  g_assert_true (ui_guide_is_done (5, support_get_evaluation (support)));
  g_assert_false (ui_guide_is_done (6, support_get_evaluation (support)));
  set_text (support, "service.model", "paas");
  g_assert_true (ui_guide_is_done (6, support_get_evaluation (support)));
  set_text (support, "service.model", NULL);
  g_assert_false (ui_guide_is_done (6, support_get_evaluation (support)));
  close_guide (support);
  support_close (support);
}

/* Each button leads where its step is done. */
static void
test_go (void)
{
  Support *support = open_guide ((const char *const[]){ "01", NULL });

  for (guint i = 0; i < UI_GUIDE_N_STEPS; i++)
    {
      const char *target = ui_guide_steps[i].target;
      g_autoptr (GVariant) state = NULL;

      ui_guide_show_step (find_guide (support), i);
      support_settle (support);
      if (target == NULL || g_str_equal (ui_guide_steps[i].action, "win.go-to"))
        continue;
      click (support, "go");
      state = g_action_group_get_action_state (G_ACTION_GROUP (support->window), "page");
      g_assert_cmpstr (g_variant_get_string (state, NULL), ==, target);
    }
  close_guide (support);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/guide/open", test_open);
  g_test_add_func ("/guide/escape", test_escape);
  g_test_add_func ("/guide/ends", test_ends);
  g_test_add_func ("/guide/key", test_key);
  g_test_add_func ("/guide/done", test_done);
  g_test_add_func ("/guide/half", test_half);
  g_test_add_func ("/guide/audit", test_audit);
  g_test_add_func ("/guide/go", test_go);
  return support_run ();
}
