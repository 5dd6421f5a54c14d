/* readiness_section.c - How far the internal audit is ready, with its problems by kind and check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/audit/audit_parts.h"
#include "ui/decision/coverage_bar.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

/* What the problems of one kind that one check or requirement found are about, from problem number
 * @first on, and where each is mended. */
static GPtrArray *
collect_subjects (const RulesDecision *decision, RulesKind kind, guint first, GPtrArray *places)
{
  const RulesReadiness *readiness = &decision->readiness;
  const RulesClause *clause = readiness->problems[first].clause;
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      DataPlace place;
      char *subject;

      if (problem->kind != kind || problem->clause != clause)
        continue;
      subject = data_wording_problem_subject (decision, problem);
      if (subject == NULL)
        continue;
      place = ui_places_of_problem (decision, problem);
      g_ptr_array_add (subjects, subject);
      g_ptr_array_add (places, data_place_to_text (&place));
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

static void
add_problem (UiSection *section, const RulesDecision *decision, RulesKind kind, guint first)
{
  const RulesProblem *problem = &decision->readiness.problems[first];
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) subjects = collect_subjects (decision, kind, first, places);
  g_autofree char *text = describe_problem (decision, problem, subjects);
  const DataPlace place = ui_places_of_problem (decision, problem);
  g_autofree char *place_text = data_place_to_text (&place);
  /* Translators: counts the controls, findings or services that one problem concerns. */
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u entry", "%u entries", subjects->len), subjects->len);

  ui_section_add_row (section, &(UiRowContent){
                                   .kind = ui_mark_for_kind (kind),
                                   .title = data_text (&problem->clause->title),
                                   .text = text,
                                   .edition = decision->evaluation->edition,
                                   .clause = problem->clause,
                                   .place = place_text,
                                   .summary = subjects->len > 1 ? summary : NULL,
                                   .lines = (const char *const *) subjects->pdata,
                                   .line_places = (const char *const *) places->pdata,
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

static void
add_kinds (UiSection *section, const RulesDecision *decision)
{
  add_kind (section, decision, RULES_KIND_BLOCKER);
  add_kind (section, decision, RULES_KIND_MISSING);
  add_kind (section, decision, RULES_KIND_WARNING);
}

static void
add_way_to_audit (UiSection *section)
{
  GtkWidget *button = ui_section_add (section, GTK_TYPE_BUTTON);

  gtk_button_set_label (GTK_BUTTON (button), _ ("Go to the Internal Audit"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    ui_audit_part_ids[UI_AUDIT_OVERVIEW]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.audit-part");
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
  add_way_to_audit (section);
  add_kinds (section, decision);
  ui_section_end (section);
}

void
ui_sections_show_problems (UiSection *section, const RulesDecision *decision)
{
  gboolean any = decision->readiness.n_problems > 0;

  gtk_widget_set_visible (GTK_WIDGET (section), any);
  if (!any)
    return;
  ui_section_begin (section, _ ("What stands in the way"), NULL, 0);
  add_kinds (section, decision);
  ui_section_end (section);
}
