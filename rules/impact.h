/* impact.h - The impact grid: high-water mark, drivers, and what is missing. Private to rules/.
 *
 * Model: the high-water mark over harm categories, as in FIPS 199 and FIPS 200 (interpretation).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/** rules_impact_find: the high-water marks; free @by_dimension of the result with g_free(). */
RulesImpactResult rules_impact_find (const RulesEvaluation *evaluation);

/**
 * rules_impact_cells_from:
 * @lowest: a rank
 *
 * Returns: (transfer full) (element-type RulesCell): the cells answered with @lowest or more:
 *   subjects in order, within a subject dimensions and harms in the order of the edition
 */
GArray *rules_impact_cells_from (const RulesEvaluation *evaluation, int lowest);

/** rules_missing_find: Returns: (transfer full) (element-type RulesMissing): what is missing. */
GArray *rules_missing_find (const RulesEvaluation *evaluation);

G_END_DECLS
