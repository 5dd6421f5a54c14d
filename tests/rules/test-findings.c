/* test-findings.c - The checks of the findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/finding.h"

#include "fixture.h"
#include "tests/cases.h"

#define MAJOR RULES_FINDING_SEVERITY_MAJOR
#define MINOR RULES_FINDING_SEVERITY_MINOR
#define OBSERVATION RULES_FINDING_SEVERITY_OBSERVATION
#define NO_SEVERITY RULES_FINDING_SEVERITY_UNKNOWN
#define OPEN RULES_FINDING_STATUS_OPEN
#define CLOSED RULES_FINDING_STATUS_CLOSED
#define NO_STATUS RULES_FINDING_STATUS_UNKNOWN

typedef struct
{
  const char *name;
  RulesFindingSeverity severity;
  RulesFindingStatus status;
  const char *action;
  const char *owner;
  const char *due;
  gboolean verified;
  const char *as_of;
  const char *expected;
} FindingCase;

#define TODAY "2026-11-22"
#define OPEN_MAJOR "not-ready: FINDING-OPEN-MAJOR blocker f"
#define NO_ACTION "not-ready: FINDING-NO-ACTION blocker f"
#define OVERDUE "ready: FINDING-OVERDUE warning f"
#define UNVERIFIED "not-ready: FINDING-UNVERIFIED blocker f"

static const FindingCase cases[] = {
  { "minor", MINOR, OPEN, "a", "o", "2026-12-01", FALSE, TODAY, "ready" },
  { "major", MAJOR, OPEN, "a", "o", "2026-12-01", FALSE, TODAY, OPEN_MAJOR },
  { "major-verified", MAJOR, OPEN, "a", "o", "2026-12-01", TRUE, TODAY, OPEN_MAJOR },
  { "no-severity", NO_SEVERITY, OPEN, "a", "o", "2026-12-01", FALSE, TODAY, OPEN_MAJOR },
  { "no-status", MAJOR, NO_STATUS, "a", "o", "2026-12-01", FALSE, TODAY, OPEN_MAJOR },
  { "nothing-known", NO_SEVERITY, NO_STATUS, NULL, NULL, NULL, FALSE, TODAY,
    OPEN_MAJOR ", FINDING-NO-ACTION blocker f" },
  { "observation", OBSERVATION, OPEN, NULL, NULL, NULL, FALSE, TODAY, "ready" },

  { "no-action", MINOR, OPEN, NULL, "o", "2026-12-01", FALSE, TODAY, NO_ACTION },
  { "blank-action", MINOR, OPEN, "　", "o", "2026-12-01", FALSE, TODAY, NO_ACTION },
  { "no-owner", MINOR, OPEN, "a", NULL, "2026-12-01", FALSE, TODAY, NO_ACTION },
  { "blank-owner", MINOR, OPEN, "a", " ", "2026-12-01", FALSE, TODAY, NO_ACTION },
  { "no-due", MINOR, OPEN, "a", "o", NULL, FALSE, TODAY, NO_ACTION },
  { "no-action-no-status", MINOR, NO_STATUS, NULL, "o", "2026-12-01", FALSE, TODAY, NO_ACTION },
  { "no-action-closed", MINOR, CLOSED, NULL, NULL, NULL, TRUE, TODAY, "ready" },

  { "due-today", MINOR, OPEN, "a", "o", TODAY, FALSE, TODAY, "ready" },
  { "due-yesterday", MINOR, OPEN, "a", "o", "2026-11-21", FALSE, TODAY, OVERDUE },
  { "due-yesterday-no-status", MINOR, NO_STATUS, "a", "o", "2026-11-21", FALSE, TODAY, OVERDUE },
  { "due-yesterday-observation", OBSERVATION, OPEN, NULL, NULL, "2026-11-21", FALSE, TODAY,
    OVERDUE },
  { "due-yesterday-closed", MINOR, CLOSED, "a", "o", "2026-11-21", TRUE, TODAY, "ready" },
  { "due-yesterday-no-as-of", MINOR, OPEN, "a", "o", "2026-11-21", FALSE, NULL, "ready" },

  { "closed-verified", MAJOR, CLOSED, NULL, NULL, NULL, TRUE, TODAY, "ready" },
  { "closed-major", MAJOR, CLOSED, "a", "o", NULL, FALSE, TODAY, UNVERIFIED },
  { "closed-minor", MINOR, CLOSED, "a", "o", NULL, FALSE, TODAY, UNVERIFIED },
  { "closed-no-severity", NO_SEVERITY, CLOSED, "a", "o", NULL, FALSE, TODAY, UNVERIFIED },
  { "closed-observation", OBSERVATION, CLOSED, NULL, NULL, NULL, FALSE, TODAY, "ready" },
};

static RulesFinding
finding_of (const FindingCase *test, const char *id)
{
  return (RulesFinding){
    .id = id,
    .control = RULES_NO_CONTROL,
    .requirement = -1,
    .severity = test->severity,
    .action = test->action,
    .owner = test->owner,
    .due = test->due == NULL ? 0 : rules_date_parse (test->due),
    .status = test->status,
    .verified = test->verified,
  };
}

static void
test_case (gconstpointer data)
{
  const FindingCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesFinding finding = finding_of (test, "f");

  evaluation->as_of = test->as_of == NULL ? 0 : rules_date_parse (test->as_of);
  fixture_set_findings (evaluation, &finding, 1);
  fixture_assert_readiness (evaluation, test->expected);
}

static void
test_none (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  fixture_set_findings (evaluation, NULL, 0);
  fixture_assert_readiness (evaluation, "ready");
}

static void
test_document_order (void)
{
  static const FindingCase bad = { NULL, MAJOR, OPEN, NULL, NULL, "2026-01-01" };
  static const FindingCase unverified = { NULL, MINOR, CLOSED };
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  const RulesFinding findings[] = { finding_of (&unverified, "z"), finding_of (&bad, "y"),
                                    finding_of (&unverified, "b"), finding_of (&bad, "a") };

  fixture_set_findings (evaluation, findings, G_N_ELEMENTS (findings));
  fixture_assert_readiness (
      evaluation, "not-ready: FINDING-OPEN-MAJOR blocker y, FINDING-OPEN-MAJOR blocker a, "
                  "FINDING-NO-ACTION blocker y, FINDING-NO-ACTION blocker a, "
                  "FINDING-OVERDUE warning y, FINDING-OVERDUE warning a, "
                  "FINDING-UNVERIFIED blocker z, FINDING-UNVERIFIED blocker b");
}

/* What is urgent comes first: by stage, then by day, then as it was entered. */
static void
test_urgency (void)
{
  static const FindingCase of[] = {
    { "settled-observation", OBSERVATION, CLOSED, NULL, NULL, "2026-11-20" },
    { "settled", MINOR, CLOSED, NULL, NULL, "2026-11-21", TRUE },
    { "unverified", NO_SEVERITY, CLOSED, NULL, NULL, "2026-11-20" },
    { "unplanned", MAJOR, NO_STATUS },
    { "due-later", MAJOR, OPEN, NULL, NULL, "2026-12-01" },
    { "due-today", MINOR, OPEN, NULL, NULL, TODAY },
    { "due-today-too", OBSERVATION, OPEN, NULL, NULL, TODAY },
    { "overdue", MINOR, OPEN, NULL, NULL, "2026-11-21" },
    { "long-overdue", MINOR, NO_STATUS, NULL, NULL, "2026-01-01" },
  };
  static const guint expected[] = { 8, 7, 5, 6, 4, 3, 2, 0, 1 };
  g_autoptr (RulesEvaluation) evaluation = fixture_ready_new (NULL, NULL, 0);
  g_autofree guint *numbers = NULL;
  RulesFinding findings[G_N_ELEMENTS (of)];

  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    findings[i] = finding_of (&of[i], of[i].name);
  fixture_set_findings (evaluation, findings, G_N_ELEMENTS (findings));
  evaluation->as_of = rules_date_parse (TODAY);
  numbers = rules_findings_by_urgency (evaluation);
  g_assert_cmpmem (numbers, sizeof expected, expected, sizeof expected);
  g_assert_cmpint (rules_finding_stage (&findings[8], evaluation->as_of), ==,
                   RULES_FINDING_OVERDUE);
  g_assert_cmpint (rules_finding_stage (&findings[8], 0), ==, RULES_FINDING_DUE);
}

/* Whether finding number @first belongs before number @second. */
static gboolean
is_before (const RulesEvaluation *evaluation, guint first, guint second)
{
  const RulesFinding *findings = evaluation->audit.findings;
  int stages = (int) rules_finding_stage (&findings[first], evaluation->as_of) -
               (int) rules_finding_stage (&findings[second], evaluation->as_of);

  if (stages == 0 && findings[first].due == findings[second].due)
    return first < second;
  return stages < 0 || (stages == 0 && findings[first].due < findings[second].due);
}

static void
test_urgency_of_any (void)
{
  enum
  {
    MOST = 20,
    N_LISTS = 500,
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_LISTS; i++)
    {
      g_autoptr (RulesEvaluation) evaluation = fixture_ready_new (NULL, NULL, 0);
      g_autofree guint *numbers = NULL;
      RulesFinding findings[MOST] = { 0 };
      guint n = i % (MOST + 1);

      evaluation->as_of = rules_date_parse (TODAY);
      for (guint j = 0; j < n; j++)
        findings[j] = (RulesFinding){
          .id = "f",
          .control = RULES_NO_CONTROL,
          .requirement = -1,
          .severity = (RulesFindingSeverity) g_rand_int_range (random, 0, 4),
          .status = (RulesFindingStatus) g_rand_int_range (random, 0, 3),
          .due = g_rand_boolean (random) ? 0 : evaluation->as_of + g_rand_int_range (random, -2, 3),
          .verified = g_rand_boolean (random),
        };
      fixture_set_findings (evaluation, findings, n);
      numbers = rules_findings_by_urgency (evaluation);
      for (guint j = 1; j < n; j++)
        g_assert_true (is_before (evaluation, numbers[j - 1], numbers[j]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/check/finding", cases, test_case);
  g_test_add_func ("/rules/check/finding/none", test_none);
  g_test_add_func ("/rules/check/finding/document-order", test_document_order);
  g_test_add_func ("/rules/check/finding/urgency", test_urgency);
  g_test_add_func ("/rules/check/finding/urgency-of-any", test_urgency_of_any);
  return g_test_run ();
}
