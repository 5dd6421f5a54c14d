/* impact_grid.h - The impact grid: subjects and their dimensions against kinds of harm.
 *
 * It is one stop of the Tab key: the arrows, Home, End and the page keys move inside of it. It
 * changes nothing by itself, but asks what it is in for the actions "impact.set" (the number of a
 * level, -1 for unanswered), "impact.fill-row" and "impact.fill-subject" (a level),
 * "impact.rationale" and "impact.menu". To be put into a GtkViewport: its head stays in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"
#include "rules/decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_GRID (ui_impact_grid_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactGrid, ui_impact_grid, UI, IMPACT_GRID, GtkWidget)

/** UiImpactGrid::moved: another cell is the current one, or none. */

/** ui_impact_grid_show: @decision: (nullable): shows its evaluation; what is there stays as it is
 * as far as it can. */
void ui_impact_grid_show (UiImpactGrid *self, const RulesDecision *decision);

/** ui_impact_grid_get_current: Returns: whether there is a current cell; @cell is set if so, but
 * for the level. */
gboolean ui_impact_grid_get_current (UiImpactGrid *self, RulesCell *cell);

/** ui_impact_grid_go_to: makes a cell the current one and gives it the focus; where @place has no
 * dimension it is the first of the subject. Returns: whether there is one. */
gboolean ui_impact_grid_go_to (UiImpactGrid *self, const DataPlace *place);

/** ui_impact_grid_focus: gives the focus to the current cell. */
void ui_impact_grid_focus (UiImpactGrid *self);

/** ui_impact_grid_find_bounds: Returns: whether there is a current cell; @bounds is where it is. */
gboolean ui_impact_grid_find_bounds (UiImpactGrid *self, GdkRectangle *bounds);

G_END_DECLS
