/* evaluation_layout.c - Where the parts of the view of an evaluation are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/evaluation_layout.h"

#include "ui/parts/clamp.h"

/* With less height than this, in pixels at the usual text size, what stands above the page is
 * shorter, and with still less as short as can be. */
#define SHORT_HEIGHT 700
#define SHORTEST_HEIGHT 400

guint
ui_evaluation_layout_count_lines (GtkWidget *view, int height)
{
  if (height < ui_clamp_scale (view, SHORTEST_HEIGHT))
    return 1;
  return height < ui_clamp_scale (view, SHORT_HEIGHT) ? 2 : 0;
}

void
ui_evaluation_layout_measure (
    GtkWidget *view, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int wished;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, for_size, &least, &wished, NULL, NULL);
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + least : MAX (*minimum, least);
      *natural =
          orientation == GTK_ORIENTATION_VERTICAL ? *natural + wished : MAX (*natural, wished);
    }
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
place (GtkWidget *widget, int top, int width, int height)
{
  if (gtk_widget_should_layout (widget))
    gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, top, width, height }, -1);
  return top + height;
}

void
ui_evaluation_layout_allocate (const UiEvaluationParts *parts, int width, int height)
{
  int banner = measure_height (parts->banner, width);
  int tabs = measure_height (parts->tabs, width);
  int least = measure_height (parts->top, width);
  int header = measure_height (parts->header, width);
  int top;

  header = MAX (least, MIN (header, height - height / 2 - banner - tabs));
  top = place (parts->top, 0, width, header);
  top = place (parts->banner, top, width, banner);
  top = place (parts->tabs, top, width, tabs);
  place (parts->pages, top, width, MAX (height - top, 0));
}
