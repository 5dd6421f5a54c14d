/* evaluation_layout.h - Where the parts of the view of an evaluation are: below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** UiEvaluationParts: from top to bottom; @header scrolls in @top. */
typedef struct
{
  GtkWidget *top;
  GtkWidget *header;
  GtkWidget *banner;
  GtkWidget *tabs;
  GtkWidget *pages;
} UiEvaluationParts;

/** ui_evaluation_layout_count_lines: Returns: how many lines of its reason the header may have
 * where the view is @height high, or 0 for all. */
guint ui_evaluation_layout_count_lines (GtkWidget *view, int height);

void ui_evaluation_layout_measure (
    GtkWidget *view, GtkOrientation orientation, int for_size, int *minimum, int *natural);

/** ui_evaluation_layout_allocate: the header has what it needs, unless the page would have less
 * than half of the height: then the header scrolls. */
void ui_evaluation_layout_allocate (const UiEvaluationParts *parts, int width, int height);

G_END_DECLS
