/* database.c - The SQLite file of a workspace: statements and transactions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/database.h"

#include <string.h>
#include <sys/stat.h>

/* Whether there is anything in the file beside that holds what was written last. */
static gboolean
has_log (DataDatabase *self)
{
  const char *name = sqlite3_db_filename (self->handle, "main");
  struct stat status;

  return name != NULL && stat (sqlite3_filename_wal (name), &status) == 0 && status.st_size > 0;
}

void
data_database_free (DataDatabase *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->handle != NULL)
    {
      /* Without this an empty log would stay behind. */
      if (!has_log (self))
        sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
      g_warn_if_fail (sqlite3_close (self->handle) == SQLITE_OK);
    }
  g_free (self->path);
  g_free (self->file);
  g_free (self);
}

static void
finalize_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

sqlite3_stmt *
data_database_prepare (DataDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  if (self->statements == NULL)
    self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_cb);
  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      data_database_fail (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

static int
bind_bytes (sqlite3_stmt *statement, int parameter, GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  /* Without an address it would be NULL, not empty. */
  return sqlite3_bind_blob64 (statement, parameter, size == 0 ? "" : data, size, SQLITE_STATIC);
}

/* Binds the values that @types tells of, up to the first that cannot be bound. */
static int
bind_values (sqlite3_stmt *statement, const char *types, va_list values)
{
  int code = SQLITE_OK;

  g_assert (sqlite3_bind_parameter_count (statement) == (int) strlen (types));
  for (int i = 1; code == SQLITE_OK && types[i - 1] != '\0'; i++)
    {
      switch (types[i - 1])
        {
        case 'i':
          code = sqlite3_bind_int64 (statement, i, va_arg (values, gint64));
          break;
        case 't':
          code = data_sql_bind_text (statement, i, va_arg (values, const char *));
          break;
        case 'b':
          code = bind_bytes (statement, i, va_arg (values, GBytes *));
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return code;
}

static sqlite3_stmt *
prepare_with (
    DataDatabase *self, const char *sql, const char *types, va_list values, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (self, sql, error);
  int code;

  if (statement == NULL)
    return NULL;
  code = bind_values (statement, types, values);
  if (code == SQLITE_OK)
    return statement;
  data_database_fail (self, code, error);
  return NULL;
}

sqlite3_stmt *
data_database_query (DataDatabase *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  va_list values;

  va_start (values, types);
  statement = prepare_with (self, sql, types, values, error);
  va_end (values);
  return statement;
}

gboolean
data_database_step (DataDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;
  if (code == SQLITE_DONE)
    {
      sqlite3_reset (statement);
      return TRUE;
    }
  data_database_fail (self, code, error);
  sqlite3_reset (statement);
  return FALSE;
}

gboolean
data_database_run (DataDatabase *self, sqlite3_stmt *statement, GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!data_database_step (self, statement, &row, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_database_change (DataDatabase *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  va_list values;

  va_start (values, types);
  statement = prepare_with (self, sql, types, values, error);
  va_end (values);
  return statement != NULL && data_database_run (self, statement, error);
}

gboolean
data_database_each (DataDatabase *self,
                    sqlite3_stmt *statement,
                    gboolean (*use) (gpointer data, sqlite3_stmt *row, GError **error),
                    gpointer data,
                    GError **error)
{
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (data_database_step (self, statement, &row, error))
    {
      if (!row)
        return TRUE;
      if (!use (data, statement, error))
        break;
    }
  sqlite3_reset (statement);
  return FALSE;
}

GPtrArray *
data_database_list (DataDatabase *self,
                    sqlite3_stmt *statement,
                    gpointer (*read) (sqlite3_stmt *statement),
                    GDestroyNotify free,
                    GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func (free);
  while (data_database_step (self, statement, &row, error))
    {
      if (!row)
        return g_steal_pointer (&list);
      g_ptr_array_add (list, read (statement));
    }
  return NULL;
}

static gboolean
add_number (gpointer numbers, sqlite3_stmt *row, GError **error)
{
  gint64 number = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) numbers, number);
  return TRUE;
}

GArray *
data_database_numbers (DataDatabase *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  return data_database_each (self, statement, add_number, numbers, error)
             ? g_steal_pointer (&numbers)
             : NULL;
}

gboolean
data_database_execute (DataDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  data_database_fail (self, code, error);
  return FALSE;
}

gboolean
data_database_number (DataDatabase *self, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (self, sql, error);
  gboolean row;

  *number = 0;
  if (statement == NULL || !data_database_step (self, statement, &row, error))
    return FALSE;
  if (row)
    *number = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/* Whether the file is still where it was opened: SQLite would go on writing to a deleted one. */
static gboolean
check_in_place (DataDatabase *self, GError **error)
{
  int moved = 0;
  int code = sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  if (code == SQLITE_OK && moved != 0)
    code = SQLITE_READONLY_DBMOVED;
  if (code == SQLITE_OK)
    return TRUE;
  data_database_fail (self, code, error);
  return FALSE;
}

gboolean
data_database_begin (DataDatabase *self, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (self, "BEGIN IMMEDIATE", error);

  if (statement == NULL || !data_database_run (self, statement, error))
    return FALSE;
  if (check_in_place (self, error))
    return TRUE;
  data_database_rollback (self);
  return FALSE;
}

gboolean
data_database_begin_reading (DataDatabase *self, gboolean *begun, GError **error)
{
  sqlite3_stmt *statement;

  *begun = FALSE;
  if (!sqlite3_get_autocommit (self->handle))
    return TRUE;
  statement = data_database_prepare (self, "BEGIN", error);
  *begun = statement != NULL && data_database_run (self, statement, error);
  return *begun;
}

gboolean
data_database_commit (DataDatabase *self, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (self, "COMMIT", error);

  if (statement != NULL && data_database_run (self, statement, error))
    return TRUE;
  data_database_rollback (self);
  return FALSE;
}

void
data_database_rollback (DataDatabase *self)
{
  /* Some failures have ended the transaction already; a ROLLBACK that fails has ended it too. */
  if (!sqlite3_get_autocommit (self->handle))
    (void) sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

gint64
data_database_version (DataDatabase *self)
{
  gint64 version;

  return data_database_number (self, "PRAGMA data_version", &version, NULL) ? version : -1;
}

int
data_sql_bind_text (sqlite3_stmt *statement, int parameter, const char *text)
{
  return text == NULL ? sqlite3_bind_null (statement, parameter)
                      : sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
}

char *
data_sql_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text == NULL || g_utf8_validate (text, -1, NULL) ? g_strdup (text)
                                                          : g_utf8_make_valid (text, -1);
}
