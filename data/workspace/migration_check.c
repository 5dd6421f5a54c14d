/* migration_check.c - Whether a file has the tables of a version, and nothing else.
 *
 * What the tables of a version are is found by running its steps in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/database_open.h"

#include <glib/gi18n-lib.h>

static const char schema_rows[] = "SELECT type, name, tbl_name, sql FROM sqlite_schema "
                                  "ORDER BY type, name, tbl_name, sql";

/* What a later version may not have: what would run, or be another's code to read. */
static const char alien_rows[] =
    "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') "
    "OR sql LIKE 'create%virtual%table%'";

static const char column_rows[] =
    "SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_xinfo (t.name) c "
    "WHERE t.type = 'table' AND c.hidden = 0 ORDER BY t.name, c.name";

static DataDatabase *
make_model (const DataMigration *self, guint version, GError **error)
{
  g_autoptr (DataDatabase) model = g_new0 (DataDatabase, 1);
  int code =
      sqlite3_open_v2 (":memory:", &model->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, NULL);

  model->path = g_strdup (":memory:");
  model->file = g_strdup (":memory:");
  if (code != SQLITE_OK)
    {
      data_database_fail (model, code, error);
      return NULL;
    }
  for (guint i = 0; i < version; i++)
    {
      if (!data_database_execute (model, self->sql[i], error))
        return NULL;
    }
  return g_steal_pointer (&model);
}

/* Orders rows by their texts, like SQLite's ORDER BY over them. */
static int
compare_rows (sqlite3_stmt *one, sqlite3_stmt *other)
{
  int order = 0;

  for (int i = 0; order == 0 && i < sqlite3_column_count (one); i++)
    {
      /* The types before the texts: to read a text makes it one. */
      int types = sqlite3_column_type (one, i) - sqlite3_column_type (other, i);

      order = g_strcmp0 ((const char *) sqlite3_column_text (one, i),
                         (const char *) sqlite3_column_text (other, i));
      if (order == 0)
        order =
            types != 0 ? types : sqlite3_column_bytes (one, i) - sqlite3_column_bytes (other, i);
    }
  return order;
}

static void
refuse_object (DataDatabase *database, sqlite3_stmt *row, guint version, GError **error)
{
  g_autofree char *name = data_sql_text (row, 1);
  g_autofree char *valid = g_utf8_make_valid (name == NULL ? "" : name, -1);
  g_autofree char *cut = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), 60));
  /* Translators: %s is the name of a table in the file, %u the version of the file's format. */
  g_autofree char *reason =
      g_strdup_printf (_ ("“%s” is not as version %u of a workspace has it"), cut, version);

  data_database_refuse_damaged (database, error, reason);
}

/* Whether the rows of @found are exactly those of @wanted. */
static gboolean
compare_schemas (DataDatabase *database,
                 sqlite3_stmt *found,
                 DataDatabase *model,
                 sqlite3_stmt *wanted,
                 guint version,
                 GError **error)
{
  gboolean more = TRUE;

  while (more)
    {
      gboolean also;

      if (!data_database_step (database, found, &more, error) ||
          !data_database_step (model, wanted, &also, error))
        return FALSE;
      if (more != also || (more && compare_rows (found, wanted) != 0))
        {
          refuse_object (database, more ? found : wanted, version, error);
          sqlite3_reset (found);
          return FALSE;
        }
    }
  return TRUE;
}

/* Whether each row of @wanted is among those of @found; both are sorted. */
static gboolean
contains_columns (DataDatabase *database,
                  sqlite3_stmt *found,
                  DataDatabase *model,
                  sqlite3_stmt *wanted,
                  GError **error)
{
  gboolean more;
  gboolean also = TRUE;

  while (data_database_step (model, wanted, &more, error))
    {
      int order = -1;

      if (!more)
        return TRUE;
      while (also && order < 0)
        {
          if (!data_database_step (database, found, &also, error))
            return FALSE;
          order = also ? compare_rows (found, wanted) : 1;
        }
      if (order != 0)
        return FALSE;
    }
  return FALSE;
}

/* Whether a program of this version can read the tables of a later one. */
static gboolean
check_columns (const DataMigration *self, DataDatabase *database, GError **error)
{
  g_autoptr (DataDatabase) model = make_model (self, self->n_steps, error);
  sqlite3_stmt *found;
  sqlite3_stmt *wanted;
  gint64 number;
  gboolean contained;

  if (model == NULL || !data_database_number (database, alien_rows, &number, error) || number != 0)
    return FALSE;
  found = data_database_prepare (database, column_rows, error);
  wanted = data_database_prepare (model, column_rows, error);
  if (found == NULL || wanted == NULL)
    return FALSE;
  contained = contains_columns (database, found, model, wanted, error);
  sqlite3_reset (found);
  return contained &&
         data_database_number (database, "SELECT readable_since FROM about", &number, error) &&
         number >= 1 && number <= self->n_steps;
}

static gboolean
check_newer (const DataMigration *self, DataDatabase *database, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (check_columns (self, database, &reason))
    return TRUE;
  if (g_error_matches (reason, DATA_ERROR, DATA_ERROR_BUSY) ||
      g_error_matches (reason, DATA_ERROR, DATA_ERROR_READ))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    data_database_refuse (database, error,
                          _ ("It was made by a newer version of Eikyo, which this version cannot "
                             "read. Update Eikyo; the file stays as it is."));
  return FALSE;
}

gboolean
data_migration_check (const DataMigration *self,
                      DataDatabase *database,
                      guint version,
                      GError **error)
{
  g_autoptr (DataDatabase) model = NULL;
  sqlite3_stmt *found;
  sqlite3_stmt *wanted;

  if (version > self->n_steps)
    return check_newer (self, database, error);
  model = make_model (self, version, error);
  if (model == NULL)
    return FALSE;
  found = data_database_prepare (database, schema_rows, error);
  wanted = data_database_prepare (model, schema_rows, error);
  return found != NULL && wanted != NULL &&
         compare_schemas (database, found, model, wanted, version, error);
}
