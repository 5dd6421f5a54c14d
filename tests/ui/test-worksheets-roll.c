/* test-worksheets-roll.c - Looking at the pages of a worksheet: their size, turning, thumbnails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/worksheets_case.h"

#include "ui/worksheets/paper.h"
#include "ui/worksheets/worksheets_page.h"

static void
test_zoom (void)
{
  Support *support = worksheets_case_open ("07");
  UiRoll *roll = worksheets_case_get_roll (support);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (roll));
  double height;

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  height = gtk_adjustment_get_upper (adjustment);
  worksheets_case_zoom (support, "200");
  g_assert_cmpint (ui_roll_get_percent (roll), ==, 200);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, height);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (
                       worksheets_case_find (support, GTK_TYPE_MENU_BUTTON, "zoom_button"))),
                   ==, "200 %");
  worksheets_case_zoom (support, "page");
  height = data_pages_height (ui_sheets_get_sheet (worksheets_case_get_sheets (support))->pages) *
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
  Support *support = worksheets_case_open ("01");
  UiRoll *roll = worksheets_case_get_roll (support);

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
  Support *support = worksheets_case_open ("07");
  UiRoll *roll = worksheets_case_get_roll (support);

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  worksheets_case_zoom (support, "100");
  ui_roll_turn_to (roll, 2);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 2);
  worksheets_case_zoom (support, "400");
  g_assert_cmpuint (ui_roll_get_page (roll), ==, 2);
  worksheets_case_zoom (support, "50");
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
  Support *support = worksheets_case_open ("07");
  UiRoll *roll = worksheets_case_get_roll (support);
  GtkEditable *entry = GTK_EDITABLE (worksheets_case_find (support, GTK_TYPE_ENTRY, "page"));
  guint n;

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  worksheets_case_zoom (support, "page");
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
  Support *support = worksheets_case_open ("07");
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (
      worksheets_case_find (support, GTK_TYPE_TOGGLE_BUTTON, "thumbnails_button"));
  GtkWidget *strip = worksheets_case_find (support, g_type_from_name ("UiThumbnails"), NULL);
  UiRoll *small = UI_ROLL (support_find (strip, UI_TYPE_ROLL, NULL));

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  g_assert_false (gtk_widget_get_mapped (strip));
  gtk_toggle_button_set_active (button, TRUE);
  support_settle (support);
  g_assert_true (gtk_widget_get_mapped (strip));
  press (small, GDK_KEY_Down);
  support_settle (support);
  g_assert_cmpuint (ui_roll_get_page (worksheets_case_get_roll (support)), ==, 1);
  support_close (support);
}

/* Only what is in sight is there to be drawn, and it tells what it is. */
static void
test_papers (void)
{
  Support *support = worksheets_case_open ("07");
  UiRoll *roll = worksheets_case_get_roll (support);
  guint n_mapped = 0;
  guint n = 0;

  worksheets_case_choose (support, DATA_WORKSHEET_ROUTE);
  worksheets_case_zoom (support, "page");
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

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/worksheets-roll/zoom", test_zoom);
  g_test_add_func ("/worksheets-roll/zoom-keys", test_zoom_keys);
  g_test_add_func ("/worksheets-roll/zoom-keeps-place", test_zoom_keeps_place);
  g_test_add_func ("/worksheets-roll/turn", test_turn);
  g_test_add_func ("/worksheets-roll/thumbnails", test_thumbnails);
  g_test_add_func ("/worksheets-roll/papers", test_papers);
  return support_run ();
}
