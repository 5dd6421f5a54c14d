/* impact_section.c - The answers that set the impact, and what would have to change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

static gboolean
same_condition (const RulesCell *a, const RulesCell *b)
{
  return a->subject == b->subject && a->dimension == b->dimension;
}

/* The harm of a cell, with its level and the reason that the user gave. */
static UiRow *
new_cell_row (const RulesDecision *decision, const RulesCell *cell)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  RulesEdition *edition = evaluation->edition;
  const RulesHarm *harm = &edition->harms[cell->harm];
  const RulesImpact *impact =
      rules_evaluation_impact (evaluation, cell->subject, cell->dimension, cell->harm);
  const char *level = data_wording_level (edition, cell->level);
  const char *rationale = rules_text_is_blank (impact->rationale) ? NULL : impact->rationale;
  UiRow *row = ui_row_new (UI_MARK_NONE, data_text (&harm->clause.title), rationale);
  /* Translators: %1$s is a level of impact, %2$s what it means for a kind of harm. */
  g_autofree char *note =
      g_strdup_printf (_ ("%1$s: %2$s"), level, data_text (&harm->meanings[cell->level]));

  ui_row_set_value (row, level, UI_MARK_NONE);
  ui_row_set_clause (row, edition, &harm->clause, note);
  return row;
}

static void
add_cells (UiSection *section, const RulesDecision *decision, const RulesCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      if (i == 0 || !same_condition (&cells[i - 1], &cells[i]))
        {
          g_autofree char *condition = data_wording_condition_heading (decision, &cells[i]);

          ui_section_add_heading (section, condition);
        }
      ui_section_add_row (section, new_cell_row (decision, &cells[i]));
    }
}

/* "Confidentiality: low · Integrity: none · ..." */
static char *
summarise_dimensions (const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  g_autoptr (GString) summary = g_string_new (NULL);

  for (guint i = 0; i < edition->n_dimensions; i++)
    {
      g_string_append (summary, i > 0 ? "  ·  " : "");
      /* Translators: %1$s is a dimension such as "Confidentiality", %2$s a level of impact. */
      g_string_append_printf (summary, _ ("%1$s: %2$s"),
                              data_text (&edition->dimensions[i].clause.title),
                              data_wording_level (edition, decision->impact.by_dimension[i]));
    }
  return g_string_free (g_steal_pointer (&summary), FALSE);
}

UiSection *
ui_sections_new_impact (const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  UiSection *section;

  if (decision->n_drivers == 0)
    return NULL;
  title = g_strdup_printf (decision->impact.complete
                               /* Translators: %s is a level of impact. */
                               ? _ ("What sets the impact: %s")
                               /* Translators: %s is a level of impact. */
                               : _ ("What sets the impact so far: %s"),
                           data_wording_level (edition, decision->impact.overall));
  summary = summarise_dimensions (decision);
  section = ui_section_new (title, summary);
  add_cells (section, decision, decision->drivers, decision->n_drivers);
  return section;
}

static UiRow *
new_subject_row (const RulesDecision *decision, guint subject)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  gboolean operation =
      rules_evaluation_subject_kind (evaluation, subject) == RULES_ASKED_OF_OPERATION;

  return ui_row_new (UI_MARK_NONE, rules_evaluation_subject_name (evaluation, subject),
                     operation ? _ ("Operation") : _ ("Information"));
}

static void
add_subjects (UiSection *section,
              const RulesDecision *decision,
              const char *heading,
              const guint *subjects,
              guint n_subjects)
{
  if (n_subjects == 0)
    return;
  ui_section_add_heading (section, heading);
  for (guint i = 0; i < n_subjects; i++)
    ui_section_add_row (section, new_subject_row (decision, subjects[i]));
}

UiSection *
ui_sections_new_change (const RulesDecision *decision)
{
  const RulesChange *change = decision->to_liu;
  g_autofree char *summary = data_wording_to_liu (decision);
  UiSection *section;

  if (change == NULL)
    return NULL;
  section = ui_section_new (_ ("What would have to change for ISMAP-LIU"), summary);
  add_subjects (section, decision,
                change->possible ? _ ("To be taken out of the use") : _ ("What this concerns"),
                change->remove, change->n_remove);
  add_subjects (section, decision, _ ("Operations that are not on the list"), change->list,
                change->n_list);
  add_cells (section, decision, change->lower, change->n_lower);
  return section;
}
