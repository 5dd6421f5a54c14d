/* clamp.c - Keeps its one child at a readable width, in the middle of the room there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/clamp.h"

#include "ui/parts/template.h"

/* Pixels at the usual text size. */
#define WIDTH 820

#define USUAL_RESOLUTION (96 * PANGO_SCALE)

struct _UiClamp
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (UiClamp, ui_clamp, GTK_TYPE_WIDGET)

static int
readable_width (GtkWidget *clamp)
{
  return ui_clamp_scale (clamp, WIDTH);
}

static GtkSizeRequestMode
ui_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_clamp_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int width = readable_width (widget);
  int child_minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
  width = MAX (width, child_minimum);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = child_minimum;
      *natural = width;
      return;
    }
  gtk_widget_measure (child, orientation, for_size < 0 ? width : MIN (for_size, width), minimum,
                      natural, NULL, NULL);
}

static void
ui_clamp_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum;
  int used;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  used = MIN (width, MAX (readable_width (widget), minimum));
  gtk_widget_size_allocate (child, &(GtkAllocation){ (width - used) / 2, 0, used, height },
                            baseline);
}

static void
ui_clamp_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_clamp_parent_class)->dispose (object);
}

static void
ui_clamp_class_init (UiClampClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_clamp_dispose;
  widget_class->get_request_mode = ui_clamp_get_request_mode;
  widget_class->measure = ui_clamp_measure;
  widget_class->size_allocate = ui_clamp_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "clamp");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_clamp_init (UiClamp *self)
{
}

int
ui_clamp_scale (GtkWidget *widget, int pixels)
{
  int resolution;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &resolution, NULL);
  return resolution > 0 ? pixels * resolution / USUAL_RESOLUTION : pixels;
}
