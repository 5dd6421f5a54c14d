/* model.c - A plain model of what edits do, which changes an evaluation's JSON in place.
 *
 * It uses nothing of the program's own tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model.h"

#include "data/exchange/root.h"

#include <string.h>

static const char *const parents[DATA_N_ARRAYS] = {
  [DATA_ARRAY_BUILT_ON] = "service", [DATA_ARRAY_AUDITORS] = "audit",
  [DATA_ARRAY_CATALOGUE] = "audit",  [DATA_ARRAY_REQUIREMENTS] = "audit",
  [DATA_ARRAY_CONTROLS] = "audit",   [DATA_ARRAY_FINDINGS] = "audit",
};

static gboolean
is_answers (DataArray array)
{
  return array == DATA_ARRAY_IMPACTS || array == DATA_ARRAY_REQUIREMENTS ||
         array == DATA_ARRAY_CONTROLS;
}

static json_t *
make_inside (json_t *object, const char *name, json_t *empty)
{
  json_t *value = json_object_get (object, name);

  if (value == NULL || json_is_null (value))
    json_object_set (object, name, empty);
  json_decref (empty);
  return json_object_get (object, name);
}

static json_t *
make_entries (json_t *model, DataArray array)
{
  if (parents[array] != NULL)
    model = make_inside (model, parents[array], json_object ());
  return make_inside (model, data_array_names[array], json_array ());
}

json_t *
model_entries (json_t *model, DataArray array)
{
  if (parents[array] != NULL)
    model = json_object_get (model, parents[array]);
  return json_object_get (model, data_array_names[array]);
}

static gboolean
says (json_t *object, const char *name, const char *text)
{
  return g_strcmp0 (json_string_value (json_object_get (object, name)), text) == 0;
}

json_t *
model_entry (json_t *model, const DataPlace *place, gsize *index)
{
  gboolean is_cell = place->array == DATA_ARRAY_IMPACTS;
  json_t *entry;
  gsize i;

  json_array_foreach (model_entries (model, place->array), i, entry)
  {
    if (is_cell
            ? says (entry, "subject", place->id) && says (entry, "dimension", place->dimension) &&
                  says (entry, "harm", place->harm)
            : says (entry, "id", place->id))
      {
        *index = i;
        return entry;
      }
  }
  return NULL;
}

/* Whether an entry of an answer has nothing but what it is about. */
static gboolean
is_empty_answer (json_t *entry)
{
  static const char *const about[] = { "id", "subject", "dimension", "harm", NULL };
  const char *name;
  json_t *value;

  json_object_foreach (entry, name, value)
  {
    if (!g_strv_contains (about, name) && !json_is_null (value) &&
        !(json_is_object (value) && json_object_size (value) == 0))
      return FALSE;
  }
  return TRUE;
}

/* Replaces mentions of @id in one member of every entry of @array, or takes them away. */
static void
replace_mentions (
    json_t *model, DataArray array, const char *member, const char *id, const char *new_id)
{
  json_t *entries = model_entries (model, array);

  for (gsize i = json_array_size (entries); i-- > 0;)
    {
      json_t *object = json_array_get (entries, i);
      gboolean is_inside = g_str_has_prefix (member, "internal.");
      json_t *holder = is_inside ? json_object_get (object, "internal") : object;
      const char *name = is_inside ? member + strlen ("internal.") : member;

      if (!says (holder, name, id))
        continue;
      if (new_id != NULL)
        json_object_set_new (holder, name, json_string (new_id));
      else
        json_object_del (holder, name);
      if (new_id == NULL && is_answers (array) && (!is_inside || is_empty_answer (object)))
        json_array_remove (entries, i);
    }
}

static void
replace_listed (
    json_t *model, DataArray array, const char *member, const char *id, const char *new_id)
{
  json_t *entry;
  gsize i;

  json_array_foreach (model_entries (model, array), i, entry)
  {
    json_t *texts = json_object_get (entry, member);

    for (gsize k = json_array_size (texts); k-- > 0;)
      {
        if (g_strcmp0 (json_string_value (json_array_get (texts, k)), id) != 0)
          continue;
        if (new_id != NULL)
          json_array_set_new (texts, k, json_string (new_id));
        else
          json_array_remove (texts, k);
      }
  }
}

static void
follow (json_t *model, DataArray array, const char *id, const char *new_id)
{
  switch (array)
    {
    case DATA_ARRAY_OPERATIONS:
      replace_listed (model, DATA_ARRAY_INFORMATION, "operations", id, new_id);
      replace_mentions (model, DATA_ARRAY_IMPACTS, "subject", id, new_id);
      break;
    case DATA_ARRAY_INFORMATION:
      replace_mentions (model, DATA_ARRAY_IMPACTS, "subject", id, new_id);
      break;
    case DATA_ARRAY_AUDITORS:
      replace_mentions (model, DATA_ARRAY_CONTROLS, "internal.auditor", id, new_id);
      break;
    case DATA_ARRAY_CATALOGUE:
      if (new_id != NULL)
        replace_listed (model, DATA_ARRAY_AUDITORS, "operates", id, new_id);
      replace_mentions (model, DATA_ARRAY_CONTROLS, "id", id, new_id);
      replace_mentions (model, DATA_ARRAY_FINDINGS, "control", id, new_id);
      break;
    case DATA_ARRAY_NONE:
    case DATA_ARRAY_BUILT_ON:
    case DATA_ARRAY_IMPACTS:
    case DATA_ARRAY_REQUIREMENTS:
    case DATA_ARRAY_CONTROLS:
    case DATA_ARRAY_FINDINGS:
    case DATA_N_ARRAYS:
    default:
      break;
    }
}

static json_t *
make_entry (const DataPlace *place)
{
  if (place->array == DATA_ARRAY_IMPACTS)
    return json_pack ("{s:s, s:s, s:s}", "subject", place->id, "dimension", place->dimension,
                      "harm", place->harm);
  return json_pack ("{s:s}", "id", place->id);
}

void
model_put (json_t *object, const char *member, json_t *value)
{
  g_auto (GStrv) names = g_strsplit (member, ".", -1);
  guint last = g_strv_length (names) - 1;

  for (guint i = 0; i < last; i++)
    object = make_inside (object, names[i], json_object ());
  if (json_is_null (value))
    json_object_del (object, names[last]);
  else
    json_object_set_new (object, names[last], json_deep_copy (value));
}

ModelOutcome
model_set (json_t *model, const DataPlace *place, json_t *value)
{
  ModelOutcome outcome = MODEL_DONE;
  json_t *entry = model;
  gsize index = 0;

  if (g_str_equal (place->member, "audit") || g_str_has_prefix (place->member, "x-") ||
      (is_answers (place->array) &&
       (g_str_equal (place->member, "id") || g_str_equal (place->member, "harm"))))
    return MODEL_REFUSED;
  if (place->array != DATA_ARRAY_NONE)
    entry = model_entry (model, place, &index);
  if (entry == NULL && !is_answers (place->array))
    return MODEL_REFUSED;
  if (entry == NULL && json_is_null (value))
    return MODEL_UNANSWERED;
  if (entry == NULL)
    {
      index = json_array_size (model_entries (model, place->array));
      entry = make_entry (place);
      json_array_append_new (make_entries (model, place->array), entry);
      outcome = MODEL_ANSWERED;
    }
  model_put (entry, place->member, value);
  if (is_answers (place->array) && json_is_null (value) && is_empty_answer (entry))
    json_array_remove (model_entries (model, place->array), index);
  if (place->array != DATA_ARRAY_NONE && g_str_equal (place->member, "id") &&
      json_is_string (value))
    follow (model, place->array, place->id, json_string_value (value));
  return outcome;
}

void
model_add (json_t *model, const DataPlace *place)
{
  json_array_append_new (make_entries (model, place->array), make_entry (place));
}

ModelOutcome
model_remove (json_t *model, const DataPlace *place)
{
  gsize index;

  if (model_entry (model, place, &index) == NULL)
    return MODEL_REFUSED;
  json_array_remove (model_entries (model, place->array), index);
  follow (model, place->array, place->id, NULL);
  return MODEL_DONE;
}

ModelOutcome
model_move (json_t *model, const DataPlace *place, guint position)
{
  json_t *entries = model_entries (model, place->array);
  gsize index;
  json_t *entry = model_entry (model, place, &index);

  if (entry == NULL)
    return MODEL_REFUSED;
  json_incref (entry);
  json_array_remove (entries, index);
  json_array_insert_new (entries, MIN (position, json_array_size (entries)), entry);
  return MODEL_DONE;
}

json_t *
model_of (DataExchange *exchange)
{
  return json_deep_copy (data_exchange_get_root (exchange));
}

DataExchange *
model_check (json_t *model, const char *file, DataPacks *packs, GError **error)
{
  char *text = json_dumps (model, 0);
  DataExchange *exchange = data_exchange_parse (text, strlen (text), file, packs, error);

  free (text);
  return exchange;
}
