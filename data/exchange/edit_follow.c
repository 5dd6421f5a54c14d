/* edit_follow.c - What refers to an entry that is removed or gets another id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/edit_change.h"

#include "data/exchange/canonical.h"

/** An entry that is referred to. */
typedef struct
{
  DataArray array;
  const char *id;
  const char *new_id; /* NULL where it is removed */
} Target;

/* Whether a reference of this kind may be to an entry of @array. */
static gboolean
may_refer_to (DataReference reference, DataArray array)
{
  switch (reference)
    {
    case DATA_REFERENCE_OPERATION:
      return array == DATA_ARRAY_OPERATIONS;
    case DATA_REFERENCE_SUBJECT:
      return array == DATA_ARRAY_OPERATIONS || array == DATA_ARRAY_INFORMATION;
    case DATA_REFERENCE_CONTROL:
      return array == DATA_ARRAY_CATALOGUE;
    case DATA_REFERENCE_AUDITOR:
      return array == DATA_ARRAY_AUDITORS;
    case DATA_REFERENCE_NONE:
    case DATA_REFERENCE_OBJECTIVE:
    case DATA_REFERENCE_REQUIREMENT:
    default:
      return FALSE;
    }
}

/* What an auditor operates may be any text, but goes on naming a detail that gets another id. */
static gboolean
is_concerned (const Target *target, DataArray array, const DataField *field)
{
  if (array == DATA_ARRAY_AUDITORS && field->type == DATA_FIELD_TEXTS)
    return target->array == DATA_ARRAY_CATALOGUE && target->new_id != NULL;
  return may_refer_to (field->reference, target->array);
}

static gboolean
is_target (const Target *target, json_t *value)
{
  return json_is_string (value) && g_str_equal (json_string_value (value), target->id);
}

/* Returns: the texts that follow, or NULL where the target is not among them. */
static json_t *
follow_texts (const Target *target, json_t *texts)
{
  json_t *followed = json_array ();
  gboolean found = FALSE;
  gsize n = json_array_size (texts);

  for (gsize i = 0; i < n; i++)
    {
      json_t *text = json_array_get (texts, i);

      if (!is_target (target, text))
        json_array_append (followed, text);
      else if (target->new_id != NULL)
        json_array_append_new (followed, json_string (target->new_id));
      found = found || is_target (target, text);
    }
  if (found)
    return followed;
  json_decref (followed);
  return NULL;
}

static json_t *follow_members (const Target *target,
                               DataArray array,
                               const DataField *members,
                               json_t *object,
                               gboolean *gone);

/* Returns: what stands in a member afterwards, or NULL where it stays as it is. */
static json_t *
follow_value (
    const Target *target, DataArray array, const DataField *field, json_t *value, gboolean *gone)
{
  if (field->type == DATA_FIELD_OBJECT)
    return follow_members (target, array, field->members, value, gone);
  if (!is_concerned (target, array, field))
    return NULL;
  if (field->type == DATA_FIELD_TEXTS)
    return follow_texts (target, value);
  if (!is_target (target, value))
    return NULL;
  if (target->new_id != NULL)
    return json_string (target->new_id);
  *gone = *gone || field->required;
  return json_null ();
}

/* Returns: the object as it is afterwards, or NULL where it stays as it is; @gone is set where it
 * has lost what it is about. */
static json_t *
follow_members (
    const Target *target, DataArray array, const DataField *members, json_t *object, gboolean *gone)
{
  json_t *followed = NULL;

  for (const DataField *field = members; field->name != NULL; field++)
    {
      json_t *value =
          follow_value (target, array, field, json_object_get (object, field->name), gone);

      if (value == NULL)
        continue;
      if (followed == NULL)
        followed = json_copy (object);
      if (data_exchange_says_nothing (field, value))
        {
          json_object_del (followed, field->name);
          json_decref (value);
        }
      else
        json_object_set_new (followed, field->name, value);
    }
  return followed;
}

void
data_change_follow (json_t *root, DataArray array, const char *id, const char *new_id)
{
  Target target = { .array = array, .id = id, .new_id = new_id };

  for (DataArray other = DATA_ARRAY_NONE + 1; other < DATA_N_ARRAYS; other++)
    {
      const DataField *members = data_array_members (other);

      for (gsize i = json_array_size (data_array_get (root, other)); i-- > 0;)
        {
          json_t *entry = json_array_get (data_array_get (root, other), i);
          gboolean gone = FALSE;
          json_t *followed = follow_members (&target, other, members, entry, &gone);

          if (followed == NULL)
            continue;
          if (!gone && data_array_is_answers (other))
            gone = data_change_answer_is_empty (other, followed);
          if (gone)
            {
              data_change_remove_entry (root, other, i);
              json_decref (followed);
            }
          else
            json_array_set_new (data_change_own_array (root, other), i, followed);
        }
    }
}
