/* random_change.c - Random changes of an evaluation.
 *
 * What is put in comes from another random evaluation. A change that breaks the format is taken
 * back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/root.h"
#include "data/exchange/schema.h"
#include "random_evaluation.h"
#include "random_json.h"

/** An object of an evaluation, or an array. */
typedef struct
{
  const DataField *members; /* of an object */
  const DataField *field;   /* of an array */
  json_t *value;
} Part;

static void
list_parts (GArray *parts, const DataField *members, json_t *object)
{
  Part part = { .members = members, .value = object };

  g_array_append_val (parts, part);
  for (const DataField *field = members; field->name != NULL; field++)
    {
      json_t *value = json_object_get (object, field->name);
      json_t *entry;
      gsize i;

      part = (Part){ .field = field, .value = value };
      if (json_is_object (value))
        list_parts (parts, field->members, value);
      if (json_is_array (value))
        g_array_append_val (parts, part);
      json_array_foreach (value, i, entry)
      {
        if (field->members != NULL)
          list_parts (parts, field->members, entry);
      }
    }
}

/* A part of @root, of the same kind as @like where that is given; NULL where there is none. */
static json_t *
pick_part (GRand *random, json_t *root, Part *like)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  Part part;

  list_parts (parts, data_exchange_fields, root);
  for (guint tries = 0; tries < 20; tries++)
    {
      part = g_array_index (parts, Part, random_below (random, parts->len));
      if (like->value == NULL)
        *like = part;
      if (part.members == like->members && part.field == like->field)
        return part.value;
    }
  return NULL;
}

/* Sets a member to what it is in @donor, or takes it away. */
static void
change_object (GRand *random, json_t *object, const DataField *members, json_t *donor)
{
  json_t *names = json_array ();
  const char *name = random_name (random);
  json_t *value;

  for (const DataField *field = members; field->name != NULL; field++)
    json_array_append_new (names, json_string (field->name));
  if (random_chance (random, 80))
    name =
        json_string_value (json_array_get (names, random_below (random, json_array_size (names))));
  value = json_object_get (donor, name);
  if (data_exchange_find_field (members, name) == NULL && random_chance (random, 70))
    json_object_set_new (object, name, random_json (random, 2));
  else if (value != NULL)
    json_object_set_new (object, name, json_deep_copy (value));
  else
    json_object_del (object, name);
  json_decref (names);
}

/* Adds, removes or moves an entry. */
static void
change_array (GRand *random, json_t *array, json_t *donor)
{
  gsize n = json_array_size (array);
  guint place = random_below (random, n + 1);
  json_t *entry;

  if (json_array_size (donor) > 0 && random_chance (random, 40))
    {
      entry = json_array_get (donor, random_below (random, json_array_size (donor)));
      json_array_insert_new (array, random_chance (random, 50) ? n : place, json_deep_copy (entry));
      return;
    }
  if (place == n)
    return;
  entry = json_incref (json_array_get (array, place));
  json_array_remove (array, place);
  if (random_chance (random, 60))
    json_array_insert (array, random_below (random, n), entry);
  json_decref (entry);
}

/* Returns: @root with one change, or NULL where that would break the format. */
static json_t *
change (GRand *random, json_t *root, json_t *donor, DataPacks *packs)
{
  json_t *changed = json_deep_copy (root);
  g_autoptr (DataExchange) exchange = NULL;
  Part part = { NULL };
  json_t *like;

  pick_part (random, changed, &part);
  like = pick_part (random, donor, &part);
  if (part.members != NULL)
    change_object (random, part.value, part.members, like);
  else
    change_array (random, part.value, like);
  json_object_set (changed, "id", json_object_get (root, "id"));
  exchange = data_exchange_new (changed, "changed", packs, NULL);
  if (exchange != NULL)
    return changed;
  json_decref (changed);
  return NULL;
}

json_t *
random_evaluation_changed (
    GRand *random, json_t *root, const RulesEdition *edition, DataPacks *packs, guint n_changes)
{
  json_t *result = json_incref (root);

  for (guint i = 0; i < n_changes; i++)
    {
      json_t *donor = random_evaluation_new (random, edition, "donor");
      json_t *changed = change (random, result, donor, packs);

      json_decref (donor);
      if (changed == NULL)
        continue;
      json_decref (result);
      result = changed;
    }
  return result;
}

char *
random_evaluation_write (GRand *random, json_t *root)
{
  gsize flags = JSON_INDENT (random_below (random, 3));

  return json_dumps (root, flags | (random_chance (random, 50) ? JSON_ENSURE_ASCII : 0));
}
