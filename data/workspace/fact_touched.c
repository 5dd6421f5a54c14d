/* fact_touched.c - What only follows from an entry that was added or removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/fact_touched.h"

#include <jansson.h>

static gboolean
is_touched (const DataTouched *self, DataArray array, const char *id)
{
  return id != NULL && g_hash_table_contains (self->ids[array], id);
}

/* Whether a member names an entry that was added or removed, before or after. */
static gboolean
names_touched (const DataTouched *self, const DataDifference *difference, DataArray array)
{
  return is_touched (self, array, json_string_value (difference->before)) ||
         is_touched (self, array, json_string_value (difference->after));
}

static json_t *
without_touched (const DataTouched *self, DataArray array, json_t *texts)
{
  json_t *rest = json_array ();
  gsize n = json_array_size (texts);

  for (gsize i = 0; i < n; i++)
    {
      if (!is_touched (self, array, json_string_value (json_array_get (texts, i))))
        json_array_append (rest, json_array_get (texts, i));
    }
  return rest;
}

/* Whether two lists differ only in entries that were added or removed. */
static gboolean
lists_touched (const DataTouched *self, const DataDifference *difference, DataArray array)
{
  json_t *before = without_touched (self, array, difference->before);
  json_t *after = without_touched (self, array, difference->after);
  gboolean alike = json_equal (before, after);

  json_decref (before);
  json_decref (after);
  return alike;
}

static gboolean
sets (const DataDifference *difference, DataArray array, const char *member)
{
  return difference->kind == DATA_DIFFERENCE_SET && difference->array == array &&
         difference->known && g_str_equal (difference->member, member);
}

void
data_touched_init (DataTouched *self, GPtrArray *differences)
{
  for (guint array = 0; array < DATA_N_ARRAYS; array++)
    self->ids[array] = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < differences->len; i++)
    {
      const DataDifference *difference = g_ptr_array_index (differences, i);

      if (difference->kind == DATA_DIFFERENCE_ADDED || difference->kind == DATA_DIFFERENCE_REMOVED)
        g_hash_table_add (self->ids[difference->array], difference->id);
    }
}

void
data_touched_clear (DataTouched *self)
{
  for (guint array = 0; array < DATA_N_ARRAYS; array++)
    g_hash_table_unref (self->ids[array]);
}

gboolean
data_touched_has_subject (const DataTouched *self, const char *id)
{
  return is_touched (self, DATA_ARRAY_OPERATIONS, id) ||
         is_touched (self, DATA_ARRAY_INFORMATION, id);
}

gboolean
data_touched_leads_to (const DataTouched *self, const DataDifference *difference)
{
  if (difference->array == DATA_ARRAY_IMPACTS)
    return data_touched_has_subject (self, difference->id);
  if (difference->array == DATA_ARRAY_CONTROLS &&
      is_touched (self, DATA_ARRAY_CATALOGUE, difference->id))
    return TRUE;
  if (sets (difference, DATA_ARRAY_CONTROLS, "internal.auditor"))
    return names_touched (self, difference, DATA_ARRAY_AUDITORS);
  if (sets (difference, DATA_ARRAY_FINDINGS, "control"))
    return names_touched (self, difference, DATA_ARRAY_CATALOGUE);
  if (sets (difference, DATA_ARRAY_INFORMATION, "operations"))
    return lists_touched (self, difference, DATA_ARRAY_OPERATIONS);
  if (sets (difference, DATA_ARRAY_AUDITORS, "operates"))
    return lists_touched (self, difference, DATA_ARRAY_CATALOGUE);
  return FALSE;
}
