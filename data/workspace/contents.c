/* contents.c - Which attached contents the changes of an entry name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/contents.h"

#include "data/workspace/changeset.h"

enum
{
  COLUMN_CONTENT = 2, /* of the table "attachment" */
};

gboolean
data_contents_collect (const void *changes, gsize size, GHashTable *hashes)
{
  DataChangeset row;
  gboolean more;

  data_changeset_start (&row, changes, size);
  while (data_changeset_next (&row, &more))
    {
      const DataValue *value = &row.after[COLUMN_CONTENT];

      if (!more)
        return TRUE;
      /* What a change takes away was named by the one that brought it. */
      if (row.operation != SQLITE_DELETE && g_str_equal (row.table, "attachment") &&
          row.n_columns > COLUMN_CONTENT && value->type == SQLITE_TEXT)
        g_hash_table_add (hashes, g_strndup (value->bytes, value->size));
    }
  return FALSE;
}
