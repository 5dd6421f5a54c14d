/* test-worksheets-page.c - The worksheets as they will be printed: choosing, looking, following.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/worksheets_case.h"

#include "data/workspace/trial.h"

static void
test_list (void)
{
  Support *support = worksheets_case_open ("01");
  GtkListBox *list = GTK_LIST_BOX (worksheets_case_find (support, GTK_TYPE_LIST_BOX, "list"));
  static const char *const names[] = { "Impact evaluation sheet", "Route decision report",
                                       "Internal audit report", "Control coverage matrix",
                                       "Corrective-action list" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);
      const char *pages = gtk_label_get_label (
          GTK_LABEL (support_find (GTK_WIDGET (row), GTK_TYPE_LABEL, "pages")));

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           names[i]);
      g_assert_true (g_str_has_prefix (pages, i < 3 ? "A4 portrait, " : "A4 landscape, "));
    }
  g_assert_null (gtk_list_box_get_row_at_index (list, G_N_ELEMENTS (names)));
  g_assert_true (worksheets_case_says (support, "Impact evaluation sheet"));
  worksheets_case_choose (support, DATA_WORKSHEET_COVERAGE);
  g_assert_true (worksheets_case_says (support, "Control coverage matrix"));
  g_assert_true (
      ui_sheets_get_sheet (worksheets_case_get_sheets (support))->document->information.landscape);
  support_close (support);
}

static void
test_language (void)
{
  Support *support = worksheets_case_open ("01");
  GtkDropDown *language =
      GTK_DROP_DOWN (worksheets_case_find (support, GTK_TYPE_DROP_DOWN, "language"));

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  g_assert_cmpuint (gtk_drop_down_get_selected (language), ==, 1);
  g_assert_true (worksheets_case_says (support, "Route decision report"));
  gtk_drop_down_set_selected (language, 0);
  worksheets_case_wait (support);
  g_assert_true (worksheets_case_says (support, "経路判定報告書"));
  g_assert_false (worksheets_case_says (support, "Route decision report"));
  gtk_drop_down_set_selected (language, 2);
  worksheets_case_wait (support);
  g_assert_true (worksheets_case_says (support, "経路判定報告書"));
  g_assert_true (worksheets_case_says (support, "Route decision report"));
  support_close (support);
}

static void
test_blank (void)
{
  Support *support = worksheets_case_open ("01");
  GtkCheckButton *blank =
      GTK_CHECK_BUTTON (worksheets_case_find (support, GTK_TYPE_CHECK_BUTTON, "blank"));

  support_enter (support, "title", "Never on a blank form");
  support_wait (support);
  worksheets_case_wait (support);
  worksheets_case_choose (support, DATA_WORKSHEET_EVALUATION);
  gtk_check_button_set_active (blank, TRUE);
  worksheets_case_wait (support);
  g_assert_false (worksheets_case_says (support, "Never on a blank form"));
  g_assert_null (
      ui_sheets_get_sheet (worksheets_case_get_sheets (support))->document->information.watermark);
  support_close (support);
}

/* The approved revision can still be printed when the next one says something else. */
static void
test_revision (void)
{
  Support *support = worksheets_case_open ("01");
  DataEvaluation *evaluation = support_get_evaluation (support);
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);
  GtkDropDown *revision =
      GTK_DROP_DOWN (worksheets_case_find (support, GTK_TYPE_DROP_DOWN, "revision"));
  GtkWidget *box = worksheets_case_find (support, GTK_TYPE_BOX, "revision_box");

  g_assert_false (gtk_widget_get_visible (box));
  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  support_enter (support, "title", "As it was approved");
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  data_workspace_set_actor (workspace, "Suzuki", NULL);
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_revise (evaluation, NULL));
  support_enter (support, "title", "As it is now");
  support_settle (support);
  g_assert_true (gtk_widget_get_visible (box));
  gtk_drop_down_set_selected (revision, 1);
  worksheets_case_wait (support);
  g_assert_true (worksheets_case_says (support, "As it was approved"));
  g_assert_null (
      ui_sheets_get_sheet (worksheets_case_get_sheets (support))->document->information.watermark);
  gtk_drop_down_set_selected (revision, 0);
  worksheets_case_wait (support);
  g_assert_true (worksheets_case_says (support, "As it is now"));
  g_assert_nonnull (
      ui_sheets_get_sheet (worksheets_case_get_sheets (support))->document->information.watermark);
  support_close (support);
}

static gboolean
is_followed (Support *support)
{
  return worksheets_case_says (support, "Another title");
}

/* An edit shows while the page does, and the place in the pages stays. */
static void
test_follows (void)
{
  Support *support = worksheets_case_open ("07");
  UiRoll *roll = worksheets_case_get_roll (support);

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  worksheets_case_zoom (support, "100");
  ui_roll_turn_to (roll, 1);
  support_settle (support);
  support_enter (support, "title", "A title");
  support_enter (support, "title", "Another title");
  support_wait_until (support, is_followed);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 1);
  /* What is changed while another page is shown is there when one comes back. */
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "service");
  support_enter (support, "title", "A third title");
  support_wait (support);
  g_assert_false (worksheets_case_says (support, "A third title"));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  support_settle (support);
  support_wait (support);
  worksheets_case_wait (support);
  g_assert_true (worksheets_case_says (support, "A third title"));
  support_close (support);
}

/* What is tried out is on no worksheet, and the page says so. */
static void
test_trial (void)
{
  Support *support = worksheets_case_open ("01");
  GtkWidget *note = worksheets_case_find (support, GTK_TYPE_LABEL, "trial_note");

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  g_assert_false (gtk_widget_get_visible (note));
  g_assert_true (data_evaluation_start_trial (support_get_evaluation (support), NULL));
  support_enter (support, "title", "Only tried");
  support_wait (support);
  worksheets_case_wait (support);
  g_assert_true (gtk_widget_get_visible (note));
  g_assert_false (worksheets_case_says (support, "Only tried"));
  g_assert_false (support_is_enabled (support, "win.print-worksheet"));
  g_assert_false (support_is_enabled (support, "win.save-worksheet-pdf"));
  data_evaluation_discard_trial (support_get_evaluation (support));
  support_settle (support);
  g_assert_true (support_is_enabled (support, "win.print-worksheet"));
  support_close (support);
}

/* The first page is there at once: the clock runs from the choice to the frame. */
static void
test_first_page (void)
{
  Support *support = worksheets_case_open ("07");
  gint64 begun;

  worksheets_case_choose (support, DATA_WORKSHEET_EVALUATION);
  begun = g_get_monotonic_time ();
  gtk_list_box_select_row (
      GTK_LIST_BOX (worksheets_case_find (support, GTK_TYPE_LIST_BOX, "list")),
      gtk_list_box_get_row_at_index (
          GTK_LIST_BOX (worksheets_case_find (support, GTK_TYPE_LIST_BOX, "list")), 1));
  while (
      ui_sheets_get_sheet (worksheets_case_get_sheets (support))->document->information.landscape ||
      !worksheets_case_says (support, "Route decision report"))
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("laid out after %.1f ms", (g_get_monotonic_time () - begun) / 1000.0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (support->window));
  g_test_message ("on screen after %.1f ms", (g_get_monotonic_time () - begun) / 1000.0);
  worksheets_case_wait (support);
  support_close (support);
}

static void
test_closed_at_work (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  support_close (support);
  support = support_open ((const char *const[]){ "07", NULL });
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  while (ui_sheets_get_sheet (worksheets_case_get_sheets (support)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/worksheets/list", test_list);
  g_test_add_func ("/worksheets/language", test_language);
  g_test_add_func ("/worksheets/blank", test_blank);
  g_test_add_func ("/worksheets/revision", test_revision);
  g_test_add_func ("/worksheets/follows", test_follows);
  g_test_add_func ("/worksheets/trial", test_trial);
  g_test_add_func ("/worksheets/first-page", test_first_page);
  g_test_add_func ("/worksheets/closed-at-work", test_closed_at_work);
  return support_run ();
}
