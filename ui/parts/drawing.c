/* drawing.c - What widgets that draw their own text and marks have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/drawing.h"

#include "ui/parts/text_size.h"

void
ui_drawing_measure_line (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_VERTICAL ? PANGO_PIXELS_CEIL (ui_text_size_line (widget)) : 0;
}

int
ui_drawing_find_x (GtkWidget *widget, int start, int breadth)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
             ? gtk_widget_get_width (widget) - start - breadth
             : start;
}

PangoLayout *
ui_drawing_lay_out (GtkWidget *widget, const char *text, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  return layout;
}

void
ui_drawing_append_text (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        PangoLayout *text,
                        int start,
                        int top,
                        const GdkRGBA *colour)
{
  int x = ui_drawing_find_x (widget, start, PANGO_PIXELS (pango_layout_get_width (text)));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) top));
  gtk_snapshot_append_layout (snapshot, text, colour);
  gtk_snapshot_restore (snapshot);
}

void
ui_drawing_append_line (
    GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *text, int start, const GdkRGBA *colour)
{
  int height;

  pango_layout_get_pixel_size (text, NULL, &height);
  ui_drawing_append_text (widget, snapshot, text, start,
                          (gtk_widget_get_height (widget) - height) / 2, colour);
}

int
ui_drawing_measure_mark (UiMark *mark)
{
  int side;

  gtk_widget_measure (GTK_WIDGET (mark), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &side, NULL, NULL);
  return side;
}

void
ui_drawing_place_mark (GtkWidget *widget, UiMark *mark, int start, int top)
{
  int side = ui_drawing_measure_mark (mark);

  gtk_widget_size_allocate (
      GTK_WIDGET (mark),
      &(GtkAllocation){ ui_drawing_find_x (widget, start, side), top, side, side }, -1);
}
