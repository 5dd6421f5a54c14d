/* test-statement.c - The checks of the statement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "tests/cases.h"

#define YES RULES_ANSWER_YES
#define NO RULES_ANSWER_NO
#define UNKNOWN RULES_ANSWER_UNKNOWN

static const RulesAddedDetail details[] = {
  { "9.2.2.2", "9.2.2", NULL, FALSE },
  { "9.2.2.3", "9.2.2", NULL, TRUE },
  { "6.3.1.2", "6.3.1.P", NULL, FALSE },
  { "3.1.2.9", "3.1.2", NULL, TRUE },
};

typedef struct
{
  const char *name;
  struct
  {
    const char *id;
    RulesAnswer stated;
    const char *reason;
  } answers[4]; /* all others are stated */
  const char *expected;
} StatementCase;

static const StatementCase cases[] = {
  { "all-stated", { { NULL } }, "ready" },
  { "reference-information-excluded", { { "3.1.1", NO } }, "ready" },

  /* STATEMENT-MISSING: every asked control, of either level */
  { "unanswered-in-catalogue-order",
    { { "9.2.2.2", UNKNOWN }, { "12.1.1", UNKNOWN }, { "4.6.2", UNKNOWN }, { "3.1.2.1", UNKNOWN } },
    "undetermined: STATEMENT-MISSING missing 3.1.2.1, STATEMENT-MISSING missing 4.6.2, "
    "STATEMENT-MISSING missing 9.2.2.2, STATEMENT-MISSING missing 12.1.1" },
  { "unanswered-detail-of-excluded-objective",
    { { "9.2.1", NO, "r" }, { "9.2.1.6.PB", UNKNOWN } },
    "ready" },
  { "unanswered-detail-of-unanswered-objective",
    { { "9.2.1", UNKNOWN }, { "9.2.1.6.PB", UNKNOWN } },
    "undetermined: STATEMENT-MISSING missing 9.2.1, STATEMENT-MISSING missing 9.2.1.6.PB" },

  /* STATEMENT-TIER: governance and management, in principle all */
  { "governance-objective", { { "3.1.2", NO } }, "not-ready: STATEMENT-TIER blocker 3.1.2" },
  { "governance-objective-with-reason",
    { { "3.1.2", NO, "理由" } },
    "ready: STATEMENT-TIER warning 3.1.2" },
  { "governance-objective-with-blank-reason",
    { { "3.1.2", NO, "　\n" } },
    "not-ready: STATEMENT-TIER blocker 3.1.2" },
  { "governance-detail", { { "3.1.2.2", NO } }, "not-ready: STATEMENT-TIER blocker 3.1.2.2" },
  { "governance-detail-with-reason",
    { { "3.1.2.2", NO, "r" } },
    "ready: STATEMENT-TIER warning 3.1.2.2" },
  { "governance-detail-of-excluded-objective",
    { { "3.1.2", NO, "r" }, { "3.1.2.2", NO } },
    "ready: STATEMENT-TIER warning 3.1.2" },
  { "governance-detail-of-unanswered-objective",
    { { "3.1.2", UNKNOWN }, { "3.1.2.2", NO } },
    "not-ready: STATEMENT-MISSING missing 3.1.2, STATEMENT-TIER blocker 3.1.2.2" },
  { "management-objective", { { "4.6.2", NO } }, "not-ready: STATEMENT-TIER blocker 4.6.2" },
  { "management-detail-with-reason",
    { { "4.7.1.1", NO, "r" } },
    "ready: STATEMENT-TIER warning 4.7.1.1" },
  { "added-governance-detail-marked-basic",
    { { "3.1.2.9", NO, "r" } },
    "ready: STATEMENT-TIER warning 3.1.2.9" },
  { "both-kinds-in-catalogue-order",
    { { "3.1.2.1", NO, "r" }, { "3.1.2.2", NO }, { "4.7.1.1", NO, "r" } },
    "not-ready: STATEMENT-TIER warning 3.1.2.1, STATEMENT-TIER blocker 3.1.2.2, "
    "STATEMENT-TIER warning 4.7.1.1" },

  /* STATEMENT-OBJECTIVE */
  { "objective", { { "9.2.1", NO } }, "not-ready: STATEMENT-OBJECTIVE blocker 9.2.1" },
  { "objective-with-reason", { { "9.2.1", NO, "r" } }, "ready" },
  { "objective-with-blank-reason",
    { { "9.2.1", NO, " " } },
    "not-ready: STATEMENT-OBJECTIVE blocker 9.2.1" },
  { "objective-without-details",
    { { "12.1.1", NO } },
    "not-ready: STATEMENT-OBJECTIVE blocker 12.1.1" },
  { "objective-with-excluded-details",
    { { "9.2.2", NO }, { "9.2.2.1", NO }, { "9.2.2.8.PB", NO } },
    "not-ready: STATEMENT-OBJECTIVE blocker 9.2.2" },
  { "objective-behind-its-excluded-detail",
    { { "6.3.1.P", NO, "r" }, { "6.3.1.1.PB", NO } },
    "ready" },

  /* STATEMENT-BASIC: a reason does not help */
  { "basic", { { "9.2.1.6.PB", NO } }, "not-ready: STATEMENT-BASIC blocker 9.2.1.6.PB" },
  { "basic-with-reason",
    { { "9.2.1.6.PB", NO, "r" } },
    "not-ready: STATEMENT-BASIC blocker 9.2.1.6.PB" },
  { "basic-before-its-objective",
    { { "6.3.1.1.PB", NO } },
    "not-ready: STATEMENT-BASIC blocker 6.3.1.1.PB" },
  { "basic-of-unanswered-objective",
    { { "9.2.1", UNKNOWN }, { "9.2.1.6.PB", NO } },
    "undetermined: STATEMENT-MISSING missing 9.2.1" },
  { "added-basic", { { "9.2.2.3", NO, "r" } }, "not-ready: STATEMENT-BASIC blocker 9.2.2.3" },

  /* STATEMENT-DETAIL */
  { "detail", { { "9.2.2.1", NO } }, "not-ready: STATEMENT-DETAIL blocker 9.2.2.1" },
  { "detail-with-reason", { { "9.2.2.1", NO, "r" } }, "ready" },
  { "detail-with-blank-reason",
    { { "9.2.2.1", NO, "　" } },
    "not-ready: STATEMENT-DETAIL blocker 9.2.2.1" },
  { "detail-of-unanswered-objective",
    { { "9.2.2", UNKNOWN }, { "9.2.2.1", NO } },
    "undetermined: STATEMENT-MISSING missing 9.2.2" },
  { "added-details",
    { { "9.2.2.2", NO }, { "6.3.1.2", NO } },
    "not-ready: STATEMENT-DETAIL blocker 6.3.1.2, STATEMENT-DETAIL blocker 9.2.2.2" },
  { "each-check-in-its-turn",
    { { "9.2.2.1", NO }, { "9.2.1.6.PB", NO }, { "5.1.1", NO }, { "4.7.1", NO } },
    "not-ready: STATEMENT-TIER blocker 4.7.1, STATEMENT-OBJECTIVE blocker 5.1.1, "
    "STATEMENT-BASIC blocker 9.2.1.6.PB, STATEMENT-DETAIL blocker 9.2.2.1" },
};

static void
test_case (gconstpointer data)
{
  const StatementCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, details, G_N_ELEMENTS (details));

  for (guint i = 0; i < G_N_ELEMENTS (test->answers) && test->answers[i].id != NULL; i++)
    {
      RulesControlAnswer *answer = fixture_control (evaluation, test->answers[i].id);

      answer->stated = test->answers[i].stated;
      answer->reason = test->answers[i].reason;
    }

  fixture_assert_readiness (evaluation, test->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/check/statement", cases, test_case);
  return g_test_run ();
}
