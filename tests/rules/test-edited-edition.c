/* test-edited-edition.c - Editions that a user has edited: what the pack says is what is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "tests/cases.h"

static void
set_level (RulesEvaluation *evaluation, int level)
{
  rules_evaluation_impact (evaluation, 0, FIXTURE_CONFIDENTIALITY, FIXTURE_DISTRESS)->level = level;
}

static void
remove_gate (RulesEdition *edition, guint gate)
{
  g_clear_pointer (&edition->gates[gate].clause.citations, g_free);
  for (guint i = gate; i + 1 < edition->n_gates; i++)
    edition->gates[i] = edition->gates[i + 1];
  edition->n_gates--;
}

static void
remove_list_gate (RulesEdition *edition)
{
  remove_gate (edition, FIXTURE_TARGET_OPERATION);
}

static void
remove_impact_gate (RulesEdition *edition)
{
  remove_gate (edition, FIXTURE_IMPACT_LOW);
}

static void
remove_class_gate (RulesEdition *edition)
{
  remove_gate (edition, FIXTURE_CLASS_2);
}

static void
remove_all_gates (RulesEdition *edition)
{
  while (edition->n_gates > 0)
    remove_gate (edition, 0);
}

static void
allow_none (RulesEdition *edition)
{
  edition->gates[FIXTURE_IMPACT_LOW].at_most = FIXTURE_NONE;
}

static void
allow_moderate (RulesEdition *edition)
{
  edition->gates[FIXTURE_IMPACT_LOW].at_most = FIXTURE_MODERATE;
}

static void
allow_high (RulesEdition *edition)
{
  edition->gates[FIXTURE_IMPACT_LOW].at_most = FIXTURE_HIGH;
}

/* The list gate becomes a second, looser impact gate. */
static void
allow_in_two_steps (RulesEdition *edition)
{
  edition->gates[FIXTURE_TARGET_OPERATION].test = RULES_TEST_IMPACT;
  edition->gates[FIXTURE_TARGET_OPERATION].at_most = FIXTURE_MODERATE;
}

static void
swap_model_gates (RulesEdition *edition)
{
  RulesGate first = edition->gates[FIXTURE_CLOUD_SERVICE];

  edition->gates[FIXTURE_CLOUD_SERVICE] = edition->gates[FIXTURE_SAAS];
  edition->gates[FIXTURE_SAAS] = first;
}

static void
put_impact_first (RulesEdition *edition)
{
  RulesGate last = edition->gates[FIXTURE_IMPACT_LOW];

  for (guint i = FIXTURE_IMPACT_LOW; i > 0; i--)
    edition->gates[i] = edition->gates[i - 1];
  edition->gates[0] = last;
}

static void
assume_class_1 (RulesEdition *edition)
{
  edition->gates[FIXTURE_CLASS_2].number = 1;
}

static void
assume_class_3 (RulesEdition *edition)
{
  edition->gates[FIXTURE_CLASS_2].number = 3;
}

static void
reroute_class_3 (RulesEdition *edition)
{
  edition->gates[FIXTURE_CLASS_2].failure.route = RULES_ROUTE_ISMAP;
}

/* No model passes both: the route is that of their failures whatever the model is. */
static void
contradict_models (RulesEdition *edition)
{
  edition->gates[FIXTURE_CLOUD_SERVICE].models = 1u << RULES_MODEL_PAAS;
  edition->gates[FIXTURE_CLOUD_SERVICE].failure.route = RULES_ROUTE_ISMAP;
  edition->gates[FIXTURE_CLASS_2].models = 1u << RULES_MODEL_SAAS;
  edition->gates[FIXTURE_CLASS_2].test = RULES_TEST_SERVICE_MODEL;
  edition->gates[FIXTURE_CLASS_2].failure.route = RULES_ROUTE_ISMAP;
  edition->gates[FIXTURE_TARGET_OPERATION].failure.route = RULES_ROUTE_OUTSIDE_SCHEME;
}

static void
accept_every_model (RulesEdition *edition)
{
  edition->gates[FIXTURE_CLOUD_SERVICE].models |= 1u << RULES_MODEL_OTHER;
  edition->gates[FIXTURE_SAAS].models = edition->gates[FIXTURE_CLOUD_SERVICE].models;
}

static void
leave_ready (RulesEvaluation *evaluation)
{
}

static void
go_low_to_moderate (RulesEvaluation *evaluation)
{
  set_level (evaluation, FIXTURE_MODERATE);
}

static void
go_high (RulesEvaluation *evaluation)
{
  set_level (evaluation, FIXTURE_HIGH);
}

static void
leave_cell (RulesEvaluation *evaluation)
{
  set_level (evaluation, RULES_NO_LEVEL);
}

static void
deny_listing (RulesEvaluation *evaluation)
{
  evaluation->operations[0].listed = RULES_LISTED_NO;
}

static void
leave_model_and_deny_listing (RulesEvaluation *evaluation)
{
  deny_listing (evaluation);
  evaluation->service.model = RULES_MODEL_UNKNOWN;
}

static void
deny_listing_and_go_high (RulesEvaluation *evaluation)
{
  deny_listing (evaluation);
  go_high (evaluation);
}

static void
leave_model (RulesEvaluation *evaluation)
{
  evaluation->service.model = RULES_MODEL_UNKNOWN;
}

static void
use_no_cloud (RulesEvaluation *evaluation)
{
  evaluation->service.model = RULES_MODEL_OTHER;
}

static void
use_no_cloud_at_high_impact (RulesEvaluation *evaluation)
{
  use_no_cloud (evaluation);
  go_high (evaluation);
}

static void
use_class_1 (RulesEvaluation *evaluation)
{
  evaluation->information[0].confidentiality = 1;
}

static void
use_class_1_and_deny_listing (RulesEvaluation *evaluation)
{
  use_class_1 (evaluation);
  deny_listing (evaluation);
}

static void
use_class_3 (RulesEvaluation *evaluation)
{
  evaluation->information[0].confidentiality = 3;
}

static void
use_class_3_and_leave_one (RulesEvaluation *evaluation)
{
  use_class_3 (evaluation);
  evaluation->information[1].confidentiality = 0;
}

static void
leave_everything (RulesEvaluation *evaluation)
{
  leave_model (evaluation);
  evaluation->information[0].confidentiality = 0;
  evaluation->operations[0].listed = RULES_LISTED_UNKNOWN;
  leave_cell (evaluation);
}

typedef struct
{
  const char *name;
  void (*edit) (RulesEdition *edition);
  void (*answer) (RulesEvaluation *evaluation);
  RulesRoute route;
  int deciding_gate;
  const char *gates;
  const char *change;
} GateCase;

#define LIU RULES_ROUTE_LIU
#define ISMAP RULES_ROUTE_ISMAP

static const GateCase gates[] = {
  { "no-list-gate", remove_list_gate, deny_listing, LIU, -1, "pass pass pass pass", "-" },
  { "no-list-gate-high", remove_list_gate, deny_listing_and_go_high, ISMAP, 3,
    "pass pass pass fail", "impossible; lower i1/confidentiality/distress=high; remove i1; list " },
  { "no-impact-gate", remove_impact_gate, go_high, LIU, -1, "pass pass pass pass", "-" },
  { "no-impact-gate-unlisted", remove_impact_gate, deny_listing_and_go_high, ISMAP, 3,
    "pass pass pass fail", "possible; lower ; remove o1; list o1" },
  { "no-class-gate", remove_class_gate, use_class_3, LIU, -1, "pass pass pass pass", "-" },
  { "no-class-gate-unlisted", remove_class_gate, use_class_1_and_deny_listing, ISMAP, 2,
    "pass pass fail pass", "possible; lower ; remove o1; list o1" },
  { "no-class-gate-high", remove_class_gate, go_high, ISMAP, 3, "pass pass pass fail",
    "possible; lower i1/confidentiality/distress=high; remove i1; list " },
  { "no-gates", remove_all_gates, leave_everything, LIU, -1, "", "-" },
  { "at-most-none", allow_none, leave_ready, ISMAP, 4, "pass pass pass pass fail",
    "impossible; lower i1/confidentiality/distress=low, o1/availability/financial=low; "
    "remove i1, o1; list " },
  { "at-most-moderate", allow_moderate, go_low_to_moderate, LIU, -1, "pass pass pass pass pass",
    "-" },
  { "at-most-moderate-high", allow_moderate, go_high, ISMAP, 4, "pass pass pass pass fail",
    "impossible; lower i1/confidentiality/distress=high; remove i1; list " },
  { "at-most-high", allow_high, go_high, LIU, -1, "pass pass pass pass pass", "-" },
  { "at-most-high-unanswered", allow_high, leave_cell, LIU, -1, "pass pass pass pass unknown",
    "-" },
  { "two-limits", allow_in_two_steps, go_low_to_moderate, ISMAP, 4, "pass pass pass pass fail",
    "impossible; lower i1/confidentiality/distress=moderate; remove i1; list " },
  { "two-limits-high", allow_in_two_steps, go_high, ISMAP, 3, "pass pass pass fail fail",
    "impossible; lower i1/confidentiality/distress=high; remove i1; list " },
  { "saas-first", swap_model_gates, use_no_cloud, ISMAP, 0, "fail pass fail pass pass", "-" },
  { "saas-first-unknown", swap_model_gates, leave_model, RULES_ROUTE_UNDETERMINED, -1,
    "unknown pass unknown pass pass", "-" },
  { "saas-first-decided", swap_model_gates, leave_model_and_deny_listing, ISMAP, 3,
    "unknown pass unknown fail pass", "-" },
  { "impact-first", put_impact_first, use_no_cloud_at_high_impact, ISMAP, 0,
    "fail fail pass fail pass", "-" },
  { "class-1", assume_class_1, leave_ready, RULES_ROUTE_OUTSIDE_SCHEME, 1,
    "pass fail pass pass pass", "-" },
  { "class-1-passes", assume_class_1, use_class_1, LIU, -1, "pass pass pass pass pass", "-" },
  { "class-3", assume_class_3, leave_ready, RULES_ROUTE_NOT_REQUIRED, 1, "pass fail pass pass pass",
    "-" },
  { "class-3-is-highest", assume_class_3, use_class_3_and_leave_one, LIU, -1,
    "pass pass pass pass pass", "-" },
  { "class-3-rerouted", reroute_class_3, use_class_3, ISMAP, 1, "pass fail pass pass pass", "-" },
  { "every-model", accept_every_model, leave_model, LIU, -1, "unknown pass unknown pass pass",
    "-" },
  { "contradiction", contradict_models, leave_model_and_deny_listing, ISMAP, -1,
    "unknown unknown unknown fail pass", "-" },
};

static void
test_gates (gconstpointer data)
{
  const GateCase *test = data;
  g_autoptr (RulesEdition) edition = fixture_edition_new ();

  test->edit (edition);
  RulesEvaluation *evaluation = fixture_ready_new (edition, NULL, 0);
  test->answer (evaluation);

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *outcomes = describe_gates (decision);
  g_autofree char *change = describe_change (decision);
  g_assert_cmpint (decision->route, ==, test->route);
  g_assert_cmpint (decision->deciding_gate, ==, test->deciding_gate);
  g_assert_cmpstr (outcomes, ==, test->gates);
  g_assert_cmpstr (change, ==, test->change);
}

/* Every severity is the edition's, but a governance control left out with a reason warns. */
static void
test_severities (void)
{
  g_autoptr (RulesEdition) edition = fixture_edition_new ();

  edition->checks[RULES_CHECK_STATEMENT_TIER].severity = RULES_KIND_WARNING;
  edition->checks[RULES_CHECK_BASE_UNREGISTERED].severity = RULES_KIND_WARNING;
  edition->checks[RULES_CHECK_FINDING_OVERDUE].severity = RULES_KIND_BLOCKER;
  edition->requirements[FIXTURE_ORG_1].severity = RULES_KIND_WARNING;
  edition->requirements[FIXTURE_PLAN_4].severity = RULES_KIND_BLOCKER;
  RulesEvaluation *evaluation = fixture_ready_new (edition, NULL, 0);
  fixture_control (evaluation, "3.1.2.1")->stated = RULES_ANSWER_NO;
  fixture_control (evaluation, "3.1.2.2")->stated = RULES_ANSWER_NO;
  fixture_control (evaluation, "3.1.2.2")->reason = "r";
  evaluation->service.built_on[0].registration = RULES_REGISTRATION_NONE;
  evaluation->audit.findings[1].due = evaluation->as_of - 1;
  evaluation->audit.requirements[FIXTURE_ORG_1].status = RULES_STATUS_NOT_MET;
  evaluation->audit.requirements[FIXTURE_PLAN_4].status = RULES_STATUS_PARTLY_MET;

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *readiness = describe_readiness (decision);
  g_assert_cmpstr (readiness, ==,
                   "not-ready: STATEMENT-TIER warning 3.1.2.1, STATEMENT-TIER warning 3.1.2.2, "
                   "FINDING-OVERDUE blocker f2, BASE-UNREGISTERED warning b1, "
                   "ORG-1 warning ORG-1, PLAN-4 blocker PLAN-4");
}

/* A seventh harm, asked of integrity only, leaves one cell open for each information item. */
static void
test_added_harm (void)
{
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  RulesHarm harm = { .clause = fixture_clause (edition, "culture"),
                     .head = fixture_text (edition, "Culture"),
                     .asked = g_new0 (gboolean, FIXTURE_N_DIMENSIONS),
                     .meanings = g_new (RulesText, FIXTURE_N_LEVELS) };

  harm.asked[FIXTURE_INTEGRITY] = TRUE;
  for (guint level = 0; level < FIXTURE_N_LEVELS; level++)
    harm.meanings[level] = fixture_text (edition, "meaning");
  edition->harms = g_renew (RulesHarm, edition->harms, FIXTURE_N_HARMS + 1);
  edition->harms[edition->n_harms++] = harm;
  RulesEvaluation *evaluation = fixture_ready_new (edition, NULL, 0);
  rules_evaluation_impact (evaluation, 0, FIXTURE_INTEGRITY, FIXTURE_N_HARMS)->level = FIXTURE_HIGH;
  rules_evaluation_impact (evaluation, 1, FIXTURE_INTEGRITY, FIXTURE_N_HARMS)->level =
      RULES_NO_LEVEL;

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *drivers = describe_drivers (decision);
  g_autofree char *missing = describe_missing (decision);
  g_assert_cmpint (decision->route, ==, RULES_ROUTE_ISMAP);
  g_assert_cmpstr (drivers, ==, "i1/integrity/culture=high");
  g_assert_cmpstr (missing, ==, "impact i2/integrity/culture");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/edited-edition", gates, test_gates);
  g_test_add_func ("/rules/edited-edition/severities", test_severities);
  g_test_add_func ("/rules/edited-edition/added-harm", test_added_harm);
  return g_test_run ();
}
