/* attachment_bytes.c - Contents of attachments that are in memory, from packages and for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/attachment_content.h"

#include <glib/gi18n-lib.h>

gboolean
data_attachment_content_keep (DataDatabase *database,
                              const char *hash,
                              GBytes *bytes,
                              GError **error)
{
  return data_database_change (
      database, error,
      "INSERT INTO content (hash, size, data) VALUES (?1, length (?2), ?2)"
      " ON CONFLICT (hash) DO UPDATE SET size = excluded.size, data = excluded.data",
      "tb", hash, bytes);
}

GBytes *
data_attachment_content_load (const char *hash, gpointer database, GError **error)
{
  DataDatabase *self = database;
  sqlite3_stmt *statement =
      data_database_query (self, error, "SELECT data FROM content WHERE hash = ?", "t", hash);
  gboolean row = FALSE;
  GBytes *bytes;

  if (statement == NULL || !data_database_step (self, statement, &row, error))
    return NULL;
  if (!row)
    {
      data_refuse (error, self->file, hash,
                   _ ("The content of an attachment is missing, so the workspace is damaged. Use a "
                      "backup of it."));
      return NULL;
    }
  bytes =
      g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);
  return bytes;
}
