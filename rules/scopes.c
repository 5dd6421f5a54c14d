/* scopes.c - What somebody operates: control, objective, category or domain ids.
 *
 * The ids are sorted, so that the time for one control does not grow with their number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/scopes.h"

#include <string.h>

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
rules_scopes_new (const char *const *ids, guint n_ids)
{
  GPtrArray *self = g_ptr_array_sized_new (n_ids);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (self, (gpointer) ids[i]);
  g_ptr_array_sort (self, compare_ids);
  return self;
}

/* Of the ids from @first on and before @end, which have the same @position bytes in front, the
 * first whose next byte is at least @byte. */
static guint
find_byte (const GPtrArray *self, guint first, guint end, gsize position, guint byte)
{
  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const guchar *id = self->pdata[middle];

      if (id[position] < byte)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* Whether one of the ids is @id or a dotted prefix of it: byte by byte, fewer ids are left. */
static gboolean
has_prefix_of (const GPtrArray *self, const char *id)
{
  guint first = 0;
  guint end = self->len;

  for (gsize position = 0; first < end; position++)
    {
      const char *shortest = self->pdata[first];
      guint byte = (guchar) id[position];

      if (shortest[position] == '\0' && (byte == '\0' || byte == '.'))
        return TRUE;
      if (byte == '\0')
        return FALSE;
      first = find_byte (self, first, end, position, byte);
      end = find_byte (self, first, end, position, byte + 1);
    }
  return FALSE;
}

gboolean
rules_scopes_cover (const GPtrArray *self, const RulesControl *control)
{
  return has_prefix_of (self, control->id) || has_prefix_of (self, control->parent);
}
