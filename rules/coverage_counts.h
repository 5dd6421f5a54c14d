/* coverage_counts.h - How many controls of the assessed level are covered how, by tier and domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/coverage.h"

G_BEGIN_DECLS

/**
 * RulesCoverageCounts:
 * @criteria: the tier that is counted
 * @domain: (nullable): id of the domain, which belongs to the catalogue; %NULL for the whole tier
 * @of: how many are covered in each way
 */
typedef struct
{
  RulesCriteria criteria;
  const char *domain;
  guint of[RULES_N_COVERS];
} RulesCoverageCounts;

/** rules_coverage_counts_list: Returns: (transfer full) (element-type RulesCoverageCounts): the
 * tiers in order, each followed by its domains where it has more than one. */
GArray *rules_coverage_counts_list (const RulesEvaluation *evaluation);

G_END_DECLS
