/* arrays.c - The arrays of an evaluation file and the entries in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/arrays.h"

#include <string.h>

const char *
data_array_parent (DataArray array)
{
  static const char *const parents[DATA_N_ARRAYS] = {
    [DATA_ARRAY_BUILT_ON] = "service", [DATA_ARRAY_AUDITORS] = "audit",
    [DATA_ARRAY_CATALOGUE] = "audit",  [DATA_ARRAY_REQUIREMENTS] = "audit",
    [DATA_ARRAY_CONTROLS] = "audit",   [DATA_ARRAY_FINDINGS] = "audit",
  };

  return parents[array];
}

const DataField *
data_array_field (DataArray array)
{
  const char *parent = data_array_parent (array);
  const DataField *members = data_exchange_fields;

  if (parent != NULL)
    members = data_exchange_find_field (members, parent)->members;
  return data_exchange_find_field (members, data_array_names[array]);
}

const DataField *
data_array_members (DataArray array)
{
  return array == DATA_ARRAY_NONE ? data_exchange_fields : data_array_field (array)->members;
}

gboolean
data_array_is_answers (DataArray array)
{
  return array != DATA_ARRAY_NONE && data_array_field (array)->order != DATA_ORDER_AS_READ;
}

const DataField *
data_array_find_member (DataArray array, const char *member)
{
  const DataField *members = data_array_members (array);
  const char *dot;

  while ((dot = strchr (member, '.')) != NULL)
    {
      g_autofree char *name = g_strndup (member, (gsize) (dot - member));
      const DataField *field = data_exchange_find_field (members, name);

      if (field == NULL || field->type != DATA_FIELD_OBJECT)
        return NULL;
      members = field->members;
      member = dot + 1;
    }
  return data_exchange_find_field (members, member);
}

json_t *
data_array_get (json_t *root, DataArray array)
{
  const char *parent = data_array_parent (array);

  if (parent != NULL)
    root = json_object_get (root, parent);
  root = json_object_get (root, data_array_names[array]);
  return json_is_array (root) ? root : NULL;
}

const char *
data_member_text (json_t *object, const char *name)
{
  return json_string_value (json_object_get (object, name));
}

static gboolean
is_at (json_t *entry, const DataPlace *place)
{
  if (place->array == DATA_ARRAY_IMPACTS)
    return g_strcmp0 (data_member_text (entry, "subject"), place->id) == 0 &&
           g_strcmp0 (data_member_text (entry, "dimension"), place->dimension) == 0 &&
           g_strcmp0 (data_member_text (entry, "harm"), place->harm) == 0;
  return g_strcmp0 (data_member_text (entry, "id"), place->id) == 0;
}

gssize
data_array_find (json_t *entries, const DataPlace *place)
{
  gsize n = json_array_size (entries);

  for (gsize i = 0; i < n; i++)
    {
      if (is_at (json_array_get (entries, i), place))
        return (gssize) i;
    }
  return -1;
}

json_t *
data_member_get (json_t *object, const char *member)
{
  const char *dot;

  while ((dot = strchr (member, '.')) != NULL)
    {
      g_autofree char *name = g_strndup (member, (gsize) (dot - member));

      object = json_object_get (object, name);
      member = dot + 1;
    }
  return json_object_get (object, member);
}
