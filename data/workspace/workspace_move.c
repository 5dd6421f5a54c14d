/* workspace_move.c - Archive, bin, and removing evaluations for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/fact.h"
#include "data/workspace/recorded.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>

/* Where an evaluation is, and its title (or id) for messages and history. */
static gboolean
read_place (
    DataDatabase *database, gint64 number, DataRegisterPlace *place, char **title, GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (database, error,
                           "SELECT l.place, ifnull (e.title, e.id) FROM evaluation e JOIN life l "
                           "ON l.evaluation = e.number WHERE e.number = ?",
                           "i", number);
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  if (!row)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                   _ ("The evaluation is no longer in this workspace. Choose another one."));
      return FALSE;
    }
  *place = data_register_place_parse ((const char *) sqlite3_column_text (statement, 0));
  *title = data_sql_text (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

static DataAction
action_of_move (DataRegisterPlace from, DataRegisterPlace to)
{
  if (to == DATA_REGISTER_PLACE_BIN)
    return DATA_ACTION_DELETE;
  if (from == DATA_REGISTER_PLACE_BIN)
    return DATA_ACTION_RESTORE;
  return to == DATA_REGISTER_PLACE_ARCHIVE ? DATA_ACTION_ARCHIVE : DATA_ACTION_UNARCHIVE;
}

static gboolean
move_one (DataWorkspace *self, DataStep *step, gint64 number, DataRegisterPlace to, GError **error)
{
  DataDatabase *database = data_workspace_get_database (self);
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;
  DataStepEntry entry = { .evaluation = number };
  DataRegisterPlace from;

  if (!read_place (database, number, &from, &title, error))
    return FALSE;
  what = data_fact_of_text (title, NULL);
  entry.what = what;
  entry.action = action_of_move (from, to);
  return data_database_change (database, error, "UPDATE life SET place = ? WHERE evaluation = ?",
                               "ti", data_register_place_ids[to - 1], number) &&
         data_step_record (step, &entry, error);
}

gboolean
data_workspace_move (
    DataWorkspace *self, const gint64 *numbers, guint n, DataRegisterPlace place, GError **error)
{
  g_autoptr (DataStep) step = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), FALSE);

  step = data_workspace_begin (self, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!move_one (self, step, numbers[i], place, error))
        return FALSE;
    }
  return data_workspace_finish (self, g_steal_pointer (&step), numbers, n, error);
}

/* Deletes every row of an evaluation; those that refer to others first. */
static gboolean
delete_rows (DataDatabase *database, gint64 number, GError **error)
{
  guint n = 0;

  while (data_recorded_tables[n].name != NULL)
    n++;
  while (n-- > 0)
    {
      const char *name = data_recorded_tables[n].name;
      g_autofree char *sql =
          g_strdup_printf ("DELETE FROM %s WHERE %s = ?", name,
                           g_str_equal (name, "evaluation") ? "number" : "evaluation");

      if (!data_database_change (database, error, g_intern_string (sql), "i", number))
        return FALSE;
    }
  return TRUE;
}

/* Deletes the decision stored for the register, which is no part of the history. */
static gboolean
delete_summary (DataDatabase *database, gint64 number, GError **error)
{
  return data_database_change (database, error, "DELETE FROM summary WHERE evaluation = ?", "i",
                               number);
}

static gboolean
erase_one (DataWorkspace *self, DataStep *step, gint64 number, GError **error)
{
  DataDatabase *database = data_workspace_get_database (self);
  g_autofree char *title = NULL;
  DataRegisterPlace place;

  if (!read_place (database, number, &place, &title, error))
    return FALSE;
  if (place != DATA_REGISTER_PLACE_BIN)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                   _ ("“%s” is not in the bin. Delete it first."), title);
      return FALSE;
    }
  return delete_rows (database, number, error) && delete_summary (database, number, error) &&
         data_step_erase (step, number, error);
}

/* Moves everything from the log into the file; FALSE where another program is reading it. */
static gboolean
empty_log (DataDatabase *database, GError **error)
{
  sqlite3_stmt *statement =
      data_database_prepare (database, "PRAGMA wal_checkpoint(TRUNCATE)", error);
  gboolean row;
  gboolean busy;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  busy = row && sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return !busy;
}

/* What was removed is gone from the tables in any case, but may stay between the pages of the file
 * and in its log until this is done. Nobody is waited for. */
gboolean
data_workspace_sweep (DataDatabase *database)
{
  g_autoptr (GError) error = NULL;
  /* Writing it anew is done in a database of SQLite's own, attached for the while. */
  int limit = sqlite3_limit (database->handle, SQLITE_LIMIT_ATTACHED, 1);
  guint patience = database->patience;

  database->patience = 0;
  database->traces =
      !data_database_execute (database, "VACUUM", &error) || !empty_log (database, &error);
  database->patience = patience;
  sqlite3_limit (database->handle, SQLITE_LIMIT_ATTACHED, limit);
  if (error != NULL)
    g_debug ("The file was not written anew: %s", error->message);
  return !database->traces;
}

gboolean
data_workspace_has_traces (DataWorkspace *self)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), FALSE);

  return data_workspace_get_database (self)->traces;
}

gboolean
data_workspace_erase (DataWorkspace *self, const gint64 *numbers, guint n, GError **error)
{
  g_autoptr (DataStep) step = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), FALSE);

  step = data_workspace_begin (self, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!erase_one (self, step, numbers[i], error))
        return FALSE;
    }
  if (!data_workspace_finish (self, g_steal_pointer (&step), numbers, n, error))
    return FALSE;
  data_workspace_sweep (data_workspace_get_database (self));
  return TRUE;
}
