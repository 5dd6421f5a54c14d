/* earlier.c - What an evaluation was at an earlier point of its history, and going back there.
 *
 * The history holds every change of its rows from the first on. Those up to the entry are put
 * together and made in empty tables in memory, from which the evaluation is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/earlier.h"

#include "data/error.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/changegroup.h"
#include "data/workspace/database_open.h"
#include "data/workspace/evaluation_parts.h"
#include "data/workspace/recorded.h"
#include "data/workspace/rows.h"

#include <glib/gi18n-lib.h>

/**
 * Reading:
 * @entry: what it was after this one
 * @group: what was changed until then
 * @last: the last entry that was read
 * @time: its time
 */
typedef struct
{
  DataEvaluation *evaluation;
  DataDatabase *database;
  gint64 entry;
  sqlite3_changegroup *group;
  gint64 last;
  char *time;
} Reading;

static void
fail (Reading *self, int code, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->last);

  if (code == SQLITE_NOMEM)
    data_database_fail (self->database, code, error);
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                 /* Translators: the second %s is a number. */
                 _ ("%s: Entry %s of the history, or one before it, was altered outside Eikyo, so "
                    "it cannot be told what was there then. Verify the workspace, or go on with a "
                    "backup."),
                 self->database->file, number);
}

/* Adds what the entry in @row changed. */
static gboolean
add_entry (gpointer data, sqlite3_stmt *row, GError **error)
{
  Reading *self = data;
  int code;

  self->last = sqlite3_column_int64 (row, 0);
  g_free (self->time);
  self->time = data_sql_text (row, 5);
  if (sqlite3_column_type (row, 3) == SQLITE_NULL)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                   _ ("“%s” was removed for good, and its earlier contents with it."),
                   data_evaluation_get_title (self->evaluation));
      return FALSE;
    }
  code = data_changegroup_add (self->group, row);
  if (code != SQLITE_OK)
    fail (self, code, error);
  return code == SQLITE_OK;
}

static gboolean
add_entries (Reading *self, GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (self->database, error,
                           "SELECT entry, field, what, changes, content_hash, time FROM history"
                           " WHERE evaluation = ? AND entry <= ? ORDER BY entry",
                           "ii", data_evaluation_get_number (self->evaluation), self->entry);

  if (!data_database_each (self->database, statement, add_entry, self, error))
    return FALSE;
  if (self->last != 0 && self->last == self->entry)
    return TRUE;
  g_set_error (
      error, DATA_ERROR, DATA_ERROR_STATE,
      _ ("“%s” has no such entry in its history. Read the history again, and choose another "
         "one."),
      data_evaluation_get_title (self->evaluation));
  return FALSE;
}

/* Makes the tables that the file has, without rows. */
static gboolean
make_tables (Reading *self, DataDatabase *scratch, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (
      self->database, "SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'", error);
  gboolean row = statement != NULL;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      if (!data_database_step (self->database, statement, &row, error))
        return FALSE;
      if (row && data_recorded_find ((const char *) sqlite3_column_text (statement, 0)) != NULL &&
          !data_database_execute (scratch, (const char *) sqlite3_column_text (statement, 1),
                                  error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }
  return TRUE;
}

static DataExchange *
read_rows (Reading *self, GError **error)
{
  g_autoptr (DataDatabase) scratch = data_database_new_scratch (self->database->file, error);
  g_autoptr (json_t) root = NULL;
  int code;

  /* Rows of other evaluations that they refer to are not there. */
  if (scratch == NULL || !data_database_execute (scratch, "PRAGMA foreign_keys = 0", error) ||
      !make_tables (self, scratch, error))
    return NULL;
  code = data_changegroup_apply (self->group, scratch->handle, 0);
  if (code != SQLITE_OK)
    {
      fail (self, code, error);
      return NULL;
    }
  root = data_rows_read (scratch, data_evaluation_get_number (self->evaluation), error);
  return root == NULL
             ? NULL
             : data_exchange_new (root, self->database->file,
                                  data_workspace_get_packs (self->evaluation->workspace), error);
}

/* What it was after @entry; @time is the time of that. */
static DataExchange *
read_earlier (DataEvaluation *evaluation, gint64 entry, char **time, GError **error)
{
  g_autoptr (sqlite3_changegroup) group = NULL;
  Reading reading = {
    .evaluation = evaluation,
    .database = data_workspace_get_database (evaluation->workspace),
    .entry = entry,
  };
  int code = sqlite3changegroup_new (&group);
  DataExchange *exchange = NULL;

  reading.group = group;
  if (code != SQLITE_OK)
    data_database_fail (reading.database, code, error);
  else if (add_entries (&reading, error))
    exchange = read_rows (&reading, error);
  *time = reading.time;
  return exchange;
}

DataExchange *
data_evaluation_read_earlier (DataEvaluation *self, gint64 entry, GError **error)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (DATA_IS_EVALUATION (self), NULL);

  return read_earlier (self, entry, &time, error);
}

gboolean
data_evaluation_go_back (DataEvaluation *self, gint64 entry, GError **error)
{
  g_autoptr (DataStep) step = NULL;
  g_autoptr (DataExchange) earlier = NULL;
  g_autoptr (DataEdit) edit = NULL;
  g_autoptr (DataExchange) after = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  step = data_workspace_begin (self->workspace, error);
  if (step == NULL || !data_evaluation_is_draft (self, error) ||
      !data_evaluation_is_untried (self, error))
    return FALSE;
  earlier = read_earlier (self, entry, &time, error);
  if (earlier == NULL)
    return FALSE;
  edit = data_edit_new ();
  data_edit_replace (edit, earlier);
  after = data_exchange_edited (self->exchange, edit, data_workspace_get_packs (self->workspace),
                                error);
  return after != NULL &&
         data_evaluation_write (self, g_steal_pointer (&step), after, NULL, time, error);
}
