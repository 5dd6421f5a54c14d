/* check_controls.c - The controls of the assessed level: covered, and followed up if deficient.
 *
 * Sources: Control Criteria 4.7.1.1 for deficient controls; coverage is our interpretation of what
 * low-impact use leaves to the internal audit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"

gboolean
rules_control_is_asked (const RulesEvaluation *evaluation, guint control)
{
  const RulesAudit *audit = &evaluation->audit;
  const RulesControl *row = &audit->catalogue->controls[control];

  return !row->reference_only && (row->objective == RULES_NO_CONTROL ||
                                  audit->controls[row->objective].stated != RULES_ANSWER_NO);
}

gboolean
rules_control_is_stated (const RulesEvaluation *evaluation, guint control)
{
  return evaluation->audit.controls[control].stated == RULES_ANSWER_YES &&
         rules_control_is_asked (evaluation, control);
}

static gboolean
has_result (RulesAssessment assessment)
{
  return assessment == RULES_ASSESSMENT_EFFECTIVE || assessment == RULES_ASSESSMENT_DEFICIENT;
}

gboolean
rules_control_is_assessed (const RulesControlAnswer *answer)
{
  return has_result (answer->design) && has_result (answer->operation) &&
         answer->auditor != RULES_NO_AUDITOR && answer->date != 0;
}

void
rules_check_coverage_gap (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;
  gboolean any_stated = FALSE;

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      if (!rules_control_is_assessed_level (&audit->catalogue->controls[i]) ||
          !rules_control_is_stated (checking->evaluation, i))
        continue;
      any_stated = TRUE;
      if (!audit->controls[i].external && !rules_control_is_assessed (&audit->controls[i]))
        rules_checking_trip (checking, RULES_ABOUT_CONTROL, i);
    }
  if (!any_stated)
    rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

/* (transfer full): for each control, whether a finding refers to it. */
static gboolean *
find_controls_with_finding (const RulesAudit *audit)
{
  gboolean *has_finding = g_new0 (gboolean, audit->catalogue->n_controls);

  for (guint i = 0; i < audit->n_findings; i++)
    {
      if (audit->findings[i].control != RULES_NO_CONTROL)
        has_finding[audit->findings[i].control] = TRUE;
    }
  return has_finding;
}

void
rules_check_control_deficient (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;
  g_autofree gboolean *has_finding = find_controls_with_finding (audit);

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      const RulesControlAnswer *answer = &audit->controls[i];

      if ((answer->design == RULES_ASSESSMENT_DEFICIENT ||
           answer->operation == RULES_ASSESSMENT_DEFICIENT) &&
          rules_control_is_assessed_level (&audit->catalogue->controls[i]) &&
          rules_control_is_asked (checking->evaluation, i) && !has_finding[i])
        rules_checking_trip (checking, RULES_ABOUT_CONTROL, i);
    }
}
