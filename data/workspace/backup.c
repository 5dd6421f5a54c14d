/* backup.c - Copies of a workspace that can be trusted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/backup.h"

#include "data/error.h"
#include "data/workspace/backup_copy.h"
#include "data/workspace/database_open.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

enum
{
  FILE_MODE = 0600,
};

/* Copies every page as it is at this moment, whoever writes meanwhile. */
static int
copy_pages (DataDatabase *from, sqlite3 *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from->handle, "main");

  if (backup == NULL)
    return sqlite3_errcode (to);
  (void) sqlite3_backup_step (backup, -1);
  /* This gives the error of the step, if there was one. */
  return sqlite3_backup_finish (backup);
}

/* What went wrong may be the fault of the file that is read, or of the one that is written. */
static void
fail (DataDatabase *from, const char *target, sqlite3 *to, int code, GError **error)
{
  int number = sqlite3_system_errno (to);

  if (sqlite3_errcode (from->handle) != SQLITE_OK || (code & 0xff) == SQLITE_CORRUPT ||
      (code & 0xff) == SQLITE_BUSY)
    data_database_fail (from, code, error);
  else
    data_output_file_fail (error, target,
                           number != 0 ? g_strerror (number) : sqlite3_errstr (code));
}

static gboolean
copy_to (DataDatabase *from, const char *path, const char *target, GError **error)
{
  sqlite3 *to = NULL;
  int code = sqlite3_open_v2 (path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);

  /* The file is put on the disk as a whole, and thrown away if anything fails. */
  if (code == SQLITE_OK)
    code =
        sqlite3_exec (to, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = copy_pages (from, to);
  if (code != SQLITE_OK)
    fail (from, target, to, code, error);
  g_warn_if_fail (sqlite3_close (to) == SQLITE_OK);
  return code == SQLITE_OK;
}

static gboolean
check_copy (const char *path, const DataMigration *migration, GError **error)
{
  g_autoptr (DataDatabase) copy =
      data_database_open_with (path, DATA_DATABASE_READ_STILL, migration, error);

  return copy != NULL && data_database_check_pages (copy, error);
}

/* Whether @target can be replaced: what lies beside a workspace in use belongs to it alone. */
static gboolean
check_target (const char *path, const char *target, GError **error)
{
  g_autofree char *name = g_filename_display_name (target);
  g_autofree char *log = g_strconcat (target, "-wal", NULL);
  g_autofree char *journal = g_strconcat (target, "-journal", NULL);
  struct stat one, other;

  if (stat (path, &one) == 0 && stat (target, &other) == 0 && one.st_dev == other.st_dev &&
      one.st_ino == other.st_ino)
    g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE,
                 _ ("%s: This is the workspace itself. Choose another name for the copy."), name);
  else if (g_access (log, F_OK) == 0 || g_access (journal, F_OK) == 0)
    g_set_error (error, DATA_ERROR, DATA_ERROR_BUSY,
                 _ ("%s: This is a workspace in use. Choose another name for the copy."), name);
  else
    return TRUE;
  return FALSE;
}

DataOutputFile *
data_backup_copy (const char *path,
                  const char *target,
                  const DataMigration *migration,
                  GError **error)
{
  g_autoptr (DataDatabase) from =
      data_database_open_with (path, DATA_DATABASE_READ_ANY, migration, error);
  g_autoptr (DataOutputFile) file = NULL;
  g_autoptr (GError) reason = NULL;

  if (from == NULL || !check_target (path, target, error))
    return NULL;
  file = data_output_file_begin (target, error);
  if (file == NULL)
    return NULL;
  if (g_chmod (file->path, FILE_MODE) != 0)
    {
      data_output_file_fail (error, target, g_strerror (errno));
      return NULL;
    }
  if (!copy_to (from, file->path, target, error))
    return NULL;
  if (!check_copy (file->path, migration, &reason))
    {
      data_database_refuse_damaged (from, error, reason->message);
      return NULL;
    }
  return g_steal_pointer (&file);
}

gboolean
data_backup (const char *path, const char *target, GError **error)
{
  return data_backup_unless_cancelled (path, target, NULL, error);
}

gboolean
data_backup_unless_cancelled (const char *path,
                              const char *target,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (DataOutputFile) file =
      data_backup_copy (path, target, data_migration_shipped (), error);

  return file != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         data_output_file_commit (file, error);
}
