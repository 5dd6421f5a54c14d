/* impact_layout.c - The impact grid and the panel of its cell: side by side, or below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_layout.h"

#include "ui/parts/clamp.h"
#include "ui/parts/template.h"

/* Pixels at the usual text size: what the panel needs beside the grid, and what it takes at most.
 */
#define LEAST_PANEL 224
#define MOST_PANEL 440

/* With less height than this, in pixels at the usual text size, the grid has the greater part. */
#define SHORT_HEIGHT 260

struct _UiImpactLayout
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (UiImpactLayout, ui_impact_layout, GTK_TYPE_WIDGET)

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* The width of the panel beside the grid, or 0 where there is no room for it. */
static int
find_panel_width (GtkWidget *widget, int width)
{
  GtkWidget *grid = gtk_widget_get_first_child (widget);
  int room = width - measure (grid, GTK_ORIENTATION_HORIZONTAL, -1);
  int least = ui_clamp_scale (widget, LEAST_PANEL);

  if (room < least)
    return 0;
  return MIN (room, CLAMP (width * 2 / 5, least, ui_clamp_scale (widget, MOST_PANEL)));
}

static GtkSizeRequestMode
ui_impact_layout_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_impact_layout_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *minimum = MAX (*minimum, child_minimum);
      else
        *minimum += child_minimum;
      *natural += child_natural;
    }
}

static void
ui_impact_layout_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *grid = gtk_widget_get_first_child (widget);
  GtkWidget *panel = gtk_widget_get_last_child (widget);
  int panel_width = find_panel_width (widget, width);
  int most;
  int top;

  if (panel_width > 0)
    {
      gtk_widget_remove_css_class (panel, "below");
      gtk_widget_size_allocate (grid, &(GtkAllocation){ 0, 0, width - panel_width, height }, -1);
      gtk_widget_size_allocate (
          panel, &(GtkAllocation){ width - panel_width, 0, panel_width, height }, -1);
      return;
    }
  gtk_widget_add_css_class (panel, "below");
  most = height < ui_clamp_scale (widget, SHORT_HEIGHT) ? height * 2 / 5 : height / 2;
  top = height - MIN (measure (panel, GTK_ORIENTATION_VERTICAL, width), most);
  top = MIN (top, measure (grid, GTK_ORIENTATION_VERTICAL, width));
  gtk_widget_size_allocate (grid, &(GtkAllocation){ 0, 0, width, top }, -1);
  gtk_widget_size_allocate (panel, &(GtkAllocation){ 0, top, width, height - top }, -1);
}

static void
ui_impact_layout_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_impact_layout_parent_class)->dispose (object);
}

static void
ui_impact_layout_class_init (UiImpactLayoutClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_impact_layout_dispose;
  widget_class->get_request_mode = ui_impact_layout_get_request_mode;
  widget_class->measure = ui_impact_layout_measure;
  widget_class->size_allocate = ui_impact_layout_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_impact_layout_init (UiImpactLayout *self)
{
}
