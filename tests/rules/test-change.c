/* test-change.c - What would have to change for low-impact use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "tests/cases.h"

#define C FIXTURE_CONFIDENTIALITY
#define I FIXTURE_INTEGRITY
#define A FIXTURE_AVAILABILITY

static const RulesListed listed[] = { RULES_LISTED_YES, RULES_LISTED_YES };

/* Two information items (subjects 0 and 1) and two operations (2 and 3) of a SaaS. */
typedef struct
{
  const char *name;
  guint classes[2];
  RulesListed listings[2];
  RulesCell cells[3];
  guint n_cells; /* all other cells are none */
  const char *expected;
} ChangeCase;

#define YES RULES_LISTED_YES
#define NO RULES_LISTED_NO
#define UNKNOWN RULES_LISTED_UNKNOWN

static const ChangeCase cases[] = {
  { "liu", { 2, 2 }, { YES, YES }, { { 0, C, FIXTURE_LEGAL, FIXTURE_LOW } }, 1, "-" },
  { "undetermined", { 2, 2 }, { YES, UNKNOWN }, { { 0 } }, 0, "-" },
  { "one-cell",
    { 2, 2 },
    { YES, YES },
    { { 0, C, FIXTURE_DISCLOSURE, FIXTURE_MODERATE } },
    1,
    "possible; lower i1/confidentiality/disclosure=moderate; remove i1; list " },
  { "in-order",
    { 2, 2 },
    { NO, YES },
    { { 0, I, FIXTURE_LEGAL, FIXTURE_HIGH },
      { 0, I, FIXTURE_SAFETY, FIXTURE_MODERATE },
      { 0, C, FIXTURE_LEGAL, FIXTURE_HIGH } },
    3,
    "possible; lower i1/confidentiality/legal=high, i1/integrity/safety=moderate, "
    "i1/integrity/legal=high; remove i1, o1; list o1" },
  { "operation-by-cell",
    { 2, 2 },
    { YES, YES },
    { { 3, A, FIXTURE_SAFETY, FIXTURE_HIGH } },
    1,
    "possible; lower o2/availability/safety=high; remove o2; list " },
  { "operation-by-list",
    { 2, 2 },
    { YES, NO },
    { { 0 } },
    0,
    "possible; lower ; remove o2; list o2" },
  { "operation-by-both-once",
    { 2, 2 },
    { YES, NO },
    { { 3, A, FIXTURE_SAFETY, FIXTURE_HIGH } },
    1,
    "possible; lower o2/availability/safety=high; remove o2; list o2" },
  { "unknown-listing-is-not-denied",
    { 2, 2 },
    { NO, UNKNOWN },
    { { 0 } },
    0,
    "possible; lower ; remove o1; list o1" },
  { "unanswered-cell-is-not-above",
    { 2, 2 },
    { NO, YES },
    { { 0, C, FIXTURE_LEGAL, RULES_NO_LEVEL } },
    1,
    "possible; lower ; remove o1; list o1" },
  { "no-operation-left",
    { 2, 2 },
    { NO, NO },
    { { 0 } },
    0,
    "impossible; lower ; remove o1, o2; list o1, o2" },
  { "no-information-left",
    { 2, 2 },
    { YES, YES },
    { { 0, C, FIXTURE_LEGAL, FIXTURE_HIGH }, { 1, I, FIXTURE_LEGAL, FIXTURE_HIGH } },
    2,
    "impossible; lower i1/confidentiality/legal=high, i2/integrity/legal=high; remove i1, i2; "
    "list " },
  { "only-class-1-left",
    { 1, 2 },
    { YES, YES },
    { { 1, C, FIXTURE_LEGAL, FIXTURE_HIGH } },
    1,
    "impossible; lower i2/confidentiality/legal=high; remove i2; list " },
  { "class-1-removed",
    { 1, 2 },
    { YES, YES },
    { { 0, C, FIXTURE_LEGAL, FIXTURE_HIGH } },
    1,
    "possible; lower i1/confidentiality/legal=high; remove i1; list " },
  { "class-unknown", { 2, 0 }, { NO, YES }, { { 0 } }, 0, "-" },
  { "class-3", { 2, 3 }, { NO, YES }, { { 0 } }, 0, "-" },
  { "class-1", { 1, 1 }, { NO, YES }, { { 0 } }, 0, "-" },
};

static RulesEvaluation *
evaluation_new (const guint *classes, const RulesListed *listings, guint n_information)
{
  RulesEvaluation *evaluation = fixture_use_new (NULL, n_information, 2);

  evaluation->service.model = RULES_MODEL_SAAS;
  for (guint i = 0; i < n_information; i++)
    evaluation->information[i].confidentiality = classes[i];
  for (guint i = 0; i < 2; i++)
    {
      evaluation->operations[i].listed = listings[i];
      evaluation->operations[i].list_entry = "No. 1";
    }
  fixture_fill_impacts (evaluation, FIXTURE_NONE);
  return evaluation;
}

static void
test_case (gconstpointer data)
{
  const ChangeCase *test = data;
  RulesEvaluation *evaluation = evaluation_new (test->classes, test->listings, 2);

  fixture_set_cells (evaluation, test->cells, test->n_cells);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *change = describe_change (decision);
  g_assert_cmpstr (change, ==, test->expected);
}

typedef struct
{
  const char *name;
  RulesModel model;
} ModelCase;

static const ModelCase models[] = {
  { "unknown", RULES_MODEL_UNKNOWN },
  { "paas", RULES_MODEL_PAAS },
  { "iaas", RULES_MODEL_IAAS },
  { "other", RULES_MODEL_OTHER },
};

/* Another service is another use. */
static void
test_model (gconstpointer data)
{
  const ModelCase *test = data;
  const guint classes[] = { 2, 2 };
  RulesEvaluation *evaluation = evaluation_new (classes, listed, 2);

  evaluation->service.model = test->model;
  fixture_fill_impacts (evaluation, FIXTURE_HIGH);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_assert_null (decision->to_liu);
}

/* A use without an operation is full ISMAP once a cell is above low, but no removing helps. */
static void
test_no_operation (void)
{
  RulesEvaluation *evaluation = fixture_use_new (NULL, 2, 0);

  evaluation->service.model = RULES_MODEL_SAAS;
  evaluation->information[0].confidentiality = 2;
  evaluation->information[1].confidentiality = 2;
  rules_evaluation_impact (evaluation, 1, C, FIXTURE_LEGAL)->level = FIXTURE_HIGH;

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *change = describe_change (decision);
  g_assert_cmpint (decision->route, ==, RULES_ROUTE_ISMAP);
  g_assert_cmpstr (change, ==, "impossible; lower i2/confidentiality/legal=high; remove i2; list ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/change", cases, test_case);
  CASES_ADD ("/rules/change/model", models, test_model);
  g_test_add_func ("/rules/change/no-operation", test_no_operation);
  return g_test_run ();
}
