/* impact.c - What a criteria pack says about impact: levels, dimensions, harms, classes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUBJECT "{subject}"

/* The grid of impact has a cell for each dimension and harm: enough for any criteria, and too few
 * to fill the memory. */
#define MOST_DIMENSIONS 32
#define MOST_LEVELS 32
#define MOST_HARMS 64

static const char *const classified[] = { "confidentiality", "integrity", "availability", NULL };

/* Three classes of confidentiality, two of integrity, two of availability. */
#define N_CLASSES 7

static gboolean
read_levels (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "levels", 2, MOST_LEVELS, &list))
    return FALSE;
  edition->levels = g_new0 (RulesLevel, list.n);
  edition->n_levels = list.n;
  /* A level is a clause and nothing else. */
  return data_pack_read_entries (self, &list, edition->levels, sizeof *edition->levels,
                                 data_pack_read_clause);
}

/* A text that holds the place of a name once. */
static const char *
read_condition_in (DataPackReader *self, DataPackObject *object, const char *language)
{
  const char *text = data_pack_read_string (self, object, language);
  const char *subject = text == NULL ? NULL : strstr (text, SUBJECT);

  if (text != NULL && (subject == NULL || strstr (subject + 1, SUBJECT) != NULL))
    {
      data_pack_refuse (self, _ ("“{subject}”, for which a name is put in, must be in this text "
                                 "exactly once. Correct the text."));
      return NULL;
    }
  return text;
}

static gboolean
read_condition (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesText *condition = element;

  condition->in[RULES_LANGUAGE_JA] = read_condition_in (self, object, "ja");
  if (condition->in[RULES_LANGUAGE_JA] == NULL)
    return FALSE;
  condition->in[RULES_LANGUAGE_EN] = read_condition_in (self, object, "en");
  return condition->in[RULES_LANGUAGE_EN] != NULL;
}

static gboolean
read_dimension (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesDimension *dimension = element;

  if (!data_pack_read_clause (self, object, &dimension->clause))
    return FALSE;
  dimension->asked_of =
      (RulesAskedOf) data_pack_read_choice (self, object, "asked_of", rules_asked_of_ids);
  return dimension->asked_of != 0 &&
         data_pack_read_object (self, object, "condition", read_condition, &dimension->condition);
}

static gboolean
read_dimensions (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "dimensions", 1, MOST_DIMENSIONS, &list))
    return FALSE;
  edition->dimensions = g_new0 (RulesDimension, list.n);
  edition->n_dimensions = list.n;
  return data_pack_read_entries (self, &list, edition->dimensions, sizeof *edition->dimensions,
                                 read_dimension);
}

static gboolean
read_asked (DataPackReader *self, DataPackObject *object, RulesHarm *harm)
{
  DataPackList list;

  if (!data_pack_open_list (self, object, "dimensions", 1, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  harm->asked = g_new0 (gboolean, self->edition->n_dimensions);
  for (guint i = 0; i < list.n; i++)
    {
      const char *id = data_pack_read_entry_string (self, &list, i);
      int dimension;

      if (id == NULL)
        return FALSE;
      dimension = rules_edition_find_dimension (self->edition, id);
      if (dimension < 0)
        return data_pack_refuse_reference (self, id, "dimensions");
      if (harm->asked[dimension])
        return data_pack_refuse_repetition (self, id);
      harm->asked[dimension] = TRUE;
    }
  return TRUE;
}

static gboolean
read_meanings (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesEdition *edition = self->edition;
  RulesText *meanings = element;

  for (guint i = 0; i < edition->n_levels; i++)
    {
      if (!data_pack_read_text (self, object, edition->levels[i].clause.id, &meanings[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_harm (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesHarm *harm = element;

  harm->meanings = g_new0 (RulesText, self->edition->n_levels);
  return data_pack_read_clause (self, object, &harm->clause) &&
         data_pack_read_text (self, object, "short", &harm->head) &&
         read_asked (self, object, harm) &&
         data_pack_read_object (self, object, "meanings", read_meanings, harm->meanings);
}

static gboolean
read_harms (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "harms", 1, MOST_HARMS, &list))
    return FALSE;
  edition->harms = g_new0 (RulesHarm, list.n);
  edition->n_harms = list.n;
  return data_pack_read_entries (self, &list, edition->harms, sizeof *edition->harms, read_harm);
}

static gboolean
read_class (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesInformationClass *class = element;
  guint of;

  if (!data_pack_read_clause (self, object, &class->clause))
    return FALSE;
  of = data_pack_read_choice (self, object, "of", classified);
  if (of == 0)
    return FALSE;
  class->of = classified[of - 1];
  class->number = data_pack_read_number (self, object, "class", of == 1 ? 3 : 2);
  if (class->number == 0)
    return FALSE;
  for (const RulesInformationClass *other = self->edition->classes; other < class; other++)
    {
      if (other->of == class->of && other->number == class->number)
        return data_pack_refuse (
            self,
            _ ("The class “%s” before this one is of the same kind and number. Correct one "
               "of the two."),
            other->clause.id);
    }
  return TRUE;
}

static gboolean
read_classes (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "classes", N_CLASSES, N_CLASSES, &list))
    return FALSE;
  edition->classes = g_new0 (RulesInformationClass, list.n);
  edition->n_classes = list.n;
  return data_pack_read_entries (self, &list, edition->classes, sizeof *edition->classes,
                                 read_class);
}

gboolean
data_pack_read_impact (DataPackReader *self, DataPackObject *pack)
{
  return read_levels (self, pack) && read_dimensions (self, pack) && read_harms (self, pack) &&
         read_classes (self, pack);
}
