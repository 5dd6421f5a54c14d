/* compare_row.h - A line of a comparison: a field, and what each side holds there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/compare.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_COMPARE_ITEM (ui_compare_item_get_type ())
G_DECLARE_FINAL_TYPE (UiCompareItem, ui_compare_item, UI, COMPARE_ITEM, GObject)

/** ui_compare_item_new: @heading: (nullable): what stands above the line, the first of its kind. */
UiCompareItem *ui_compare_item_new (const DataComparisonLine *line, const char *heading);

/** ui_compare_item_get_place: Returns: (transfer none) (nullable): where it leads. */
const char *ui_compare_item_get_place (UiCompareItem *self);

#define UI_TYPE_COMPARE_ROW (ui_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (UiCompareRow, ui_compare_row, UI, COMPARE_ROW, GtkWidget)

GtkWidget *ui_compare_row_new (void);

void ui_compare_row_show (UiCompareRow *self, UiCompareItem *item);

G_END_DECLS
