/* readiness_section.c - How far the internal audit is ready, with its problems by kind and check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/decision/coverage_bar.h"

#include <glib/gi18n-lib.h>

/* The problems of one kind that one check or requirement found, from problem number @first on. */
static GPtrArray *
collect_subjects (const RulesDecision *decision, RulesKind kind, guint first, guint *n_problems)
{
  const RulesReadiness *readiness = &decision->readiness;
  const RulesClause *clause = readiness->problems[first].clause;
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_free);

  *n_problems = 0;
  for (guint i = first; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      char *subject;

      if (problem->kind != kind || problem->clause != clause)
        continue;
      *n_problems += 1;
      subject = data_wording_problem_subject (decision, problem);
      if (subject != NULL)
        g_ptr_array_add (subjects, subject);
    }
  return subjects;
}

/* What it is about, where that is one thing, and what to do. */
static char *
describe_problem (const RulesDecision *decision, const RulesProblem *problem, GPtrArray *subjects)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const char *action =
      data_text (problem->action != NULL ? problem->action : &problem->clause->text);

  if (problem->about == RULES_ABOUT_REQUIREMENT)
    return g_strjoin (
        "\n", data_wording_shortcoming (evaluation->audit.requirements[problem->index].status),
        action, NULL);
  if (subjects->len != 1)
    return g_strdup (action);
  return g_strjoin ("\n", g_ptr_array_index (subjects, 0), action, NULL);
}

static UiRow *
new_problem_row (const RulesDecision *decision, RulesKind kind, guint first)
{
  const RulesProblem *problem = &decision->readiness.problems[first];
  guint n_problems;
  g_autoptr (GPtrArray) subjects = collect_subjects (decision, kind, first, &n_problems);
  g_autofree char *text = describe_problem (decision, problem, subjects);
  UiRow *row = ui_row_new (ui_mark_for_kind (kind), data_text (&problem->clause->title), text);

  ui_row_set_clause (row, decision->evaluation->edition, problem->clause, NULL);
  if (subjects->len > 1)
    {
      /* Translators: counts the controls, findings or services that one problem concerns. */
      g_autofree char *summary =
          g_strdup_printf (ngettext ("%u entry", "%u entries", subjects->len), subjects->len);

      ui_row_set_details (row, summary, (const char *const *) subjects->pdata, subjects->len);
    }
  return row;
}

/* Whether an earlier problem of the same kind has the same clause and so stands for this one. */
static gboolean
is_repeated (const RulesReadiness *readiness, guint problem)
{
  for (guint i = 0; i < problem; i++)
    {
      if (readiness->problems[i].kind == readiness->problems[problem].kind &&
          readiness->problems[i].clause == readiness->problems[problem].clause)
        return TRUE;
    }
  return FALSE;
}

static void
add_kind (UiSection *section, const RulesDecision *decision, RulesKind kind)
{
  const RulesReadiness *readiness = &decision->readiness;
  guint count = data_wording_count_problems (readiness, kind);
  g_autofree char *heading = NULL;

  if (count == 0)
    return;
  heading = data_wording_kind_count (kind, count);
  ui_section_add_heading (section, heading);
  for (guint i = 0; i < readiness->n_problems; i++)
    {
      if (readiness->problems[i].kind == kind && !is_repeated (readiness, i))
        ui_section_add_row (section, new_problem_row (decision, kind, i));
    }
}

UiSection *
ui_sections_new_readiness (const RulesDecision *decision)
{
  g_autofree char *summary = NULL;
  UiSection *section;

  if (decision->readiness.status == RULES_READINESS_NOT_APPLICABLE)
    return NULL;
  summary = data_wording_readiness (decision);
  section = ui_section_new (_ ("Internal audit"), summary);
  ui_section_add (section, ui_coverage_bar_new (&decision->readiness.coverage));
  add_kind (section, decision, RULES_KIND_BLOCKER);
  add_kind (section, decision, RULES_KIND_MISSING);
  add_kind (section, decision, RULES_KIND_WARNING);
  return section;
}
