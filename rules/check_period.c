/* check_period.c - The audit period: given, not too long, not too short, and without a gap.
 *
 * Source: Control Criteria 2.2.5 for the period; Civil Code art. 140, 141, 143 for its counting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"
#include "rules/period.h"

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
  const RulesAudit *audit = &checking->evaluation->audit;

  if (is_given (&audit->period) && audit->period.to > rules_period_limits (audit).latest_end)
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

void
rules_check_period_too_short (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;

  if (is_given (&audit->period) && audit->period.to < rules_period_limits (audit).earliest_end)
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

void
rules_check_period_gap (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;

  if (is_given (&audit->period) && audit->previous_period.to != 0 &&
      audit->period.from != rules_period_limits (audit).expected_from)
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}
