/* step_erase.c - Taking the contents of an evaluation out of the history, while its hashes stay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/contents.h"
#include "data/workspace/step_parts.h"

#include <glib/gi18n-lib.h>

/* Goes through changes that mention attachments; the rest is not even looked at. */
#define ATTACHING " changes IS NOT NULL AND instr (changes, CAST ('attachment' AS BLOB)) > 0"

static const char of_evaluation[] = "SELECT changes FROM history"
                                    " WHERE evaluation = ? AND" ATTACHING;
static const char of_all[] = "SELECT changes FROM history WHERE" ATTACHING;

/* The contents that entries of the history name. */
typedef struct
{
  DataStep *step;
  GHashTable *hashes;
} Contents;

static gboolean
add_contents (gpointer data, sqlite3_stmt *row, GError **error)
{
  Contents *self = data;

  if (data_contents_collect (sqlite3_column_blob (row, 0), sqlite3_column_bytes (row, 0),
                             self->hashes))
    return TRUE;
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               _ ("%s: The history was altered outside Eikyo, so nothing can be removed "
                  "from it. Verify the workspace, or go on with a backup."),
               self->step->database->file);
  return FALSE;
}

/* Adds the contents that the rows of @statement name to @hashes. */
static gboolean
collect (DataStep *self, sqlite3_stmt *statement, GHashTable *hashes, GError **error)
{
  Contents contents = { self, hashes };

  return data_database_each (self->database, statement, add_contents, &contents, error);
}

static gboolean
delete_content (DataStep *self, const char *hash, GError **error)
{
  return data_database_change (self->database, error, "DELETE FROM content WHERE hash = ?", "t",
                               hash);
}

/* Deletes those of the contents @hashes that no other evaluation has or had, as undoing could bring
 * them back. */
static gboolean
delete_contents (DataStep *self, GHashTable *hashes, GError **error)
{
  g_autoptr (GHashTable) remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer hash;

  if (g_hash_table_size (hashes) == 0)
    return TRUE;
  if (!collect (self, data_database_query (self->database, error, of_all, ""), remembered, error))
    return FALSE;
  g_hash_table_iter_init (&iter, hashes);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    {
      if (!g_hash_table_contains (remembered, hash) && !delete_content (self, hash, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_step_erase (DataStep *self, gint64 evaluation, GError **error)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  DataChainEntry entry = {
    .evaluation = evaluation,
    .action = data_action_ids[DATA_ACTION_ERASE],
    .what = "{}",
    .changes = "",
  };

  g_return_val_if_fail (self->open, FALSE);
  if (!collect (self, data_database_query (self->database, error, of_evaluation, "i", evaluation),
                hashes, error))
    return FALSE;
  if (!data_database_change (self->database, error,
                             "UPDATE history SET field = NULL, what = NULL, changes = NULL"
                             " WHERE evaluation = ?",
                             "i", evaluation))
    return FALSE;
  entry.step = self->step == 0 ? self->newest + 1 : self->step;
  if (!data_step_append (self, &entry, error) || !delete_contents (self, hashes, error))
    return FALSE;
  self->step = entry.step;
  self->ended = TRUE;
  return data_step_start_session (self, error);
}
