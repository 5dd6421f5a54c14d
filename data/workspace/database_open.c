/* database_open.c - Opening the file of a workspace, which may be damaged or hostile.
 *
 * Nothing in the file runs: its tables must be exactly those of a version of ours before anything
 * else is read or written. Until then, and for reading at all, the main file is not written to; a
 * log that another program left behind stays beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/database_open.h"

#include "data/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Until another program is tried again, in microseconds. */
enum
{
  SHORTEST_WAIT = 200,
  LONGEST_WAIT = 1000,
};

static const struct
{
  int setting;
  int value;
} settings[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },        { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },   { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },      { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
};

/* In bytes; a file that is attached, and the changes that are made of it, are far smaller. */
static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

/* Whether there is an ordinary file that can be read: SQLite would wait for the other end of a
 * pipe. */
static gboolean
check_kind (DataDatabase *self, GError **error)
{
  struct stat status;

  if (stat (self->path, &status) != 0)
    data_fail_to_read (error, self->file, errno);
  else if (S_ISDIR (status.st_mode))
    data_fail_to_read (error, self->file, EISDIR);
  else if (!S_ISREG (status.st_mode))
    data_database_refuse (self, error,
                          _ ("This is not an ordinary file. Choose a file whose name ends in "
                             "“.eikyo”."));
  else if (g_access (self->path, R_OK) != 0)
    data_fail_to_read (error, self->file, errno);
  else
    return TRUE;
  return FALSE;
}

static gboolean
exists_beside (const char *path, const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);

  return g_access (name, F_OK) == 0;
}

/* Opens the file as little as it can be. */
static int
open_handle (DataDatabase *self, DataDatabaseMode mode)
{
  char *followed = realpath (self->path, NULL);
  g_autofree char *path = g_strdup (followed == NULL ? self->path : followed);
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean writable = g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
  int flags = SQLITE_OPEN_READWRITE;
  g_autofree char *escaped = NULL;
  g_autofree char *uri = NULL;

  free (followed);
  if (!writable)
    self->read_only = TRUE;
  /* Where nothing is written beside, SQLite can only read if there is no log to read as well. */
  if (mode == DATA_DATABASE_READ_STILL || (!writable && !exists_beside (path, "-wal")))
    {
      escaped = g_uri_escape_string (path, "/", FALSE);
      uri = g_strdup_printf ("file:%s?immutable=1", escaped);
      flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
  /* A journal would be played back into the file. */
  else if (!writable || (mode != DATA_DATABASE_WRITE && exists_beside (path, "-journal")))
    flags = SQLITE_OPEN_READONLY;
  return sqlite3_open_v2 (uri == NULL ? path : uri, &self->handle, flags | SQLITE_OPEN_EXRESCODE,
                          NULL);
}

/* Waits for another program. SQLite's own way waits longer and longer, so that one program that
 * writes all the time would leave no turn to another. */
static int
wait_cb (void *data, int n_calls)
{
  DataDatabase *self = data;
  gint64 now = g_get_monotonic_time ();

  if (n_calls == 0)
    self->waiting_since = now;
  if (now - self->waiting_since >= self->patience * (G_USEC_PER_SEC / 1000))
    return 0;
  /* Not in step with the other one. */
  g_usleep ((gulong) g_random_int_range (SHORTEST_WAIT, LONGEST_WAIT));
  return 1;
}

static int
apply_settings (DataDatabase *self)
{
  int code = sqlite3_busy_handler (self->handle, wait_cb, self);

  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (settings); i++)
    code = sqlite3_db_config (self->handle, settings[i].setting, settings[i].value, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->handle, limits[i].limit, limits[i].value);
  if (code == SQLITE_OK)
    code = sqlite3_exec (self->handle,
                         self->read_only ? "PRAGMA cell_size_check = 1; PRAGMA query_only = 1"
                                         : "PRAGMA cell_size_check = 1",
                         NULL, NULL, NULL);
  return code;
}

DataDatabase *
data_database_connect (const char *path, const char *named, DataDatabaseMode mode, GError **error)
{
  g_autoptr (DataDatabase) self = g_new0 (DataDatabase, 1);
  int code;

  self->path = g_canonicalize_filename (path, NULL);
  self->file = g_filename_display_name (named);
  self->read_only = mode != DATA_DATABASE_WRITE;
  self->patience = DATA_DATABASE_PATIENCE;
  if (!check_kind (self, error))
    return NULL;
  code = open_handle (self, mode);
  if (code == SQLITE_OK)
    code = apply_settings (self);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  data_database_fail (self, code, error);
  return NULL;
}

DataDatabase *
data_database_new_scratch (const char *named, GError **error)
{
  g_autoptr (DataDatabase) self = g_new0 (DataDatabase, 1);
  int code;

  self->file = g_strdup (named);
  code = sqlite3_open_v2 (":memory:", &self->handle,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, NULL);
  if (code == SQLITE_OK)
    code = apply_settings (self);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  data_database_fail (self, code, error);
  return NULL;
}

/* Tells what a check of the pages found; a disk that cannot be read is not a damaged file. */
static void
tell_page (DataDatabase *self, const char *found, GError **error)
{
  static const char heading[] = "*** in database main ***\n";
  const char *code = strstr (found, "unable to get the page. error code=");
  int number = code == NULL ? SQLITE_OK : atoi (strchr (code, '=') + 1);

  if ((number & 0xff) == SQLITE_IOERR || strstr (found, "failed to get page") != NULL)
    data_database_fail (self, SQLITE_IOERR_READ, error);
  else
    data_database_refuse_damaged (
        self, error, found + (g_str_has_prefix (found, heading) ? strlen (heading) : 0));
}

gboolean
data_database_check_pages (DataDatabase *self, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (self, "PRAGMA quick_check (1)", error);
  g_autofree char *result = NULL;
  gboolean row;

  if (statement == NULL || !data_database_step (self, statement, &row, error))
    return FALSE;
  if (row)
    result = data_sql_text (statement, 0);
  sqlite3_reset (statement);
  if (g_strcmp0 (result, "ok") == 0)
    return TRUE;
  tell_page (self, result == NULL ? "" : result, error);
  return FALSE;
}

/* What version the file is; what SQLite says counts, as the log may hold a later one than the main
 * file. */
static gboolean
read_version (DataDatabase *self, guint *version, GError **error)
{
  gint64 application;
  gint64 number;

  if (!data_database_number (self, "PRAGMA application_id", &application, error) ||
      !data_database_number (self, "PRAGMA user_version", &number, error))
    return FALSE;
  if (application != DATA_DATABASE_APPLICATION_ID || number < 1)
    {
      data_database_refuse_damaged (self, error, _ ("it has no version"));
      return FALSE;
    }
  *version = (guint) number;
  return TRUE;
}

/* Reads the version, and checks that the file is exactly that. Another program may bring the file
 * up to date meanwhile: both are read as they are at one moment. */
static gboolean
check_version (DataDatabase *self, const DataMigration *migration, guint *version, GError **error)
{
  gboolean done = data_database_check_header (self, error) &&
                  data_database_execute (self, "BEGIN", error) &&
                  read_version (self, version, error) &&
                  data_migration_check (migration, self, *version, error);

  data_database_rollback (self);
  return done;
}

/* Checks the pages and what is where in them. To check each row against its constraints as well
 * would take six times as long; copies are checked in that way. */
static gboolean
check_small_file (DataDatabase *self, GError **error)
{
  struct stat status;

  if (stat (self->path, &status) != 0 || status.st_size > DATA_DATABASE_CHECKED_SIZE)
    return TRUE;
  return data_database_execute (self, "PRAGMA ignore_check_constraints = 1", error) &&
         data_database_check_pages (self, error) &&
         data_database_execute (self, "PRAGMA ignore_check_constraints = 0", error);
}

/* Makes an accepted file ready for writing. */
static gboolean
prepare_to_write (DataDatabase *self, const DataMigration *migration, guint version, GError **error)
{
  int code;

  if (!check_small_file (self, error))
    return FALSE;
  code = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  if (code != SQLITE_OK)
    {
      data_database_fail (self, code, error);
      return FALSE;
    }
  if (version < migration->n_steps &&
      (!data_migration_run (migration, self, version, error) ||
       !data_migration_check (migration, self, migration->n_steps, error)))
    return FALSE;
  /* What is deleted shall not be found in the file. Few of its pages are kept in memory (512 KiB):
   * the system keeps them as well. */
  return data_database_execute (self,
                                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                                "PRAGMA secure_delete = 1; PRAGMA cache_size = -512",
                                error);
}

DataDatabase *
data_database_open_with (const char *path,
                         DataDatabaseMode mode,
                         const DataMigration *migration,
                         GError **error)
{
  g_autoptr (DataDatabase) self = data_database_connect (path, path, mode, error);
  guint version;

  if (self == NULL || !check_version (self, migration, &version, error))
    return NULL;
  self->newer = version > migration->n_steps;
  if (self->newer && mode == DATA_DATABASE_WRITE)
    return data_database_open_with (path, DATA_DATABASE_READ, migration, error);
  if (!self->read_only)
    return prepare_to_write (self, migration, version, error) ? g_steal_pointer (&self) : NULL;
  if (version < migration->n_steps && (mode == DATA_DATABASE_READ || mode == DATA_DATABASE_WRITE))
    {
      data_database_refuse (self, error,
                            _ ("It was made by an older version of Eikyo, and must be brought up "
                               "to date first. Open it once where it can be written."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

DataDatabase *
data_database_open (const char *path, gboolean read_only, GError **error)
{
  return data_database_open_with (path, read_only ? DATA_DATABASE_READ : DATA_DATABASE_WRITE,
                                  data_migration_shipped (), error);
}
