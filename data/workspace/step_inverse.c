/* step_inverse.c - Turning round the changes that entries of the history recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/changegroup.h"
#include "data/workspace/step_parts.h"

#include <glib/gi18n-lib.h>

static void
fail_altered (DataStep *self, gint64 entry, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, entry);

  g_set_error (
      error, DATA_ERROR, DATA_ERROR_REFUSED,
      /* Translators: the second %s is a number. */
      _ ("%s: Entry %s of the history was altered outside Eikyo, so it cannot be undone or "
         "redone. Verify the workspace, or go on with a backup."),
      self->database->file, number);
}

/* What entries of the history changed together. */
typedef struct
{
  DataStep *step;
  sqlite3_changegroup *group;
} Changes;

/* Adds what the entry in @row changed, if it is what was recorded. */
static gboolean
add_entry (gpointer data, sqlite3_stmt *row, GError **error)
{
  Changes *self = data;
  int code = data_changegroup_add (self->group, row);

  if (code == SQLITE_NOMEM)
    data_database_fail (self->step->database, code, error);
  else if (code != SQLITE_OK)
    fail_altered (self->step, sqlite3_column_int64 (row, 0), error);
  return code == SQLITE_OK;
}

static gboolean
add_entries (
    DataStep *self, gint64 source, gint64 evaluation, sqlite3_changegroup *group, GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (self->database, error,
                           "SELECT entry, field, what, changes, content_hash FROM history"
                           " WHERE step = ? AND evaluation = ? ORDER BY entry",
                           "ii", source, evaluation);
  Changes changes = { self, group };

  return data_database_each (self->database, statement, add_entry, &changes, error);
}

gboolean
data_step_apply_inverse (DataStep *self, gint64 source, gint64 evaluation, GError **error)
{
  g_autoptr (sqlite3_changegroup) group = NULL;
  int code = sqlite3changegroup_new (&group);

  if (code == SQLITE_OK)
    {
      if (!add_entries (self, source, evaluation, group, error))
        return FALSE;
      code = data_changegroup_apply (group, self->database->handle, SQLITE_CHANGESETAPPLY_INVERT);
    }
  if (code == SQLITE_OK)
    return TRUE;
  if (code == SQLITE_ABORT)
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                 _ ("%s: The workspace was changed outside Eikyo, so its history does not fit its "
                    "contents. Verify the workspace, or go on with a backup."),
                 self->database->file);
  else
    data_database_fail (self->database, code, error);
  return FALSE;
}
