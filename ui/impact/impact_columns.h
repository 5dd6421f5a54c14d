/* impact_columns.h - The columns that the head and all rows of the impact grid share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiImpactColumns:
 * @edition: (nullable): the edition whose harms the columns are
 * @label_least, @label_usual: the label of a row, where the room is short and where it is not
 * @cell_least, @cell_usual, @cell_most: a cell
 * @word: the widest name of a level, with room for marks; where a cell has less inside, all say the
 *   short words
 *
 * Widths are in pixels, at the size of text that is set.
 */
typedef struct
{
  RulesEdition *edition;
  int label_least;
  int label_usual;
  int cell_least;
  int cell_usual;
  int cell_most;
  int word;
} UiImpactColumns;

/** How wide the label and each cell of a row are. */
typedef struct
{
  int label;
  int cell;
} UiImpactWidths;

/** Pixels between two columns. */
#define UI_IMPACT_GAP 4

/** ui_impact_columns_measure: fills in the widths; @widget is what the text is drawn in. */
void ui_impact_columns_measure (UiImpactColumns *self, GtkWidget *widget);

/** ui_impact_columns_divide: the widths in a row of @width. */
UiImpactWidths ui_impact_columns_divide (const UiImpactColumns *self, int width);

/** ui_impact_columns_add: the width of a row whose label and cells are so wide. */
int ui_impact_columns_add (const UiImpactColumns *self, int label, int cell);

G_END_DECLS
