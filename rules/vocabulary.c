/* vocabulary.c - The ids that files use for answers and outcomes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/vocabulary.h"

const char *const rules_perspective_ids[] = { "vendor", "agency", NULL };
const char *const rules_model_ids[] = { "saas", "paas", "iaas", "other", NULL };
const char *const rules_registration_ids[] = { "ismap", "ismap-liu", "none", NULL };
const char *const rules_listed_ids[] = { "yes", "no", NULL };
const char *const rules_personal_ids[] = { "none", "ordinary", "sensitive", NULL };
const char *const rules_auditor_role_ids[] = { "lead", "member", NULL };
const char *const rules_organisation_ids[] = { "internal", "outsourced", NULL };
const char *const rules_status_ids[] = { "met", "partly-met", "not-met", "not-applicable", NULL };
const char *const rules_assessment_ids[] = { "effective", "deficient", "not-assessed", NULL };
const char *const rules_finding_severity_ids[] = { "major", "minor", "observation", NULL };
const char *const rules_finding_status_ids[] = { "open", "closed", NULL };
const char *const rules_outcome_ids[] = { "pass", "fail", "unknown", NULL };
const char *const rules_route_ids[] = {
  "liu", "ismap", "not-required", "outside-scheme", "not-applicable", "undetermined", NULL
};
const char *const rules_readiness_ids[] = { "ready", "not-ready", "undetermined", "not-applicable",
                                            NULL };
const char *const rules_kind_ids[] = { "blocker", "missing", "warning", NULL };
const char *const rules_grade_ids[] = { "official", "summary", "interpretation", NULL };
const char *const rules_criteria_ids[] = { "governance", "management", "controls", NULL };
const char *const rules_asked_of_ids[] = { "information", "operation", NULL };

guint
rules_vocabulary_find (const char *const *ids, const char *id)
{
  for (guint i = 0; id != NULL && ids[i] != NULL; i++)
    {
      if (g_str_equal (ids[i], id))
        return i + 1;
    }
  return 0;
}

const char *
rules_vocabulary_id (const char *const *ids, guint value)
{
  return value == 0 ? NULL : ids[value - 1];
}
