/* check_period.c - The audit period: given, not too long, not too short, and without a gap.
 *
 * Source: Control Criteria 2.2.5 for the period; Civil Code art. 140, 141, 143 for its counting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"

enum
{
  LONGEST_MONTHS = 12,
  SHORTEST_MONTHS = 3,
};

static gboolean
is_given (const RulesPeriod *period)
{
  return period->from != 0 && period->to != 0;
}

void
rules_check_period_missing (RulesChecking *checking)
{
  if (!is_given (&checking->evaluation->audit.period))
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

void
rules_check_period_too_long (RulesChecking *checking)
{
  const RulesPeriod *period = &checking->evaluation->audit.period;

  if (is_given (period) && period->to > rules_date_period_end (period->from, LONGEST_MONTHS))
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

void
rules_check_period_too_short (RulesChecking *checking)
{
  const RulesPeriod *period = &checking->evaluation->audit.period;

  if (is_given (period) && period->to < rules_date_period_end (period->from, SHORTEST_MONTHS))
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

void
rules_check_period_gap (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;

  if (is_given (&audit->period) && audit->previous_period.to != 0 &&
      audit->period.from != audit->previous_period.to + 1)
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}
