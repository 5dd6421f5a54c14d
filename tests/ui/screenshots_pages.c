/* screenshots_pages.c - Pictures of the pages of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/screenshots.h"

#include "ui/impact/impact_page.h"
#include "ui/trial/trial_banner.h"
#include "ui/trial/trial_choice.h"
#include "ui/trial/trial_section.h"

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
  DataEvaluation *evaluation = support_get_evaluation (support);

  g_assert_true (data_evaluation_add_remark (evaluation, "service.name",
                                             "契約書の名称と異なります。確認してください。", NULL));
  g_assert_true (data_evaluation_add_remark (evaluation, "", "各項目の根拠が短すぎます。", NULL));
  show_page (support, "review");
  camera_take (camera, support, "review-remarks");
  support_do (support, "win.approve");
  camera_take_dialog (camera, support, "review-approve");
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_true (data_evaluation_settle_remark (evaluation, "r1", NULL));
  g_assert_true (data_evaluation_settle_remark (evaluation, "r2", NULL));
}

void
screenshots_take_review (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "06", "01", NULL });
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));
  DataEvaluation *evaluation;

  ui_session_show (support_get_session (support), 1);
  show_page (support, "review");
  support_do (support, "win.submit");
  camera_take_dialog (camera, support, "review-submit");
  support_answer (support, GTK_RESPONSE_CANCEL);
  ui_session_show (support_get_session (support), 2);
  evaluation = support_get_evaluation (support);
  data_workspace_set_actor (workspace, "山田 太郎", NULL);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  data_workspace_set_actor (workspace, "佐藤 花子", NULL);
  take_remarks (camera, support);
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  camera_take (camera, support, "review-approved");
  g_assert_true (data_evaluation_revise (evaluation, NULL));
  support_enter (support, "service.provider", "株式会社サンプル");
  support_enter (support, "title", "Web会議の利用（令和8年度改定）");
  support_do (support, "win.undo");
  show_page (support, "history");
  camera_take (camera, support, "history");
  support_do (support, "win.redo");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.compare", "s", "revision:1");
  camera_take_dialog (camera, support, "compare");
  gtk_window_destroy (support_dialog (support));
  support_close (support);
}

void
screenshots_take_impact (const Camera *camera)
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
      camera_take (camera, support, name);
      support_close (support);
    }
  support = support_open ((const char *const[]){ "06", NULL });
  support_grow (support_get_evaluation (support), 20);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s",
                              "impacts/x6/integrity/financial/level");
  camera_take (camera, support, "impact-twenty");
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_IMPACT_PAGE, NULL);
  gtk_widget_activate_action (page, "impact.menu", NULL);
  support_wait (support);
  camera_save (camera, support_find (page, GTK_TYPE_POPOVER_MENU, NULL), "impact-menu");
  support_close (support);
  support = support_open ((const char *const[]){ NULL });
  support_show_new (support, "Empty");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "impact");
  camera_take (camera, support, "impact-empty");
  support_close (support);
}

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
}

/* Names of 200 characters, of which nothing breaks a line but the characters themselves. */
void
screenshots_take_long_names (const Camera *camera)
{
  static const char *const places[] = { "title", "service.name", "service.provider",
                                        "operations/o1/name", "information/i1/name" };
  static const char *const pages[] = { "service",  "subjects",   "impact",
                                       "decision", "worksheets", "history" };
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataEvaluation *evaluation = support_get_evaluation (support);
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
      camera_take (camera, support, scene);
    }
  support_close (support);
}

/* The forms: of an evaluation that has everything, and of one that is empty. */
void
screenshots_take_forms (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  go_to (support, "title");
  camera_take (camera, support, "service");
  go_to (support, "agency.reviewer");
  camera_take (camera, support, "service-down");
  go_to (support, "built_on/b1");
  camera_take (camera, support, "base-service");
  go_to (support, "operations/o1");
  camera_take (camera, support, "operation");
  go_to (support, "information/i1/confidentiality");
  camera_take (camera, support, "information");
  support_show_new (support, "X");
  camera_take (camera, support, "subjects-empty");
  go_to (support, "service.model");
  camera_take (camera, support, "service-empty");
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

void
screenshots_take_trial (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });

  support_do (support, "win.try");
  camera_take (camera, support, "trial");
  gtk_widget_activate (get_answer (support, 1, 1));
  gtk_expander_set_expanded (
      GTK_EXPANDER (support_find (support_find_shown (support, UI_TYPE_TRIAL_BANNER, NULL),
                                  GTK_TYPE_EXPANDER, "details")),
      TRUE);
  camera_take (camera, support, "trial-changed");
  gtk_window_close (GTK_WINDOW (support->window));
  camera_take_dialog (camera, support, "trial-closing");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_do (support, "win.apply-trial");
  camera_take (camera, support, "trial-applied");
  support_close (support);
  support = support_open ((const char *const[]){ "06", NULL });
  support_do (support, "win.try");
  camera_take (camera, support, "trial-missing");
  support_do (support, "win.discard-trial");
  support_close (support);
}
