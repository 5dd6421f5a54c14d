/* impact_levels.h - The levels of a cell, to be chosen, with what each means for its harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_LEVELS (ui_impact_levels_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactLevels, ui_impact_levels, UI, IMPACT_LEVELS, GtkWidget)

/**
 * ui_impact_levels_show:
 * @edition: kept
 * @level: the level that is answered, or %RULES_NO_LEVEL
 *
 * Choosing another asks for the action "impact.set" with its number.
 */
void ui_impact_levels_show (
    UiImpactLevels *self, RulesEdition *edition, guint harm, int level, gboolean editable);

G_END_DECLS
