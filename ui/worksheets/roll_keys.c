/* roll_keys.c - Scrolling through the pages of a worksheet with the keyboard, and the wheel with
 * Ctrl.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/roll_keys.h"

static GtkAdjustment *
get_adjustment (UiRoll *roll, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL
             ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (roll))
             : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (roll));
}

static void
turn_on (UiRoll *roll)
{
  GtkAdjustment *adjustment = get_adjustment (roll, GTK_ORIENTATION_VERTICAL);
  double value = gtk_adjustment_get_value (adjustment);
  double next = value + gtk_adjustment_get_page_increment (adjustment);
  guint n = ui_roll_get_n_pages (roll);
  guint page = 0;

  while (page < n && ui_roll_get_top (roll, page) < value + 1)
    page++;
  gtk_adjustment_set_value (adjustment, page < n ? MIN (next, ui_roll_get_top (roll, page)) : next);
}

static void
turn_back (UiRoll *roll)
{
  GtkAdjustment *adjustment = get_adjustment (roll, GTK_ORIENTATION_VERTICAL);
  double value = gtk_adjustment_get_value (adjustment);
  double next = value - gtk_adjustment_get_page_increment (adjustment);
  guint page = ui_roll_get_n_pages (roll) - 1;

  while (page > 0 && ui_roll_get_top (roll, page) > value - 1)
    page--;
  gtk_adjustment_set_value (adjustment, MAX (next, ui_roll_get_top (roll, page)));
}

static void
move (UiRoll *roll, GtkOrientation orientation, int steps)
{
  GtkAdjustment *adjustment = get_adjustment (roll, orientation);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            steps * gtk_adjustment_get_step_increment (adjustment));
}

static gboolean
take_key (UiRoll *roll, guint key)
{
  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
      turn_on (roll);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      turn_back (roll);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      ui_roll_turn_to (roll, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      ui_roll_turn_to (roll, ui_roll_get_n_pages (roll) - 1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      move (roll, GTK_ORIENTATION_VERTICAL, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      move (roll, GTK_ORIENTATION_HORIZONTAL, key == GDK_KEY_Right ? 1 : -1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (UiRoll *roll, guint key, guint code, GdkModifierType state)
{
  if (ui_roll_get_n_pages (roll) == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  return take_key (roll, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* With Ctrl the wheel makes the pages of the preview larger or smaller. */
static gboolean
wheel_cb (UiRoll *roll, double x, double y, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (roll), "preview.step-zoom", "i", y < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

void
ui_roll_keys_add (UiRoll *roll)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), roll);
  gtk_widget_add_controller (GTK_WIDGET (roll), keys);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), roll);
  gtk_widget_add_controller (GTK_WIDGET (roll), wheel);
}
