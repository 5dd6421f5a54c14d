/* test-controls.c - Coverage of the stated controls, and deficient controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "tests/cases.h"

#define YES RULES_ANSWER_YES
#define NO RULES_ANSWER_NO
#define UNKNOWN RULES_ANSWER_UNKNOWN
#define EFFECTIVE RULES_ASSESSMENT_EFFECTIVE
#define DEFICIENT RULES_ASSESSMENT_DEFICIENT
#define NOT_ASSESSED RULES_ASSESSMENT_NOT_ASSESSED
#define NOTHING RULES_ASSESSMENT_UNKNOWN
#define DAY 740000

/* One control is answered so; of the others, 11 are stated at the assessed level, 4 of them inside
 * the external audit and 8 assessed internally, unless the control is one of these. */
typedef struct
{
  const char *name;
  const char *id;
  RulesControlAnswer answer;
  const char *expected;
  const char *coverage;
} ControlCase;

#define GAP_AT_12 "not-ready: COVERAGE-GAP blocker 12.1.1"
#define DEFICIENT_AT_12 "not-ready: CONTROL-DEFICIENT blocker 12.1.1"

static const ControlCase cases[] = {
  { "internal", "12.1.1", { YES, NULL, FALSE, EFFECTIVE, EFFECTIVE, 0, DAY }, "ready", "12 4 9 0" },
  { "external", "12.1.1", { YES, NULL, TRUE, NOTHING, NOTHING, -1, 0 }, "ready", "12 5 8 0" },
  { "both", "12.1.1", { YES, NULL, TRUE, EFFECTIVE, EFFECTIVE, 0, DAY }, "ready", "12 5 9 0" },
  { "neither", "12.1.1", { YES, NULL, FALSE, NOTHING, NOTHING, -1, 0 }, GAP_AT_12, "12 4 8 1" },
  { "design-only",
    "12.1.1",
    { YES, NULL, FALSE, EFFECTIVE, NOTHING, 0, DAY },
    GAP_AT_12,
    "12 4 8 1" },
  { "operation-only",
    "12.1.1",
    { YES, NULL, FALSE, NOTHING, EFFECTIVE, 0, DAY },
    GAP_AT_12,
    "12 4 8 1" },
  { "design-not-assessed",
    "12.1.1",
    { YES, NULL, FALSE, NOT_ASSESSED, EFFECTIVE, 0, DAY },
    GAP_AT_12,
    "12 4 8 1" },
  { "operation-not-assessed",
    "12.1.1",
    { YES, NULL, FALSE, EFFECTIVE, NOT_ASSESSED, 0, DAY },
    GAP_AT_12,
    "12 4 8 1" },
  { "no-auditor",
    "12.1.1",
    { YES, NULL, FALSE, EFFECTIVE, EFFECTIVE, -1, DAY },
    GAP_AT_12,
    "12 4 8 1" },
  { "no-date", "12.1.1", { YES, NULL, FALSE, EFFECTIVE, EFFECTIVE, 0, 0 }, GAP_AT_12, "12 4 8 1" },
  { "external-without-auditor",
    "12.1.1",
    { YES, NULL, TRUE, EFFECTIVE, EFFECTIVE, -1, DAY },
    "ready",
    "12 5 8 0" },

  { "not-stated", "12.1.1", { NO, "r", FALSE, NOTHING, NOTHING, -1, 0 }, "ready", "11 4 8 0" },
  { "not-stated-but-audited",
    "12.1.1",
    { NO, "r", TRUE, EFFECTIVE, EFFECTIVE, 0, DAY },
    "ready",
    "11 4 8 0" },
  { "unknown-if-stated",
    "12.1.1",
    { UNKNOWN, NULL, FALSE, NOTHING, NOTHING, -1, 0 },
    "undetermined: STATEMENT-MISSING missing 12.1.1",
    "11 4 8 0" },
  { "excluded-objective",
    "9.2.2",
    { NO, "r", FALSE, NOTHING, NOTHING, -1, 0 },
    "ready",
    "10 2 9 0" },
  { "unanswered-objective",
    "9.2.2",
    { UNKNOWN, NULL, FALSE, NOTHING, NOTHING, -1, 0 },
    "undetermined: STATEMENT-MISSING missing 9.2.2",
    "12 4 9 0" },
  { "excluded-objective-behind-its-detail",
    "6.3.1.P",
    { NO, "r", FALSE, NOTHING, NOTHING, -1, 0 },
    "ready",
    "11 4 8 0" },
  { "audited-objective-does-not-count",
    "9.2.2",
    { YES, NULL, TRUE, EFFECTIVE, EFFECTIVE, 0, DAY },
    "ready",
    "12 4 9 0" },
  { "reference-information",
    "3.1.1",
    { YES, NULL, FALSE, NOTHING, NOTHING, -1, 0 },
    "ready",
    "12 4 9 0" },

  { "deficient-design",
    "12.1.1",
    { YES, NULL, FALSE, DEFICIENT, EFFECTIVE, 0, DAY },
    DEFICIENT_AT_12,
    "12 4 9 0" },
  { "deficient-operation",
    "12.1.1",
    { YES, NULL, FALSE, EFFECTIVE, DEFICIENT, 0, DAY },
    DEFICIENT_AT_12,
    "12 4 9 0" },
  { "both-deficient-once",
    "12.1.1",
    { YES, NULL, FALSE, DEFICIENT, DEFICIENT, 0, DAY },
    DEFICIENT_AT_12,
    "12 4 9 0" },
  { "deficient-without-auditor-and-date",
    "12.1.1",
    { YES, NULL, TRUE, DEFICIENT, NOTHING, -1, 0 },
    DEFICIENT_AT_12,
    "12 5 8 0" },
  { "deficient-not-stated",
    "12.1.1",
    { NO, "r", FALSE, DEFICIENT, EFFECTIVE, 0, DAY },
    DEFICIENT_AT_12,
    "11 4 8 0" },
  { "deficient-and-gap",
    "12.1.1",
    { YES, NULL, FALSE, NOTHING, DEFICIENT, 0, DAY },
    GAP_AT_12 ", CONTROL-DEFICIENT blocker 12.1.1",
    "12 4 8 1" },
  { "deficient-objective-with-details",
    "9.2.2",
    { YES, NULL, FALSE, DEFICIENT, DEFICIENT, 0, DAY },
    "ready",
    "12 4 9 0" },
  { "deficient-reference-information",
    "3.1.1",
    { YES, NULL, FALSE, DEFICIENT, DEFICIENT, 0, DAY },
    "ready",
    "12 4 9 0" },
  { "deficient-with-finding",
    "9.2.1.6.PB",
    { YES, NULL, TRUE, DEFICIENT, EFFECTIVE, 0, DAY },
    "ready",
    "12 4 10 0" },
};

static void
assert_decision (RulesEvaluation *evaluation, const char *expected, const char *expected_coverage)
{
  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *readiness = describe_readiness (decision);
  g_autofree char *coverage = describe_coverage (decision);

  g_assert_cmpstr (readiness, ==, expected);
  g_assert_cmpstr (coverage, ==, expected_coverage);
}

static void
test_case (gconstpointer data)
{
  const ControlCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  *fixture_control (evaluation, test->id) = test->answer;
  assert_decision (evaluation, test->expected, test->coverage);
}

typedef struct
{
  const char *name;
  const char *control; /* the finding's, NULL for none */
  RulesFindingStatus status;
  const char *expected;
} FindingCase;

#define UNANSWERED_AT_9 "not-ready: CONTROL-DEFICIENT blocker 9.2.2.1"

/* Any finding will do, but only on exactly the deficient control 9.2.2.1. */
static const FindingCase findings[] = {
  { "open", "9.2.2.1", RULES_FINDING_STATUS_OPEN, "ready" },
  { "closed", "9.2.2.1", RULES_FINDING_STATUS_CLOSED, "ready" },
  { "no-status", "9.2.2.1", RULES_FINDING_STATUS_UNKNOWN, "ready" },
  { "no-control", NULL, RULES_FINDING_STATUS_OPEN, UNANSWERED_AT_9 },
  { "objective", "9.2.2", RULES_FINDING_STATUS_OPEN, UNANSWERED_AT_9 },
  { "sibling", "9.2.2.8.PB", RULES_FINDING_STATUS_OPEN, UNANSWERED_AT_9 },
};

static void
test_finding (gconstpointer data)
{
  const FindingCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  const RulesCatalogue *catalogue = evaluation->audit.catalogue;
  const RulesFinding finding = {
    "f1",
    test->control == NULL ? RULES_NO_CONTROL : rules_catalogue_find (catalogue, test->control),
    -1,
    RULES_FINDING_SEVERITY_OBSERVATION,
    .status = test->status,
  };

  fixture_set_findings (evaluation, &finding, 1);
  fixture_control (evaluation, "9.2.2.1")->operation = DEFICIENT;
  assert_decision (evaluation, test->expected, "12 4 9 0");
}

static void
test_deficient_in_catalogue_order (void)
{
  const RulesAddedDetail details[] = { { "5.1.1.1", "5.1.1" } };
  RulesEvaluation *evaluation = fixture_ready_new (NULL, details, G_N_ELEMENTS (details));

  fixture_control (evaluation, "12.1.1")->design = DEFICIENT;
  fixture_control (evaluation, "5.1.1")->design = DEFICIENT; /* has a detail now */
  fixture_control (evaluation, "5.1.1.1")->design = DEFICIENT;
  fixture_control (evaluation, "9.2.2.1")->design = DEFICIENT;
  fixture_control (evaluation, "9.2.2")->stated = NO; /* its details are not asked */
  fixture_control (evaluation, "9.2.2")->reason = "r";
  assert_decision (evaluation,
                   "not-ready: CONTROL-DEFICIENT blocker 5.1.1.1, "
                   "CONTROL-DEFICIENT blocker 12.1.1",
                   "10 2 9 0");
}

static void
test_gaps_in_catalogue_order (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  fixture_control (evaluation, "9.2.2.8.PB")->external = FALSE;
  fixture_control (evaluation, "6.3.1.1.PB")->auditor = RULES_NO_AUDITOR;
  fixture_control (evaluation, "3.1.2.1")->date = 0;
  fixture_control (evaluation, "14.2.1.13.PB")->external = FALSE;
  assert_decision (evaluation,
                   "not-ready: COVERAGE-GAP blocker 3.1.2.1, COVERAGE-GAP blocker 6.3.1.1.PB, "
                   "COVERAGE-GAP blocker 9.2.2.8.PB",
                   "12 2 7 3");
}

/* Where nothing is stated, nothing is covered: one gap without a subject. */
static void
test_nothing_stated (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesAudit *audit = &evaluation->audit;

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      if (audit->catalogue->controls[i].objective == RULES_NO_CONTROL)
        audit->controls[i] = (RulesControlAnswer){ NO, "r", .auditor = RULES_NO_AUDITOR };
    }
  assert_decision (evaluation,
                   "not-ready: STATEMENT-TIER warning 3.1.2, STATEMENT-TIER warning 4.6.2, "
                   "STATEMENT-TIER warning 4.7.1, COVERAGE-GAP blocker -",
                   "0 0 0 0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/check/control", cases, test_case);
  CASES_ADD ("/rules/check/control/finding", findings, test_finding);
  g_test_add_func ("/rules/check/control/deficient-in-order", test_deficient_in_catalogue_order);
  g_test_add_func ("/rules/check/control/gaps-in-order", test_gaps_in_catalogue_order);
  g_test_add_func ("/rules/check/control/nothing-stated", test_nothing_stated);
  return g_test_run ();
}
