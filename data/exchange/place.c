/* place.c - Where something is in an evaluation: an entry of an array, a member.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/place.h"

#include <string.h>

const char *const data_array_names[DATA_N_ARRAYS] = {
  [DATA_ARRAY_NONE] = "",
  [DATA_ARRAY_BUILT_ON] = "built_on",
  [DATA_ARRAY_OPERATIONS] = "operations",
  [DATA_ARRAY_INFORMATION] = "information",
  [DATA_ARRAY_IMPACTS] = "impacts",
  [DATA_ARRAY_AUDITORS] = "auditors",
  [DATA_ARRAY_CATALOGUE] = "catalogue",
  [DATA_ARRAY_REQUIREMENTS] = "requirements",
  [DATA_ARRAY_CONTROLS] = "controls",
  [DATA_ARRAY_FINDINGS] = "findings",
};

static void
append_word (GString *text, const char *word)
{
  if (word == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '/');
  for (const char *at = word; *at != '\0'; at++)
    {
      if (*at == '~')
        g_string_append (text, "~0");
      else if (*at == '/')
        g_string_append (text, "~1");
      else
        g_string_append_c (text, *at);
    }
}

char *
data_place_to_text (const DataPlace *self)
{
  GString *text = g_string_new (data_array_names[self->array]);

  append_word (text, self->id);
  append_word (text, self->dimension);
  append_word (text, self->harm);
  append_word (text, self->member);
  return g_string_free (text, FALSE);
}

static void
unescape (char *word)
{
  char *to = word;

  for (const char *at = word; *at != '\0'; at++)
    {
      if (at[0] == '~' && (at[1] == '0' || at[1] == '1'))
        *to++ = *++at == '0' ? '~' : '/';
      else
        *to++ = *at;
    }
  *to = '\0';
}

static DataArray
find_array (const char *name)
{
  for (DataArray array = DATA_ARRAY_NONE + 1; array < DATA_N_ARRAYS; array++)
    {
      if (g_str_equal (data_array_names[array], name))
        return array;
    }
  return DATA_ARRAY_NONE;
}

gboolean
data_place_parse (const char *text, DataPlace *place, GStrv *words)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  guint n = g_strv_length (parts);
  DataArray array = n > 1 ? find_array (parts[0]) : DATA_ARRAY_NONE;
  guint n_key = array == DATA_ARRAY_IMPACTS ? 3 : 1;

  if (n > 1 && (array == DATA_ARRAY_NONE || n < n_key + 1 || n > n_key + 2))
    return FALSE;

  for (guint i = 0; i < n; i++)
    unescape (parts[i]);
  *place = (DataPlace){ .array = array };
  if (array == DATA_ARRAY_NONE)
    place->member = n == 1 ? parts[0] : NULL;
  else
    {
      place->id = parts[1];
      place->dimension = n_key == 3 ? parts[2] : NULL;
      place->harm = n_key == 3 ? parts[3] : NULL;
      place->member = n == n_key + 2 ? parts[n - 1] : NULL;
    }
  *words = g_steal_pointer (&parts);
  return TRUE;
}
