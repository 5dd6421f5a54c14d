/* impact_row.h - A line of the impact grid: a label, and something in each column or nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/impact/impact_columns.h"

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_ROW (ui_impact_row_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactRow, ui_impact_row, UI, IMPACT_ROW, GtkWidget)

/**
 * ui_impact_row_new:
 * @columns: kept by the grid for as long as the row
 * @label: (transfer floating): what stands before the columns
 */
UiImpactRow *ui_impact_row_new (const UiImpactColumns *columns, GtkWidget *label);

/** ui_impact_row_put: @child: (transfer floating): what stands in @column, behind those put before.
 */
void ui_impact_row_put (UiImpactRow *self, guint column, GtkWidget *child);

/** ui_impact_row_get: Returns: (transfer none) (nullable): what stands in @column. */
GtkWidget *ui_impact_row_get (UiImpactRow *self, guint column);

G_END_DECLS
