/* migration.c - Bringing the tables of an older workspace up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/migration.h"

#include "data-resources.h"
#include "data/error.h"
#include "data/workspace/backup_copy.h"

#include <glib/gi18n-lib.h>

static const char *shipped_steps[DATA_DATABASE_VERSION];

static gpointer
load_steps (gpointer data)
{
  static DataMigration shipped = { shipped_steps, DATA_DATABASE_VERSION, 1 };

  for (guint i = 0; i < DATA_DATABASE_VERSION; i++)
    {
      g_autofree char *name = g_strdup_printf ("/org/eikyo/Eikyo/workspace/%u.sql", i + 1);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (data_resources_get_resource (), name,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      /* The resource is part of the program, and its data ends with a zero byte. */
      shipped_steps[i] = g_bytes_get_data (bytes, NULL);
    }
  return &shipped;
}

const DataMigration *
data_migration_shipped (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_steps, NULL);
}

/* Runs the steps inside a transaction. */
static gboolean
run_steps (const DataMigration *self, DataDatabase *database, guint from, GError **error)
{
  g_autofree char *since = g_strdup_printf ("UPDATE about SET readable_since = %u "
                                            "WHERE readable_since <> %u",
                                            self->readable_since, self->readable_since);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %u", self->n_steps);
  gint64 broken;

  for (guint i = from; i < self->n_steps; i++)
    {
      if (!data_database_execute (database, self->sql[i], error))
        return FALSE;
    }
  if (!data_database_execute (database, since, error) ||
      !data_database_execute (database, version, error) ||
      !data_database_number (database, "SELECT count(*) FROM pragma_foreign_key_check", &broken,
                             error))
    return FALSE;
  if (broken == 0)
    return TRUE;
  g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE, "%s: %s", database->file,
               _ ("Its rows do not belong together"));
  return FALSE;
}

/* Copies the file and runs the steps, unless another program was faster. Nobody else can write
 * meanwhile. */
static gboolean
run_locked (const DataMigration *self, DataDatabase *database, guint from, GError **error)
{
  gint64 version;
  gboolean done;

  if (!data_database_begin (database, error))
    return FALSE;
  done = data_database_number (database, "PRAGMA user_version", &version, error);
  if (done && version == from)
    done = (from == 0 || data_backup_before_version (database->path, from, self, error)) &&
           run_steps (self, database, from, error);
  if (done)
    return data_database_commit (database, error);
  data_database_rollback (database);
  return FALSE;
}

gboolean
data_migration_run (const DataMigration *self, DataDatabase *database, guint from, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean done;

  /* Steps may put tables in the place of others; whether rows refer to each other is checked at the
   * end. */
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  done = run_locked (self, database, from, &reason);
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  if (done)
    return TRUE;
  if (g_error_matches (reason, DATA_ERROR, DATA_ERROR_BUSY))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE,
                 /* Translators: %s is the reason, as one or more sentences. */
                 _ ("The workspace could not be brought up to date and is as it was. %s"),
                 reason->message);
  return FALSE;
}
