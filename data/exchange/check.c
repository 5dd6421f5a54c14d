/* check.c - Types, values and ids of an evaluation file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/check.h"

#include "data/exchange/arrays.h"
#include "data/exchange/refusal.h"
#include "data/exchange/walk.h"
#include "rules/date.h"

#include <string.h>

typedef struct
{
  const char *file;
  const RulesEdition *edition;
  DataExchangeIds *ids;
  GError **error;
} Check;

static gboolean
is_of_rules (const DataField *field, const char *id, const RulesEdition *edition)
{
  if (field->type == DATA_FIELD_DIMENSION)
    return rules_edition_find_dimension (edition, id) >= 0;
  if (field->type == DATA_FIELD_HARM)
    return rules_edition_find_harm (edition, id) >= 0;
  return rules_edition_find_level (edition, id) >= 0;
}

static gboolean
is_in_range (const DataField *field, json_t *value)
{
  return json_integer_value (value) >= field->minimum &&
         json_integer_value (value) <= field->maximum;
}

/* Whether a member or an entry is of the type, among the choices or in the range of its field. */
static gboolean
is_sound (const DataField *field, gboolean is_entry, json_t *value, const RulesEdition *edition)
{
  const char *text = json_string_value (value);

  switch (field->type)
    {
    case DATA_FIELD_TEXT:
      return text != NULL;
    case DATA_FIELD_BOOLEAN:
      return json_is_boolean (value);
    case DATA_FIELD_INTEGER:
      return json_is_integer (value) && is_in_range (field, value);
    case DATA_FIELD_DATE:
      return text != NULL && rules_date_parse (text) != 0;
    case DATA_FIELD_CHOICE:
      return text != NULL && rules_vocabulary_find (field->choices, text) != 0;
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_LEVEL:
      return text != NULL && is_of_rules (field, text, edition);
    case DATA_FIELD_OBJECT:
      return json_is_object (value);
    case DATA_FIELD_TEXTS:
      return is_entry ? text != NULL : json_is_array (value);
    case DATA_FIELD_ENTRIES:
      return is_entry ? json_is_object (value) : json_is_array (value);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
data_exchange_value_is_sound (const DataField *field, json_t *value, const RulesEdition *edition)
{
  return is_sound (field, FALSE, value, edition);
}

static DataRefusal
refusal_at (const Check *check, char *pointer)
{
  return (DataRefusal){ .file = check->file, .pointer = pointer, .error = check->error };
}

/* Takes an id into its space. */
static gboolean
check_id (const DataWalk *walk, const Check *check, DataSpace space, const char *id)
{
  GTree *ids = check->ids->spaces[space];
  gboolean is_duplicate = g_tree_lookup_extended (ids, id, NULL, NULL);
  g_autofree char *pointer = NULL;
  DataRefusal refusal;

  if (id[0] != '\0' && !is_duplicate &&
      (space != DATA_SPACE_DETAILS || rules_catalogue_find (check->edition->catalogue, id) < 0))
    {
      g_tree_insert (ids, (gpointer) id, GINT_TO_POINTER (g_tree_nnodes (ids)));
      return TRUE;
    }

  pointer = data_walk_pointer (walk);
  refusal = refusal_at (check, pointer);
  if (id[0] == '\0')
    data_refuse_empty_id (&refusal);
  else if (is_duplicate)
    data_refuse_duplicate_id (&refusal, space, id);
  else
    data_refuse_shipped_id (&refusal, id);
  return FALSE;
}

/* The sibling `from`, which came before, is a sound date if it is there. */
static gboolean
check_period (const DataWalk *walk, const Check *check, const char *to)
{
  const char *from = json_string_value (json_object_get (walk->container, "from"));
  g_autofree char *pointer = NULL;
  DataRefusal refusal;

  if (from == NULL || rules_date_parse (from) <= rules_date_parse (to))
    return TRUE;

  pointer = data_walk_container_pointer (walk);
  refusal = refusal_at (check, pointer);
  data_refuse_reversed_period (&refusal, from, to);
  return FALSE;
}

static gboolean
check_value (const DataWalk *walk, const DataField *field, json_t *value)
{
  const Check *check = walk->data;
  gboolean is_entry = data_walk_is_at_entry (walk);
  g_autofree char *pointer = NULL;
  DataRefusal refusal;

  if (value == NULL && !field->required)
    return TRUE;
  if (value == NULL || !is_sound (field, is_entry, value, check->edition))
    {
      pointer = data_walk_pointer (walk);
      refusal = refusal_at (check, pointer);
      if (value == NULL)
        data_refuse_missing (&refusal, field);
      else
        data_refuse_value (&refusal, field, is_entry, value, check->edition);
      return FALSE;
    }
  if (field->space != DATA_SPACE_NONE)
    return check_id (walk, check, field->space, json_string_value (value));
  if (field->ends_period)
    return check_period (walk, check, json_string_value (value));
  return TRUE;
}

gboolean
data_exchange_check_values (json_t *root,
                            const char *file,
                            const RulesEdition *edition,
                            DataExchangeIds *ids,
                            GError **error)
{
  Check check = { .file = file, .edition = edition, .ids = ids, .error = error };
  DataWalk walk = { .visit = check_value, .data = &check };

  return data_walk (&walk, root);
}

gboolean
data_exchange_check_table (json_t *root, const DataField *field, const char *file, GError **error)
{
  DataExchangeIds ids;
  Check check = { .file = file, .ids = &ids, .error = error };
  DataWalk walk = { .visit = check_value, .data = &check };
  gboolean is_sound_table;

  data_exchange_ids_init (&ids);
  is_sound_table = data_walk_table (&walk, field, root);
  data_exchange_ids_clear (&ids);
  return is_sound_table;
}

void
data_exchange_ids_init (DataExchangeIds *self)
{
  for (guint i = 0; i < DATA_N_SPACES; i++)
    self->spaces[i] = g_tree_new ((GCompareFunc) strcmp);
}

void
data_exchange_ids_clear (DataExchangeIds *self)
{
  for (guint i = 0; i < DATA_N_SPACES; i++)
    g_tree_unref (self->spaces[i]);
}

void
data_exchange_ids_collect (DataExchangeIds *self, json_t *root)
{
  for (DataArray array = DATA_ARRAY_NONE + 1; array < DATA_N_ARRAYS; array++)
    {
      const DataField *id_field = data_exchange_find_field (data_array_members (array), "id");
      json_t *entries = data_array_get (root, array);
      gsize n = data_array_is_answers (array) ? 0 : json_array_size (entries);

      for (gsize i = 0; i < n; i++)
        {
          const char *id = data_member_text (json_array_get (entries, i), "id");
          GTree *ids = self->spaces[id_field->space];

          g_tree_insert (ids, (gpointer) id, GINT_TO_POINTER (g_tree_nnodes (ids)));
        }
    }
}

int
data_exchange_ids_find (const DataExchangeIds *self, DataSpace space, const char *id)
{
  gpointer position;

  if (!g_tree_lookup_extended (self->spaces[space], id, NULL, &position))
    return -1;
  return GPOINTER_TO_INT (position);
}
