/* wrap.c - For a label that wraps and takes the width it is given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/wrap.h"

struct _UiWrap
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (UiWrap, ui_wrap, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ui_wrap_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_wrap_measure (GtkLayoutManager *layout,
                 GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    GTK_WIDGET_GET_CLASS (widget)->measure (widget, orientation, for_size, minimum, natural,
                                            minimum_baseline, natural_baseline);
}

static void
ui_wrap_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_GET_CLASS (widget)->size_allocate (widget, width, height, baseline);
}

static void
ui_wrap_class_init (UiWrapClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = ui_wrap_get_request_mode;
  layout_class->measure = ui_wrap_measure;
  layout_class->allocate = ui_wrap_allocate;
}

static void
ui_wrap_init (UiWrap *self)
{
}
