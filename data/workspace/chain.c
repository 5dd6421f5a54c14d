/* chain.c - Reading the history of a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/chain.h"

#include "data/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS "entry, step, evaluation, time, actor, action, target, what, hash"

void
data_chain_column_hash (sqlite3_stmt *row, int column, guint8 *hash)
{
  memset (hash, 0, DATA_CHAIN_HASH_SIZE);
  if (sqlite3_column_bytes (row, column) == DATA_CHAIN_HASH_SIZE)
    memcpy (hash, sqlite3_column_blob (row, column), DATA_CHAIN_HASH_SIZE);
}

static gpointer
read_entry (sqlite3_stmt *row)
{
  DataHistoryEntry *entry = g_new0 (DataHistoryEntry, 1);
  guint8 hash[DATA_CHAIN_HASH_SIZE];

  entry->entry = sqlite3_column_int64 (row, 0);
  entry->step = sqlite3_column_int64 (row, 1);
  entry->evaluation = sqlite3_column_int64 (row, 2);
  entry->time = data_sql_text (row, 3);
  entry->actor = data_sql_text (row, 4);
  entry->action = data_action_parse ((const char *) sqlite3_column_text (row, 5));
  entry->target = sqlite3_column_int64 (row, 6);
  entry->what = data_sql_text (row, 7);
  data_chain_column_hash (row, 8, hash);
  entry->hash = data_chain_hex (hash);
  return entry;
}

GPtrArray *
data_chain_list (
    DataDatabase *database, gint64 evaluation, gint64 before, guint limit, GError **error)
{
  static const char all[] = "SELECT " COLUMNS " FROM history"
                            " WHERE entry < ?1 ORDER BY entry DESC LIMIT ?2";
  static const char of_one[] = "SELECT " COLUMNS " FROM history"
                               " WHERE entry < ?1 AND evaluation = ?3"
                               " ORDER BY entry DESC LIMIT ?2";
  sqlite3_stmt *statement = data_database_query (
      database, error, evaluation == 0 ? all : of_one, evaluation == 0 ? "ii" : "iii",
      before == 0 ? G_MAXINT64 : before, limit == 0 ? (gint64) -1 : (gint64) limit, evaluation);

  return data_database_list (database, statement, read_entry,
                             (GDestroyNotify) data_history_entry_free, error);
}

gboolean
data_chain_tops (DataDatabase *database,
                 gint64 evaluation,
                 gint64 *entry,
                 gint64 *undo,
                 gint64 *redo,
                 GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (database, error,
                           "SELECT entry, undo, redo FROM history WHERE evaluation = ?"
                           " ORDER BY entry DESC LIMIT 1",
                           "i", evaluation);
  gboolean row;

  *entry = *undo = *redo = 0;
  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  *entry = sqlite3_column_int64 (statement, 0);
  *undo = sqlite3_column_int64 (statement, 1);
  *redo = sqlite3_column_int64 (statement, 2);
  sqlite3_reset (statement);
  return TRUE;
}

/* What data_chain_last() goes through, from the newest entry on. @seen holds the steps of
 * evaluations that it has met: what it met first is how the step stands now. */
typedef struct
{
  DataDatabase *database;
  gboolean redo;
  GHashTable *seen;
  gint64 evaluation;
  gint64 final;
  gboolean ended;
} Last;

static gboolean
last_meet (Last *self, sqlite3_stmt *row, GError **error)
{
  gint64 evaluation = sqlite3_column_int64 (row, 0);
  const char *action = (const char *) sqlite3_column_text (row, 2);
  gboolean undone = g_str_equal (action, data_action_ids[DATA_ACTION_UNDO]);
  gboolean redone = g_str_equal (action, data_action_ids[DATA_ACTION_REDO]);
  gint64 step = sqlite3_column_int64 (row, undone || redone ? 3 : 1);
  gint64 entry, undo, redo;

  if (self->redo && !undone && !redone)
    {
      self->ended = TRUE;
      return TRUE;
    }
  if (!g_hash_table_add (self->seen, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                                      evaluation, step)) ||
      self->redo != undone)
    return TRUE;
  if (!undone && !data_action_can_be_undone (data_action_parse (action)))
    {
      self->evaluation = evaluation;
      self->final = step;
      return TRUE;
    }
  if (!data_chain_tops (self->database, evaluation, &entry, &undo, &redo, error))
    return FALSE;
  if ((self->redo ? redo : undo) == step)
    self->evaluation = evaluation;
  return TRUE;
}

gboolean
data_chain_last (
    DataDatabase *database, gboolean redo, gint64 *evaluation, gint64 *final, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Last last = { database, redo, seen };
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT evaluation, step, action, target FROM history ORDER BY entry DESC",
      "");
  gboolean row = TRUE;

  *evaluation = *final = 0;
  if (statement == NULL)
    return FALSE;
  while (last.evaluation == 0 && !last.ended)
    {
      if (!data_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      if (!last_meet (&last, statement, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }
  sqlite3_reset (statement);
  *evaluation = last.evaluation;
  *final = last.final;
  return TRUE;
}

DataHistoryEntry *
data_chain_step (DataDatabase *database, gint64 step, gint64 evaluation, GError **error)
{
  sqlite3_stmt *statement = data_database_query (database, error,
                                                 "SELECT " COLUMNS " FROM history"
                                                 " WHERE step = ? AND evaluation = ?"
                                                 " ORDER BY entry DESC LIMIT 1",
                                                 "ii", step, evaluation);
  DataHistoryEntry *entry = NULL;
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return NULL;
  if (row)
    entry = read_entry (statement);
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("%s: This step is not in the history. Reload the history and try again."),
                 database->file);
  sqlite3_reset (statement);
  return entry;
}

char *
data_chain_workspace (DataDatabase *database, GError **error)
{
  sqlite3_stmt *statement = data_database_query (database, error, "SELECT id FROM about", "");
  char *id;
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return NULL;
  id = row ? data_sql_text (statement, 0) : NULL;
  sqlite3_reset (statement);
  if (id == NULL)
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                 _ ("%s: The workspace has lost its own id. Restore it from a backup."),
                 database->file);
  return id;
}

gboolean
data_chain_newest (DataDatabase *database, gint64 *entry, guint8 *hash, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT entry, hash FROM history ORDER BY entry DESC LIMIT 1", "");
  g_autofree char *workspace = NULL;
  gboolean row;

  *entry = 0;
  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  if (row)
    {
      *entry = sqlite3_column_int64 (statement, 0);
      data_chain_column_hash (statement, 1, hash);
      sqlite3_reset (statement);
      return TRUE;
    }
  workspace = data_chain_workspace (database, error);
  if (workspace == NULL)
    return FALSE;
  data_chain_hash_start (workspace, hash);
  return TRUE;
}

char *
data_chain_anchor (DataDatabase *database, GError **error)
{
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *workspace = data_chain_workspace (database, error);
  g_autofree char *text = NULL;
  gint64 entry;

  if (workspace == NULL || !data_chain_newest (database, &entry, hash, error))
    return NULL;
  text = data_chain_hex (hash);
  return g_strdup_printf ("eikyo:%s:%" G_GINT64_FORMAT ":%s", workspace, entry, text);
}
