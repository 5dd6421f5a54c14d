/* test-service-checks.c - The checks of the period, the auditors and the base services.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "tests/cases.h"

static RulesDate
date_of (const char *text)
{
  return text == NULL ? 0 : rules_date_parse (text);
}

typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *previous_from;
  const char *previous_to;
  const char *expected;
} PeriodCase;

#define MISSING "undetermined: PERIOD-MISSING missing -"
#define TOO_LONG "not-ready: PERIOD-TOO-LONG blocker -"
#define TOO_SHORT "not-ready: PERIOD-TOO-SHORT blocker -"
#define GAP "not-ready: PERIOD-GAP blocker -"

static const PeriodCase periods[] = {
  { "absent", NULL, NULL, NULL, NULL, MISSING },
  { "without-from", NULL, "2027-03-31", NULL, NULL, MISSING },
  { "without-to", "2026-04-01", NULL, NULL, NULL, MISSING },
  { "without-to-behind-previous", "2026-04-02", NULL, NULL, "2026-03-31", MISSING },
  { "one-year", "2026-04-01", "2027-03-31", NULL, NULL, "ready" },
  { "one-year-and-a-day", "2026-04-01", "2027-04-01", NULL, NULL, TOO_LONG },
  { "leap-year", "2023-03-01", "2024-02-29", NULL, NULL, "ready" },
  { "from-leap-day", "2024-02-29", "2025-02-28", NULL, NULL, "ready" },
  { "from-leap-day-and-a-day", "2024-02-29", "2025-03-01", NULL, NULL, TOO_LONG },
  { "three-months", "2026-04-01", "2026-06-30", NULL, NULL, "ready" },
  { "three-months-less-a-day", "2026-04-01", "2026-06-29", NULL, NULL, TOO_SHORT },
  { "three-months-to-end-of-february", "2026-11-30", "2027-02-28", NULL, NULL, "ready" },
  { "three-months-to-leap-day", "2027-11-30", "2028-02-28", NULL, NULL, TOO_SHORT },
  { "one-day", "2026-04-01", "2026-04-01", NULL, NULL, TOO_SHORT },
  { "next-day", "2026-04-01", "2027-03-31", "2025-04-01", "2026-03-31", "ready" },
  { "next-day-in-leap-year", "2024-03-01", "2025-02-28", NULL, "2024-02-29", "ready" },
  { "a-day-between", "2026-04-02", "2027-03-31", NULL, "2026-03-31", GAP },
  { "overlap", "2026-03-31", "2027-03-30", NULL, "2026-03-31", GAP },
  { "previous-without-to", "2026-04-02", "2027-03-31", "2025-04-01", NULL, "ready" },
  { "too-long-with-gap", "2026-04-02", "2027-04-02", NULL, "2026-03-31",
    TOO_LONG ", PERIOD-GAP blocker -" },
};

static void
test_period (gconstpointer data)
{
  const PeriodCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesAudit *audit = &evaluation->audit;

  audit->period = (RulesPeriod){ date_of (test->from), date_of (test->to) };
  audit->previous_period =
      (RulesPeriod){ date_of (test->previous_from), date_of (test->previous_to) };
  fixture_assert_readiness (evaluation, test->expected);
}

typedef struct
{
  const char *name;
  RulesAuditorRole role;
  const char *auditor_name;
  const char *expected;
} LeadCase;

#define NO_LEAD "undetermined: AUDITOR-MISSING missing -"

static const LeadCase leads[] = {
  { "named", RULES_AUDITOR_ROLE_LEAD, "山田", "ready" },
  { "no-name", RULES_AUDITOR_ROLE_LEAD, NULL, NO_LEAD },
  { "blank-name", RULES_AUDITOR_ROLE_LEAD, "　 ", NO_LEAD },
  { "member", RULES_AUDITOR_ROLE_MEMBER, "山田", NO_LEAD },
  { "no-role", RULES_AUDITOR_ROLE_UNKNOWN, "山田", NO_LEAD },
};

static void
test_lead (gconstpointer data)
{
  const LeadCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  evaluation->audit.auditors[0].role = test->role;
  evaluation->audit.auditors[0].name = test->auditor_name;
  fixture_assert_readiness (evaluation, test->expected);
}

static void
test_second_lead (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  evaluation->audit.auditors[0].name = NULL;
  evaluation->audit.auditors[1].role = RULES_AUDITOR_ROLE_LEAD;
  fixture_assert_readiness (evaluation, "ready");
}

/* The auditor a1 is on the internal assessment of @control and operates @scope. */
typedef struct
{
  const char *name;
  const char *scope;
  const char *control;
  RulesAnswer stated;
  const char *expected;
} OwnWorkCase;

static const OwnWorkCase own_work[] = {
  { "nothing-operated", NULL, "9.2.1.6.PB", RULES_ANSWER_YES, "ready" },
  { "something-else", "9.2.2", "9.2.1.6.PB", RULES_ANSWER_YES, "ready" },
  { "detail", "9.2.1.6.PB", "9.2.1.6.PB", RULES_ANSWER_YES,
    "not-ready: AUDITOR-OWN-WORK blocker 9.2.1.6.PB" },
  { "objective-that-is-no-prefix", "6.3.1.P", "6.3.1.1.PB", RULES_ANSWER_YES,
    "not-ready: AUDITOR-OWN-WORK blocker 6.3.1.1.PB" },
  { "domain", "12", "12.1.1", RULES_ANSWER_YES, "not-ready: AUDITOR-OWN-WORK blocker 12.1.1" },
  { "of-a-level-not-assessed", "9", "9.2.1", RULES_ANSWER_YES,
    "not-ready: AUDITOR-OWN-WORK blocker 9.2.1" },
  { "not-stated", "9.2.2.1", "9.2.2.1", RULES_ANSWER_UNKNOWN,
    "not-ready: AUDITOR-OWN-WORK blocker 9.2.2.1, STATEMENT-MISSING missing 9.2.2.1" },
  { "reference-information", "3", "3.1.1", RULES_ANSWER_YES,
    "not-ready: AUDITOR-OWN-WORK blocker 3.1.2.1, AUDITOR-OWN-WORK blocker 3.1.2.2" },
};

/* Neither results nor a date are needed. */
static void
test_own_work (gconstpointer data)
{
  const OwnWorkCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesControlAnswer *answer = fixture_control (evaluation, test->control);

  if (test->scope == NULL)
    evaluation->audit.auditors[0].n_operates = 0;
  else
    fixture_set_operates (evaluation, 0, test->scope);
  answer->auditor = 0;
  answer->stated = test->stated;
  fixture_assert_readiness (evaluation, test->expected);
}

static void
test_own_work_of_excluded_objective (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesControlAnswer *objective = fixture_control (evaluation, "14.2.1");

  fixture_control (evaluation, "14.2.1.13.PB")->auditor = 0;
  objective->stated = RULES_ANSWER_NO;
  objective->reason = "Not developed here.";
  fixture_assert_readiness (evaluation, "ready");
}

static void
test_several_scopes (void)
{
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesAuditor *auditor = &evaluation->audit.auditors[1];

  auditor->operates = g_new (const char *, 2);
  auditor->operates[0] = "99";
  auditor->operates[1] = "14.2";
  auditor->n_operates = 2;
  fixture_assert_readiness (evaluation, "not-ready: AUDITOR-OWN-WORK blocker 14.2.1.13.PB");
}

typedef struct
{
  const char *name;
  RulesAnswer in_statement;
  RulesRegistration registration;
  const char *expected;
} BaseCase;

#define UNREGISTERED "not-ready: BASE-UNREGISTERED blocker b1"
#define UNKNOWN "undetermined: BASE-UNKNOWN missing b1"

static const BaseCase bases[] = {
  { "outside-ismap", RULES_ANSWER_NO, RULES_REGISTRATION_ISMAP, "ready" },
  { "outside-ismap-liu", RULES_ANSWER_NO, RULES_REGISTRATION_ISMAP_LIU, "ready" },
  { "outside-none", RULES_ANSWER_NO, RULES_REGISTRATION_NONE, UNREGISTERED },
  { "outside-unknown", RULES_ANSWER_NO, RULES_REGISTRATION_UNKNOWN, UNKNOWN },
  { "unknown-ismap", RULES_ANSWER_UNKNOWN, RULES_REGISTRATION_ISMAP, "ready" },
  { "unknown-none", RULES_ANSWER_UNKNOWN, RULES_REGISTRATION_NONE, UNREGISTERED },
  { "unknown-unknown", RULES_ANSWER_UNKNOWN, RULES_REGISTRATION_UNKNOWN, UNKNOWN },
  { "inside-none", RULES_ANSWER_YES, RULES_REGISTRATION_NONE, "ready" },
  { "inside-unknown", RULES_ANSWER_YES, RULES_REGISTRATION_UNKNOWN, "ready" },
};

static void
test_base (gconstpointer data)
{
  const BaseCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  evaluation->service.built_on[0].in_statement = test->in_statement;
  evaluation->service.built_on[0].registration = test->registration;
  fixture_assert_readiness (evaluation, test->expected);
}

static void
test_bases_in_document_order (void)
{
  const RulesBaseService services[] = {
    { "z", NULL, RULES_ANSWER_NO, RULES_REGISTRATION_UNKNOWN },
    { "y", NULL, RULES_ANSWER_NO, RULES_REGISTRATION_NONE },
    { "a", NULL, RULES_ANSWER_NO, RULES_REGISTRATION_UNKNOWN },
    { "b", NULL, RULES_ANSWER_NO, RULES_REGISTRATION_NONE },
  };
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  g_free (evaluation->service.built_on);
  evaluation->service.built_on = g_memdup2 (services, sizeof services);
  evaluation->service.n_built_on = G_N_ELEMENTS (services);
  fixture_assert_readiness (evaluation,
                            "not-ready: BASE-UNREGISTERED blocker y, BASE-UNREGISTERED blocker b, "
                            "BASE-UNKNOWN missing z, BASE-UNKNOWN missing a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/check/period", periods, test_period);
  CASES_ADD ("/rules/check/lead", leads, test_lead);
  g_test_add_func ("/rules/check/lead/second", test_second_lead);
  CASES_ADD ("/rules/check/own-work", own_work, test_own_work);
  g_test_add_func ("/rules/check/own-work/excluded-objective", test_own_work_of_excluded_objective);
  g_test_add_func ("/rules/check/own-work/several-scopes", test_several_scopes);
  CASES_ADD ("/rules/check/base", bases, test_base);
  g_test_add_func ("/rules/check/base/document-order", test_bases_in_document_order);
  return g_test_run ();
}
