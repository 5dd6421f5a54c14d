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
#include "ui/impact/impact_page.h"
#include "ui/register/register.h"
#include "ui/register/register_table.h"
#include "ui/window/guide.h"
#include "ui/window/guide_steps.h"
#include "ui/trial/trial_banner.h"
#include "ui/trial/trial_choice.h"
#include "ui/trial/trial_section.h"

#include <stdlib.h>

typedef struct
{
  const char *folder;
  int width;
  int height;
  gboolean dark;
} Camera;

static const char *const nothing[] = { NULL };
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
  ui_register_list_search (ui_session_get_list (support_get_session (support)), "xyz");
  take (camera, support, "no-match");
  ui_register_list_search (ui_session_get_list (support_get_session (support)), "");
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
enter (Support *support, const char *member, const char *text)
{
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = member };

  g_assert_true (data_evaluation_set_text (
      ui_session_get_evaluation (support_get_session (support)), &place, text, NULL));
}

static void
show_page (Support *support, const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", page);
  support_settle (support);
}

/* Somebody remarks, and somebody settles that. */
static void
take_remarks (const Camera *camera, Support *support)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (support_get_session (support));

  g_assert_true (data_evaluation_add_remark (evaluation, "service.name",
                                             "契約書の名称と異なります。確認してください。", NULL));
  g_assert_true (data_evaluation_add_remark (evaluation, "", "各項目の根拠が短すぎます。", NULL));
  show_page (support, "review");
  take (camera, support, "review-remarks");
  support_do (support, "win.approve");
  take_dialog (camera, support, "review-approve");
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_true (data_evaluation_settle_remark (evaluation, "r1", NULL));
  g_assert_true (data_evaluation_settle_remark (evaluation, "r2", NULL));
}

static void
take_review (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "06", "01", NULL });
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));
  DataEvaluation *evaluation;

  ui_session_show (support_get_session (support), 1);
  show_page (support, "review");
  support_do (support, "win.submit");
  take_dialog (camera, support, "review-submit");
  support_answer (support, GTK_RESPONSE_CANCEL);
  ui_session_show (support_get_session (support), 2);
  evaluation = ui_session_get_evaluation (support_get_session (support));
  data_workspace_set_actor (workspace, "山田 太郎", NULL);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  data_workspace_set_actor (workspace, "佐藤 花子", NULL);
  take_remarks (camera, support);
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  take (camera, support, "review-approved");
  g_assert_true (data_evaluation_revise (evaluation, NULL));
  enter (support, "service.provider", "株式会社サンプル");
  enter (support, "title", "Web会議の利用（令和8年度改定）");
  support_do (support, "win.undo");
  show_page (support, "history");
  take (camera, support, "history");
  support_do (support, "win.redo");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.compare", "s", "revision:1");
  take_dialog (camera, support, "compare");
  gtk_window_destroy (support_dialog (support));
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
take_popover (const Camera *camera, Support *support, GType type, const char *id, const char *name)
{
  GtkWidget *root = support_find (GTK_WIDGET (support->window), type, NULL);
  GtkMenuButton *button = GTK_MENU_BUTTON (support_find (root, GTK_TYPE_MENU_BUTTON, id));

  gtk_menu_button_popup (button);
  support_wait (support);
  save (camera, GTK_WIDGET (gtk_menu_button_get_popover (button)), name);
  gtk_menu_button_popdown (button);
}

static void
take_register (const Camera *camera)
{
  Support *support = open_forty ();
  UiRegisterList *list = ui_session_get_list (support_get_session (support));
  GtkSelectionModel *choice = ui_register_list_get_choice (list);

  ui_register_list_filter (list, UI_REGISTER_FACET_ROUTE, "liu");
  ui_register_list_filter (list, UI_REGISTER_FACET_STATE, "draft");
  take (camera, support, "filtered");
  take_popover (camera, support, UI_TYPE_REGISTER, "filter_button", "filter");
  take_popover (camera, support, UI_TYPE_REGISTER, "sort_button", "sort");
  ui_register_list_filter (list, UI_REGISTER_FACET_READINESS, "undetermined");
  take (camera, support, "filtered-no-match");
  ui_register_list_clear (list);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-table", NULL);
  take (camera, support, "table");
  take_popover (camera, support, UI_TYPE_REGISTER_TABLE, "sort_button", "table-sort");
  gtk_selection_model_select_range (choice, 1, 5, TRUE);
  take (camera, support, "table-selected");
  ui_register_list_filter (list, UI_REGISTER_FACET_ROUTE, "liu");
  ui_register_list_filter (list, UI_REGISTER_FACET_STATE, "draft");
  take (camera, support, "table-filtered");
  ui_register_list_filter (list, UI_REGISTER_FACET_READINESS, "undetermined");
  take (camera, support, "table-no-match");
  ui_register_list_clear (list);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-table", NULL);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-register", NULL);
  take (camera, support, "register-toggled");
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

static void
take_impact (const Camera *camera)
{
  static const char *const examples[] = { "06", "02", NULL };
  Support *support;
  GtkWidget *page;

  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("impact-", examples[i], NULL);

      support = support_open ((const char *const[]){ examples[i], NULL });
      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s",
                                  "impacts/i1/confidentiality/financial/level");
      take (camera, support, name);
      support_close (support);
    }
  support = support_open ((const char *const[]){ "06", NULL });
  support_grow (ui_session_get_evaluation (support_get_session (support)), 20);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s",
                              "impacts/x6/integrity/financial/level");
  take (camera, support, "impact-twenty");
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_IMPACT_PAGE, NULL);
  gtk_widget_activate_action (page, "impact.menu", NULL);
  support_wait (support);
  save (camera, support_find (page, GTK_TYPE_POPOVER_MENU, NULL), "impact-menu");
  support_close (support);
  support = support_open (nothing);
  g_assert_cmpint (data_workspace_new_evaluation (
                       ui_session_get_workspace (support_get_session (support)), "Empty",
                       data_packs_find (ui_session_get_packs (support_get_session (support)),
                                        "ismap-liu", "2025-04-01", NULL),
                       NULL),
                   !=, 0);
  ui_session_show (support_get_session (support), 1);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "impact");
  take (camera, support, "impact-empty");
  support_close (support);
}

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
}

/* Names of 200 characters, of which nothing breaks a line but the characters themselves. */
static void
take_long_names (const Camera *camera)
{
  static const char *const places[] = { "title", "service.name", "service.provider",
                                        "operations/o1/name", "information/i1/name" };
  static const char *const pages[] = { "service", "subjects", "impact", "decision", "history" };
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataEvaluation *evaluation = ui_session_get_evaluation (support_get_session (support));
  g_autoptr (GString) name = g_string_new (NULL);

  while (g_utf8_strlen (name->str, -1) < 200)
    g_string_append (name, "関係府省庁の審査用資料Ａ_1");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (DataEdit) edit = data_edit_new ();
      g_auto (GStrv) words = NULL;
      DataPlace place;

      g_assert_true (data_place_parse (places[i], &place, &words));
      data_edit_set_text (edit, &place, name->str);
      g_assert_true (data_evaluation_edit (evaluation, edit, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *scene = g_strconcat ("long-", pages[i], NULL);

      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", pages[i]);
      take (camera, support, scene);
    }
  support_close (support);
}

/* The forms: of an evaluation that has everything, and of one that is empty. */
static void
take_forms (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (GPtrArray) packs =
      data_packs_list (ui_session_get_packs (support_get_session (support)), NULL);
  gint64 number;

  go_to (support, "title");
  take (camera, support, "service");
  go_to (support, "agency.reviewer");
  take (camera, support, "service-down");
  go_to (support, "built_on/b1");
  take (camera, support, "base-service");
  go_to (support, "operations/o1");
  take (camera, support, "operation");
  go_to (support, "information/i1/confidentiality");
  take (camera, support, "information");
  number = data_workspace_new_evaluation (ui_session_get_workspace (support_get_session (support)),
                                          "X", packs->pdata[0], NULL);
  ui_session_show (support_get_session (support), number);
  take (camera, support, "subjects-empty");
  go_to (support, "service.model");
  take (camera, support, "service-empty");
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
  take_dialog (camera, support, name);
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
  take (camera, support, "dropping");
  gtk_widget_unset_state_flags (GTK_WIDGET (support->window), GTK_STATE_FLAG_DROP_ACTIVE);
  support_do (support, "win.guide");
  take (camera, support, "guide-welcome");
  support_close (support);
  support = support_open ((const char *const[]){ "06", "01", NULL });
  for (guint step = 1; step < UI_GUIDE_N_STEPS; step += 3)
    {
      g_autofree char *name = g_strdup_printf ("guide-%u", step + 1);

      ui_guide_show_step (
          UI_GUIDE (support_find (GTK_WIDGET (support->window), UI_TYPE_GUIDE, NULL)), step);
      take (camera, support, name);
    }
  support_do (support, "win.guide");
  take_other (camera, support, "app.preferences", "preferences");
  take_other (camera, support, "app.about", "about");
  take_other (camera, support, "win.show-shortcuts", "shortcuts");
  support_close (support);
}

/* The button of an answer that can be tried. */
static GtkWidget *
get_answer (Support *support, guint choice, guint answer)
{
  GtkWidget *section = support_find_shown (support, UI_TYPE_TRIAL_SECTION, NULL);
  g_autoptr (GPtrArray) choices = support_find_all (section, UI_TYPE_TRIAL_CHOICE);
  g_autoptr (GPtrArray) buttons =
      support_find_all (g_ptr_array_index (choices, choice), GTK_TYPE_TOGGLE_BUTTON);

  return g_ptr_array_index (buttons, answer);
}

static void
take_trial (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });

  support_do (support, "win.try");
  take (camera, support, "trial");
  gtk_widget_activate (get_answer (support, 1, 1));
  gtk_expander_set_expanded (
      GTK_EXPANDER (support_find (support_find_shown (support, UI_TYPE_TRIAL_BANNER, NULL),
                                  GTK_TYPE_EXPANDER, "details")),
      TRUE);
  take (camera, support, "trial-changed");
  gtk_window_close (GTK_WINDOW (support->window));
  take_dialog (camera, support, "trial-closing");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_do (support, "win.apply-trial");
  take (camera, support, "trial-applied");
  support_close (support);
  support = support_open ((const char *const[]){ "06", NULL });
  support_do (support, "win.try");
  take (camera, support, "trial-missing");
  support_do (support, "win.discard-trial");
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
      take_manners (&camera);
      take_main (&camera);
      take_review (&camera);
      take_register (&camera);
      take_trial (&camera);
      take_menu (&camera);
      take_import (&camera);
      take_verify (&camera);
      take_problems (&camera);
      take_impact (&camera);
      take_forms (&camera);
      take_long_names (&camera);
    }
  return support_run ();
}
