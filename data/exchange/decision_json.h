/* decision_json.h - A decision as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * data_decision_to_json:
 * @decision: (nullable): a decision, or %NULL for a file that was refused
 * @depth: how many levels of one space the text stands inside
 *
 * Returns: (transfer full): the JSON value (`null` for %NULL), without a newline at the end
 */
char *data_decision_to_json (const RulesDecision *decision, guint depth);

G_END_DECLS
