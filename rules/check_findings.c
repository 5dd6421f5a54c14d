/* check_findings.c - Findings: corrected, in time, and verified.
 *
 * Source: Control Criteria 4.7.1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"

static gboolean
is_open (const RulesFinding *finding)
{
  return finding->status != RULES_FINDING_STATUS_CLOSED;
}

static gboolean
is_nonconformity (const RulesFinding *finding)
{
  return finding->severity != RULES_FINDING_SEVERITY_OBSERVATION;
}

static void
check_findings (RulesChecking *checking,
                gboolean (*trips_at) (const RulesEvaluation *evaluation,
                                      const RulesFinding *finding))
{
  const RulesAudit *audit = &checking->evaluation->audit;

  for (guint i = 0; i < audit->n_findings; i++)
    {
      if (trips_at (checking->evaluation, &audit->findings[i]))
        rules_checking_trip (checking, RULES_ABOUT_FINDING, i);
    }
}

static gboolean
is_open_major (const RulesEvaluation *evaluation, const RulesFinding *finding)
{
  return is_open (finding) && is_nonconformity (finding) &&
         finding->severity != RULES_FINDING_SEVERITY_MINOR;
}

void
rules_check_finding_open_major (RulesChecking *checking)
{
  check_findings (checking, is_open_major);
}

static gboolean
lacks_action (const RulesEvaluation *evaluation, const RulesFinding *finding)
{
  return is_open (finding) && is_nonconformity (finding) &&
         (rules_text_is_blank (finding->action) || rules_text_is_blank (finding->owner) ||
          finding->due == 0);
}

void
rules_check_finding_no_action (RulesChecking *checking)
{
  check_findings (checking, lacks_action);
}

static gboolean
is_overdue (const RulesEvaluation *evaluation, const RulesFinding *finding)
{
  return is_open (finding) && finding->due != 0 && finding->due < evaluation->as_of;
}

void
rules_check_finding_overdue (RulesChecking *checking)
{
  check_findings (checking, is_overdue);
}

static gboolean
is_unverified (const RulesEvaluation *evaluation, const RulesFinding *finding)
{
  return !is_open (finding) && is_nonconformity (finding) && !finding->verified;
}

void
rules_check_finding_unverified (RulesChecking *checking)
{
  check_findings (checking, is_unverified);
}
