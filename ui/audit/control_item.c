/* control_item.c - A row of the tree of controls: a group of them, or a control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_item.h"

#include "rules/independence.h"

G_DEFINE_FINAL_TYPE (UiControlItem, ui_control_item, G_TYPE_OBJECT)

static guint changed_signal;

static void
ui_control_item_finalize (GObject *object)
{
  g_free (UI_CONTROL_ITEM (object)->id);
  G_OBJECT_CLASS (ui_control_item_parent_class)->finalize (object);
}

static void
ui_control_item_class_init (UiControlItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_control_item_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_CONTROL_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_control_item_init (UiControlItem *self)
{
  self->open = TRUE;
}

UiControlItem *
ui_control_item_new (UiControlLevel level, RulesCriteria criteria, const char *id, int control)
{
  UiControlItem *self = g_object_new (UI_TYPE_CONTROL_ITEM, NULL);

  self->level = level;
  self->criteria = criteria;
  self->id = g_strdup (id);
  self->control = control;
  return self;
}

void
ui_control_item_tell (UiControlItem *self)
{
  g_return_if_fail (UI_IS_CONTROL_ITEM (self));

  g_signal_emit (self, changed_signal, 0);
}

static void
note_problem (UiControlState *state, const RulesProblem *problem)
{
  state->n_problems++;
  if (state->kind == 0 || problem->kind < state->kind)
    state->kind = problem->kind;
}

UiControlState *
ui_control_states_new (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesAudit *audit = &evaluation->audit;
  UiControlState *states = g_new0 (UiControlState, audit->catalogue->n_controls);

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      const RulesControl *control = &audit->catalogue->controls[i];
      const RulesControlAnswer *answer = &audit->controls[i];

      states[i].cover = rules_coverage_of (evaluation, i);
      states[i].assessed_level = rules_control_is_assessed_level (control);
      states[i].deficient = answer->design == RULES_ASSESSMENT_DEFICIENT ||
                            answer->operation == RULES_ASSESSMENT_DEFICIENT;
      states[i].own_work = answer->auditor != RULES_NO_AUDITOR &&
                           rules_auditor_operates (&audit->auditors[answer->auditor], control);
    }
  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];

      if (problem->about == RULES_ABOUT_CONTROL)
        note_problem (&states[problem->index], problem);
    }
  return states;
}
