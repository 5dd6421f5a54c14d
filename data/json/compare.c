/* compare.c - Whether two JSON values are written alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/compare.h"

static gboolean
are_objects_alike (json_t *one, json_t *other)
{
  void *member = json_object_iter (one);
  void *other_member = json_object_iter (other);

  while (member != NULL && other_member != NULL)
    {
      if (!g_str_equal (json_object_iter_key (member), json_object_iter_key (other_member)) ||
          !data_json_is_written_alike (json_object_iter_value (member),
                                       json_object_iter_value (other_member)))
        return FALSE;
      member = json_object_iter_next (one, member);
      other_member = json_object_iter_next (other, other_member);
    }
  return member == NULL && other_member == NULL;
}

static gboolean
are_arrays_alike (json_t *one, json_t *other)
{
  gsize n = json_array_size (one);

  if (n != json_array_size (other))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      if (!data_json_is_written_alike (json_array_get (one, i), json_array_get (other, i)))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_json_is_written_alike (json_t *one, json_t *other)
{
  if (one == other)
    return TRUE;
  if (json_is_object (one) && json_is_object (other))
    return are_objects_alike (one, other);
  if (json_is_array (one) && json_is_array (other))
    return are_arrays_alike (one, other);
  return json_equal (one, other);
}
