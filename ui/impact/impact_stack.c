/* impact_stack.c - Children of the impact grid below each other, each as wide as the grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_stack.h"

/* Pixels from the part that is seen, so that what is drawn around a child is not cut off. */
#define NEAR 50

static int
measure_child (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

void
ui_impact_stack_measure (GtkWidget *widget,
                         const UiImpactColumns *columns,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural)
{
  int usual = ui_impact_columns_add (columns, columns->label_usual, columns->cell_usual);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = ui_impact_columns_add (columns, columns->label_least, columns->cell_least);
      *natural = usual;
      return;
    }
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        *minimum += measure_child (child, for_size < 0 ? usual : for_size);
    }
  *natural = *minimum;
}

void
ui_impact_stack_allocate (GtkWidget *widget, GtkWidget *except, int top, int width)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (child == except || !gtk_widget_should_layout (child))
        continue;
      height = measure_child (child, width);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, top, width, height }, -1);
      top += height;
    }
}

static gboolean
is_near (GtkWidget *child, GtkWidget *widget, GtkAdjustment *down)
{
  double start = gtk_adjustment_get_value (down);
  double end = start + gtk_adjustment_get_page_size (down);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (child, widget, &bounds) &&
         (double) bounds.origin.y - NEAR <= end &&
         (double) bounds.origin.y + (double) bounds.size.height + NEAR >= start;
}

void
ui_impact_stack_snapshot (GtkWidget *widget, GtkAdjustment *down, GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (down == NULL || is_near (child, widget, down))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
}
