/* change.h - What would have to change for low-impact use. Private to rules/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * rules_change_find:
 * @decision: a decision with its route and gates found
 *
 * Returns: (transfer full) (nullable): what would have to change; %NULL unless the route is full
 *   ISMAP and no gate but those of the list and of the impact stands in the way
 */
RulesChange *rules_change_find (const RulesDecision *decision);
void rules_change_free (RulesChange *self);

G_END_DECLS
