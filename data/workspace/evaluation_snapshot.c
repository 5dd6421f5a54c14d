/* evaluation_snapshot.c - What the file holds of an evaluation at one moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/evaluation_snapshot.h"

#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/chain.h"
#include "data/workspace/database_open.h"
#include "data/workspace/rows.h"
#include "data/workspace/workspace_change.h"

void
data_life_clear (DataLife *self)
{
  g_free (self->created);
  g_free (self->evaluator);
  g_free (self->submitted);
}

void
data_snapshot_free (DataSnapshot *self)
{
  g_clear_pointer (&self->exchange, data_exchange_unref);
  data_life_clear (&self->life);
  g_free (self);
}

static gboolean
read_life (DataDatabase *database, gint64 number, DataSnapshot *snapshot, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error,
      "SELECT state, place, revision, created, evaluator, submitted FROM life WHERE evaluation = ?",
      "i", number);

  if (statement == NULL || !data_database_step (database, statement, &snapshot->there, error))
    return FALSE;
  if (!snapshot->there)
    return TRUE;
  snapshot->life = (DataLife){
    .state = data_state_parse ((const char *) sqlite3_column_text (statement, 0)),
    .place = data_register_place_parse ((const char *) sqlite3_column_text (statement, 1)),
    .revision = (guint) sqlite3_column_int (statement, 2),
    .created = data_sql_text (statement, 3),
    .evaluator = data_sql_text (statement, 4),
    .submitted = data_sql_text (statement, 5),
  };
  sqlite3_reset (statement);
  if (snapshot->life.state != 0 && snapshot->life.place != 0)
    return TRUE;
  data_database_refuse_damaged (database, error, "life");
  return FALSE;
}

static DataExchange *
read_exchange (DataWorkspace *workspace, gint64 number, GError **error)
{
  DataDatabase *database = data_workspace_get_database (workspace);
  g_autoptr (json_t) root = data_rows_read (database, number, error);

  if (root == NULL)
    return NULL;
  return data_exchange_new (root, database->file, data_workspace_get_packs (workspace), error);
}

gboolean
data_snapshot_read (DataWorkspace *workspace,
                    gint64 number,
                    gint64 seen,
                    DataExchange *known,
                    DataSnapshot **snapshot,
                    GError **error)
{
  DataDatabase *database = data_workspace_get_database (workspace);
  g_autoptr (DataSnapshot) read = g_new0 (DataSnapshot, 1);
  gint64 undo;
  gint64 redo;

  *snapshot = NULL;
  if (!data_chain_tops (database, number, &read->entry, &undo, &redo, error))
    return FALSE;
  if (read->entry == seen)
    return TRUE;
  if (!read_life (database, number, read, error))
    return FALSE;
  if (read->there)
    read->exchange =
        known != NULL ? data_exchange_ref (known) : read_exchange (workspace, number, error);
  if (read->there && read->exchange == NULL)
    return FALSE;
  *snapshot = g_steal_pointer (&read);
  return TRUE;
}
