/* impact_panel.h - Beside the impact grid: what a cell asks, what each level means, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_PANEL (ui_impact_panel_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactPanel, ui_impact_panel, UI, IMPACT_PANEL, GtkWidget)

/**
 * ui_impact_panel_show:
 * @evaluation: (nullable): an evaluation
 * @cell: (nullable): the cell to show, whose level does not matter
 *
 * Its levels ask for the action "impact.set", as the grid does, and Escape for "impact.cell".
 */
void ui_impact_panel_show (UiImpactPanel *self, DataEvaluation *evaluation, const RulesCell *cell);

/** ui_impact_panel_focus_rationale: gives the focus to the rationale. */
void ui_impact_panel_focus_rationale (UiImpactPanel *self);

/** ui_impact_panel_has_rationale: whether the rationale has the focus. */
gboolean ui_impact_panel_has_rationale (UiImpactPanel *self);

G_END_DECLS
