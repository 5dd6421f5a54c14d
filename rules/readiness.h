/* readiness.h - How far the internal audit is ready for submission. Private to rules/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * rules_readiness_find:
 * @route: the route of @evaluation; readiness is asked of low-impact use only
 *
 * Returns: the readiness; free its @problems with g_free()
 */
RulesReadiness rules_readiness_find (const RulesEvaluation *evaluation, RulesRoute route);

G_END_DECLS
