/* test-worksheets-page.c - The worksheets as they will be printed: choosing, looking, following.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/workspace/trial.h"
#include "data/worksheet/identity.h"
#include "ui/worksheets/paper.h"
#include "ui/worksheets/preview.h"
#include "ui/worksheets/worksheet_row.h"
#include "ui/worksheets/worksheets_page.h"

#include <math.h>

static GtkWidget *
find (Support *support, GType type, const char *id)
{
  return support_find (support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL), type, id);
}

static UiSheets *
get_sheets (Support *support)
{
  return ui_worksheets_page_get_sheets (
      UI_WORKSHEETS_PAGE (support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL)));
}

static UiRoll *
get_roll (Support *support)
{
  return UI_ROLL (support_find (find (support, UI_TYPE_PREVIEW, NULL), UI_TYPE_ROLL, "roll"));
}

/* Whether what is shown is what is chosen. */
static gboolean
is_laid_out (Support *support)
{
  const UiSheetsChoice *choice = ui_sheets_get_choice (get_sheets (support));
  UiSheet *sheet = ui_sheets_get_sheet (get_sheets (support));
  g_autoptr (DataWorksheetIdentity) identity =
      sheet != NULL ? data_worksheet_identity_parse (sheet->document->information.keywords) : NULL;

  return identity != NULL && identity->kind == choice->kind &&
         identity->language == choice->language && identity->blank == choice->blank &&
         (choice->revision != 0) == (identity->state == DATA_STATE_APPROVED);
}

static void
wait (Support *support)
{
  support_wait_until (support, is_laid_out);
  support_settle (support);
}

static gboolean
is_counted (Support *support)
{
  gboolean landscape;

  for (DataWorksheetKind kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    {
      if (ui_sheets_get_n_pages (get_sheets (support), kind, &landscape) == 0)
        return FALSE;
    }
  return TRUE;
}

static Support *
open_page (const char *example)
{
  Support *support = support_open ((const char *const[]){ example, NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  support_settle (support);
  wait (support);
  support_wait_until (support, is_counted);
  return support;
}

/* (transfer full): what the shown pages say. */
static char *
read_pages (Support *support)
{
  UiSheet *sheet = ui_sheets_get_sheet (get_sheets (support));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint page = 0; page < data_pages_count (sheet->pages); page++)
    {
      g_autofree char *part = data_pages_text (sheet->pages, page);

      g_string_append_printf (text, "%s\n", part);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
says (Support *support, const char *text)
{
  g_autofree char *pages = read_pages (support);

  return strstr (pages, text) != NULL;
}

static void
choose_row (Support *support, DataWorksheetKind kind)
{
  GtkListBox *list = GTK_LIST_BOX (find (support, GTK_TYPE_LIST_BOX, "list"));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, (int) kind - 1));
  wait (support);
  support_wait_until (support, is_counted);
}

static void
test_list (void)
{
  Support *support = open_page ("01");
  GtkListBox *list = GTK_LIST_BOX (find (support, GTK_TYPE_LIST_BOX, "list"));
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
  g_assert_true (says (support, "Impact evaluation sheet"));
  choose_row (support, DATA_WORKSHEET_COVERAGE);
  g_assert_true (says (support, "Control coverage matrix"));
  g_assert_true (ui_sheets_get_sheet (get_sheets (support))->document->information.landscape);
  support_close (support);
}

static void
test_language (void)
{
  Support *support = open_page ("01");
  GtkDropDown *language = GTK_DROP_DOWN (find (support, GTK_TYPE_DROP_DOWN, "language"));

  choose_row (support, DATA_WORKSHEET_ROUTE);
  g_assert_cmpuint (gtk_drop_down_get_selected (language), ==, 1);
  g_assert_true (says (support, "Route decision report"));
  gtk_drop_down_set_selected (language, 0);
  wait (support);
  g_assert_true (says (support, "経路判定報告書"));
  g_assert_false (says (support, "Route decision report"));
  gtk_drop_down_set_selected (language, 2);
  wait (support);
  g_assert_true (says (support, "経路判定報告書"));
  g_assert_true (says (support, "Route decision report"));
  support_close (support);
}

static void
test_blank (void)
{
  Support *support = open_page ("01");
  GtkCheckButton *blank = GTK_CHECK_BUTTON (find (support, GTK_TYPE_CHECK_BUTTON, "blank"));

  support_enter (support, "title", "Never on a blank form");
  support_wait (support);
  wait (support);
  choose_row (support, DATA_WORKSHEET_EVALUATION);
  gtk_check_button_set_active (blank, TRUE);
  wait (support);
  g_assert_false (says (support, "Never on a blank form"));
  g_assert_null (ui_sheets_get_sheet (get_sheets (support))->document->information.watermark);
  support_close (support);
}

/* The approved revision can still be printed when the next one says something else. */
static void
test_revision (void)
{
  Support *support = open_page ("01");
  DataEvaluation *evaluation = support_get_evaluation (support);
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);
  GtkDropDown *revision = GTK_DROP_DOWN (find (support, GTK_TYPE_DROP_DOWN, "revision"));
  GtkWidget *box = find (support, GTK_TYPE_BOX, "revision_box");

  g_assert_false (gtk_widget_get_visible (box));
  choose_row (support, DATA_WORKSHEET_ROUTE);
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
  wait (support);
  g_assert_true (says (support, "As it was approved"));
  g_assert_null (ui_sheets_get_sheet (get_sheets (support))->document->information.watermark);
  gtk_drop_down_set_selected (revision, 0);
  wait (support);
  g_assert_true (says (support, "As it is now"));
  g_assert_nonnull (ui_sheets_get_sheet (get_sheets (support))->document->information.watermark);
  support_close (support);
}

static void
zoom (Support *support, const char *zoom)
{
  gtk_widget_activate_action (find (support, UI_TYPE_PREVIEW, NULL), "preview.zoom", "s", zoom);
  support_settle (support);
}

static void
test_zoom (void)
{
  Support *support = open_page ("07");
  UiRoll *roll = get_roll (support);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (roll));
  double height;

  choose_row (support, DATA_WORKSHEET_ROUTE);
  height = gtk_adjustment_get_upper (adjustment);
  zoom (support, "200");
  g_assert_cmpint (ui_roll_get_percent (roll), ==, 200);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, height);
  g_assert_cmpstr (gtk_menu_button_get_label (
                       GTK_MENU_BUTTON (find (support, GTK_TYPE_MENU_BUTTON, "zoom_button"))),
                   ==, "200 %");
  zoom (support, "page");
  height = data_pages_height (ui_sheets_get_sheet (get_sheets (support))->pages) *
           ui_roll_get_percent (roll) / 75;
  g_assert_cmpfloat (height, <=, gtk_widget_get_height (GTK_WIDGET (roll)));
  ui_roll_step_zoom (roll, 100);
  support_settle (support);
  g_assert_cmpint (ui_roll_get_percent (roll), ==, UI_ROLL_LARGEST);
  ui_roll_step_zoom (roll, -100);
  support_settle (support);
  g_assert_cmpint (ui_roll_get_percent (roll), ==, UI_ROLL_LEAST);
  support_close (support);
}

/* Presses Ctrl and @key where the page has the focus. */
static void
press_control (Support *support, guint key)
{
  GtkWidget *page = support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (key, GDK_CONTROL_MASK);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !found; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && !found &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          found = gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted) &&
                  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, page,
                                                gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_true (found);
  support_settle (support);
}

static void
test_zoom_keys (void)
{
  Support *support = open_page ("01");
  UiRoll *roll = get_roll (support);

  press_control (support, GDK_KEY_0);
  g_assert_cmpint (ui_roll_get_percent (roll), ==, 100);
  press_control (support, GDK_KEY_plus);
  g_assert_cmpint (ui_roll_get_percent (roll), ==, 110);
  press_control (support, GDK_KEY_minus);
  g_assert_cmpint (ui_roll_get_percent (roll), ==, 100);
  press_control (support, GDK_KEY_minus);
  g_assert_cmpint (ui_roll_get_percent (roll), ==, 91);
  support_close (support);
}

/* What is in the middle stays there when the size changes. */
static void
test_zoom_keeps_place (void)
{
  Support *support = open_page ("07");
  UiRoll *roll = get_roll (support);

  choose_row (support, DATA_WORKSHEET_ROUTE);
  zoom (support, "100");
  ui_roll_turn_to (roll, 2);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 2);
  zoom (support, "400");
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 2);
  zoom (support, "50");
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 2);
  support_close (support);
}

static void
press (UiRoll *roll, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (roll));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_turn (void)
{
  Support *support = open_page ("07");
  UiRoll *roll = get_roll (support);
  GtkEditable *entry = GTK_EDITABLE (find (support, GTK_TYPE_ENTRY, "page"));
  guint n;

  choose_row (support, DATA_WORKSHEET_ROUTE);
  zoom (support, "page");
  n = ui_roll_get_n_pages (roll);
  g_assert_cmpuint (n, >, 2);
  press (roll, GDK_KEY_Page_Down);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "2");
  press (roll, GDK_KEY_End);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, n - 1);
  press (roll, GDK_KEY_Page_Up);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, n - 2);
  press (roll, GDK_KEY_Home);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 0);
  gtk_editable_set_text (entry, "3");
  g_signal_emit_by_name (entry, "activate");
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 2);
  gtk_editable_set_text (entry, "400");
  g_signal_emit_by_name (entry, "activate");
  support_settle (support);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "3");
  support_close (support);
}

static void
test_thumbnails (void)
{
  Support *support = open_page ("07");
  GtkToggleButton *button =
      GTK_TOGGLE_BUTTON (find (support, GTK_TYPE_TOGGLE_BUTTON, "thumbnails_button"));
  GtkWidget *strip = find (support, g_type_from_name ("UiThumbnails"), NULL);
  UiRoll *small = UI_ROLL (support_find (strip, UI_TYPE_ROLL, NULL));

  choose_row (support, DATA_WORKSHEET_ROUTE);
  g_assert_false (gtk_widget_get_mapped (strip));
  gtk_toggle_button_set_active (button, TRUE);
  support_settle (support);
  g_assert_true (gtk_widget_get_mapped (strip));
  press (small, GDK_KEY_Down);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (get_roll (support)), ==, 1);
  support_close (support);
}

/* Only what is in sight is there to be drawn, and it tells what it is. */
static void
test_papers (void)
{
  Support *support = open_page ("07");
  UiRoll *roll = get_roll (support);
  guint n_mapped = 0;
  guint n = 0;

  choose_row (support, DATA_WORKSHEET_ROUTE);
  zoom (support, "page");
  for (GtkWidget *paper = gtk_widget_get_first_child (GTK_WIDGET (roll)); paper != NULL;
       paper = gtk_widget_get_next_sibling (paper))
    {
      g_autofree char *name = g_strdup_printf ("Page %u of %u", ++n, ui_roll_get_n_pages (roll));

      g_assert_true (UI_IS_PAPER (paper));
      if (!gtk_widget_get_mapped (paper))
        continue;
      n_mapped++;
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (paper), GTK_ACCESSIBLE_ROLE_IMG);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (paper), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           name);
    }
  g_assert_cmpuint (n, ==, ui_roll_get_n_pages (roll));
  g_assert_cmpuint (n_mapped, >=, 1);
  g_assert_cmpuint (n_mapped, <=, 2);
  support_close (support);
}

static gboolean
is_followed (Support *support)
{
  return says (support, "Another title");
}

/* An edit shows while the page does, and the place in the pages stays. */
static void
test_follows (void)
{
  Support *support = open_page ("07");
  UiRoll *roll = get_roll (support);

  choose_row (support, DATA_WORKSHEET_ROUTE);
  zoom (support, "100");
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
  g_assert_false (says (support, "A third title"));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  support_settle (support);
  support_wait (support);
  wait (support);
  g_assert_true (says (support, "A third title"));
  support_close (support);
}

/* What is tried out is on no worksheet, and the page says so. */
static void
test_trial (void)
{
  Support *support = open_page ("01");
  GtkWidget *note = find (support, GTK_TYPE_LABEL, "trial_note");

  choose_row (support, DATA_WORKSHEET_ROUTE);
  g_assert_false (gtk_widget_get_visible (note));
  g_assert_true (data_evaluation_start_trial (support_get_evaluation (support), NULL));
  support_enter (support, "title", "Only tried");
  support_wait (support);
  wait (support);
  g_assert_true (gtk_widget_get_visible (note));
  g_assert_false (says (support, "Only tried"));
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
  Support *support = open_page ("07");
  gint64 begun;

  choose_row (support, DATA_WORKSHEET_EVALUATION);
  begun = g_get_monotonic_time ();
  gtk_list_box_select_row (
      GTK_LIST_BOX (find (support, GTK_TYPE_LIST_BOX, "list")),
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (support, GTK_TYPE_LIST_BOX, "list")), 1));
  while (ui_sheets_get_sheet (get_sheets (support))->document->information.landscape ||
         !says (support, "Route decision report"))
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("laid out after %.1f ms", (g_get_monotonic_time () - begun) / 1000.0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (support->window));
  g_test_message ("on screen after %.1f ms", (g_get_monotonic_time () - begun) / 1000.0);
  wait (support);
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
  while (ui_sheets_get_sheet (get_sheets (support)) == NULL)
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
  g_test_add_func ("/worksheets/zoom", test_zoom);
  g_test_add_func ("/worksheets/zoom-keys", test_zoom_keys);
  g_test_add_func ("/worksheets/zoom-keeps-place", test_zoom_keeps_place);
  g_test_add_func ("/worksheets/turn", test_turn);
  g_test_add_func ("/worksheets/thumbnails", test_thumbnails);
  g_test_add_func ("/worksheets/papers", test_papers);
  g_test_add_func ("/worksheets/follows", test_follows);
  g_test_add_func ("/worksheets/trial", test_trial);
  g_test_add_func ("/worksheets/first-page", test_first_page);
  g_test_add_func ("/worksheets/closed-at-work", test_closed_at_work);
  return support_run ();
}
