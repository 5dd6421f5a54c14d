/* impact_fill.c - Answering many cells of the impact grid at once, as edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_fill.h"

/* Called with each cell of an area that the rules ask for. */
typedef void (*VisitCell) (const RulesEvaluation *evaluation,
                           const RulesCell *cell,
                           const RulesImpact *impact,
                           gpointer data);

typedef struct
{
  DataEdit *edit;
  gboolean changes;
  int level;  /* what cells are filled with */
  guint from; /* the subject that is copied */
} Filling;

static void
visit (const RulesEvaluation *evaluation,
       const UiImpactArea *area,
       VisitCell visit_cell,
       gpointer data)
{
  const RulesEdition *edition = evaluation->edition;

  for (guint d = 0; d < edition->n_dimensions; d++)
    {
      if (area->dimension != UI_IMPACT_ALL_DIMENSIONS && area->dimension != (int) d)
        continue;
      for (guint h = 0; h < edition->n_harms; h++)
        {
          const RulesImpact *impact = rules_evaluation_impact (evaluation, area->subject, d, h);
          const RulesCell cell = { area->subject, d, h, impact->level };

          if (rules_evaluation_asks (evaluation, area->subject, d, h))
            visit_cell (evaluation, &cell, impact, data);
        }
    }
}

static void
count_cell (const RulesEvaluation *evaluation,
            const RulesCell *cell,
            const RulesImpact *impact,
            gpointer data)
{
  UiImpactCount *count = data;

  count->asked++;
  count->answered += impact->level != RULES_NO_LEVEL ? 1 : 0;
}

static DataPlace
place_of (const RulesEvaluation *evaluation, const RulesCell *cell, const char *member)
{
  return ui_impact_fill_place (evaluation, cell->subject, cell->dimension, cell->harm, member);
}

static void
fill_cell (const RulesEvaluation *evaluation, const RulesCell *cell, Filling *filling, int level)
{
  DataPlace place = place_of (evaluation, cell, "level");

  data_edit_fill_text (filling->edit, &place, evaluation->edition->levels[level].clause.id);
  filling->changes = TRUE;
}

static void
fill_level (const RulesEvaluation *evaluation,
            const RulesCell *cell,
            const RulesImpact *impact,
            gpointer data)
{
  Filling *filling = data;

  if (impact->level == RULES_NO_LEVEL)
    fill_cell (evaluation, cell, filling, filling->level);
}

static void
copy_cell (const RulesEvaluation *evaluation,
           const RulesCell *cell,
           const RulesImpact *impact,
           gpointer data)
{
  Filling *filling = data;
  const RulesImpact *source =
      rules_evaluation_impact (evaluation, filling->from, cell->dimension, cell->harm);
  DataPlace rationale = place_of (evaluation, cell, "rationale");

  if (impact->level != RULES_NO_LEVEL || source->level == RULES_NO_LEVEL)
    return;
  fill_cell (evaluation, cell, filling, source->level);
  if (!rules_text_is_blank (source->rationale) && rules_text_is_blank (impact->rationale))
    data_edit_fill_text (filling->edit, &rationale, source->rationale);
}

static void
clear_cell (const RulesEvaluation *evaluation,
            const RulesCell *cell,
            const RulesImpact *impact,
            gpointer data)
{
  Filling *filling = data;
  DataPlace place = place_of (evaluation, cell, "level");

  if (impact->level == RULES_NO_LEVEL)
    return;
  data_edit_clear (filling->edit, &place);
  filling->changes = TRUE;
}

static DataEdit *
fill (const RulesEvaluation *evaluation,
      const UiImpactArea *area,
      VisitCell visit_cell,
      Filling *filling)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  filling->edit = edit;
  visit (evaluation, area, visit_cell, filling);
  return filling->changes ? g_steal_pointer (&edit) : NULL;
}

UiImpactCount
ui_impact_fill_count (const RulesEvaluation *evaluation, const UiImpactArea *area)
{
  UiImpactCount count = { 0 };

  visit (evaluation, area, count_cell, &count);
  return count;
}

DataPlace
ui_impact_fill_place (const RulesEvaluation *evaluation,
                      guint subject,
                      guint dimension,
                      guint harm,
                      const char *member)
{
  return (DataPlace){ .array = DATA_ARRAY_IMPACTS,
                      .id = rules_evaluation_subject_id (evaluation, subject),
                      .dimension = evaluation->edition->dimensions[dimension].clause.id,
                      .harm = evaluation->edition->harms[harm].clause.id,
                      .member = member };
}

DataEdit *
ui_impact_fill_level (const RulesEvaluation *evaluation, const UiImpactArea *area, int level)
{
  Filling filling = { .level = level };

  g_return_val_if_fail (level >= 0 && level < (int) evaluation->edition->n_levels, NULL);

  return fill (evaluation, area, fill_level, &filling);
}

DataEdit *
ui_impact_fill_copy (const RulesEvaluation *evaluation, guint subject, guint from)
{
  const UiImpactArea area = { subject, UI_IMPACT_ALL_DIMENSIONS };
  Filling filling = { .from = from };

  g_return_val_if_fail (rules_evaluation_subject_kind (evaluation, subject) ==
                            rules_evaluation_subject_kind (evaluation, from),
                        NULL);

  return fill (evaluation, &area, copy_cell, &filling);
}

DataEdit *
ui_impact_fill_clear (const RulesEvaluation *evaluation, const UiImpactArea *area)
{
  Filling filling = { 0 };

  return fill (evaluation, area, clear_cell, &filling);
}
