/* readiness_section.c - How far the internal audit is ready, with its problems by kind and check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/decision/coverage_bar.h"
#include "ui/parts/places.h"

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

/* Where a problem is answered. */
static DataPlace
get_place (const RulesDecision *decision, const RulesProblem *problem)
{
  static const DataArray arrays[] = {
    [RULES_ABOUT_NOTHING] = DATA_ARRAY_NONE,
    [RULES_ABOUT_CONTROL] = DATA_ARRAY_CONTROLS,
    [RULES_ABOUT_FINDING] = DATA_ARRAY_FINDINGS,
    [RULES_ABOUT_BASE_SERVICE] = DATA_ARRAY_BUILT_ON,
    [RULES_ABOUT_REQUIREMENT] = DATA_ARRAY_REQUIREMENTS,
  };

  return (DataPlace){ .array = arrays[problem->about],
                      .id = rules_problem_subject_id (problem, decision) };
}

/* What is answered on this page leads nowhere. */
static char *
describe_place (const RulesDecision *decision, const RulesProblem *problem)
{
  DataPlace place = get_place (decision, problem);

  return place.id == NULL || ui_places_find_page (&place) == UI_PLACES_DECISION
             ? NULL
             : data_place_to_text (&place);
}

static void
add_problem (UiSection *section, const RulesDecision *decision, RulesKind kind, guint first)
{
  const RulesProblem *problem = &decision->readiness.problems[first];
  guint n_problems;
  g_autoptr (GPtrArray) subjects = collect_subjects (decision, kind, first, &n_problems);
  g_autofree char *text = describe_problem (decision, problem, subjects);
  g_autofree char *place = describe_place (decision, problem);
  /* Translators: counts the controls, findings or services that one problem concerns. */
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u entry", "%u entries", subjects->len), subjects->len);

  ui_section_add_row (section, &(UiRowContent){
                                   .kind = ui_mark_for_kind (kind),
                                   .title = data_text (&problem->clause->title),
                                   .text = text,
                                   .edition = decision->evaluation->edition,
                                   .clause = problem->clause,
                                   .place = place,
                                   .summary = subjects->len > 1 ? summary : NULL,
                                   .lines = (const char *const *) subjects->pdata,
                                   .n_lines = subjects->len,
                               });
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
        add_problem (section, decision, kind, i);
    }
}

void
ui_sections_show_readiness (UiSection *section, const RulesDecision *decision)
{
  gboolean applicable = decision->readiness.status != RULES_READINESS_NOT_APPLICABLE;
  g_autofree char *summary = NULL;

  gtk_widget_set_visible (GTK_WIDGET (section), applicable);
  if (!applicable)
    return;
  summary = data_wording_readiness (decision);
  ui_section_begin (section, _ ("Internal audit"), summary, 0);
  ui_coverage_bar_show (ui_section_add (section, UI_TYPE_COVERAGE_BAR),
                        &decision->readiness.coverage);
  add_kind (section, decision, RULES_KIND_BLOCKER);
  add_kind (section, decision, RULES_KIND_MISSING);
  add_kind (section, decision, RULES_KIND_WARNING);
  ui_section_end (section);
}

UiRow *
ui_sections_find_problem (UiSection *section, const RulesDecision *decision, const DataPlace *place)
{
  const RulesReadiness *readiness = &decision->readiness;

  for (guint i = 0; place->id != NULL && i < readiness->n_problems; i++)
    {
      DataPlace its = get_place (decision, &readiness->problems[i]);

      if (its.array == place->array && g_strcmp0 (its.id, place->id) == 0)
        return ui_section_find (section, readiness->problems[i].clause);
    }
  return NULL;
}
