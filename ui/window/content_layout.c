/* content_layout.c - Where the parts of what the window shows are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/content_layout.h"

#include "ui/parts/clamp.h"

#define MINIMUM_HEIGHT 240

/* The width of the register in pixels at the usual text size, and the most of the whole width that
 * it takes, in percent. */
#define SIDE_WIDTH 300
#define SIDE_SHARE 38

/* With less width at the usual text size, either the register is seen or the page. */
#define NARROW_WIDTH 720

gboolean
ui_content_layout_is_narrow (GtkWidget *content, int width)
{
  return width < ui_clamp_scale (content, NARROW_WIDTH);
}

void
ui_content_layout_measure (GtkWidget *content,
                           GtkOrientation orientation,
                           int *minimum,
                           int *natural)
{
  int least = 0;

  *minimum = *natural = MINIMUM_HEIGHT;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (content); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int wide;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &wide, NULL, NULL, NULL);
      least = MAX (least, wide);
      *natural += wide;
    }
  *minimum = least;
  *natural = MAX (*natural, least);
}

static int
measure_minimum (GtkWidget *part)
{
  int minimum;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* How much of @width the register has. */
static int
find_width (const UiContentParts *parts, int width)
{
  int wanted = ui_clamp_scale (parts->side, SIDE_WIDTH);

  if (!gtk_widget_get_visible (parts->side))
    return 0;
  if (!gtk_widget_get_visible (parts->page))
    return width;
  wanted = MIN (wanted, width - measure_minimum (parts->page));
  return MAX (measure_minimum (parts->side), MIN (wanted, width * SIDE_SHARE / 100));
}

static void
place (GtkWidget *part, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (part, &(GtkAllocation){ x, y, width, height }, -1);
}

void
ui_content_layout_allocate (const UiContentParts *parts, int width, int height)
{
  gboolean right_to_left = gtk_widget_get_direction (parts->page) == GTK_TEXT_DIR_RTL;
  int side = find_width (parts, width);
  int top;

  gtk_widget_measure (parts->notices, GTK_ORIENTATION_VERTICAL, width, &top, NULL, NULL, NULL);
  place (parts->notices, 0, 0, width, top);
  if (side > 0)
    place (parts->side, right_to_left ? width - side : 0, top, side, height - top);
  if (parts->table != NULL && gtk_widget_get_visible (parts->table))
    place (parts->table, 0, top, width, height - top);
  if (gtk_widget_get_visible (parts->page))
    place (parts->page, right_to_left ? 0 : side, top, width - side, height - top);
}
