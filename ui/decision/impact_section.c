/* impact_section.c - The answers that set the impact, and what would have to change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

static gboolean
same_condition (const RulesCell *a, const RulesCell *b)
{
  return a->subject == b->subject && a->dimension == b->dimension;
}

/* The harm of a cell, with its level and the reason that the user gave. */
static void
add_cell (UiSection *section, const RulesDecision *decision, const RulesCell *cell)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  RulesEdition *edition = evaluation->edition;
  const RulesHarm *harm = &edition->harms[cell->harm];
  const RulesImpact *impact =
      rules_evaluation_impact (evaluation, cell->subject, cell->dimension, cell->harm);
  const DataPlace place = ui_places_of_cell (decision, cell);
  const char *level = data_wording_level (edition, cell->level);
  g_autofree char *where = data_place_to_text (&place);
  /* Translators: %1$s is a level of impact, %2$s what it means for a kind of harm. */
  g_autofree char *note =
      g_strdup_printf (_ ("%1$s: %2$s"), level, data_text (&harm->meanings[cell->level]));

  ui_section_add_row (
      section, &(UiRowContent){
                   .title = data_text (&harm->clause.title),
                   .text = rules_text_is_blank (impact->rationale) ? NULL : impact->rationale,
                   .value = level,
                   .edition = edition,
                   .clause = &harm->clause,
                   .note = note,
                   .place = where,
               });
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
      add_cell (section, decision, &cells[i]);
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

void
ui_sections_show_impact (UiSection *section, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  gtk_widget_set_visible (GTK_WIDGET (section), decision->n_drivers > 0);
  if (decision->n_drivers == 0)
    return;
  title = g_strdup_printf (decision->impact.complete
                               /* Translators: %s is a level of impact. */
                               ? _ ("What sets the impact: %s")
                               /* Translators: %s is a level of impact. */
                               : _ ("What sets the impact so far: %s"),
                           data_wording_level (edition, decision->impact.overall));
  summary = summarise_dimensions (decision);
  ui_section_begin (section, title, summary, UI_SECTIONS_LIMIT);
  add_cells (section, decision, decision->drivers, decision->n_drivers);
  ui_section_end (section);
}

static void
add_subject (UiSection *section, const RulesDecision *decision, guint subject, const char *member)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  gboolean operation =
      rules_evaluation_subject_kind (evaluation, subject) == RULES_ASKED_OF_OPERATION;
  const DataPlace place = { .array = operation ? DATA_ARRAY_OPERATIONS : DATA_ARRAY_INFORMATION,
                            .id = rules_evaluation_subject_id (evaluation, subject),
                            .member = member };
  g_autofree char *where = data_place_to_text (&place);
  g_autofree char *name = data_wording_subject (evaluation, subject);

  ui_section_add_row (section, &(UiRowContent){
                                   .title = name,
                                   .text = operation ? _ ("Operation") : _ ("Information"),
                                   .place = where,
                               });
}

static void
add_subjects (UiSection *section,
              const RulesDecision *decision,
              const char *heading,
              const char *member,
              const guint *subjects,
              guint n_subjects)
{
  if (n_subjects == 0)
    return;
  ui_section_add_heading (section, heading);
  for (guint i = 0; i < n_subjects; i++)
    add_subject (section, decision, subjects[i], member);
}

void
ui_sections_show_change (UiSection *section, const RulesDecision *decision)
{
  const RulesChange *change = decision->to_liu;
  g_autofree char *summary = data_wording_to_liu (decision);

  gtk_widget_set_visible (GTK_WIDGET (section), change != NULL);
  if (change == NULL)
    return;
  ui_section_begin (section, _ ("What would have to change for ISMAP-LIU"), summary,
                    UI_SECTIONS_LIMIT);
  add_subjects (section, decision,
                change->possible ? _ ("To be taken out of the use") : _ ("What this concerns"),
                NULL, change->remove, change->n_remove);
  add_subjects (section, decision, _ ("Operations that are not on the list"), "listed",
                change->list, change->n_list);
  add_cells (section, decision, change->lower, change->n_lower);
  ui_section_end (section);
}
