/* check_statement.c - The statement: what is stated, and what may be left out for which reason.
 *
 * Source: Control Criteria 2.2.4(1) to (3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"
#include "rules/coverage.h"

/* Calls @trips_at for every asked control, and trips where it says so. */
static void
check_controls (RulesChecking *checking,
                gboolean (*trips_at) (const RulesAudit *audit, guint control))
{
  const RulesAudit *audit = &checking->evaluation->audit;

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      if (rules_control_is_asked (checking->evaluation, i) && trips_at (audit, i))
        rules_checking_trip (checking, RULES_ABOUT_CONTROL, i);
    }
}

static gboolean
is_unanswered (const RulesAudit *audit, guint control)
{
  return audit->controls[control].stated == RULES_ANSWER_UNKNOWN;
}

void
rules_check_statement_missing (RulesChecking *checking)
{
  check_controls (checking, is_unanswered);
}

static gboolean
is_excluded (const RulesAudit *audit, guint control)
{
  return audit->controls[control].stated == RULES_ANSWER_NO;
}

static gboolean
lacks_reason (const RulesAudit *audit, guint control)
{
  return rules_text_is_blank (audit->controls[control].reason);
}

/* Governance and management are stated "in principle all": a reason makes it a warning. */
void
rules_check_statement_tier (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      if (audit->catalogue->controls[i].criteria == RULES_CRITERIA_CONTROLS ||
          !rules_control_is_asked (checking->evaluation, i) || !is_excluded (audit, i))
        continue;
      if (lacks_reason (audit, i))
        rules_checking_trip (checking, RULES_ABOUT_CONTROL, i);
      else
        rules_checking_warn (checking, RULES_ABOUT_CONTROL, i);
    }
}

static gboolean
is_objective_without_reason (const RulesAudit *audit, guint control)
{
  const RulesControl *row = &audit->catalogue->controls[control];

  return row->criteria == RULES_CRITERIA_CONTROLS && row->objective == RULES_NO_CONTROL &&
         is_excluded (audit, control) && lacks_reason (audit, control);
}

void
rules_check_statement_objective (RulesChecking *checking)
{
  check_controls (checking, is_objective_without_reason);
}

static gboolean
is_detail_left_out (const RulesAudit *audit, guint control)
{
  const RulesControl *row = &audit->catalogue->controls[control];

  return row->criteria == RULES_CRITERIA_CONTROLS && row->objective != RULES_NO_CONTROL &&
         audit->controls[row->objective].stated == RULES_ANSWER_YES && is_excluded (audit, control);
}

static gboolean
is_basic_detail_left_out (const RulesAudit *audit, guint control)
{
  return audit->catalogue->controls[control].basic && is_detail_left_out (audit, control);
}

void
rules_check_statement_basic (RulesChecking *checking)
{
  check_controls (checking, is_basic_detail_left_out);
}

static gboolean
is_other_detail_without_reason (const RulesAudit *audit, guint control)
{
  return !audit->catalogue->controls[control].basic && is_detail_left_out (audit, control) &&
         lacks_reason (audit, control);
}

void
rules_check_statement_detail (RulesChecking *checking)
{
  check_controls (checking, is_other_detail_without_reason);
}
