/* impact_cell.h - A cell of the impact grid: the level, and what is to be known about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"
#include "ui/impact/impact_columns.h"

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_CELL (ui_impact_cell_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactCell, ui_impact_cell, UI, IMPACT_CELL, GtkWidget)

/** ui_impact_cell_new: @columns: kept by the grid for as long as the cell. */
UiImpactCell *ui_impact_cell_new (const UiImpactColumns *columns, guint dimension, guint harm);

guint ui_impact_cell_get_dimension (UiImpactCell *self);
guint ui_impact_cell_get_harm (UiImpactCell *self);

/**
 * ui_impact_cell_show:
 * @subject: the number of the subject
 * @driver: whether the cell sets the result
 *
 * Shows its answer; draws nothing anew unless something is different. The name that it has for
 * assistive technology follows as well.
 */
void ui_impact_cell_show (UiImpactCell *self,
                          const RulesEvaluation *evaluation,
                          guint subject,
                          gboolean driver);

/** ui_impact_cell_set_current: whether it is the one that the panel is about. */
void ui_impact_cell_set_current (UiImpactCell *self, gboolean current);

G_END_DECLS
