/* check_controls.c - The controls of the assessed level: covered, and followed up if deficient.
 *
 * Sources: Control Criteria 4.7.1.1 for deficient controls; coverage is our interpretation of what
 * low-impact use leaves to the internal audit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"
#include "rules/coverage.h"

void
rules_check_coverage_gap (RulesChecking *checking)
{
  const RulesCatalogue *catalogue = checking->evaluation->audit.catalogue;
  gboolean any_stated = FALSE;

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      if (!rules_control_is_assessed_level (&catalogue->controls[i]) ||
          !rules_control_is_stated (checking->evaluation, i))
        continue;
      any_stated = TRUE;
      if (rules_coverage_of (checking->evaluation, i) == RULES_COVER_NONE)
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
