/* import_history.c - The history of an evaluation as packages carry it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/import_history.h"

#include "data/json/text.h"
#include "data/workspace/chain.h"

static void
set_integer (json_t *entry, const char *name, sqlite3_stmt *statement, int column)
{
  if (sqlite3_column_type (statement, column) != SQLITE_NULL)
    json_object_set_new (entry, name, json_integer (sqlite3_column_int64 (statement, column)));
}

static void
set_text (json_t *entry, const char *name, sqlite3_stmt *statement, int column)
{
  json_object_set_new (entry, name,
                       json_string ((const char *) sqlite3_column_text (statement, column)));
}

static void
set_hash (json_t *entry, const char *name, sqlite3_stmt *statement, int column)
{
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *text = NULL;

  data_chain_column_hash (statement, column, hash);
  text = data_chain_hex (hash);
  json_object_set_new (entry, name, json_string (text));
}

static void
set_hash_of_changes (json_t *entry, sqlite3_stmt *statement, int column)
{
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *text = NULL;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;
  data_chain_hash_bytes (sqlite3_column_blob (statement, column),
                         (gsize) sqlite3_column_bytes (statement, column), hash);
  text = data_chain_hex (hash);
  json_object_set_new (entry, "changes_hash", json_string (text));
}

static json_t *
read_entry (sqlite3_stmt *statement)
{
  json_t *entry = json_object ();
  const char *what = (const char *) sqlite3_column_text (statement, 10);

  set_integer (entry, "entry", statement, 0);
  set_integer (entry, "step", statement, 1);
  set_integer (entry, "evaluation", statement, 2);
  set_text (entry, "time", statement, 3);
  set_text (entry, "actor", statement, 4);
  set_text (entry, "action", statement, 5);
  set_integer (entry, "target", statement, 6);
  set_integer (entry, "undo", statement, 7);
  set_integer (entry, "redo", statement, 8);
  if (sqlite3_column_type (statement, 9) != SQLITE_NULL)
    set_text (entry, "field", statement, 9);
  if (what != NULL)
    json_object_set_new (entry, "what", json_loads (what, 0, NULL));
  set_hash_of_changes (entry, statement, 11);
  set_hash (entry, "previous", statement, 12);
  set_hash (entry, "content_hash", statement, 13);
  set_hash (entry, "hash", statement, 14);
  return entry;
}

static gboolean
add_own (gpointer entries, sqlite3_stmt *row, GError **error)
{
  json_array_append_new (entries, read_entry (row));
  return TRUE;
}

/* The entries that were made here, oldest first. */
static json_t *
read_own (DataDatabase *database, gint64 evaluation, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error,
      "SELECT entry, step, evaluation, time, actor, action, target, undo, redo, "
      "field, what, changes, previous, content_hash, hash FROM history WHERE evaluation = ? "
      "ORDER BY entry",
      "i", evaluation);
  g_autoptr (json_t) entries = json_array ();

  if (!data_database_each (database, statement, add_own, entries, error))
    return NULL;
  return g_steal_pointer (&entries);
}

/* Appends entries of @own, from @next on, until @history has @length of them or there are no more.
 */
static void
fill (json_t *history, json_t *own, gsize *next, gint64 length)
{
  while ((gint64) json_array_size (history) < length && *next < json_array_size (own))
    json_array_append (history, json_array_get (own, (*next)++));
}

/* Appends the entry of a row of `past`; one that nobody can have written is left out. */
static void
append_past (json_t *history, sqlite3_stmt *statement)
{
  const char *text = (const char *) sqlite3_column_text (statement, 1);
  g_autoptr (json_t) entry = text == NULL ? NULL : json_loads (text, 0, NULL);

  if (json_is_string (json_object_get (entry, "hash")))
    json_array_append (history, entry);
}

json_t *
data_import_history_read (DataDatabase *database, gint64 evaluation, GError **error)
{
  g_autoptr (json_t) own = read_own (database, evaluation, error);
  g_autoptr (json_t) history = json_array ();
  sqlite3_stmt *statement = NULL;
  gboolean row = TRUE;
  gsize next = 0;

  if (own != NULL)
    statement = data_database_query (
        database, error, "SELECT position, entry FROM past WHERE evaluation = ? ORDER BY position",
        "i", evaluation);
  if (statement == NULL)
    return NULL;
  while (row)
    {
      if (!data_database_step (database, statement, &row, error))
        return NULL;
      if (!row)
        break;
      fill (history, own, &next, sqlite3_column_int64 (statement, 0));
      append_past (history, statement);
    }
  fill (history, own, &next, G_MAXINT64);
  return g_steal_pointer (&history);
}

/* What @entry did, or an undo or redo turned: {"undone": {"action": ..., "what": ...}}. */
static json_t *
turned (json_t *entry)
{
  const char *action = json_string_value (json_object_get (entry, "action"));

  if (g_strcmp0 (action, data_action_ids[DATA_ACTION_UNDO]) != 0 &&
      g_strcmp0 (action, data_action_ids[DATA_ACTION_REDO]) != 0)
    return entry;
  return json_object_get (json_object_get (entry, "what"), "undone");
}

const char *
data_import_history_action (json_t *entry)
{
  return json_string_value (json_object_get (turned (entry), "action"));
}

/** Actions that were undone later, going back from the newest entry. */
typedef struct
{
  guint submits;
  guint revisions;
} Undone;

/* Whether @entry, which does @action or turns it, stands: it is no undo, and was not undone. */
static gboolean
stands (json_t *entry, guint *undone)
{
  const char *action = json_string_value (json_object_get (entry, "action"));

  if (g_strcmp0 (action, data_action_ids[DATA_ACTION_UNDO]) == 0)
    {
      (*undone)++;
      return FALSE;
    }
  if (*undone == 0)
    return TRUE;
  (*undone)--;
  return FALSE;
}

const char *
data_import_history_submitted (json_t *history)
{
  Undone undone = { 0 };

  for (gsize i = json_array_size (history); i-- > 0;)
    {
      json_t *entry = json_array_get (history, i);
      const char *action = data_import_history_action (entry);

      if (g_strcmp0 (action, data_action_ids[DATA_ACTION_REVISE]) == 0 &&
          stands (entry, &undone.revisions))
        return NULL;
      if (g_strcmp0 (action, data_action_ids[DATA_ACTION_SUBMIT]) == 0 &&
          stands (entry, &undone.submits))
        return json_string_value (
            json_object_get (json_object_get (turned (entry), "what"), "content"));
    }
  return NULL;
}

static const char *
hash_of (json_t *entry)
{
  return json_string_value (json_object_get (entry, "hash"));
}

static gboolean
add_hash (gpointer hashes, sqlite3_stmt *row, GError **error)
{
  guint8 hash[DATA_CHAIN_HASH_SIZE];

  data_chain_column_hash (row, 0, hash);
  g_hash_table_add (hashes, data_chain_hex (hash));
  return TRUE;
}

gboolean
data_import_history_collect_own (DataDatabase *database,
                                 gint64 evaluation,
                                 GHashTable *hashes,
                                 GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT hash FROM history WHERE evaluation = ?", "i", evaluation);

  return data_database_each (database, statement, add_hash, hashes, error);
}

static gboolean
write_entry (
    DataDatabase *database, gint64 evaluation, gsize position, json_t *entry, GError **error)
{
  g_autofree char *text = json_dumps (entry, JSON_COMPACT);

  return data_database_change (database, error, "INSERT INTO past VALUES (?, ?, ?)", "iit",
                               evaluation, (gint64) position, text);
}

gboolean
data_import_history_write (DataDatabase *database,
                           gint64 evaluation,
                           json_t *history,
                           GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_t *entry;
  gsize i;

  if (!data_database_change (database, error, "DELETE FROM past WHERE evaluation = ?", "i",
                             evaluation) ||
      !data_import_history_collect_own (database, evaluation, own, error))
    return FALSE;
  json_array_foreach (history, i, entry)
  {
    if (!g_hash_table_contains (own, hash_of (entry)) &&
        !write_entry (database, evaluation, i, entry, error))
      return FALSE;
  }
  return TRUE;
}

/* Whether an entry says nothing of what the evaluation holds: it was put elsewhere in a workspace,
 * or brought into one with the entries before it. */
static gboolean
says_nothing (json_t *entry, gboolean first)
{
  static const DataAction actions[] = { DATA_ACTION_IMPORT, DATA_ACTION_ARCHIVE,
                                        DATA_ACTION_UNARCHIVE, DATA_ACTION_DELETE,
                                        DATA_ACTION_RESTORE };
  const char *action = json_string_value (json_object_get (entry, "action"));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_strcmp0 (action, data_action_ids[actions[i]]) == 0)
        return !first;
    }
  return FALSE;
}

/* Whether every entry of @part that says something of the evaluation is in @whole. */
static gboolean
holds_all (json_t *whole, json_t *part)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (g_str_hash, g_str_equal);
  json_t *entry;
  gsize i;

  json_array_foreach (whole, i, entry) g_hash_table_add (hashes, (gpointer) hash_of (entry));
  json_array_foreach (part, i, entry)
  {
    if (!says_nothing (entry, i == 0) && !g_hash_table_contains (hashes, hash_of (entry)))
      return FALSE;
  }
  return TRUE;
}

DataImportStatus
data_import_history_compare (json_t *mine, json_t *theirs)
{
  if (json_array_size (mine) == 0 || json_array_size (theirs) == 0)
    return DATA_IMPORT_CONFLICT;
  if (holds_all (mine, theirs))
    return DATA_IMPORT_OLDER;
  return holds_all (theirs, mine) ? DATA_IMPORT_NEWER : DATA_IMPORT_CONFLICT;
}
