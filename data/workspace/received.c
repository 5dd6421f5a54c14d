/* received.c - The entries of the history that an evaluation brought along, to be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"
#include "data/workspace/import_history.h"

static char *
dup_text (json_t *entry, const char *name)
{
  return g_strdup (json_string_value (json_object_get (entry, name)));
}

static DataHistoryEntry *
make_entry (json_t *from, gint64 evaluation)
{
  DataHistoryEntry *entry = g_new0 (DataHistoryEntry, 1);
  json_t *what = json_object_get (from, "what");

  entry->entry = json_integer_value (json_object_get (from, "entry"));
  entry->step = json_integer_value (json_object_get (from, "step"));
  entry->evaluation = evaluation;
  entry->time = dup_text (from, "time");
  entry->actor = dup_text (from, "actor");
  entry->action = data_action_parse (json_string_value (json_object_get (from, "action")));
  entry->target = json_integer_value (json_object_get (from, "target"));
  entry->what = what == NULL ? NULL : json_dumps (what, JSON_COMPACT);
  entry->hash = dup_text (from, "hash");
  entry->received = TRUE;
  return entry;
}

GPtrArray *
data_import_history_list (DataDatabase *database, gint64 evaluation, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT entry FROM past WHERE evaluation = ? ORDER BY position DESC", "i",
      evaluation);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) data_history_entry_free);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      g_autoptr (json_t) entry = NULL;

      if (!data_database_step (database, statement, &row, error))
        return NULL;
      if (row && sqlite3_column_text (statement, 0) != NULL)
        entry = json_loads ((const char *) sqlite3_column_text (statement, 0), 0, NULL);
      if (json_is_object (entry))
        g_ptr_array_add (entries, make_entry (entry, evaluation));
    }
  return statement == NULL ? NULL : g_steal_pointer (&entries);
}
