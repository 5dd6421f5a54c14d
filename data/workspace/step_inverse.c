/* step_inverse.c - Turning round the changes that entries of the history recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/changeset.h"
#include "data/workspace/recorded.h"
#include "data/workspace/step_parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changegroup, sqlite3changegroup_delete)

static void
fail_altered (DataStep *self, gint64 entry, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, entry);

  g_set_error (
      error, DATA_ERROR, DATA_ERROR_REFUSED,
      /* Translators: the second %s is a number. */
      _ ("%s: Entry %s of the history was altered outside Eikyo, so it cannot be undone or "
         "redone. Verify the workspace, or go on with a backup."),
      self->database->file, number);
}

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

/* Adds what the entry in @row changed, if it is what was recorded. */
static gboolean
add_entry (DataStep *self, sqlite3_stmt *row, sqlite3_changegroup *group, GError **error)
{
  DataChainEntry entry = {
    .field = (const char *) sqlite3_column_text (row, 1),
    .what = (const char *) sqlite3_column_text (row, 2),
    .changes = sqlite3_column_blob (row, 3),
    .changes_size = sqlite3_column_bytes (row, 3),
  };
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  int code = SQLITE_OK;

  /* An empty blob reads as NULL. */
  if (entry.changes == NULL && sqlite3_column_type (row, 3) != SQLITE_NULL)
    entry.changes = "";
  data_chain_hash_content (&entry, hash);
  if (sqlite3_column_bytes (row, 4) != DATA_CHAIN_HASH_SIZE ||
      memcmp (hash, sqlite3_column_blob (row, 4), sizeof hash) != 0)
    code = SQLITE_CORRUPT;
  else if (!is_changeset (&entry))
    code = SQLITE_CORRUPT;
  else if (entry.changes_size > 0)
    code = sqlite3changegroup_add (group, (int) entry.changes_size, (void *) entry.changes);
  if (code == SQLITE_OK)
    return TRUE;
  if (code == SQLITE_NOMEM)
    data_database_fail (self->database, code, error);
  else
    fail_altered (self, sqlite3_column_int64 (row, 0), error);
  return FALSE;
}

static gboolean
add_entries (
    DataStep *self, gint64 source, gint64 evaluation, sqlite3_changegroup *group, GError **error)
{
  sqlite3_stmt *statement =
      data_chain_query (self->database,
                        "SELECT entry, field, what, changes, content_hash FROM history"
                        " WHERE step = ? AND evaluation = ? ORDER BY entry",
                        error, 2, source, evaluation);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      if (!data_database_step (self->database, statement, &row, error))
        return FALSE;
      if (row && !add_entry (self, statement, group, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }
  return TRUE;
}

static int
abort_cb (void *data, int conflict, sqlite3_changeset_iter *changes)
{
  return SQLITE_CHANGESET_ABORT;
}

gboolean
data_step_apply_inverse (DataStep *self, gint64 source, gint64 evaluation, GError **error)
{
  g_autoptr (sqlite3_changegroup) group = NULL;
  void *changes = NULL;
  int size = 0;
  int code = sqlite3changegroup_new (&group);

  if (code == SQLITE_OK)
    {
      if (!add_entries (self, source, evaluation, group, error))
        return FALSE;
      code = sqlite3changegroup_output (group, &size, &changes);
    }
  if (code == SQLITE_OK)
    code =
        sqlite3changeset_apply_v2 (self->database->handle, size, changes, data_recorded_filter_cb,
                                   abort_cb, NULL, NULL, NULL, SQLITE_CHANGESETAPPLY_INVERT);
  sqlite3_free (changes);
  if (code == SQLITE_OK)
    return TRUE;
  if (code == SQLITE_ABORT)
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                 _ ("%s: The workspace was changed outside Eikyo, so its history does not fit its "
                    "contents. Verify the workspace, or go on with a backup."),
                 self->database->file);
  else
    data_database_fail (self->database, code, error);
  return FALSE;
}
