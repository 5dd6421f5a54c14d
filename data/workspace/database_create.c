/* database_create.c - Making an empty workspace, whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* for renameat2() */

#include "data/output_file.h"
#include "data/workspace/database_open.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

enum
{
  FOLDER_MODE = 0700,
  FILE_MODE = 0600,
};

static gboolean
insert_about (DataDatabase *database, const DataMigration *migration, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  return data_database_change (
      database, error, "INSERT INTO about (one, id, created, readable_since) VALUES (1, ?, ?, ?)",
      "tti", id, created, (gint64) migration->readable_since);
}

/* Fills the empty file at @temporary, which may be left half filled, and closes it. */
static gboolean
fill (const char *temporary, const char *path, const DataMigration *migration, GError **error)
{
  g_autoptr (DataDatabase) database =
      data_database_connect (temporary, path, DATA_DATABASE_WRITE, error);
  g_autofree char *application =
      g_strdup_printf ("PRAGMA application_id = %d", DATA_DATABASE_APPLICATION_ID);

  return database != NULL &&
         data_database_execute (database, "PRAGMA journal_mode = MEMORY", error) &&
         data_database_execute (database, application, error) &&
         data_migration_run (migration, database, 0, error) &&
         insert_about (database, migration, error) &&
         data_database_execute (database, "PRAGMA journal_mode = WAL", error);
}

/* Gives the file its name, unless another has it; errno says why not. */
static gboolean
give_name (const char *from, const char *to)
{
  if (link (from, to) == 0)
    return TRUE;
  if (errno == EEXIST)
    return FALSE;
  /* Not every file system has links. */
  return renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0;
}

static void
remove_temporary (const char *path)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

static gboolean
make_at (const char *path, const char *temporary, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!fill (temporary, path, data_migration_shipped (), error))
    return FALSE;
  if (!data_output_file_synchronise (temporary) ||
      (!give_name (temporary, path) && errno != EEXIST))
    {
      data_output_file_fail (error, path, g_strerror (errno));
      return FALSE;
    }
  /* Some file systems cannot synchronise a folder; the file is in place all the same. */
  (void) data_output_file_synchronise (folder);
  return TRUE;
}

gboolean
data_database_create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = NULL;
  gboolean made;

  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    temporary = data_output_file_make_beside (path, FILE_MODE);
  if (temporary == NULL)
    {
      data_output_file_fail (error, path, g_strerror (errno));
      return FALSE;
    }
  made = make_at (path, temporary, error);
  remove_temporary (temporary);
  return made;
}
