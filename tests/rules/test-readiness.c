/* test-readiness.c - Requirements, the verdict, and the order of problems.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  guint requirement;
  RulesStatus status;
  const char *evidence;
  const char *expected;
} RequirementCase;

#define BLOCKER FIXTURE_REPORT_4
#define WARNING FIXTURE_PLAN_4
#define BLOCKS "not-ready: REPORT-4 blocker REPORT-4"
#define WARNS "ready: PLAN-4 warning PLAN-4"
#define LACKS_BLOCKER "undetermined: REPORT-4 missing REPORT-4"
#define LACKS_WARNING "undetermined: PLAN-4 missing PLAN-4"

static const RequirementCase requirements[] = {
  { "blocker-met", BLOCKER, RULES_STATUS_MET, "e", "ready" },
  { "blocker-met-without-evidence", BLOCKER, RULES_STATUS_MET, NULL, LACKS_BLOCKER },
  { "blocker-met-blank-evidence", BLOCKER, RULES_STATUS_MET, "　", LACKS_BLOCKER },
  { "blocker-partly-met", BLOCKER, RULES_STATUS_PARTLY_MET, "e", BLOCKS },
  { "blocker-partly-met-without-evidence", BLOCKER, RULES_STATUS_PARTLY_MET, NULL, BLOCKS },
  { "blocker-not-met", BLOCKER, RULES_STATUS_NOT_MET, "e", BLOCKS },
  { "blocker-not-met-without-evidence", BLOCKER, RULES_STATUS_NOT_MET, NULL, BLOCKS },
  { "blocker-not-applicable", BLOCKER, RULES_STATUS_NOT_APPLICABLE, "reason", "ready" },
  { "blocker-not-applicable-without-reason", BLOCKER, RULES_STATUS_NOT_APPLICABLE, NULL,
    LACKS_BLOCKER },
  { "blocker-not-applicable-blank-reason", BLOCKER, RULES_STATUS_NOT_APPLICABLE, "\t",
    LACKS_BLOCKER },
  { "blocker-unanswered", BLOCKER, RULES_STATUS_UNANSWERED, NULL, LACKS_BLOCKER },
  { "blocker-unanswered-with-evidence", BLOCKER, RULES_STATUS_UNANSWERED, "e", LACKS_BLOCKER },
  { "warning-met", WARNING, RULES_STATUS_MET, "e", "ready" },
  { "warning-met-without-evidence", WARNING, RULES_STATUS_MET, NULL, LACKS_WARNING },
  { "warning-partly-met", WARNING, RULES_STATUS_PARTLY_MET, "e", WARNS },
  { "warning-partly-met-without-evidence", WARNING, RULES_STATUS_PARTLY_MET, NULL, WARNS },
  { "warning-not-met", WARNING, RULES_STATUS_NOT_MET, "e", WARNS },
  { "warning-not-applicable", WARNING, RULES_STATUS_NOT_APPLICABLE, "reason", "ready" },
  { "warning-not-applicable-without-reason", WARNING, RULES_STATUS_NOT_APPLICABLE, "",
    LACKS_WARNING },
  { "warning-unanswered", WARNING, RULES_STATUS_UNANSWERED, NULL, LACKS_WARNING },
};

static void
test_requirement (gconstpointer data)
{
  const RequirementCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  evaluation->audit.requirements[test->requirement].status = test->status;
  evaluation->audit.requirements[test->requirement].evidence = test->evidence;
  fixture_assert_readiness (evaluation, test->expected);
}

static void
add_blocker (RulesEvaluation *evaluation)
{
  evaluation->service.built_on[0].registration = RULES_REGISTRATION_NONE;
}

static void
add_missing (RulesEvaluation *evaluation)
{
  evaluation->audit.period.to = 0;
}

static void
add_warning (RulesEvaluation *evaluation)
{
  evaluation->audit.findings[1].due = evaluation->as_of - 1;
}

static void
add_requirement_problems (RulesEvaluation *evaluation)
{
  for (guint i = 0; i < FIXTURE_N_REQUIREMENTS; i++)
    evaluation->audit.requirements[i].status = RULES_STATUS_PARTLY_MET;
}

static void
leave_all (RulesEvaluation *evaluation)
{
}

static void
leave_route_open (RulesEvaluation *evaluation)
{
  evaluation->service.model = RULES_MODEL_UNKNOWN;
}

static void
go_full (RulesEvaluation *evaluation)
{
  rules_evaluation_impact (evaluation, 0, 0, 0)->level = FIXTURE_HIGH;
}

typedef struct
{
  const char *name;
  void (*changes[4]) (RulesEvaluation *evaluation);
  const char *expected;
} VerdictCase;

#define BASE_BLOCKER "BASE-UNREGISTERED blocker b1"
#define PERIOD_MISSING "PERIOD-MISSING missing -"
#define OVERDUE "FINDING-OVERDUE warning f2"

static const VerdictCase verdicts[] = {
  { "nothing", { leave_all }, "ready" },
  { "warning", { add_warning }, "ready: " OVERDUE },
  { "missing", { add_missing }, "undetermined: " PERIOD_MISSING },
  { "blocker", { add_blocker }, "not-ready: " BASE_BLOCKER },
  { "missing-and-warning",
    { add_missing, add_warning },
    "undetermined: " PERIOD_MISSING ", " OVERDUE },
  { "missing-and-blocker",
    { add_missing, add_blocker },
    "not-ready: " PERIOD_MISSING ", " BASE_BLOCKER },
  { "checks-before-requirements",
    { add_missing, add_blocker, add_warning, add_requirement_problems },
    "not-ready: " PERIOD_MISSING ", " OVERDUE ", " BASE_BLOCKER
    ", ORG-1 blocker ORG-1, PLAN-4 warning PLAN-4, REPORT-4 blocker REPORT-4, "
    "FOLLOW-3 warning FOLLOW-3" },
  { "undetermined-route",
    { add_missing, add_blocker, add_warning, leave_route_open },
    "not-applicable" },
  { "full-ismap", { add_missing, add_blocker, add_warning, go_full }, "not-applicable" },
};

static void
test_verdict (gconstpointer data)
{
  const VerdictCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (test->changes) && test->changes[i] != NULL; i++)
    test->changes[i](evaluation);
  fixture_assert_readiness (evaluation, test->expected);
}

/* Where readiness is not asked, everything in it is empty. */
static void
test_not_applicable_is_empty (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  go_full (evaluation);
  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *coverage = describe_coverage (decision);
  g_assert_cmpstr (coverage, ==, "0 0 0 0");
  g_assert_cmpuint (decision->readiness.n_problems, ==, 0);
  g_assert_null (decision->readiness.problems);
}

/* A use on the low-impact route with an audit that nobody has begun. */
static void
test_audit_not_begun (void)
{
  RulesEvaluation *evaluation = fixture_use_new (NULL, 1, 1);

  evaluation->service.model = RULES_MODEL_SAAS;
  evaluation->information[0].confidentiality = 2;
  evaluation->operations[0].listed = RULES_LISTED_YES;
  evaluation->operations[0].list_entry = "No. 1";
  fixture_fill_impacts (evaluation, FIXTURE_NONE);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  const RulesReadiness *readiness = &decision->readiness;
  guint n_asked = decision->evaluation->audit.catalogue->n_controls - 1;
  guint counts[RULES_KIND_WARNING + 1] = { 0 };

  for (guint i = 0; i < readiness->n_problems; i++)
    counts[readiness->problems[i].kind]++;
  g_assert_cmpint (readiness->status, ==, RULES_READINESS_NOT_READY);
  g_assert_cmpuint (counts[RULES_KIND_BLOCKER], ==, 1); /* nothing is stated */
  g_assert_cmpuint (counts[RULES_KIND_MISSING], ==, 2 + n_asked + FIXTURE_N_REQUIREMENTS);
  g_assert_cmpuint (counts[RULES_KIND_WARNING], ==, 0);
}

static void
test_clause_and_action (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  const RulesEdition *edition = evaluation->edition;

  add_blocker (evaluation);
  add_requirement_problems (evaluation);
  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  const RulesProblem *problems = decision->readiness.problems;

  g_assert_true (problems[0].clause == &edition->checks[RULES_CHECK_BASE_UNREGISTERED].clause);
  g_assert_true (problems[0].action == &edition->checks[RULES_CHECK_BASE_UNREGISTERED].action);
  g_assert_true (problems[1].clause == &edition->requirements[FIXTURE_ORG_1].clause);
  g_assert_null (problems[1].action);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/requirement", requirements, test_requirement);
  CASES_ADD ("/rules/readiness", verdicts, test_verdict);
  g_test_add_func ("/rules/readiness/empty", test_not_applicable_is_empty);
  g_test_add_func ("/rules/readiness/audit-not-begun", test_audit_not_begun);
  g_test_add_func ("/rules/readiness/clause-and-action", test_clause_and_action);
  return g_test_run ();
}
