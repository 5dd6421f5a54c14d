/* reveal.c - Bringing a widget into view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/reveal.h"

/* Pixels that stay free above and below. */
#define MARGIN 16

#define LAST_TICK 6

static void
scroll (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;
  double bottom;
  double value;

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  value = gtk_adjustment_get_value (adjustment);
  top = value + (double) bounds.origin.y - MARGIN;
  bottom = value + (double) (bounds.origin.y + bounds.size.height) + MARGIN;
  value = MAX (value, bottom - gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_set_value (adjustment, MIN (value, top));
}

/* The first tick comes before the widget is given its place, the second after it; a few more,
 * because long texts above it are given theirs little by little. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *ticks = data;

  if (++*ticks > 1)
    scroll (widget);
  return *ticks < LAST_TICK ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
ui_reveal (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (guint, 1), g_free);
}
