/* decision.c - Applying an edition of the rules to an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/decision.h"

#include "rules/change.h"
#include "rules/gates.h"
#include "rules/impact.h"
#include "rules/readiness.h"

static void
find_drivers (RulesDecision *self)
{
  GArray *drivers;

  if (self->impact.overall <= 0)
    return;
  drivers = rules_impact_cells_from (self->evaluation, self->impact.overall);
  self->n_drivers = drivers->len;
  self->drivers = (gpointer) g_array_free (drivers, FALSE);
}

static void
find_missing (RulesDecision *self)
{
  GArray *missing = rules_missing_find (self->evaluation);

  self->n_missing = missing->len;
  self->missing = (gpointer) g_array_free (missing, FALSE);
}

static void
find_route (RulesDecision *self)
{
  const RulesEdition *edition = self->evaluation->edition;
  RulesFacts facts = rules_facts_of (self->evaluation, &self->impact);

  self->gates = g_new0 (RulesGateResult, edition->n_gates);
  self->route = rules_gates_decide (edition, &facts, self->gates);
  self->deciding_gate = rules_gates_find_deciding (edition, self->gates, self->route);
}

RulesDecision *
rules_decide (RulesEvaluation *evaluation)
{
  RulesDecision *self;

  g_return_val_if_fail (evaluation != NULL, NULL);

  self = g_atomic_rc_box_new0 (RulesDecision);
  self->evaluation = rules_evaluation_ref (evaluation);
  self->impact = rules_impact_find (evaluation);
  find_drivers (self);
  find_missing (self);
  find_route (self);
  self->to_liu = rules_change_find (self);
  self->readiness = rules_readiness_find (evaluation, self->route);
  return self;
}

RulesDecision *
rules_decision_ref (RulesDecision *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
rules_decision_clear (gpointer data)
{
  RulesDecision *self = data;

  g_free (self->gates);
  g_free (self->impact.by_dimension);
  g_free (self->drivers);
  g_free (self->missing);
  g_clear_pointer (&self->to_liu, rules_change_free);
  g_free (self->readiness.problems);
  rules_evaluation_unref (self->evaluation);
}

void
rules_decision_unref (RulesDecision *self)
{
  g_atomic_rc_box_release_full (self, rules_decision_clear);
}

const char *
rules_problem_subject_id (const RulesProblem *self, const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;

  switch (self->about)
    {
    case RULES_ABOUT_CONTROL:
      return evaluation->audit.catalogue->controls[self->index].id;
    case RULES_ABOUT_FINDING:
      return evaluation->audit.findings[self->index].id;
    case RULES_ABOUT_BASE_SERVICE:
      return evaluation->service.built_on[self->index].id;
    case RULES_ABOUT_REQUIREMENT:
      return evaluation->edition->requirements[self->index].clause.id;
    case RULES_ABOUT_NOTHING:
    default:
      return NULL;
    }
}
