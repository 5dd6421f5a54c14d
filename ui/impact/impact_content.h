/* impact_content.h - What the impact grid holds: its head and its subjects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"
#include "rules/decision.h"
#include "ui/impact/impact_cell.h"
#include "ui/impact/impact_row.h"

G_BEGIN_DECLS

/** ui_impact_content_new_head: Returns: (transfer floating): the row with the heads of all harms.
 */
UiImpactRow *ui_impact_content_new_head (const UiImpactColumns *columns);

/**
 * ui_impact_content_show:
 * @grid: has subjects as its children, and its head behind them
 *
 * Makes and removes subjects until they are those of the decision, in their order; the others stay.
 */
void ui_impact_content_show (GtkWidget *grid,
                             const UiImpactColumns *columns,
                             const RulesDecision *decision);

/** ui_impact_content_find: Returns: (transfer none) (nullable): the cell at a place. */
UiImpactCell *
ui_impact_content_find (GtkWidget *grid, const UiImpactColumns *columns, const DataPlace *place);

/** ui_impact_content_reveal: scrolls so that a cell is seen below @head, with the heading of its
 * subject where it is in its first row. */
void ui_impact_content_reveal (GtkWidget *grid,
                               UiImpactCell *cell,
                               UiImpactRow *head,
                               GtkAdjustment *across,
                               GtkAdjustment *down);

G_END_DECLS
