/* describe.c - Decisions as short strings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"

static char *
finish (GString *text)
{
  return g_string_free (text, FALSE);
}

static void
separate (GString *text, guint i)
{
  if (i > 0)
    g_string_append (text, ", ");
}

static const char *
level_id (const RulesDecision *decision, int level)
{
  if (level == RULES_NO_LEVEL)
    return "-";
  return decision->evaluation->edition->levels[level].clause.id;
}

static void
append_cell (GString *text, const RulesDecision *decision, const RulesCell *cell)
{
  const RulesEdition *edition = decision->evaluation->edition;

  g_string_append_printf (
      text, "%s/%s/%s", rules_evaluation_subject_id (decision->evaluation, cell->subject),
      edition->dimensions[cell->dimension].clause.id, edition->harms[cell->harm].clause.id);
}

static void
append_cells (GString *text, const RulesDecision *decision, const RulesCell *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      separate (text, i);
      append_cell (text, decision, &cells[i]);
      g_string_append_printf (text, "=%s", level_id (decision, cells[i].level));
    }
}

static void
append_subjects (GString *text, const RulesDecision *decision, const guint *subjects, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      separate (text, i);
      g_string_append (text, rules_evaluation_subject_id (decision->evaluation, subjects[i]));
    }
}

char *
describe_gates (const RulesDecision *decision)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < decision->evaluation->edition->n_gates; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            rules_vocabulary_id (rules_outcome_ids, decision->gates[i].outcome));
  return finish (text);
}

char *
describe_impact (const RulesDecision *decision)
{
  GString *text = g_string_new (level_id (decision, decision->impact.overall));

  g_string_append (text, decision->impact.complete ? " complete:" : " incomplete:");
  for (guint i = 0; i < decision->evaluation->edition->n_dimensions; i++)
    g_string_append_printf (text, " %s", level_id (decision, decision->impact.by_dimension[i]));
  return finish (text);
}

char *
describe_drivers (const RulesDecision *decision)
{
  GString *text = g_string_new (NULL);

  append_cells (text, decision, decision->drivers, decision->n_drivers);
  return finish (text);
}

char *
describe_missing (const RulesDecision *decision)
{
  static const char *const kinds[] = {
    [RULES_MISSING_SERVICE_MODEL] = "model", [RULES_MISSING_INFORMATION] = "information",
    [RULES_MISSING_CLASS] = "class ",        [RULES_MISSING_OPERATION] = "operation",
    [RULES_MISSING_LISTED] = "listed ",      [RULES_MISSING_IMPACT] = "impact ",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < decision->n_missing; i++)
    {
      const RulesMissing *missing = &decision->missing[i];

      separate (text, i);
      g_string_append (text, kinds[missing->kind]);
      if (missing->kind == RULES_MISSING_IMPACT)
        append_cell (text, decision, &missing->cell);
      else if (missing->kind == RULES_MISSING_CLASS || missing->kind == RULES_MISSING_LISTED)
        append_subjects (text, decision, &missing->cell.subject, 1);
    }
  return finish (text);
}

char *
describe_change (const RulesDecision *decision)
{
  const RulesChange *change = decision->to_liu;
  GString *text;

  if (change == NULL)
    return g_strdup ("-");
  text = g_string_new (change->possible ? "possible; lower " : "impossible; lower ");
  append_cells (text, decision, change->lower, change->n_lower);
  g_string_append (text, "; remove ");
  append_subjects (text, decision, change->remove, change->n_remove);
  g_string_append (text, "; list ");
  append_subjects (text, decision, change->list, change->n_list);
  return finish (text);
}

char *
describe_readiness (const RulesDecision *decision)
{
  const RulesReadiness *readiness = &decision->readiness;
  GString *text = g_string_new (rules_vocabulary_id (rules_readiness_ids, readiness->status));

  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      const char *subject = rules_problem_subject_id (problem, decision);

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? ", " : ": ", problem->clause->id,
                              rules_vocabulary_id (rules_kind_ids, problem->kind),
                              subject != NULL ? subject : "-");
    }
  return finish (text);
}

char *
describe_coverage (const RulesDecision *decision)
{
  const RulesCoverage *coverage = &decision->readiness.coverage;

  return g_strdup_printf ("%u %u %u %u", coverage->stated, coverage->external, coverage->internal,
                          coverage->gap);
}

char *
describe_decision (const RulesDecision *decision)
{
  g_autofree char *gates = describe_gates (decision);
  g_autofree char *impact = describe_impact (decision);
  g_autofree char *drivers = describe_drivers (decision);
  g_autofree char *missing = describe_missing (decision);
  g_autofree char *change = describe_change (decision);
  g_autofree char *readiness = describe_readiness (decision);
  g_autofree char *coverage = describe_coverage (decision);

  return g_strdup_printf ("%s by gate %d\n%s\n%s\n%s\n%s\n%s\n%s\n%s",
                          rules_vocabulary_id (rules_route_ids, decision->route),
                          decision->deciding_gate, gates, impact, drivers, missing, change,
                          readiness, coverage);
}
