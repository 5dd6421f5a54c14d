/* changegroup.c - Putting together what entries of the history changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/changegroup.h"

#include "data/history/hash.h"
#include "data/workspace/changeset.h"
#include "data/workspace/recorded.h"

#include <string.h>

static gboolean
is_changeset (const DataChainEntry *entry)
{
  DataChangeset changes;
  gboolean more = TRUE;

  data_changeset_start (&changes, entry->changes, entry->changes_size);
  while (more)
    {
      if (!data_changeset_next (&changes, &more))
        return FALSE;
    }
  return TRUE;
}

int
data_changegroup_add (sqlite3_changegroup *self, sqlite3_stmt *row)
{
  DataChainEntry entry = {
    .field = (const char *) sqlite3_column_text (row, 1),
    .what = (const char *) sqlite3_column_text (row, 2),
    .changes = sqlite3_column_blob (row, 3),
    .changes_size = sqlite3_column_bytes (row, 3),
  };
  guint8 hash[DATA_CHAIN_HASH_SIZE];

  /* An empty blob reads as NULL. */
  if (entry.changes == NULL && sqlite3_column_type (row, 3) != SQLITE_NULL)
    entry.changes = "";
  data_chain_hash_content (&entry, hash);
  if (sqlite3_column_bytes (row, 4) != DATA_CHAIN_HASH_SIZE ||
      memcmp (hash, sqlite3_column_blob (row, 4), sizeof hash) != 0 || !is_changeset (&entry))
    return SQLITE_CORRUPT;
  if (entry.changes_size == 0)
    return SQLITE_OK;
  return sqlite3changegroup_add (self, (int) entry.changes_size, (void *) entry.changes);
}

static int
abort_cb (void *data, int conflict, sqlite3_changeset_iter *changes)
{
  return SQLITE_CHANGESET_ABORT;
}

int
data_changegroup_apply (sqlite3_changegroup *self, sqlite3 *handle, int flags)
{
  void *changes = NULL;
  int size = 0;
  int code = sqlite3changegroup_output (self, &size, &changes);

  if (code == SQLITE_OK)
    code = sqlite3changeset_apply_v2 (handle, size, changes, data_recorded_filter_cb, abort_cb,
                                      NULL, NULL, NULL, flags);
  sqlite3_free (changes);
  return code;
}
