/* places.c - Which page answers what, what is missing where, and what to answer next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/places_audit.h"

const char *const ui_places_page_ids[UI_PLACES_N_PAGES] = {
  "service", "subjects", "impact", "decision", "audit", "worksheets", "review", "history",
};

UiPlacesPage
ui_places_parse_page (const char *id)
{
  UiPlacesPage page = 0;

  while (page < UI_PLACES_N_PAGES && g_strcmp0 (id, ui_places_page_ids[page]) != 0)
    page++;
  return page;
}

UiPlacesPage
ui_places_find_page (const DataPlace *place)
{
  switch (place->array)
    {
    case DATA_ARRAY_OPERATIONS:
    case DATA_ARRAY_INFORMATION:
      return UI_PLACES_SUBJECTS;
    case DATA_ARRAY_IMPACTS:
      return UI_PLACES_IMPACT;
    case DATA_ARRAY_AUDITORS:
    case DATA_ARRAY_CATALOGUE:
    case DATA_ARRAY_REQUIREMENTS:
    case DATA_ARRAY_CONTROLS:
    case DATA_ARRAY_FINDINGS:
      return UI_PLACES_AUDIT;
    case DATA_ARRAY_NONE:
      return place->member != NULL && g_str_has_prefix (place->member, "audit.")
                 ? UI_PLACES_AUDIT
                 : UI_PLACES_SERVICE;
    case DATA_ARRAY_BUILT_ON:
    case DATA_N_ARRAYS:
    default:
      return UI_PLACES_SERVICE;
    }
}

gboolean
ui_places_parse (const char *text, DataPlace *place, GStrv *words)
{
  for (DataArray array = DATA_ARRAY_NONE + 1; array < DATA_N_ARRAYS; array++)
    {
      if (g_strcmp0 (text, data_array_names[array]) == 0)
        {
          *place = (DataPlace){ .array = array };
          *words = g_new0 (char *, 1);
          return TRUE;
        }
    }
  return data_place_parse (text, place, words);
}

DataPlace
ui_places_of_cell (const RulesDecision *decision, const RulesCell *cell)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesEdition *edition = evaluation->edition;

  return (DataPlace){ .array = DATA_ARRAY_IMPACTS,
                      .id = rules_evaluation_subject_id (evaluation, cell->subject),
                      .dimension = edition->dimensions[cell->dimension].clause.id,
                      .harm = edition->harms[cell->harm].clause.id,
                      .member = "level" };
}

DataPlace
ui_places_of_missing (const RulesDecision *decision, const RulesMissing *missing)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesCell *cell = &missing->cell;

  switch (missing->kind)
    {
    case RULES_MISSING_INFORMATION:
      return (DataPlace){ .array = DATA_ARRAY_INFORMATION };
    case RULES_MISSING_CLASS:
      return (DataPlace){ .array = DATA_ARRAY_INFORMATION,
                          .id = rules_evaluation_subject_id (evaluation, cell->subject),
                          .member = "confidentiality" };
    case RULES_MISSING_OPERATION:
      return (DataPlace){ .array = DATA_ARRAY_OPERATIONS };
    case RULES_MISSING_LISTED:
      return (DataPlace){ .array = DATA_ARRAY_OPERATIONS,
                          .id = rules_evaluation_subject_id (evaluation, cell->subject),
                          .member = "listed" };
    case RULES_MISSING_IMPACT:
      return ui_places_of_cell (decision, cell);
    case RULES_MISSING_SERVICE_MODEL:
    default:
      return (DataPlace){ .array = DATA_ARRAY_NONE, .member = "service.model" };
    }
}

static guint
count_cells (const RulesEvaluation *evaluation)
{
  const RulesEdition *edition = evaluation->edition;
  guint n = 0;

  for (guint subject = 0; subject < rules_evaluation_n_subjects (evaluation); subject++)
    {
      for (guint dimension = 0; dimension < edition->n_dimensions; dimension++)
        {
          for (guint harm = 0; harm < edition->n_harms; harm++)
            n += rules_evaluation_asks (evaluation, subject, dimension, harm) ? 1 : 0;
        }
    }
  return n;
}

UiPlacesProgress
ui_places_measure (const RulesDecision *decision, UiPlacesPage page)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  guint asked = 0;
  guint missing = 0;

  if (page == UI_PLACES_AUDIT)
    return ui_places_audit_measure (decision);
  for (guint i = 0; i < decision->n_missing; i++)
    {
      DataPlace place = ui_places_of_missing (decision, &decision->missing[i]);

      missing += ui_places_find_page (&place) == page ? 1 : 0;
    }
  if (page == UI_PLACES_SERVICE)
    asked = 1;
  else if (page == UI_PLACES_SUBJECTS)
    asked = MAX (evaluation->n_information, 1) + MAX (evaluation->n_operations, 1);
  else if (page == UI_PLACES_IMPACT)
    asked = count_cells (evaluation);
  return (UiPlacesProgress){ .answered = asked - missing, .asked = asked };
}

/* The kinds in the order in which their answers stand on the pages. */
static guint
order_kind (RulesMissingKind kind)
{
  switch (kind)
    {
    case RULES_MISSING_SERVICE_MODEL:
      return 1;
    case RULES_MISSING_OPERATION:
      return 2;
    case RULES_MISSING_LISTED:
      return 3;
    case RULES_MISSING_INFORMATION:
      return 4;
    case RULES_MISSING_CLASS:
      return 5;
    case RULES_MISSING_IMPACT:
    default:
      return 6;
    }
}

static guint64
rank (RulesMissingKind kind, guint subject, guint dimension, guint harm)
{
  return ((guint64) order_kind (kind) << 56) | ((guint64) subject << 24) |
         ((guint64) dimension << 12) | harm;
}

static guint
find_subject (const RulesEvaluation *evaluation, const char *id)
{
  guint n = rules_evaluation_n_subjects (evaluation);
  guint subject = 0;

  while (subject < n && g_strcmp0 (rules_evaluation_subject_id (evaluation, subject), id) != 0)
    subject++;
  return subject;
}

static guint64
rank_cell (const RulesEvaluation *evaluation, const DataPlace *place)
{
  const RulesEdition *edition = evaluation->edition;
  guint dimension = 0;
  guint harm = 0;

  while (dimension < edition->n_dimensions &&
         g_strcmp0 (edition->dimensions[dimension].clause.id, place->dimension) != 0)
    dimension++;
  while (harm < edition->n_harms && g_strcmp0 (edition->harms[harm].clause.id, place->harm) != 0)
    harm++;
  return rank (RULES_MISSING_IMPACT, find_subject (evaluation, place->id), dimension, harm);
}

/* Where the answer that is asked of an entry, or of the service, stands in the order in which
 * answers are missing. */
static guint64
rank_asked (const RulesEvaluation *evaluation, const DataPlace *place)
{
  switch (ui_places_find_page (place))
    {
    case UI_PLACES_SERVICE:
      return rank (RULES_MISSING_SERVICE_MODEL, 0, 0, 0);
    case UI_PLACES_SUBJECTS:
      return rank (place->array == DATA_ARRAY_INFORMATION ? RULES_MISSING_CLASS
                                                          : RULES_MISSING_LISTED,
                   find_subject (evaluation, place->id), 0, 0);
    case UI_PLACES_IMPACT:
      return rank_cell (evaluation, place);
    case UI_PLACES_DECISION:
    case UI_PLACES_AUDIT:
    case UI_PLACES_WORKSHEETS:
    case UI_PLACES_REVIEW:
    case UI_PLACES_HISTORY:
    case UI_PLACES_N_PAGES:
    default:
      return 0;
    }
}

static const char *
get_asked_member (const DataPlace *place)
{
  switch (place->array)
    {
    case DATA_ARRAY_NONE:
      return "service.model";
    case DATA_ARRAY_INFORMATION:
      return "confidentiality";
    case DATA_ARRAY_OPERATIONS:
      return "listed";
    case DATA_ARRAY_IMPACTS:
      return "level";
    case DATA_ARRAY_BUILT_ON:
    case DATA_ARRAY_AUDITORS:
    case DATA_ARRAY_CATALOGUE:
    case DATA_ARRAY_REQUIREMENTS:
    case DATA_ARRAY_CONTROLS:
    case DATA_ARRAY_FINDINGS:
    case DATA_N_ARRAYS:
    default:
      return NULL;
    }
}

/* Whoever is at another field of an entry comes to its missing answer first. */
static guint64
rank_place (const RulesEvaluation *evaluation, const DataPlace *place)
{
  guint64 asked = rank_asked (evaluation, place);

  return asked == 0 || g_strcmp0 (place->member, get_asked_member (place)) == 0 ? asked : asked - 1;
}

gboolean
ui_places_find_next (const RulesDecision *decision, const DataPlace *here, DataPlace *next)
{
  guint64 rank_of_here = here != NULL ? rank_place (decision->evaluation, here) : 0;
  guint64 least = G_MAXUINT64;

  if (decision->n_missing == 0)
    return ui_places_audit_find_next (decision, here, next);
  for (guint i = 0; i < decision->n_missing; i++)
    {
      const RulesMissing *missing = &decision->missing[i];
      const RulesCell *cell = &missing->cell;
      /* What is not behind @here comes after all that is. */
      guint64 distance =
          rank (missing->kind, cell->subject, cell->dimension, cell->harm) - rank_of_here - 1;

      if (i > 0 && distance >= least)
        continue;
      *next = ui_places_of_missing (decision, missing);
      least = distance;
    }
  return TRUE;
}
