/* test-widgets.c - Small widgets that stand on every page: what can be pressed in a check box, in
 * which order the focus goes through a line, where a pile puts text that wraps, and where what
 * draws itself begins.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/window/check_button.h"
#include "ui/parts/drawing.h"
#include "ui/parts/line.h"
#include "ui/parts/pile.h"
#include "ui/parts/wrap.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Assistive technology presses it by its action, as a key does: it changes, and tells once. */
static void
test_check_box (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  GtkWidget *button = g_object_ref_sink (ui_check_button_new (GTK_ACCESSIBLE_ROLE_CHECKBOX));
  guint n_toggled = 0;

  gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (count_cb), &n_toggled);
  g_assert_true (gtk_widget_activate_action (button, "check.press", NULL));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  g_assert_cmpuint (n_toggled, ==, 1);
  g_assert_true (gtk_widget_activate_action (button, "check.press", NULL));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  g_assert_finalize_object (button);
  support_close (support);
}

/* Pressing one radio button takes the other back; pressed again, it stays. */
static void
test_radio (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  GtkWidget *first = g_object_ref_sink (ui_check_button_new (GTK_ACCESSIBLE_ROLE_RADIO));
  GtkWidget *second = g_object_ref_sink (ui_check_button_new (GTK_ACCESSIBLE_ROLE_RADIO));

  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (second), GTK_CHECK_BUTTON (first));
  gtk_widget_activate_action (first, "check.press", NULL);
  gtk_widget_activate_action (second, "check.press", NULL);
  gtk_widget_activate_action (second, "check.press", NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (first)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (second)));
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
  support_close (support);
}

static const char line[] =
    "<interface><object class='UiLine' id='line'>"
    "<child><object class='GtkButton' id='high'><property name='height-request'>80</property>"
    "<property name='valign'>start</property></object></child>"
    "<child><object class='GtkLabel'><property name='hexpand'>1</property></object></child>"
    "<child><object class='GtkButton' id='hidden'><property name='visible'>0</property></object>"
    "</child>"
    "<child><object class='GtkButton' id='low'><property name='height-request'>20</property>"
    "<property name='valign'>start</property></object></child>"
    "<child><object class='GtkButton' id='last'><property name='height-request'>50</property>"
    "<property name='valign'>center</property></object></child>"
    "</object></interface>";

/* The order of the children counts, not how high the middle of each is. */
static void
test_focus_order (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  static const char *const order[] = { "high", "low", "last" };
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  g_type_ensure (UI_TYPE_LINE);
  builder = gtk_builder_new_from_string (line, -1);
  gtk_window_set_child (window, GTK_WIDGET (gtk_builder_get_object (builder, "line")));
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_window_set_focus (window, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
      g_assert_true ((gpointer) gtk_window_get_focus (window) ==
                     gtk_builder_get_object (builder, order[i]));
    }
  for (guint i = G_N_ELEMENTS (order) - 1; i > 0; i--)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
      g_assert_true ((gpointer) gtk_window_get_focus (window) ==
                     gtk_builder_get_object (builder, order[i - 1]));
    }
  gtk_window_destroy (window);
  support_close (support);
}

/* A label that fills its place asks for no width, and for the height that it needs at its width. */
static void
test_wrap (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("one two three four five six"));
  int width;
  int line_height;
  int height;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_layout_manager (label, g_object_new (UI_TYPE_WRAP, NULL));
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 0);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 1000, &line_height, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 60, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 2 * line_height);
  gtk_widget_size_allocate (label, &(GtkAllocation){ 0, 0, 60, height }, -1);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >=, 2);
  g_assert_finalize_object (label);
  support_close (support);
}

static const char pile[] =
    "<interface><object class='UiPile' id='pile'>"
    "<child><object class='GtkButton' id='first'><property name='height-request'>40</property>"
    "</object></child>"
    "<child><object class='GtkButton'><property name='visible'>0</property></object></child>"
    "<child><object class='GtkButton' id='second'><property name='height-request'>60</property>"
    "</object></child>"
    "</object></interface>";

/* What is left of the height is above and below; all of the width is used. */
static void
test_pile (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *widget;
  graphene_rect_t first;
  graphene_rect_t second;
  int height;

  g_type_ensure (UI_TYPE_PILE);
  builder = gtk_builder_new_from_string (pile, -1);
  widget = GTK_WIDGET (gtk_builder_get_object (builder, "pile"));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, 0, 200, height + 20 }, -1);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (gtk_builder_get_object (builder, "first")),
                                            widget, &first));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (gtk_builder_get_object (builder, "second")),
                                            widget, &second));
  g_assert_cmpint ((int) first.origin.y, ==, 10);
  g_assert_cmpint ((int) (second.origin.y + second.size.height), ==, height + 10);
  g_assert_cmpint ((int) first.size.width, ==, 200);
  g_assert_true (second.origin.y > first.origin.y + first.size.height);
  support_close (support);
}

/* Where people read from right to left, everything begins there; what is too long is cut short. */
static void
test_drawing (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  GtkWidget *area = g_object_ref_sink (gtk_drawing_area_new ());
  PangoLayout *text = ui_drawing_lay_out (area, "one two three\nfour five six", 60);
  int height;

  gtk_widget_size_allocate (area, &(GtkAllocation){ 0, 0, 200, 40 }, -1);
  gtk_widget_set_direction (area, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (ui_drawing_find_x (area, 30, 50), ==, 30);
  gtk_widget_set_direction (area, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (ui_drawing_find_x (area, 30, 50), ==, 120);
  g_assert_cmpint (pango_layout_get_line_count (text), ==, 1);
  g_assert_true (pango_layout_is_ellipsized (text));
  ui_drawing_measure_line (area, GTK_ORIENTATION_VERTICAL, -1, &height, &height, NULL, NULL);
  g_assert_cmpint (height, >, 0);
  g_assert_finalize_object (text);
  g_assert_finalize_object (area);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/widgets/check-box", test_check_box);
  g_test_add_func ("/widgets/radio", test_radio);
  g_test_add_func ("/widgets/line/focus-order", test_focus_order);
  g_test_add_func ("/widgets/wrap", test_wrap);
  g_test_add_func ("/widgets/pile", test_pile);
  g_test_add_func ("/widgets/drawing", test_drawing);
  return support_run ();
}
