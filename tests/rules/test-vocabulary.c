/* test-vocabulary.c - The ids of answers and outcomes, and their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  const char *const *ids;
  const char *expected; /* the id of each value from 1, as the exchange format writes them */
  guint last;           /* the last value of the enumeration */
} ListCase;

static const ListCase lists[] = {
  { "perspective", rules_perspective_ids, "vendor agency", RULES_PERSPECTIVE_AGENCY },
  { "model", rules_model_ids, "saas paas iaas other", RULES_MODEL_OTHER },
  { "registration", rules_registration_ids, "ismap ismap-liu none", RULES_REGISTRATION_NONE },
  { "listed", rules_listed_ids, "yes no", RULES_LISTED_NO },
  { "personal", rules_personal_ids, "none ordinary sensitive", RULES_PERSONAL_SENSITIVE },
  { "auditor-role", rules_auditor_role_ids, "lead member", RULES_AUDITOR_ROLE_MEMBER },
  { "organisation", rules_organisation_ids, "internal outsourced", RULES_ORGANISATION_OUTSOURCED },
  { "status", rules_status_ids, "met partly-met not-met not-applicable",
    RULES_STATUS_NOT_APPLICABLE },
  { "assessment", rules_assessment_ids, "effective deficient not-assessed",
    RULES_ASSESSMENT_NOT_ASSESSED },
  { "finding-severity", rules_finding_severity_ids, "major minor observation",
    RULES_FINDING_SEVERITY_OBSERVATION },
  { "finding-status", rules_finding_status_ids, "open closed", RULES_FINDING_STATUS_CLOSED },
  { "outcome", rules_outcome_ids, "pass fail unknown", RULES_OUTCOME_UNKNOWN },
  { "route", rules_route_ids, "liu ismap not-required outside-scheme not-applicable undetermined",
    RULES_N_ROUTES - 1 },
  { "readiness", rules_readiness_ids, "ready not-ready undetermined not-applicable",
    RULES_READINESS_NOT_APPLICABLE },
  { "kind", rules_kind_ids, "blocker missing warning", RULES_KIND_WARNING },
  { "grade", rules_grade_ids, "official summary interpretation", RULES_N_GRADES - 1 },
  { "criteria", rules_criteria_ids, "governance management controls", RULES_N_CRITERIA - 1 },
  { "asked-of", rules_asked_of_ids, "information operation", RULES_ASKED_OF_OPERATION },
};

static void
test_list (gconstpointer data)
{
  const ListCase *test = data;
  g_auto (GStrv) expected = g_strsplit (test->expected, " ", -1);

  g_assert_cmpuint (g_strv_length (expected), ==, test->last);
  for (guint i = 0; i < test->last; i++)
    {
      g_assert_cmpstr (rules_vocabulary_id (test->ids, i + 1), ==, expected[i]);
      g_assert_cmpuint (rules_vocabulary_find (test->ids, expected[i]), ==, i + 1);
    }
  g_assert_null (test->ids[test->last]);
  g_assert_null (rules_vocabulary_id (test->ids, 0));
  g_assert_cmpuint (rules_vocabulary_find (test->ids, NULL), ==, 0);
  g_assert_cmpuint (rules_vocabulary_find (test->ids, ""), ==, 0);
  g_assert_cmpuint (rules_vocabulary_find (test->ids, "OTHER"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/vocabulary", lists, test_list);
  return g_test_run ();
}
