/* screenshots.c - Saves pictures of the window: what it shows in its states, in both languages and
 * both styles.
 *
 * Usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_PERCENT [THEME]]], on a display such as
 * tests/with-display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/screenshots.h"

#include "data/wording/language.h"
#include "ui/window/actions.h"
#include "ui/decision/decision_page.h"
#include "ui/register/register.h"
#include "ui/register/register_table.h"
#include "ui/window/guide.h"
#include "ui/window/guide_steps.h"

#include <stdlib.h>

static const char *const nothing[] = { NULL };
/* One is sent to review, another approved by somebody else. */
static void
live (Support *support)
{
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));
  g_autoptr (DataEvaluation) first = data_workspace_get_evaluation (workspace, 3, NULL);
  g_autoptr (DataEvaluation) second = data_workspace_get_evaluation (workspace, 5, NULL);

  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (first, NULL));
  g_assert_true (data_evaluation_submit (second, NULL));
  data_workspace_set_actor (workspace, "Suzuki", NULL);
  g_assert_true (data_evaluation_approve (second, NULL));
}

static Support *
open_twelve (void)
{
  Support *support = support_open_all ();
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));

  for (gint64 number = 1; number <= 5; number++)
    g_assert_cmpint (data_workspace_duplicate (workspace, number, NULL), !=, 0);
  live (support);
  ui_session_show (support_get_session (support), 2);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 0);
  return support;
}

static void
take_main (const Camera *camera)
{
  Support *support = support_open (nothing);
  GtkWidget *scroller;

  camera_take (camera, support, "welcome");
  support_do (support, "win.new");
  camera_take_dialog (camera, support, "new");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
  support = open_twelve ();
  camera_take (camera, support, "twelve");
  scroller = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  scroller = support_find (scroller, GTK_TYPE_SCROLLED_WINDOW, "scroller");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            camera->height * 0.8);
  camera_take (camera, support, "twelve-down");
  ui_register_list_search (support_get_list (support), "xyz");
  camera_take (camera, support, "no-match");
  ui_register_list_search (support_get_list (support), "");
  support_do (support, "win.delete");
  camera_take (camera, support, "deleted");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.place", "s", "bin");
  camera_take (camera, support, "bin");
  support_do (support, "win.empty-bin");
  camera_take_dialog (camera, support, "empty-bin");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  camera_take (camera, support, "nothing-shown");
  support_close (support);
}

static void
take_menu (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "06", NULL });
  GtkWidget *button =
      support_find (GTK_WIDGET (support->window), GTK_TYPE_MENU_BUTTON, "menu_button");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  support_wait (support);
  camera_save (camera, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "menu");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  support_close (support);
}

static void
take_import (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "01", "02", NULL });
  g_autofree char *first = support_copy ("01", "\"saas\"", "\"paas\"");
  g_autofree char *second = support_copy ("02", "\"saas\"", "\"paas\"");
  g_autofree char *third = support_example ("03");
  const char *const paths[] = { first, second, third, NULL };

  ui_actions_import (support->window, paths);
  support_wait_for_work (support);
  camera_take_dialog (camera, support, "import");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
  support_remove_copy (first);
  support_remove_copy (second);
}

/* Forty, on every route and in every state. */
static Support *
open_forty (void)
{
  Support *support = open_twelve ();
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));

  for (gint64 number = 1; number <= 28; number++)
    g_assert_cmpint (data_workspace_duplicate (workspace, number % 7 + 1, NULL), !=, 0);
  return support;
}

static void
take_register (const Camera *camera)
{
  Support *support = open_forty ();
  UiRegisterList *list = support_get_list (support);
  GtkSelectionModel *choice = ui_register_list_get_choice (list);

  ui_register_list_filter (list, UI_REGISTER_FACET_ROUTE, "liu");
  ui_register_list_filter (list, UI_REGISTER_FACET_STATE, "draft");
  camera_take (camera, support, "filtered");
  camera_take_popover (camera, support, UI_TYPE_REGISTER, "filter_button", "filter");
  camera_take_popover (camera, support, UI_TYPE_REGISTER, "sort_button", "sort");
  ui_register_list_filter (list, UI_REGISTER_FACET_READINESS, "undetermined");
  camera_take (camera, support, "filtered-no-match");
  ui_register_list_clear (list);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-table", NULL);
  camera_take (camera, support, "table");
  camera_take_popover (camera, support, UI_TYPE_REGISTER_TABLE, "sort_button", "table-sort");
  gtk_selection_model_select_range (choice, 1, 5, TRUE);
  camera_take (camera, support, "table-selected");
  ui_register_list_filter (list, UI_REGISTER_FACET_ROUTE, "liu");
  ui_register_list_filter (list, UI_REGISTER_FACET_STATE, "draft");
  camera_take (camera, support, "table-filtered");
  ui_register_list_filter (list, UI_REGISTER_FACET_READINESS, "undetermined");
  camera_take (camera, support, "table-no-match");
  ui_register_list_clear (list);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-table", NULL);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-register", NULL);
  camera_take (camera, support, "register-toggled");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-register", NULL);
  support_close (support);
}

static gboolean
is_verified (Support *support)
{
  GtkWidget *result =
      support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_SCROLLED_WINDOW, "result");

  return gtk_widget_get_mapped (result);
}

static void
take_verify (const Camera *camera)
{
  Support *support = support_open_all ();

  support_do (support, "win.verify");
  support_wait_until (support, is_verified);
  camera_take_dialog (camera, support, "verified");
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_run_sql ("UPDATE evaluation SET title = 'X' WHERE number < 4");
  support_do (support, "win.verify");
  support_wait_until (support, is_verified);
  camera_take_dialog (camera, support, "faults");
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_close (support);
  support_run_sql ("PRAGMA user_version = 2; CREATE TABLE later (x INTEGER) STRICT");
  support = support_open_as_it_is ();
  camera_take (camera, support, "newer");
  support_close (support);
}

static void
take_problems (const Camera *camera)
{
  g_autofree char *path = support_workspace ();
  Support *support = support_open ((const char *const[]){ "01", NULL });

  support_close (support);
  support_run_sql ("UPDATE evaluation SET rules_edition = '2031-01-01'");
  support = support_open_as_it_is ();
  camera_take (camera, support, "unknown-rules");
  support_close (support);
  g_assert_true (g_file_set_contents (path, "This is not a workspace.", -1, NULL));
  support = support_open_as_it_is ();
  camera_take (camera, support, "damaged");
  support_close (support);
}

static void
take_other (const Camera *camera, Support *support, const char *action, const char *name)
{
  GtkWindow *other;

  if (g_str_has_prefix (action, "app."))
    g_action_group_activate_action (G_ACTION_GROUP (support->application), action + strlen ("app."),
                                    NULL);
  else
    support_do (support, action);
  camera_take_dialog (camera, support, name);
  other = support_dialog (support);
  gtk_window_destroy (other);
  support_wait (support);
}

/* What belongs to the application as a whole. */
static void
take_manners (const Camera *camera)
{
  Support *support = support_open (nothing);

  gtk_widget_set_state_flags (GTK_WIDGET (support->window), GTK_STATE_FLAG_DROP_ACTIVE, FALSE);
  camera_take (camera, support, "dropping");
  gtk_widget_unset_state_flags (GTK_WIDGET (support->window), GTK_STATE_FLAG_DROP_ACTIVE);
  support_do (support, "win.guide");
  camera_take (camera, support, "guide-welcome");
  support_close (support);
  support = support_open ((const char *const[]){ "06", "01", NULL });
  for (guint step = 1; step < UI_GUIDE_N_STEPS; step += 3)
    {
      g_autofree char *name = g_strdup_printf ("guide-%u", step + 1);

      ui_guide_show_step (
          UI_GUIDE (support_find (GTK_WIDGET (support->window), UI_TYPE_GUIDE, NULL)), step);
      camera_take (camera, support, name);
    }
  support_do (support, "win.guide");
  take_other (camera, support, "app.preferences", "preferences");
  take_other (camera, support, "app.about", "about");
  take_other (camera, support, "win.show-shortcuts", "shortcuts");
  support_close (support);
}

/* Another theme than the usual one, whatever the preferences say; GTK reads it with the style. */
static void
force_theme (const char *theme, gboolean dark)
{
  g_autofree char *variant = g_strconcat (theme != NULL ? theme : "", dark ? ":dark" : NULL, NULL);

  if (theme != NULL)
    g_setenv ("GTK_THEME", variant, TRUE);
}

int
main (int argc, char **argv)
{
  Camera camera = { argc > 1 ? argv[1] : NULL, argc > 3 ? atoi (argv[2]) : 1024,
                    argc > 3 ? atoi (argv[3]) : 700, FALSE };
  int percent = argc > 4 ? atoi (argv[4]) : 100;
  const char *theme = argc > 5 ? argv[5] : NULL;

  if (camera.folder == NULL)
    {
      g_printerr ("Usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_PERCENT [THEME]]]\n");
      return 2;
    }
  argc = 1;
  support_start (&argc, &argv);
  force_theme (theme, FALSE);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * percent / 100, NULL);
  g_mkdir_with_parents (camera.folder, 0755);
  for (guint i = 0; i < 4; i++)
    {
      camera.dark = (i & 2) != 0;
      data_language_use (i & 1 ? RULES_LANGUAGE_JA : RULES_LANGUAGE_EN);
      force_theme (theme, camera.dark);
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", camera.dark,
                    NULL);
      take_manners (&camera);
      take_main (&camera);
      screenshots_take_review (&camera);
      take_register (&camera);
      screenshots_take_trial (&camera);
      take_menu (&camera);
      take_import (&camera);
      take_verify (&camera);
      take_problems (&camera);
      screenshots_take_impact (&camera);
      screenshots_take_forms (&camera);
      screenshots_take_audit (&camera);
      screenshots_take_worksheets (&camera);
      screenshots_take_long_names (&camera);
    }
  return support_run ();
}
