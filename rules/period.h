/* period.h - How long the audit period may be, and when it has to begin.
 *
 * Source: Control Criteria 2.2.5 for the period; Civil Code art. 140, 141, 143 for its counting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/**
 * RulesPeriodLimits:
 * @earliest_end: the last day of a period of three months, the shortest that is allowed
 * @latest_end: the last day of a period of one year, the longest that is allowed
 * @expected_from: the day after the previous period's last day
 *
 * The first two count from the first day of the audit period, which is part of it. Each is 0 where
 * the day it is reckoned from is not given.
 */
typedef struct
{
  RulesDate earliest_end;
  RulesDate latest_end;
  RulesDate expected_from;
} RulesPeriodLimits;

/**
 * rules_period_limits:
 * @audit: (nullable): an internal audit
 *
 * Returns: the limits of its period (Control Criteria 2.2.5), all 0 for %NULL
 */
RulesPeriodLimits rules_period_limits (const RulesAudit *audit);

/**
 * rules_period_longest_end:
 * @from: the first day of a period, not 0
 *
 * Returns: the last day of the longest period that is allowed, one year (Control Criteria 2.2.5)
 */
RulesDate rules_period_longest_end (RulesDate from);

G_END_DECLS
