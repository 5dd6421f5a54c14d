/* edit_apply.c - Making one change: a new evaluation that shares with the old one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/edit_change.h"

#include "data/exchange/canonical.h"
#include "data/exchange/check.h"
#include "data/exchange/root.h"
#include "data/json/text.h"

#include <string.h>

/* A copy of a member that may be changed; it is made where it is not there. */
static json_t *
own_member (json_t *object, const char *name, json_type type)
{
  json_t *value = json_object_get (object, name);
  json_t *own;

  if (json_is_object (value) || json_is_array (value))
    own = json_copy (value);
  else
    own = type == JSON_OBJECT ? json_object () : json_array ();
  json_object_set_new (object, name, own);
  return own;
}

json_t *
data_change_own_array (json_t *root, DataArray array)
{
  const char *parent = data_array_parent (array);
  json_t *container = parent == NULL ? root : own_member (root, parent, JSON_OBJECT);

  return own_member (container, data_array_names[array], JSON_ARRAY);
}

/* Leaves out an array, and the object it is inside of, in which nothing is said any more. */
static void
tidy_array (json_t *root, DataArray array)
{
  const char *parent = data_array_parent (array);
  json_t *container = parent == NULL ? root : json_object_get (root, parent);

  if (json_array_size (data_array_get (root, array)) > 0)
    return;
  json_object_del (container, data_array_names[array]);
  if (parent != NULL && data_exchange_says_nothing (
                            data_exchange_find_field (data_exchange_fields, parent), container))
    json_object_del (root, parent);
}

void
data_change_remove_entry (json_t *root, DataArray array, gsize index)
{
  json_array_remove (data_change_own_array (root, array), index);
  tidy_array (root, array);
}

gboolean
data_change_answer_is_empty (DataArray array, json_t *entry)
{
  const DataField *members = data_array_members (array);
  const char *name;
  json_t *value;

  json_object_foreach (entry, name, value)
  {
    const DataField *field = data_exchange_find_field (members, name);

    if (field == NULL || (!field->required && !data_exchange_says_nothing (field, value)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_entry (json_t *root, DataArray array, const char *id)
{
  return data_array_find (data_array_get (root, array),
                          &(DataPlace){ array, id, NULL, NULL, NULL }) >= 0;
}

static gboolean
is_cell_asked (const DataDraft *draft, const DataPlace *place)
{
  const RulesEdition *edition = draft->edition;
  int dimension = rules_edition_find_dimension (edition, place->dimension);
  int harm = rules_edition_find_harm (edition, place->harm);
  DataArray subjects;

  if (dimension < 0 || harm < 0 || !edition->harms[harm].asked[dimension])
    return FALSE;
  subjects = edition->dimensions[dimension].asked_of == RULES_ASKED_OF_OPERATION
                 ? DATA_ARRAY_OPERATIONS
                 : DATA_ARRAY_INFORMATION;
  return has_entry (draft->root, subjects, place->id);
}

/* Whether an entry may be made for an answer that has none yet. */
static gboolean
is_asked (const DataDraft *draft, const DataPlace *place)
{
  if (place->array == DATA_ARRAY_IMPACTS)
    return is_cell_asked (draft, place);
  if (place->array == DATA_ARRAY_REQUIREMENTS)
    return rules_edition_find_requirement (draft->edition, place->id) >= 0;
  return rules_catalogue_find (draft->edition->catalogue, place->id) != RULES_NO_CONTROL ||
         has_entry (draft->root, DATA_ARRAY_CATALOGUE, place->id);
}

static json_t *
make_entry (const DataPlace *place)
{
  if (place->array == DATA_ARRAY_IMPACTS)
    return json_pack ("{s:s, s:s, s:s}", "subject", place->id, "dimension", place->dimension,
                      "harm", place->harm);
  return json_pack ("{s:s}", "id", place->id);
}

/* Sets or clears a member of @object, which may be changed; what is inside of it is copied. */
static void
set_member (json_t *object, const DataField *members, const char *member, json_t *value)
{
  const char *dot = strchr (member, '.');
  g_autofree char *name = NULL;
  json_t *inner;

  if (dot == NULL)
    {
      if (value == NULL)
        json_object_del (object, member);
      else
        json_object_set (object, member, value);
      return;
    }
  name = g_strndup (member, (gsize) (dot - member));
  members = data_exchange_find_field (members, name);
  inner = own_member (object, name, JSON_OBJECT);
  set_member (inner, members->members, dot + 1, value);
  if (data_exchange_says_nothing (members, inner))
    json_object_del (object, name);
}

/* Whether a value of @field can be judged by itself. A period is judged as a whole. */
static gboolean
is_independent (const DataField *field)
{
  gboolean starts_period = field[1].name != NULL && field[1].ends_period;

  return !field->required && field->space == DATA_SPACE_NONE &&
         field->reference == DATA_REFERENCE_NONE && !field->ends_period && !starts_period;
}

/* Puts the value into the entry at @index, which is behind the others where there is none yet. */
static void
put_into_entry (json_t *root, const DataPlace *place, gsize index, json_t *value)
{
  json_t *entries = data_change_own_array (root, place->array);
  json_t *old = json_array_get (entries, index);
  json_t *entry = old == NULL ? make_entry (place) : json_copy (old);

  set_member (entry, data_array_members (place->array), place->member, value);
  if (old == NULL)
    json_array_append_new (entries, entry);
  else
    json_array_set_new (entries, index, entry);
  if (data_array_is_answers (place->array) && data_change_answer_is_empty (place->array, entry))
    data_change_remove_entry (root, place->array, index);
}

static void
put (DataDraft *draft, const DataPlace *place, gsize index, json_t *value)
{
  json_t *root = json_copy (draft->root);

  if (place->array == DATA_ARRAY_NONE)
    set_member (root, data_exchange_fields, place->member, value);
  else
    put_into_entry (root, place, index, value);
  if (place->array != DATA_ARRAY_NONE && g_str_equal (place->member, "id") &&
      json_is_string (value))
    data_change_follow (root, place->array, place->id, json_string_value (value));
  json_decref (draft->root);
  draft->root = root;
}

static gboolean
is_settable (DataArray array, const DataField *field)
{
  return field != NULL && field->type != DATA_FIELD_OBJECT && field->type != DATA_FIELD_ENTRIES &&
         !(field->required && data_array_is_answers (array));
}

/* Finds the entry to set something in; an answer without an entry gets one behind the others. */
static gboolean
find_entry (const DataDraft *draft, const DataPlace *place, gsize *index, GError **error)
{
  json_t *entries = data_array_get (draft->root, place->array);
  gssize found = data_array_find (entries, place);

  if (found < 0 &&
      (!data_array_is_answers (place->array) || (draft->sound && !is_asked (draft, place))))
    return data_change_refuse_entry (draft, place, error);
  *index = found < 0 ? json_array_size (entries) : (gsize) found;
  return TRUE;
}

static gboolean
set (DataDraft *draft, const DataPlace *place, json_t *value, gboolean only_open, GError **error)
{
  const DataField *field =
      place->member == NULL ? NULL : data_array_find_member (place->array, place->member);
  json_t *current = draft->root;
  gsize index = 0;

  if (!is_settable (place->array, field))
    return data_change_refuse_member (draft, place, error);
  if (place->array != DATA_ARRAY_NONE)
    {
      if (!find_entry (draft, place, &index, error))
        return FALSE;
      current = json_array_get (data_array_get (draft->root, place->array), index);
    }
  current = data_member_get (current, place->member);
  if (only_open && !data_exchange_says_nothing (field, current))
    return TRUE;
  if (data_exchange_says_nothing (field, current) ? data_exchange_says_nothing (field, value)
                                                  : json_equal (current, value))
    return TRUE;

  draft->sound = draft->sound && is_independent (field) &&
                 (value == NULL || data_exchange_value_is_sound (field, value, draft->edition));
  put (draft, place, index, value);
  return TRUE;
}

/* @entries: (nullable): the entries to add, or %NULL for the one at @place */
static void
add (DataDraft *draft, const DataPlace *place, json_t *entries)
{
  json_t *root;

  if (entries != NULL && json_array_size (entries) == 0)
    return;
  root = json_copy (draft->root);
  if (entries != NULL)
    json_array_extend (data_change_own_array (root, place->array), entries);
  else
    json_array_append_new (data_change_own_array (root, place->array), make_entry (place));
  json_decref (draft->root);
  draft->root = root;
  draft->sound = FALSE;
}

static gboolean
remove_ (DataDraft *draft, const DataPlace *place, GError **error)
{
  gssize index = data_array_find (data_array_get (draft->root, place->array), place);
  json_t *root;

  if (index < 0)
    return data_change_refuse_entry (draft, place, error);
  root = json_copy (draft->root);
  data_change_remove_entry (root, place->array, (gsize) index);
  data_change_follow (root, place->array, place->id, NULL);
  json_decref (draft->root);
  draft->root = root;
  draft->sound = FALSE;
  return TRUE;
}

static gboolean
move (DataDraft *draft, const DataPlace *place, guint position, GError **error)
{
  json_t *entries = data_array_get (draft->root, place->array);
  gssize index = data_array_find (entries, place);
  g_autoptr (json_t) entry = NULL;
  json_t *root;

  if (index < 0)
    return data_change_refuse_entry (draft, place, error);
  position = MIN (position, (guint) json_array_size (entries) - 1);
  if (position == (guint) index)
    return TRUE;

  root = json_copy (draft->root);
  entries = data_change_own_array (root, place->array);
  entry = json_incref (json_array_get (entries, (gsize) index));
  json_array_remove (entries, (gsize) index);
  json_array_insert (entries, position, entry);
  json_decref (draft->root);
  draft->root = root;
  draft->sound = FALSE;
  return TRUE;
}

static void
replace (DataDraft *draft, DataExchange *exchange)
{
  json_t *root = json_copy (data_exchange_get_root (exchange));

  json_object_set (root, "id", json_object_get (draft->root, "id"));
  json_decref (draft->root);
  draft->root = root;
  draft->sound = FALSE;
}

gboolean
data_change_apply (const DataChange *self, DataDraft *draft, GError **error)
{
  switch (self->kind)
    {
    case DATA_CHANGE_SET:
      return set (draft, &self->place, self->value, FALSE, error);
    case DATA_CHANGE_FILL:
      return set (draft, &self->place, self->value, TRUE, error);
    case DATA_CHANGE_ADD:
      add (draft, &self->place, self->value);
      return TRUE;
    case DATA_CHANGE_REMOVE:
      return remove_ (draft, &self->place, error);
    case DATA_CHANGE_MOVE:
      return move (draft, &self->place, self->position, error);
    case DATA_CHANGE_REPLACE:
    default:
      replace (draft, self->exchange);
      return TRUE;
    }
}
