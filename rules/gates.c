/* gates.c - The gates of Appendix 1 and the route they lead to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/gates.h"

/* How a gate failed in one way of filling in the unknowns, or NULL if it passed. */
static const RulesGateFailure *
gate_failure (const RulesGate *gate, const RulesCase *tried)
{
  switch (gate->test)
    {
    case RULES_TEST_SERVICE_MODEL:
      return (gate->models & 1u << tried->model) != 0 ? NULL : &gate->failure;
    case RULES_TEST_INFORMATION_CLASS:
      if (tried->highest_class == gate->number)
        return NULL;
      return tried->highest_class > gate->number ? &gate->failure : &gate->failure_below;
    case RULES_TEST_LISTED_OPERATIONS:
      return tried->listed == RULES_LISTED_YES ? NULL : &gate->failure;
    case RULES_TEST_IMPACT:
      return tried->level <= gate->at_most ? NULL : &gate->failure;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_single (guint bits)
{
  return (bits & (bits - 1)) == 0;
}

/* Whether what the gate looks at is wholly answered; an open answer never passes. */
static gboolean
is_answered (const RulesGate *gate, const RulesFacts *facts)
{
  switch (gate->test)
    {
    case RULES_TEST_SERVICE_MODEL:
      return is_single (facts->models);
    case RULES_TEST_INFORMATION_CLASS:
      return is_single (facts->classes);
    case RULES_TEST_LISTED_OPERATIONS:
      return is_single (facts->listings);
    case RULES_TEST_IMPACT:
      return facts->impact_complete;
    default:
      g_assert_not_reached ();
    }
}

/* What was seen of all gates while the ways of filling in the unknowns were tried. */
typedef struct
{
  const RulesEdition *edition;
  gboolean *passed;
  const RulesGateFailure **failed;
  guint routes; /* bits 1 << RulesRoute */
} Trial;

static void
try_case (Trial *trial, const RulesCase *tried)
{
  const RulesGateFailure *first = NULL;

  for (guint i = 0; i < trial->edition->n_gates; i++)
    {
      const RulesGateFailure *failure = gate_failure (&trial->edition->gates[i], tried);

      if (failure == NULL)
        trial->passed[i] = TRUE;
      else
        trial->failed[i] = failure;
      if (first == NULL)
        first = failure;
    }
  trial->routes |= 1u << (first != NULL ? first->route : trial->edition->pass_route);
}

static void
try_listings_and_levels (Trial *trial, const RulesFacts *facts, RulesCase tried)
{
  for (tried.listed = RULES_LISTED_YES; tried.listed <= RULES_LISTED_NO; tried.listed++)
    {
      if ((facts->listings & 1u << tried.listed) == 0)
        continue;
      for (tried.level = facts->lowest_level; tried.level <= facts->highest_level; tried.level++)
        try_case (trial, &tried);
    }
}

static void
try_all (Trial *trial, const RulesFacts *facts)
{
  RulesCase tried = { 0 };

  for (tried.model = RULES_MODEL_SAAS; tried.model < RULES_N_MODELS; tried.model++)
    {
      if ((facts->models & 1u << tried.model) == 0)
        continue;
      for (tried.highest_class = 1; tried.highest_class <= RULES_HIGHEST_CLASS;
           tried.highest_class++)
        {
          if ((facts->classes & 1u << tried.highest_class) != 0)
            try_listings_and_levels (trial, facts, tried);
        }
    }
}

static RulesGateResult
gate_result (const Trial *trial, const RulesFacts *facts, guint i)
{
  const RulesGate *gate = &trial->edition->gates[i];

  if (!trial->passed[i])
    return (RulesGateResult){ RULES_OUTCOME_FAIL, trial->failed[i], &trial->failed[i]->reason };
  if (trial->failed[i] == NULL && is_answered (gate, facts))
    return (RulesGateResult){ RULES_OUTCOME_PASS, NULL, &gate->pass_reason };
  return (RulesGateResult){ RULES_OUTCOME_UNKNOWN, NULL, &gate->unknown_reason };
}

RulesRoute
rules_gates_decide (const RulesEdition *edition, const RulesFacts *facts, RulesGateResult *results)
{
  g_autofree gboolean *passed = g_new0 (gboolean, edition->n_gates);
  g_autofree const RulesGateFailure **failed = g_new0 (const RulesGateFailure *, edition->n_gates);
  Trial trial = { .edition = edition, .passed = passed, .failed = failed };

  try_all (&trial, facts);
  for (guint i = 0; i < edition->n_gates; i++)
    results[i] = gate_result (&trial, facts, i);
  if (!is_single (trial.routes))
    return RULES_ROUTE_UNDETERMINED;
  return (RulesRoute) g_bit_nth_lsf (trial.routes, -1);
}

int
rules_gates_find_deciding (const RulesEdition *edition,
                           const RulesGateResult *results,
                           RulesRoute route)
{
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (results[i].outcome == RULES_OUTCOME_FAIL)
        return results[i].failure->route == route ? (int) i : -1;
    }
  return -1;
}
