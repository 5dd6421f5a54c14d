/* test-properties.c - What holds of every decision, tried on random evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "random_evaluation.h"

#define N_GROUPS 10
#define N_EVALUATIONS 100

/* Calls a property with each seed of a group; it returns whether it had anything to say there. */
typedef gboolean (*Property) (RulesEdition *edition, guint32 seed);

typedef struct
{
  Property property;
  guint group;
} Group;

static void
test_group (gconstpointer data)
{
  const Group *group = data;
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  guint n_tried = 0;

  for (guint32 i = 0; i < N_EVALUATIONS; i++)
    n_tried += group->property (edition, group->group * N_EVALUATIONS + i) ? 1 : 0;
  g_assert_cmpuint (n_tried, >, 0);
}

static RulesDecision *
decide_shape (RulesEdition *edition, const RandomShape *shape)
{
  return fixture_decide (random_evaluation_new (edition, shape));
}

/* The same evaluation gives the same decision, and so does one made anew. */
static gboolean
repeats (RulesEdition *edition, guint32 seed)
{
  RandomShape shape = random_shape (seed);
  g_autoptr (RulesDecision) first = decide_shape (edition, &shape);
  g_autoptr (RulesDecision) second = rules_decide (first->evaluation);
  g_autoptr (RulesDecision) anew = decide_shape (edition, &shape);
  g_autofree char *first_text = describe_decision (first);
  g_autofree char *second_text = describe_decision (second);
  g_autofree char *anew_text = describe_decision (anew);

  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpstr (first_text, ==, anew_text);
  return TRUE;
}

static void
assert_raised_is_not_liu (RulesEvaluation *evaluation, RulesImpact *impact)
{
  int answered = impact->level;

  for (impact->level++; impact->level <= FIXTURE_HIGH; impact->level++)
    {
      g_autoptr (RulesDecision) raised = rules_decide (evaluation);

      g_assert_cmpint (raised->route, !=, RULES_ROUTE_LIU);
    }
  impact->level = answered;
}

/* Raising a level never leads to low-impact use. */
static gboolean
raises (RulesEdition *edition, guint32 seed)
{
  RandomShape shape = random_shape (seed);
  g_autoptr (RulesEvaluation) evaluation = random_evaluation_new (edition, &shape);
  g_autoptr (RulesDecision) before = rules_decide (evaluation);

  if (before->route == RULES_ROUTE_LIU)
    return FALSE;
  for (guint subject = 0; subject < rules_evaluation_n_subjects (evaluation); subject++)
    for (guint dimension = 0; dimension < FIXTURE_N_DIMENSIONS; dimension++)
      for (guint harm = 0; harm < FIXTURE_N_HARMS; harm++)
        {
          RulesImpact *impact = rules_evaluation_impact (evaluation, subject, dimension, harm);

          if (impact->level != RULES_NO_LEVEL)
            assert_raised_is_not_liu (evaluation, impact);
        }
  return before->route == RULES_ROUTE_ISMAP;
}

/* A decided gate stays decided, and so does the route. */
static void
assert_stays (const RulesDecision *before, const RulesDecision *after)
{
  if (before->route != RULES_ROUTE_UNDETERMINED)
    g_assert_cmpint (after->route, ==, before->route);
  for (guint i = 0; i < FIXTURE_N_GATES; i++)
    {
      if (before->gates[i].outcome != RULES_OUTCOME_UNKNOWN)
        g_assert_cmpint (after->gates[i].outcome, ==, before->gates[i].outcome);
    }
}

/* Answers what @missing names, where that is no missing subject, with answer number @choice. */
static void
answer_missing (RulesEvaluation *evaluation, const RulesMissing *missing, guint choice)
{
  const RulesCell *cell = &missing->cell;

  if (missing->kind == RULES_MISSING_SERVICE_MODEL)
    evaluation->service.model = RULES_MODEL_SAAS + choice;
  if (missing->kind == RULES_MISSING_CLASS)
    evaluation->information[cell->subject].confidentiality = 1 + choice % 3;
  if (missing->kind == RULES_MISSING_LISTED)
    evaluation->operations[cell->subject - evaluation->n_information].listed =
        choice % 2 == 0 ? RULES_LISTED_YES : RULES_LISTED_NO;
  if (missing->kind == RULES_MISSING_LISTED)
    evaluation->operations[cell->subject - evaluation->n_information].list_entry = "No. 1";
  if (missing->kind == RULES_MISSING_IMPACT)
    rules_evaluation_impact (evaluation, cell->subject, cell->dimension, cell->harm)->level =
        (int) choice;
}

/* Answering an unknown never changes a decided route, and neither do further answers. */
static gboolean
answers (RulesEdition *edition, guint32 seed)
{
  RandomShape shape = random_shape (seed);
  g_autoptr (RulesDecision) before = decide_shape (edition, &shape);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint attempt = 0; attempt < 4; attempt++)
    {
      g_autoptr (RulesEvaluation) evaluation = random_evaluation_new (edition, &shape);

      for (guint i = 0; i < before->n_missing; i++)
        {
          guint choice = attempt == 0 ? 0 : (guint) g_rand_int_range (rand, 0, 4);

          answer_missing (evaluation, &before->missing[i], choice);
          g_autoptr (RulesDecision) after = rules_decide (evaluation);
          assert_stays (before, after);
        }
    }
  return before->n_missing > 0 && before->route != RULES_ROUTE_UNDETERMINED;
}

/* Neither does the first information item or operation, where there was none. */
static gboolean
adds (RulesEdition *edition, guint32 seed)
{
  RandomShape shape = random_shape (seed);

  if (seed % 2 == 0)
    shape.n_information = 0;
  else
    shape.n_operations = 0;
  g_autoptr (RulesDecision) before = decide_shape (edition, &shape);
  if (seed % 2 == 0)
    shape.n_information = 1;
  else
    shape.n_operations = 1;
  g_autoptr (RulesDecision) after = decide_shape (edition, &shape);
  assert_stays (before, after);
  return before->route != RULES_ROUTE_UNDETERMINED;
}

/* With the cells brought down and the operations listed, nothing but missing answers stands in the
 * way of low-impact use. */
static gboolean
changes (RulesEdition *edition, guint32 seed)
{
  RandomShape shape = random_shape (seed);
  RulesEvaluation *evaluation = random_evaluation_new (edition, &shape);
  g_autoptr (RulesDecision) before = rules_decide (evaluation);
  const RulesChange *change = before->to_liu;
  guint n_applied = 0;

  if (change != NULL)
    {
      for (guint i = 0; i < change->n_lower; i++, n_applied++)
        fixture_set_cells (evaluation,
                           &(RulesCell){ change->lower[i].subject, change->lower[i].dimension,
                                         change->lower[i].harm, FIXTURE_LOW },
                           1);
      for (guint i = 0; i < change->n_list; i++, n_applied++)
        {
          RulesOperation *operation =
              &evaluation->operations[change->list[i] - evaluation->n_information];

          operation->listed = RULES_LISTED_YES;
          operation->list_entry = "No. 1";
        }
      g_assert_cmpuint (n_applied, >, 0);
    }
  g_autoptr (RulesDecision) after = fixture_decide (evaluation);
  if (change == NULL)
    return FALSE;
  g_assert_cmpint (after->route, ==,
                   before->n_missing == 0 ? RULES_ROUTE_LIU : RULES_ROUTE_UNDETERMINED);
  return TRUE;
}

/* Verdict, problems and coverage agree with each other. */
static gboolean
agrees (RulesEdition *edition, guint32 seed)
{
  RandomShape shape = random_shape (seed);
  g_autoptr (RulesDecision) decision = decide_shape (edition, &shape);
  const RulesReadiness *readiness = &decision->readiness;
  guint n_gaps = 0;
  guint counts[RULES_KIND_WARNING + 1] = { 0 };

  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];

      counts[problem->kind]++;
      n_gaps += problem->clause == &edition->checks[RULES_CHECK_COVERAGE_GAP].clause &&
                        problem->about == RULES_ABOUT_CONTROL
                    ? 1
                    : 0;
      if (i > 0 && problem[-1].clause == problem->clause)
        g_assert_cmpuint (problem[-1].index, <, problem->index);
    }
  g_assert_cmpuint (n_gaps, ==, readiness->coverage.gap);
  g_assert_cmpuint (readiness->coverage.external + readiness->coverage.internal +
                        readiness->coverage.gap,
                    >=, readiness->coverage.stated);
  if (decision->route != RULES_ROUTE_LIU)
    return FALSE;
  g_assert_cmpint (readiness->status == RULES_READINESS_NOT_READY, ==,
                   counts[RULES_KIND_BLOCKER] > 0);
  g_assert_cmpint (readiness->status == RULES_READINESS_READY, ==,
                   counts[RULES_KIND_BLOCKER] + counts[RULES_KIND_MISSING] == 0);
  g_assert_cmpint (readiness->status, !=, RULES_READINESS_NOT_APPLICABLE);
  return TRUE;
}

static void
add_property (const char *name, Property property)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      Group group = { property, i };
      g_autofree char *path = g_strdup_printf ("/rules/property/%s/%u", name, i + 1);

      g_test_add_data_func_full (path, g_memdup2 (&group, sizeof group), test_group, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_property ("same-decision-twice", repeats);
  add_property ("raising-never-leads-to-liu", raises);
  add_property ("answering-never-changes-a-decided-route", answers);
  add_property ("first-subject-never-changes-a-decided-route", adds);
  add_property ("change-leads-to-liu", changes);
  add_property ("readiness-agrees-with-itself", agrees);
  return g_test_run ();
}
