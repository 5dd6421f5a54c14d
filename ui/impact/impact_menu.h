/* impact_menu.h - What can be done to many cells of the impact grid at once, as a menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** ui_impact_menu_new: Returns: (transfer full): the menu of a cell, with the actions of the impact
 * page. */
GMenuModel *ui_impact_menu_new (const RulesEvaluation *evaluation, const RulesCell *cell);

G_END_DECLS
