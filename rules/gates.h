/* gates.h - The gates of Appendix 1 and the route they lead to. Private to rules/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/facts.h"

G_BEGIN_DECLS

/**
 * rules_gates_decide:
 * @edition: whose gates, in their order
 * @facts: what is known
 * @results: (out caller-allocates) (array): for each gate, its outcome and why
 *
 * The first gate that fails fixes the route. Where answers are missing, every way of filling them
 * in is tried: the route is decided if all lead to the same one.
 *
 * Returns: the route, or %RULES_ROUTE_UNDETERMINED
 */
RulesRoute
rules_gates_decide (const RulesEdition *edition, const RulesFacts *facts, RulesGateResult *results);

/**
 * rules_gates_find_deciding:
 * @route: the route that rules_gates_decide() found
 *
 * Returns: the index of the first failed gate if it leads to @route, or -1
 */
int rules_gates_find_deciding (const RulesEdition *edition,
                               const RulesGateResult *results,
                               RulesRoute route);

G_END_DECLS
