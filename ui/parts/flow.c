/* flow.c - Children beside each other, in as many lines as they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/flow.h"

/* Pixels between two children, and between two lines. */
#define SPACING 6

struct _UiFlow
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (UiFlow, ui_flow, GTK_TYPE_LAYOUT_MANAGER)

/* A line of children: from @first up to, but without, @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int height;
} Line;

static int
natural_width (GtkWidget *child, int most)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MIN (natural, most);
}

static Line
find_line (GtkWidget *first, int width)
{
  Line line = { first, NULL, 0 };
  int start = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int wide;
      int high;

      if (!gtk_widget_should_layout (child))
        continue;
      wide = natural_width (child, width);
      if (start > 0 && start + wide > width)
        {
          line.end = child;
          return line;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, &high, NULL, NULL, NULL);
      line.height = MAX (line.height, high);
      start += wide + SPACING;
    }
  return line;
}

/* All of a line are as high as the highest. */
static void
place_line (GtkWidget *flow, const Line *line, int width, int top)
{
  gboolean right_to_left = gtk_widget_get_direction (flow) == GTK_TEXT_DIR_RTL;
  int start = 0;

  for (GtkWidget *child = line->first; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    {
      int wide;

      if (!gtk_widget_should_layout (child))
        continue;
      wide = natural_width (child, width);
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ right_to_left ? width - start - wide : start, top, wide, line->height },
          -1);
      start += wide + SPACING;
    }
}

/* Puts the children where they belong in @width, if @place says so. Returns the height. */
static int
lay_out (GtkWidget *flow, int width, gboolean place)
{
  GtkWidget *child = gtk_widget_get_first_child (flow);
  int top = 0;

  while (child != NULL)
    {
      Line line = find_line (child, width);

      if (place)
        place_line (flow, &line, width, top);
      top += line.height + (line.height > 0 && line.end != NULL ? SPACING : 0);
      child = line.end;
    }
  return top;
}

static void
measure_width (GtkWidget *flow, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int wide;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wide + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
ui_flow_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_flow_measure (GtkLayoutManager *layout,
                 GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = lay_out (widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
ui_flow_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
ui_flow_class_init (UiFlowClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = ui_flow_get_request_mode;
  layout_class->measure = ui_flow_measure;
  layout_class->allocate = ui_flow_allocate;
}

static void
ui_flow_init (UiFlow *self)
{
}
