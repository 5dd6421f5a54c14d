/* test-impact.c - The high-water mark, the cells that set it, and what is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "tests/cases.h"

#define C FIXTURE_CONFIDENTIALITY
#define I FIXTURE_INTEGRITY
#define A FIXTURE_AVAILABILITY

/* Two information items (subjects 0 and 1) and two operations (2 and 3). */
typedef struct
{
  const char *name;
  int others; /* the level of all other cells */
  RulesCell cells[4];
  guint n_cells;
  const char *impact;
  const char *drivers;
} ImpactCase;

static const ImpactCase impacts[] = {
  { "unanswered", RULES_NO_LEVEL, { { 0 } }, 0, "- incomplete: - - -", "" },
  { "all-none", FIXTURE_NONE, { { 0 } }, 0, "none complete: none none none", "" },
  { "one-none",
    RULES_NO_LEVEL,
    { { 3, A, FIXTURE_SAFETY, FIXTURE_NONE } },
    1,
    "none incomplete: - - none",
    "" },
  { "one-low",
    FIXTURE_NONE,
    { { 1, I, FIXTURE_LEGAL, FIXTURE_LOW } },
    1,
    "low complete: none low none",
    "i2/integrity/legal=low" },
  { "one-high-and-nothing-else",
    RULES_NO_LEVEL,
    { { 1, C, FIXTURE_DISCLOSURE, FIXTURE_HIGH } },
    1,
    "high incomplete: high - -",
    "i2/confidentiality/disclosure=high" },
  { "first-cell-unanswered",
    FIXTURE_NONE,
    { { 0, C, FIXTURE_DISTRESS, RULES_NO_LEVEL } },
    1,
    "none incomplete: none none none",
    "" },
  { "last-cell-unanswered",
    FIXTURE_NONE,
    { { 3, A, FIXTURE_LEGAL, RULES_NO_LEVEL } },
    1,
    "none incomplete: none none none",
    "" },
  { "each-dimension-its-own",
    FIXTURE_NONE,
    { { 0, C, FIXTURE_DISTRESS, FIXTURE_LOW },
      { 1, I, FIXTURE_SAFETY, FIXTURE_HIGH },
      { 2, A, FIXTURE_LEGAL, FIXTURE_MODERATE } },
    3,
    "high complete: low high moderate",
    "i2/integrity/safety=high" },
  { "drivers-in-order",
    FIXTURE_LOW,
    { { 3, A, FIXTURE_DISTRESS, FIXTURE_MODERATE },
      { 0, I, FIXTURE_DISTRESS, FIXTURE_MODERATE },
      { 0, C, FIXTURE_LEGAL, FIXTURE_MODERATE },
      { 0, C, FIXTURE_FINANCIAL, FIXTURE_MODERATE } },
    4,
    "moderate complete: moderate moderate moderate",
    "i1/confidentiality/financial=moderate, i1/confidentiality/legal=moderate, "
    "i1/integrity/distress=moderate, o2/availability/distress=moderate" },
};

static void
test_impact (gconstpointer data)
{
  const ImpactCase *test = data;
  RulesEvaluation *evaluation = fixture_use_new (NULL, 2, 2);

  fixture_fill_impacts (evaluation, test->others);
  fixture_set_cells (evaluation, test->cells, test->n_cells);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *impact = describe_impact (decision);
  g_autofree char *drivers = describe_drivers (decision);
  g_assert_cmpstr (impact, ==, test->impact);
  g_assert_cmpstr (drivers, ==, test->drivers);
}

typedef struct
{
  const char *name;
  guint n_information;
  guint n_operations;
  const char *expected;
} IncompleteCase;

/* All cells are answered, but there is not one of each. */
static const IncompleteCase incomplete[] = {
  { "nothing", 0, 0, "- incomplete: - - -" },
  { "no-operation", 2, 0, "low incomplete: low low -" },
  { "no-information", 0, 1, "low incomplete: - - low" },
};

static void
test_incomplete (gconstpointer data)
{
  const IncompleteCase *test = data;
  RulesEvaluation *evaluation = fixture_use_new (NULL, test->n_information, test->n_operations);

  fixture_fill_impacts (evaluation, FIXTURE_LOW);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *impact = describe_impact (decision);
  g_assert_cmpstr (impact, ==, test->expected);
}

static void
leave_model (RulesEvaluation *evaluation)
{
  evaluation->service.model = RULES_MODEL_UNKNOWN;
}

static void
leave_classes (RulesEvaluation *evaluation)
{
  evaluation->information[0].confidentiality = 0;
  evaluation->information[1].confidentiality = 0;
}

/* Only the class of confidentiality is asked. */
static void
leave_other_classes (RulesEvaluation *evaluation)
{
  evaluation->information[0].integrity = 0;
  evaluation->information[0].availability = 0;
}

static void
leave_listing (RulesEvaluation *evaluation)
{
  evaluation->operations[0].listed = RULES_LISTED_UNKNOWN;
}

static void
claim_listing (RulesEvaluation *evaluation)
{
  evaluation->operations[1].list_entry = " ";
}

static void
deny_listing (RulesEvaluation *evaluation)
{
  evaluation->operations[0].listed = RULES_LISTED_NO;
}

static void
leave_cells (RulesEvaluation *evaluation)
{
  const RulesCell cells[] = {
    { 2, A, FIXTURE_SAFETY, RULES_NO_LEVEL },
    { 1, I, FIXTURE_DISTRESS, RULES_NO_LEVEL },
    { 1, C, FIXTURE_LEGAL, RULES_NO_LEVEL },
    { 0, I, FIXTURE_LEGAL, RULES_NO_LEVEL },
  };

  fixture_set_cells (evaluation, cells, G_N_ELEMENTS (cells));
}

static void
leave_much (RulesEvaluation *evaluation)
{
  leave_cells (evaluation);
  leave_listing (evaluation);
  claim_listing (evaluation);
  leave_classes (evaluation);
  leave_model (evaluation);
}

/* Missing answers are listed whatever the route is. */
static void
leave_where_route_is_decided (RulesEvaluation *evaluation)
{
  evaluation->service.model = RULES_MODEL_OTHER;
  leave_listing (evaluation);
}

typedef struct
{
  const char *name;
  void (*leave) (RulesEvaluation *evaluation);
  const char *expected;
} MissingCase;

static const MissingCase missing[] = {
  { "model", leave_model, "model" },
  { "classes", leave_classes, "class i1, class i2" },
  { "other-classes", leave_other_classes, "" },
  { "listing", leave_listing, "listed o1" },
  { "claimed-listing", claim_listing, "listed o2" },
  { "denied-listing", deny_listing, "" },
  { "cells", leave_cells,
    "impact i1/integrity/legal, impact i2/confidentiality/legal, impact i2/integrity/distress, "
    "impact o1/availability/safety" },
  { "in-order", leave_much,
    "model, class i1, class i2, listed o1, listed o2, impact i1/integrity/legal, "
    "impact i2/confidentiality/legal, impact i2/integrity/distress, "
    "impact o1/availability/safety" },
  { "route-decided", leave_where_route_is_decided, "listed o1" },
};

static void
test_missing (gconstpointer data)
{
  const MissingCase *test = data;
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  test->leave (evaluation);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *description = describe_missing (decision);
  g_assert_cmpstr (description, ==, test->expected);
}

static void
test_missing_subjects (void)
{
  g_autoptr (RulesDecision) decision = fixture_decide (fixture_use_new (NULL, 0, 0));
  g_autofree char *description = describe_missing (decision);

  g_assert_cmpstr (description, ==, "model, information, operation");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/impact", impacts, test_impact);
  CASES_ADD ("/rules/impact/incomplete", incomplete, test_incomplete);
  CASES_ADD ("/rules/missing", missing, test_missing);
  g_test_add_func ("/rules/missing/subjects", test_missing_subjects);
  return g_test_run ();
}
