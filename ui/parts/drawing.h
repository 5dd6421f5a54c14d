/* drawing.h - What widgets that draw their own text and marks have in common.
 *
 * Places are in pixels from the side where reading begins, which is the right one where people read
 * from right to left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/mark.h"

G_BEGIN_DECLS

/** ui_drawing_measure_line: the measure of a widget with one line of text, as narrow as one likes.
 */
void ui_drawing_measure_line (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline);

/** ui_drawing_find_x: Returns: where in @widget something @breadth wide lies that begins at @start.
 */
int ui_drawing_find_x (GtkWidget *widget, int start, int breadth);

/** ui_drawing_lay_out: Returns: (transfer full): @text on one line, cut short with an ellipsis
 * where
 * @width does not hold it. */
PangoLayout *ui_drawing_lay_out (GtkWidget *widget, const char *text, int width);

/** ui_drawing_append_text: draws @text, which has a width, from @start and @top on. */
void ui_drawing_append_text (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             PangoLayout *text,
                             int start,
                             int top,
                             const GdkRGBA *colour);

/** ui_drawing_append_line: draws @text likewise, halfway down @widget. */
void ui_drawing_append_line (
    GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *text, int start, const GdkRGBA *colour);

/** ui_drawing_measure_mark: Returns: how wide and high the child @mark is. */
int ui_drawing_measure_mark (UiMark *mark);

/** ui_drawing_place_mark: gives the child @mark its place in @widget. */
void ui_drawing_place_mark (GtkWidget *widget, UiMark *mark, int start, int top);

G_END_DECLS
