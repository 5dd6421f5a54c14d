/* edit.c - Changes of an evaluation as values, and the evaluation that they make.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/edit.h"

#include "data/exchange/edit_change.h"
#include "data/exchange/root.h"
#include "data/json/text.h"

struct _DataEdit
{
  GPtrArray *changes;
};

static void
change_free (DataChange *self)
{
  g_free ((char *) self->place.id);
  g_free ((char *) self->place.dimension);
  g_free ((char *) self->place.harm);
  g_free ((char *) self->place.member);
  g_clear_pointer (&self->value, json_decref);
  g_clear_pointer (&self->exchange, data_exchange_unref);
  g_free (self);
}

DataEdit *
data_edit_new (void)
{
  DataEdit *self = g_new0 (DataEdit, 1);

  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  return self;
}

void
data_edit_free (DataEdit *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/* Whether a place tells which entry is meant. */
static gboolean
is_whole (const DataPlace *place)
{
  if (place->array == DATA_ARRAY_NONE)
    return TRUE;
  return place->id != NULL && g_utf8_validate (place->id, -1, NULL) &&
         (place->array != DATA_ARRAY_IMPACTS || (place->dimension != NULL && place->harm != NULL));
}

static DataChange *
append (DataEdit *self, DataChangeKind kind, const DataPlace *place)
{
  DataChange *change = g_new0 (DataChange, 1);

  change->kind = kind;
  change->place = (DataPlace){
    .array = place->array,
    .id = g_strdup (place->id),
    .dimension = g_strdup (place->dimension),
    .harm = g_strdup (place->harm),
    .member = g_strdup (place->member),
  };
  g_ptr_array_add (self->changes, change);
  return change;
}

DataEdit *
data_edit_copy (const DataEdit *self)
{
  DataEdit *copy = data_edit_new ();

  for (guint i = 0; i < self->changes->len; i++)
    {
      const DataChange *from = self->changes->pdata[i];
      DataChange *to = append (copy, from->kind, &from->place);

      to->value = json_incref (from->value);
      to->position = from->position;
      to->exchange = from->exchange == NULL ? NULL : data_exchange_ref (from->exchange);
    }
  return copy;
}

static void
append_set (DataEdit *self, const DataPlace *place, json_t *value)
{
  append (self, DATA_CHANGE_SET, place)->value = value;
}

void
data_edit_set_text (DataEdit *self, const DataPlace *place, const char *text)
{
  g_return_if_fail (is_whole (place));
  g_return_if_fail (text == NULL || g_utf8_validate (text, -1, NULL));

  append_set (self, place, text == NULL ? NULL : json_string (text));
}

void
data_edit_fill_text (DataEdit *self, const DataPlace *place, const char *text)
{
  g_return_if_fail (is_whole (place));
  g_return_if_fail (g_utf8_validate (text, -1, NULL));

  append (self, DATA_CHANGE_FILL, place)->value = json_string (text);
}

void
data_edit_set_integer (DataEdit *self, const DataPlace *place, gint64 number)
{
  g_return_if_fail (is_whole (place));

  append_set (self, place, json_integer (number));
}

void
data_edit_set_boolean (DataEdit *self, const DataPlace *place, gboolean value)
{
  g_return_if_fail (is_whole (place));

  append_set (self, place, json_boolean (value));
}

void
data_edit_set_texts (DataEdit *self, const DataPlace *place, const char *const *texts)
{
  json_t *array;

  g_return_if_fail (is_whole (place));

  array = json_array ();
  for (guint i = 0; texts[i] != NULL; i++)
    json_array_append_new (array, json_string (texts[i]));
  append_set (self, place, array);
}

void
data_edit_clear (DataEdit *self, const DataPlace *place)
{
  g_return_if_fail (is_whole (place));

  append_set (self, place, NULL);
}

void
data_edit_add (DataEdit *self, DataArray array, const char *id)
{
  DataPlace place = { .array = array, .id = id };

  g_return_if_fail (array != DATA_ARRAY_NONE && is_whole (&place));

  append (self, DATA_CHANGE_ADD, &place);
}

void
data_edit_add_details (DataEdit *self, const RulesAddedDetail *details, guint n_details)
{
  DataPlace place = { .array = DATA_ARRAY_CATALOGUE };
  json_t *entries = json_array ();

  for (guint i = 0; i < n_details; i++)
    {
      const RulesAddedDetail *detail = &details[i];
      json_t *entry = json_pack ("{s:s, s:s}", "id", detail->id, "parent", detail->parent);

      if (!rules_text_is_blank (detail->title))
        json_object_set_new (entry, "title", json_string (detail->title));
      if (detail->basic)
        json_object_set_new (entry, "basic", json_true ());
      json_array_append_new (entries, entry);
    }
  append (self, DATA_CHANGE_ADD, &place)->value = entries;
}

void
data_edit_remove (DataEdit *self, const DataPlace *place)
{
  g_return_if_fail (place->array != DATA_ARRAY_NONE && is_whole (place));

  append (self, DATA_CHANGE_REMOVE, place);
}

void
data_edit_move (DataEdit *self, const DataPlace *place, guint position)
{
  g_return_if_fail (place->array != DATA_ARRAY_NONE && is_whole (place));
  g_return_if_fail (!data_array_is_answers (place->array));

  append (self, DATA_CHANGE_MOVE, place)->position = position;
}

void
data_edit_replace (DataEdit *self, DataExchange *exchange)
{
  append (self, DATA_CHANGE_REPLACE, &(DataPlace){ .array = DATA_ARRAY_NONE })->exchange =
      data_exchange_ref (exchange);
}

static gboolean
is_typed (const DataField *field)
{
  return (field->type == DATA_FIELD_TEXT || field->type == DATA_FIELD_INTEGER ||
          field->type == DATA_FIELD_DATE || field->type == DATA_FIELD_TEXTS) &&
         field->space == DATA_SPACE_NONE && field->reference == DATA_REFERENCE_NONE;
}

char *
data_edit_field (const DataEdit *self)
{
  const DataChange *change = self->changes->len != 1 ? NULL : self->changes->pdata[0];
  const DataField *field;

  if (change == NULL || change->kind != DATA_CHANGE_SET || change->place.member == NULL)
    return NULL;
  field = data_array_find_member (change->place.array, change->place.member);
  return field != NULL && is_typed (field) ? data_place_to_text (&change->place) : NULL;
}

/* What messages call the evaluation. */
static const char *
name_of (json_t *root)
{
  const char *title = data_member_text (root, "title");

  return rules_text_is_blank (title) ? data_member_text (root, "id") : title;
}

DataExchange *
data_exchange_edited (DataExchange *self, const DataEdit *edit, DataPacks *packs, GError **error)
{
  json_t *root = data_exchange_get_root (self);
  DataPack *pack = data_exchange_get_pack (self);
  DataDraft draft = {
    .root = json_incref (root),
    .edition = pack->edition,
    .file = name_of (root),
    .sound = TRUE,
  };
  DataExchange *edited = NULL;
  gboolean done = TRUE;

  for (guint i = 0; done && i < edit->changes->len; i++)
    done = data_change_apply (g_ptr_array_index (edit->changes, i), &draft, error);
  if (done && draft.root == root)
    edited = data_exchange_ref (self);
  else if (done && draft.sound)
    edited = data_exchange_new_sound (draft.root, pack);
  else if (done)
    edited = data_exchange_new (draft.root, draft.file, packs, error);
  json_decref (draft.root);
  return edited;
}

static gboolean
is_taken (json_t *root, const RulesEdition *edition, DataArray array, const char *id)
{
  DataPlace place = { .array = array, .id = id };
  DataPlace other = { .array = array, .id = id };

  if (array == DATA_ARRAY_OPERATIONS)
    other.array = DATA_ARRAY_INFORMATION;
  else if (array == DATA_ARRAY_INFORMATION)
    other.array = DATA_ARRAY_OPERATIONS;
  else if (array == DATA_ARRAY_CATALOGUE &&
           rules_catalogue_find (edition->catalogue, id) != RULES_NO_CONTROL)
    return TRUE;
  return data_array_find (data_array_get (root, place.array), &place) >= 0 ||
         data_array_find (data_array_get (root, other.array), &other) >= 0;
}

char *
data_exchange_new_id (DataExchange *self, DataArray array)
{
  static const char letters[DATA_N_ARRAYS] = {
    [DATA_ARRAY_BUILT_ON] = 'b', [DATA_ARRAY_OPERATIONS] = 'o', [DATA_ARRAY_INFORMATION] = 'i',
    [DATA_ARRAY_AUDITORS] = 'a', [DATA_ARRAY_CATALOGUE] = 'd',  [DATA_ARRAY_FINDINGS] = 'f',
  };
  json_t *root = data_exchange_get_root (self);
  const RulesEdition *edition = data_exchange_get_pack (self)->edition;
  gsize number = json_array_size (data_array_get (root, array));
  char *id = NULL;

  g_return_val_if_fail (letters[array] != '\0', NULL);

  do
    {
      g_free (id);
      number++;
      id = g_strdup_printf ("%c%" G_GSIZE_FORMAT, letters[array], number);
    }
  while (is_taken (root, edition, array, id));
  return id;
}
