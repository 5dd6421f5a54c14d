/* trial_offer.c - What is worth trying out in an evaluation: the answers that keep it from
 * low-impact use, or that are missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/trial/trial_offer.h"

#include "data/wording/fields.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/workspace/trial.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

#define NOTHING G_MAXUINT

/* A number that @evaluation gives to the subject with that id, or NOTHING. */
static guint
find_subject (const RulesEvaluation *evaluation, const DataPlace *place)
{
  for (guint i = 0; i < rules_evaluation_n_subjects (evaluation); i++)
    {
      gboolean operation =
          rules_evaluation_subject_kind (evaluation, i) == RULES_ASKED_OF_OPERATION;

      if (place->array != DATA_ARRAY_IMPACTS &&
          operation != (place->array == DATA_ARRAY_OPERATIONS))
        continue;
      if (g_strcmp0 (rules_evaluation_subject_id (evaluation, i), place->id) == 0)
        return i;
    }
  return NOTHING;
}

static gboolean
find_cell (const RulesEvaluation *evaluation, const DataPlace *place, RulesCell *cell)
{
  int dimension = rules_edition_find_dimension (evaluation->edition, place->dimension);
  int harm = rules_edition_find_harm (evaluation->edition, place->harm);

  *cell = (RulesCell){ .subject = find_subject (evaluation, place),
                       .dimension = (guint) dimension,
                       .harm = (guint) harm };
  return dimension >= 0 && harm >= 0 && cell->subject != NOTHING &&
         rules_evaluation_asks (evaluation, cell->subject, cell->dimension, cell->harm);
}

/* Which choice is the answer, or -1. */
static int
find_answer (const RulesEvaluation *evaluation, const DataPlace *place)
{
  guint subject = place->id != NULL ? find_subject (evaluation, place) : NOTHING;
  RulesCell cell;

  if (place->array == DATA_ARRAY_NONE)
    return (int) evaluation->service.model - 1;
  if (subject == NOTHING)
    return -1;
  if (place->array == DATA_ARRAY_INFORMATION)
    return (int) evaluation->information[subject].confidentiality - 1;
  if (place->array == DATA_ARRAY_OPERATIONS)
    return (int) evaluation->operations[subject - evaluation->n_information].listed - 1;
  if (!find_cell (evaluation, place, &cell))
    return -1;
  return rules_evaluation_impact (evaluation, cell.subject, cell.dimension, cell.harm)->level;
}

/* Names that stand within a sentence elsewhere begin a button here. */
static void
add_choice (UiTrialOffer *self, const char *id, const char *name)
{
  GString *text = g_string_new (NULL);

  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (name)));
  g_string_append (text, g_utf8_next_char (name));
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->names, g_string_free (text, FALSE));
}

static void
add_choices (UiTrialOffer *self, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    add_choice (self, ids[i], data_wording_choice (self->place.array, self->place.member, ids[i]));
}

static gboolean
ask_level (UiTrialOffer *self, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  RulesCell cell;

  if (!find_cell (decision->evaluation, &self->place, &cell))
    return FALSE;
  self->title = g_strdup (data_text (&edition->harms[cell.harm].clause.title));
  self->text = data_wording_condition_heading (decision, &cell);
  for (guint i = 0; i < edition->n_levels; i++)
    add_choice (self, edition->levels[i].clause.id, data_wording_level (edition, (int) i));
  return TRUE;
}

/* The classes, the lowest first. */
static void
ask_class (UiTrialOffer *self, const RulesEdition *edition)
{
  for (guint number = 1; number <= edition->n_classes; number++)
    {
      g_autofree char *id = g_strdup_printf ("%u", number);

      for (guint i = 0; i < edition->n_classes; i++)
        {
          const RulesInformationClass *class = &edition->classes[i];

          if (class->number == number && g_str_equal (class->of, self->place.member))
            add_choice (self, id, data_text (&class->clause.title));
        }
    }
}

/* On the list counts only with the entry of the list. */
static void
ask_listed (UiTrialOffer *self, const RulesOperation *operation)
{
  const DataPlace follow = { .array = DATA_ARRAY_OPERATIONS,
                             .id = operation->id,
                             .member = "list_entry" };

  add_choices (self, rules_listed_ids);
  if (operation->listed == RULES_LISTED_YES &&
      rules_operation_effective_listing (operation) != RULES_LISTED_YES)
    self->follow = data_place_to_text (&follow);
}

static gboolean
ask_subject (UiTrialOffer *self, const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  gboolean operation = self->place.array == DATA_ARRAY_OPERATIONS;
  guint subject = find_subject (evaluation, &self->place);
  const RulesMissing missing = { .kind = operation ? RULES_MISSING_LISTED : RULES_MISSING_CLASS,
                                 .cell = { .subject = subject } };

  if (subject == NOTHING)
    return FALSE;
  if (self->place.member == NULL)
    {
      self->title = data_wording_subject (evaluation, subject);
      self->text = g_strdup (operation ? _ ("Operation") : _ ("Information"));
      return TRUE;
    }
  self->title = data_wording_missing (decision, &missing);
  if (operation)
    ask_listed (self, &evaluation->operations[subject - evaluation->n_information]);
  else
    ask_class (self, evaluation->edition);
  return TRUE;
}

static gboolean
ask (UiTrialOffer *self, const RulesDecision *decision)
{
  switch (self->place.array)
    {
    case DATA_ARRAY_IMPACTS:
      return ask_level (self, decision);
    case DATA_ARRAY_OPERATIONS:
    case DATA_ARRAY_INFORMATION:
      return ask_subject (self, decision);
    case DATA_ARRAY_NONE:
      self->title = g_strdup (_ ("The service model"));
      add_choices (self, rules_model_ids);
      return TRUE;
    case DATA_ARRAY_BUILT_ON:
    case DATA_ARRAY_AUDITORS:
    case DATA_ARRAY_CATALOGUE:
    case DATA_ARRAY_REQUIREMENTS:
    case DATA_ARRAY_CONTROLS:
    case DATA_ARRAY_FINDINGS:
    case DATA_N_ARRAYS:
    default:
      return FALSE;
    }
}

UiTrialOffer *
ui_trial_offer_new (DataEvaluation *evaluation, const char *place)
{
  g_autoptr (UiTrialOffer) self = g_new0 (UiTrialOffer, 1);
  const RulesDecision *decision = data_evaluation_get_decision (evaluation);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  if (!data_place_parse (place, &self->place, &self->words) || !ask (self, decision))
    return NULL;
  self->chosen = find_answer (decision->evaluation, &self->place);
  self->kept = find_answer (data_exchange_get_evaluation (data_evaluation_get_kept (evaluation)),
                            &self->place);
  return g_steal_pointer (&self);
}

void
ui_trial_offer_free (UiTrialOffer *self)
{
  g_free (self->title);
  g_free (self->text);
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->names);
  g_free (self->follow);
  g_strfreev (self->words);
  g_free (self);
}

static void
add_place (GPtrArray *places, const DataPlace *place)
{
  g_autofree char *text = data_place_to_text (place);

  if (!g_ptr_array_find_with_equal_func (places, text, g_str_equal, NULL))
    g_ptr_array_add (places, g_steal_pointer (&text));
}

static void
add_subjects (GPtrArray *places,
              const RulesEvaluation *evaluation,
              const guint *subjects,
              guint n_subjects,
              const char *member)
{
  for (guint i = 0; i < n_subjects; i++)
    {
      gboolean operation =
          rules_evaluation_subject_kind (evaluation, subjects[i]) == RULES_ASKED_OF_OPERATION;
      const DataPlace place = { .array = operation ? DATA_ARRAY_OPERATIONS : DATA_ARRAY_INFORMATION,
                                .id = rules_evaluation_subject_id (evaluation, subjects[i]),
                                .member = member };

      add_place (places, &place);
    }
}

static void
add_cells (GPtrArray *places, const RulesDecision *decision, const RulesCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      const DataPlace place = ui_places_of_cell (decision, &cells[i]);

      add_place (places, &place);
    }
}

GPtrArray *
ui_trial_offer_list (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesChange *change = decision->to_liu;
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  if (change != NULL)
    {
      add_subjects (places, evaluation, change->remove, change->n_remove, NULL);
      add_subjects (places, evaluation, change->list, change->n_list, "listed");
      add_cells (places, decision, change->lower, change->n_lower);
    }
  for (guint i = 0; i < decision->n_missing; i++)
    {
      const DataPlace place = ui_places_of_missing (decision, &decision->missing[i]);

      /* Where there is no entry at all, none can be tried. */
      if (place.id != NULL || place.array == DATA_ARRAY_NONE)
        add_place (places, &place);
    }
  add_cells (places, decision, decision->drivers, decision->n_drivers);
  return places;
}
