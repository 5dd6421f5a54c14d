/* period.c - How long the audit period may be, and when it has to begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/period.h"

enum
{
  LONGEST_MONTHS = 12,
  SHORTEST_MONTHS = 3,
};

RulesDate
rules_period_longest_end (RulesDate from)
{
  return rules_date_period_end (from, LONGEST_MONTHS);
}

RulesPeriodLimits
rules_period_limits (const RulesAudit *audit)
{
  RulesPeriodLimits limits = { 0 };

  if (audit == NULL)
    return limits;
  if (audit->period.from != 0)
    {
      limits.earliest_end = rules_date_period_end (audit->period.from, SHORTEST_MONTHS);
      limits.latest_end = rules_period_longest_end (audit->period.from);
    }
  if (audit->previous_period.to != 0)
    limits.expected_from = audit->previous_period.to + 1;
  return limits;
}
