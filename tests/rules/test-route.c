/* test-route.c - Gates and route, for every combination of answers, against a second reading.
 *
 * The second reading fills in what is unknown answer by answer and takes the route of each use so
 * completed, where rules/ keeps the set of values that are still possible.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"

#define MOST_SUBJECTS 2

typedef enum
{
  LISTING_UNKNOWN,
  LISTING_YES,
  LISTING_YES_WITHOUT_ENTRY,
  LISTING_YES_BLANK_ENTRY,
  LISTING_NO,
  N_LISTINGS,
} Listing;

/* What the gates look at. A class or model of 0 is unknown. */
typedef struct
{
  RulesModel model;
  guint n_information;
  guint classes[MOST_SUBJECTS];
  guint n_operations;
  Listing listings[MOST_SUBJECTS];
  int level;         /* the overall level answered so far */
  gboolean complete; /* every cell is answered */
} Use;

static gboolean
is_open (Listing listing)
{
  return listing != LISTING_YES && listing != LISTING_NO;
}

static RulesRoute
route_of_known (const Use *use)
{
  guint highest = 0;
  gboolean listed = TRUE;

  for (guint i = 0; i < use->n_information; i++)
    highest = MAX (highest, use->classes[i]);
  for (guint i = 0; i < use->n_operations; i++)
    listed = listed && use->listings[i] == LISTING_YES;

  if (use->model == RULES_MODEL_OTHER)
    return RULES_ROUTE_NOT_APPLICABLE;
  if (highest == 3)
    return RULES_ROUTE_OUTSIDE_SCHEME;
  if (highest == 1)
    return RULES_ROUTE_NOT_REQUIRED;
  if (use->model != RULES_MODEL_SAAS || !listed || use->level > FIXTURE_LOW)
    return RULES_ROUTE_ISMAP;
  return RULES_ROUTE_LIU;
}

static guint routes_of (Use use);

static guint
routes_by_class (Use use, guint item)
{
  guint routes = 0;

  for (use.classes[item] = 1; use.classes[item] <= 3; use.classes[item]++)
    routes |= routes_of (use);
  return routes;
}

static guint
routes_by_listing (Use use, guint operation)
{
  guint routes;

  use.listings[operation] = LISTING_YES;
  routes = routes_of (use);
  use.listings[operation] = LISTING_NO;
  return routes | routes_of (use);
}

/* The routes, as bits, of every way of answering what @use leaves unknown. */
static guint
routes_of (Use use)
{
  guint routes = 0;

  use.n_information = MAX (use.n_information, 1);
  use.n_operations = MAX (use.n_operations, 1);
  if (use.model == RULES_MODEL_UNKNOWN)
    {
      for (use.model = RULES_MODEL_SAAS; use.model <= RULES_MODEL_OTHER; use.model++)
        routes |= routes_of (use);
      return routes;
    }
  for (guint i = 0; i < use.n_information; i++)
    {
      if (use.classes[i] == 0)
        return routes_by_class (use, i);
    }
  for (guint i = 0; i < use.n_operations; i++)
    {
      if (is_open (use.listings[i]))
        return routes_by_listing (use, i);
    }
  for (int level = FIXTURE_NONE; !use.complete && level <= FIXTURE_HIGH; level++)
    {
      Use filled = use;

      filled.level = MAX (use.level, level);
      filled.complete = TRUE;
      routes |= routes_of (filled);
    }
  return use.complete ? 1u << route_of_known (&use) : routes;
}

static RulesRoute
expected_route (const Use *use)
{
  guint routes = routes_of (*use);

  for (RulesRoute route = RULES_ROUTE_LIU; route < RULES_N_ROUTES; route++)
    {
      if (routes == 1u << route)
        return route;
    }
  return RULES_ROUTE_UNDETERMINED;
}

static RulesOutcome
three_valued (gboolean fails, gboolean unknown)
{
  if (fails)
    return RULES_OUTCOME_FAIL;
  return unknown ? RULES_OUTCOME_UNKNOWN : RULES_OUTCOME_PASS;
}

static void
find_expected_gates (const Use *use, RulesOutcome gates[FIXTURE_N_GATES])
{
  gboolean model_unknown = use->model == RULES_MODEL_UNKNOWN;
  gboolean class_unknown = use->n_information == 0;
  gboolean listing_unknown = use->n_operations == 0;
  gboolean unlisted = FALSE;
  guint highest = 0;

  for (guint i = 0; i < use->n_information; i++)
    {
      class_unknown = class_unknown || use->classes[i] == 0;
      highest = MAX (highest, use->classes[i]);
    }
  for (guint i = 0; i < use->n_operations; i++)
    {
      listing_unknown = listing_unknown || is_open (use->listings[i]);
      unlisted = unlisted || use->listings[i] == LISTING_NO;
    }
  gates[FIXTURE_CLOUD_SERVICE] = three_valued (use->model == RULES_MODEL_OTHER, model_unknown);
  gates[FIXTURE_CLASS_2] =
      three_valued (highest == 3 || (highest == 1 && !class_unknown), class_unknown);
  gates[FIXTURE_SAAS] =
      three_valued (!model_unknown && use->model != RULES_MODEL_SAAS, model_unknown);
  gates[FIXTURE_TARGET_OPERATION] = three_valued (unlisted, listing_unknown);
  gates[FIXTURE_IMPACT_LOW] = three_valued (use->level > FIXTURE_LOW, !use->complete);
}

static RulesEvaluation *
evaluation_of (RulesEdition *edition, const Use *use)
{
  static const RulesOperation operations[N_LISTINGS] = {
    [LISTING_UNKNOWN] = { .list_entry = "No. 1" },
    [LISTING_YES] = { .listed = RULES_LISTED_YES, .list_entry = "No. 1" },
    [LISTING_YES_WITHOUT_ENTRY] = { .listed = RULES_LISTED_YES },
    [LISTING_YES_BLANK_ENTRY] = { .listed = RULES_LISTED_YES, .list_entry = "　" },
    [LISTING_NO] = { .listed = RULES_LISTED_NO },
  };
  RulesEvaluation *evaluation = fixture_use_new (edition, use->n_information, use->n_operations);

  evaluation->service.model = use->model;
  for (guint i = 0; i < use->n_information; i++)
    evaluation->information[i].confidentiality = use->classes[i];
  for (guint i = 0; i < use->n_operations; i++)
    {
      evaluation->operations[i].listed = operations[use->listings[i]].listed;
      evaluation->operations[i].list_entry = operations[use->listings[i]].list_entry;
    }
  fixture_fill_impacts (evaluation, use->level);
  return evaluation;
}

static void
assert_expected (RulesEdition *edition, const Use *use, gboolean leave_a_cell)
{
  RulesEvaluation *evaluation = evaluation_of (edition, use);
  RulesOutcome gates[FIXTURE_N_GATES];
  int deciding = -1;

  if (leave_a_cell)
    rules_evaluation_impact (evaluation, rules_evaluation_n_subjects (evaluation) - 1,
                             use->n_operations > 0 ? FIXTURE_AVAILABILITY : FIXTURE_INTEGRITY,
                             FIXTURE_LEGAL)
        ->level = RULES_NO_LEVEL;

  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  find_expected_gates (use, gates);
  g_assert_cmpint (decision->route, ==, expected_route (use));
  for (guint i = 0; i < FIXTURE_N_GATES; i++)
    {
      g_assert_cmpint (decision->gates[i].outcome, ==, gates[i]);
      g_assert_cmpint (decision->gates[i].failure != NULL, ==, gates[i] == RULES_OUTCOME_FAIL);
      if (gates[i] == RULES_OUTCOME_FAIL && deciding == -1)
        deciding = (int) i;
    }
  if (decision->route == RULES_ROUTE_UNDETERMINED)
    deciding = -1;
  g_assert_cmpint (decision->deciding_gate, ==, deciding);
  g_assert_cmpint (decision->to_liu != NULL, ==,
                   decision->route == RULES_ROUTE_ISMAP &&
                       gates[FIXTURE_CLOUD_SERVICE] == RULES_OUTCOME_PASS &&
                       gates[FIXTURE_CLASS_2] == RULES_OUTCOME_PASS &&
                       gates[FIXTURE_SAAS] == RULES_OUTCOME_PASS);
  g_assert_cmpint (decision->readiness.status == RULES_READINESS_NOT_APPLICABLE, ==,
                   decision->route != RULES_ROUTE_LIU);
}

static void
assert_at_all_levels (RulesEdition *edition, Use use)
{
  guint n_subjects = use.n_information + use.n_operations;

  use.complete = FALSE;
  use.level = RULES_NO_LEVEL;
  assert_expected (edition, &use, FALSE);
  if (n_subjects == 0)
    return;
  for (use.level = FIXTURE_NONE; use.level <= FIXTURE_HIGH; use.level++)
    {
      use.complete = FALSE;
      assert_expected (edition, &use, TRUE);
      use.complete = use.n_information > 0 && use.n_operations > 0;
      assert_expected (edition, &use, FALSE);
    }
}

/* The other answers in all combinations. */
static void
test_combinations (gconstpointer data)
{
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  Use use = *(const Use *) data;

  use.n_operations = 0;
  assert_at_all_levels (edition, use);
  for (Listing first = 0; first < N_LISTINGS; first++)
    {
      use.listings[0] = first;
      use.n_operations = 1;
      assert_at_all_levels (edition, use);
      use.n_operations = 2;
      for (Listing second = 0; second < N_LISTINGS; second++)
        {
          use.listings[1] = second;
          assert_at_all_levels (edition, use);
        }
    }
}

static void
add_combinations (const Use *use)
{
  static const char *const classes[] = { "unknown", "1", "2", "3" };
  const char *model = rules_vocabulary_id (rules_model_ids, use->model);
  g_autofree char *path = g_strdup_printf (
      "/rules/route/%s/classes%s%s%s%s", model ? model : "unknown",
      use->n_information > 0 ? "-" : "", use->n_information > 0 ? classes[use->classes[0]] : "",
      use->n_information > 1 ? "-" : "", use->n_information > 1 ? classes[use->classes[1]] : "");

  g_test_add_data_func_full (path, g_memdup2 (use, sizeof *use), test_combinations, g_free);
}

int
main (int argc, char **argv)
{
  Use use = { 0 };

  g_test_init (&argc, &argv, NULL);
  for (use.model = RULES_MODEL_UNKNOWN; use.model < RULES_N_MODELS; use.model++)
    {
      use.n_information = 0;
      add_combinations (&use);
      for (use.classes[0] = 0; use.classes[0] <= 3; use.classes[0]++)
        {
          use.n_information = 1;
          add_combinations (&use);
          use.n_information = 2;
          for (use.classes[1] = 0; use.classes[1] <= 3; use.classes[1]++)
            add_combinations (&use);
        }
      use.classes[0] = use.classes[1] = 0;
    }
  return g_test_run ();
}
