/* screenshots.c - Saves pictures of the window: what it shows in its states, in both languages and
 * both styles.
 *
 * Usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_PERCENT]], on a display such as tests/with-display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/window/actions.h"
#include "ui/decision/decision_page.h"

#include <stdlib.h>

typedef struct
{
  const char *folder;
  int width;
  int height;
  gboolean dark;
} Camera;

static const char *const nothing[] = { NULL };
static const char *const all[] = { "01", "02", "03", "04", "05", "06", "07", NULL };

static void
save (const Camera *camera, GtkWidget *window, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autofree char *file =
      g_strdup_printf ("%s-%s-%s.png", name, data_language_code (data_language_current ()),
                       camera->dark ? "dark" : "light");
  g_autofree char *path = g_build_filename (camera->folder, file, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
take (const Camera *camera, Support *support, const char *name)
{
  gtk_window_set_default_size (GTK_WINDOW (support->window), camera->width, camera->height);
  support_wait (support);
  save (camera, GTK_WIDGET (support->window), name);
}

static void
take_dialog (const Camera *camera, Support *support, const char *name)
{
  support_wait (support);
  save (camera, GTK_WIDGET (support_dialog (support)), name);
}

static UiSession *
get_session (Support *support)
{
  return ui_window_get_session (support->window);
}

/* One is sent to review, another approved by somebody else. */
static void
live (Support *support)
{
  DataWorkspace *workspace = ui_session_get_workspace (get_session (support));
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
  Support *support = support_open (all);
  DataWorkspace *workspace = ui_session_get_workspace (get_session (support));

  for (gint64 number = 1; number <= 5; number++)
    g_assert_cmpint (data_workspace_duplicate (workspace, number, NULL), !=, 0);
  live (support);
  ui_session_show (get_session (support), 2);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 0);
  return support;
}

static void
take_main (const Camera *camera)
{
  Support *support = support_open (nothing);
  GtkWidget *scroller;

  take (camera, support, "welcome");
  support_do (support, "win.new");
  take_dialog (camera, support, "new");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
  support = open_twelve ();
  take (camera, support, "twelve");
  scroller = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  scroller = support_find (scroller, GTK_TYPE_SCROLLED_WINDOW, "scroller");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            camera->height * 0.8);
  take (camera, support, "twelve-down");
  ui_register_list_search (ui_session_get_list (get_session (support)), "xyz");
  take (camera, support, "no-match");
  ui_register_list_search (ui_session_get_list (get_session (support)), "");
  support_do (support, "win.delete");
  take (camera, support, "deleted");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.place", "s", "bin");
  take (camera, support, "bin");
  support_do (support, "win.empty-bin");
  take_dialog (camera, support, "empty-bin");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  take (camera, support, "nothing-shown");
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
  save (camera, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "menu");
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
  take_dialog (camera, support, "import");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
  support_remove_copy (first);
  support_remove_copy (second);
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
  Support *support = support_open (all);

  support_do (support, "win.verify");
  support_wait_until (support, is_verified);
  take_dialog (camera, support, "verified");
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_run_sql ("UPDATE evaluation SET title = 'X' WHERE number < 4");
  support_do (support, "win.verify");
  support_wait_until (support, is_verified);
  take_dialog (camera, support, "faults");
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_close (support);
  support_run_sql ("PRAGMA user_version = 2; CREATE TABLE later (x INTEGER) STRICT");
  support = support_open_as_it_is ();
  take (camera, support, "newer");
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
  take (camera, support, "unknown-rules");
  support_close (support);
  g_assert_true (g_file_set_contents (path, "This is not a workspace.", -1, NULL));
  support = support_open_as_it_is ();
  take (camera, support, "damaged");
  support_close (support);
}

int
main (int argc, char **argv)
{
  Camera camera = { argc > 1 ? argv[1] : NULL, argc > 3 ? atoi (argv[2]) : 1024,
                    argc > 3 ? atoi (argv[3]) : 700, FALSE };
  int percent = argc > 4 ? atoi (argv[4]) : 100;

  if (camera.folder == NULL)
    {
      g_printerr ("Usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_PERCENT]]\n");
      return 2;
    }
  argc = 1;
  support_start (&argc, &argv);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * percent / 100, NULL);
  g_mkdir_with_parents (camera.folder, 0755);
  for (guint i = 0; i < 4; i++)
    {
      camera.dark = (i & 2) != 0;
      data_language_use (i & 1 ? RULES_LANGUAGE_JA : RULES_LANGUAGE_EN);
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", camera.dark,
                    NULL);
      take_main (&camera);
      take_menu (&camera);
      take_import (&camera);
      take_verify (&camera);
      take_problems (&camera);
    }
  return support_run ();
}
