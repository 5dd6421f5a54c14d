/* private_workspace.c - A workspace in a folder of its own, for one test.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "private_workspace.h"

#include "data/directories.h"
#include "data/workspace/verify.h"
#include "scratch.h"
#include "shipped.h"

#include <sqlite3.h>

void
private_workspace_reopen (PrivateWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  private_workspace_close (self);
  self->workspace = data_workspace_open (self->path, FALSE, self->packs, &error);
  g_assert_no_error (error);
}

void
private_workspace_open (PrivateWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("eikyo-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.eikyo", NULL);
  self->packs = shipped_packs ();
  g_assert_true (data_workspace_create (self->path, &error));
  g_assert_no_error (error);
  private_workspace_reopen (self);
}

void
private_workspace_close (PrivateWorkspace *self)
{
  g_clear_object (&self->workspace);
}

void
private_workspace_clear (PrivateWorkspace *self)
{
  private_workspace_close (self);
  if (self->folder != NULL)
    scratch_remove (self->folder);
  g_clear_pointer (&self->packs, data_packs_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

static char *
find_example (const char *number)
{
  g_autofree char *folder = data_directories_examples ();
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      if (g_str_has_prefix (name, number) && g_str_has_suffix (name, ".eikyo.json"))
        return g_build_filename (folder, name, NULL);
    }
  g_assert_not_reached ();
}

DataEvaluation *
private_workspace_add_example (PrivateWorkspace *self, const char *number)
{
  g_autofree char *path = find_example (number);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = data_exchange_load (path, self->packs, &error);
  DataEvaluation *evaluation;

  g_assert_no_error (error);
  evaluation = data_workspace_get_evaluation (
      self->workspace, data_workspace_add (self->workspace, exchange, DATA_ACTION_IMPORT, &error),
      &error);
  g_assert_no_error (error);
  return evaluation;
}

void
private_workspace_verify (PrivateWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (self->path, self->packs, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_error ("%s", ((DataFault *) verification->faults->pdata[i])->message);
}

static void
add_rows (sqlite3 *handle, const char *table, GChecksum *checksum)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", table);
  sqlite3_stmt *rows;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &rows, NULL), ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (rows); i++)
        {
          const guint8 type = (guint8) sqlite3_column_type (rows, i);
          const guint8 *bytes = sqlite3_column_blob (rows, i);
          int size = sqlite3_column_bytes (rows, i);

          g_checksum_update (checksum, &type, 1);
          g_checksum_update (checksum, (const guint8 *) &size, sizeof size);
          if (size > 0)
            g_checksum_update (checksum, bytes, size);
        }
    }
  sqlite3_finalize (rows);
}

char *
private_workspace_fingerprint (PrivateWorkspace *self)
{
  sqlite3 *handle;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3_stmt *tables;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table'", -1,
                                       &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    add_rows (handle, (const char *) sqlite3_column_text (tables, 0), checksum);
  sqlite3_finalize (tables);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return g_strdup (g_checksum_get_string (checksum));
}
