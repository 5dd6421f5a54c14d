/* workspace_query.c - What is looked up in the file of a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/chain.h"
#include "data/workspace/import_history.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>

gint64
data_workspace_find (DataWorkspace *self, const char *id, GError **error)
{
  DataDatabase *database;
  sqlite3_stmt *statement;
  gboolean row;
  gint64 number;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self) && id != NULL, 0);

  database = data_workspace_get_database (self);
  statement =
      data_database_query (database, error, "SELECT number FROM evaluation WHERE id = ?", "t", id);
  if (statement == NULL || !data_database_step (database, statement, &row, error) || !row)
    return 0;
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return number;
}

GArray *
data_workspace_list_with_details (DataWorkspace *self, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  DataDatabase *database;
  sqlite3_stmt *statement;
  gboolean row;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  database = data_workspace_get_database (self);
  statement = data_database_query (
      database, error, "SELECT DISTINCT evaluation FROM detail ORDER BY evaluation DESC", "");
  if (statement == NULL)
    return NULL;
  while (data_database_step (database, statement, &row, error))
    {
      gint64 number;

      if (!row)
        return g_steal_pointer (&numbers);
      number = sqlite3_column_int64 (statement, 0);
      g_array_append_val (numbers, number);
    }
  return NULL;
}

GPtrArray *
data_workspace_list_history (
    DataWorkspace *self, gint64 number, gint64 before, guint limit, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  return data_chain_list (data_workspace_get_database (self), number, before, limit, error);
}

GPtrArray *
data_workspace_list_received (DataWorkspace *self, gint64 number, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  return data_import_history_list (data_workspace_get_database (self), number, error);
}

char *
data_workspace_get_anchor (DataWorkspace *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  return data_chain_anchor (data_workspace_get_database (self), error);
}

gboolean
data_workspace_can_write (DataWorkspace *self, GError **error)
{
  DataDatabase *database = data_workspace_get_database (self);

  if (database->read_only)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("%s: The workspace can only be read. Open one that you may write to."),
                 database->file);
  return !database->read_only;
}
