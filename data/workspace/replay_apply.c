/* replay_apply.c - Doing once more what an entry of the history recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/contents.h"
#include "data/workspace/replay.h"

#include <glib/gi18n-lib.h>

/* One change of a row. */
typedef struct
{
  DataVerify *verify;
  gint64 entry;
  DataReplayTable *table;
  DataChangeset changes;
} Change;

/* The row of an insertion or deletion, or the key of an update with no values in other columns. */
static GBytes *
read_whole (Change *self, const DataValue *values)
{
  GByteArray *row = g_byte_array_new ();

  for (guint i = 0; i < self->changes.n_columns; i++)
    data_replay_add (row, &values[i]);
  return g_byte_array_free_to_bytes (row);
}

/* @row with what an update sets or had found. */
static GBytes *
read_updated (Change *self, GBytes *row, const DataValue *values)
{
  GByteArray *updated = g_byte_array_new ();
  gsize position = 0;

  for (guint i = 0; i < self->changes.n_columns; i++)
    {
      DataValue value;

      data_replay_next (row, &position, &value);
      data_replay_add (updated, values[i].type == 0 ? &value : &values[i]);
    }
  return g_byte_array_free_to_bytes (updated);
}

/* What had been done behind the history to a row that it changes. */
typedef enum
{
  BEHIND_ADDED,
  BEHIND_REMOVED,
  BEHIND_CHANGED,
} Behind;

static void
fault (Change *self, GBytes *row, Behind behind, const char *columns)
{
  gint64 evaluation = data_replay_evaluation (row);
  g_autofree char *label = NULL;
  g_autofree char *number = data_verify_number (self->entry);
  char *message = NULL;

  if (data_replay_is_lost (self->verify->replay, evaluation))
    return;
  label = data_replay_label (self->verify, self->table, row);
  switch (behind)
    {
    case BEHIND_ADDED:
      /* Translators: a part of an evaluation, and the number of an entry. */
      message = g_strdup_printf (
          _ ("%s: This had been added outside Eikyo before entry %s of the history."), label,
          number);
      break;
    case BEHIND_REMOVED:
      message = g_strdup_printf (
          _ ("%s: This had been removed outside Eikyo before entry %s of the history."), label,
          number);
      break;
    case BEHIND_CHANGED:
      message = g_strdup_printf (
          /* Translators: a part of an evaluation, the number of an entry, names of fields. */
          _ ("%s: This had been changed outside Eikyo before entry %s of the history: %s."), label,
          number, columns);
      break;
    }
  data_verify_fault (self->verify, DATA_FAULT_ROW, evaluation, self->entry, message);
}

/* Faults where the row is not as the change found it. */
static void
compare (Change *self, GBytes *row, GBytes *found)
{
  g_autofree char *columns = NULL;

  if (g_bytes_equal (row, found))
    return;
  columns = data_replay_differences (self->table, row, found);
  fault (self, row, BEHIND_CHANGED, columns);
}

static void
apply_insert (Change *self)
{
  g_autoptr (GBytes) row = read_whole (self, self->changes.after);
  g_autoptr (GBytes) key = data_replay_key (self->table, row);

  if (g_hash_table_contains (self->table->rows, key))
    fault (self, row, BEHIND_REMOVED, NULL);
  g_hash_table_insert (self->table->rows, g_steal_pointer (&key), g_steal_pointer (&row));
}

static void
apply_delete (Change *self)
{
  g_autoptr (GBytes) found = read_whole (self, self->changes.before);
  g_autoptr (GBytes) key = data_replay_key (self->table, found);
  GBytes *row = g_hash_table_lookup (self->table->rows, key);

  if (row == NULL)
    fault (self, found, BEHIND_ADDED, NULL);
  else
    compare (self, row, found);
  g_hash_table_remove (self->table->rows, key);
}

static void
apply_update (Change *self)
{
  g_autoptr (GBytes) place = read_whole (self, self->changes.before);
  g_autoptr (GBytes) key = data_replay_key (self->table, place);
  g_autoptr (GBytes) found = NULL;
  GBytes *row = g_hash_table_lookup (self->table->rows, key);

  if (row == NULL)
    {
      fault (self, place, BEHIND_ADDED, NULL);
      return;
    }
  found = read_updated (self, row, self->changes.before);
  compare (self, row, found);
  g_hash_table_insert (self->table->rows, g_steal_pointer (&key),
                       read_updated (self, row, self->changes.after));
}

/* Remembers the title that a change of an evaluation gives it. */
static void
note_title (Change *self)
{
  const DataValue *title;
  gint64 evaluation;
  guint column;

  if (!g_ptr_array_find_with_equal_func (self->table->columns, "title", g_str_equal, &column))
    return;
  title = &self->changes.after[column];
  if (title->type == 0)
    return;
  evaluation = self->changes.operation == SQLITE_INSERT ? self->changes.after[0].integer
                                                        : self->changes.before[0].integer;
  g_hash_table_insert (self->verify->replay->titles, g_memdup2 (&evaluation, sizeof evaluation),
                       title->type == SQLITE_TEXT ? g_strndup (title->bytes, title->size) : NULL);
}

/* The table of a change; %NULL where there is none with these columns and key. */
static DataReplayTable *
find_table (Change *self)
{
  GPtrArray *tables = self->verify->replay->tables;

  for (guint i = 0; i < tables->len; i++)
    {
      DataReplayTable *table = tables->pdata[i];

      if (!g_str_equal (table->recorded->name, self->changes.table))
        continue;
      if (table->columns->len != self->changes.n_columns)
        return NULL;
      for (guint j = 0; j < table->columns->len; j++)
        {
          if (g_array_index (table->key, gboolean, j) != (self->changes.key[j] != 0))
            return NULL;
        }
      return table;
    }
  return NULL;
}

/* Does one change; whether it is one of a row of an evaluation. */
static gboolean
apply_change (Change *self)
{
  const DataValue *values =
      self->changes.operation == SQLITE_INSERT ? self->changes.after : self->changes.before;

  self->table = find_table (self);
  if (self->table == NULL || values[0].type != SQLITE_INTEGER)
    return FALSE;
  if (self->table == self->verify->replay->tables->pdata[0])
    note_title (self);
  if (self->changes.operation == SQLITE_INSERT)
    apply_insert (self);
  else if (self->changes.operation == SQLITE_DELETE)
    apply_delete (self);
  else
    apply_update (self);
  return TRUE;
}

static gboolean
apply_all (DataVerify *self, const DataChainEntry *entry)
{
  Change change = { .verify = self, .entry = entry->entry };
  gboolean more = TRUE;

  data_changeset_start (&change.changes, entry->changes, entry->changes_size);
  while (more)
    {
      if (!data_changeset_next (&change.changes, &more) || (more && !apply_change (&change)))
        return FALSE;
    }
  return data_contents_collect (entry->changes, entry->changes_size, self->contents);
}

void
data_replay_apply (DataVerify *self, const DataChainEntry *entry)
{
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (apply_all (self, entry))
    return;
  name = data_verify_name (self, entry->evaluation);
  number = data_verify_number (entry->entry);
  data_replay_give_up (self->replay, entry->evaluation);
  data_verify_fault (self, DATA_FAULT_ENTRY, entry->evaluation, entry->entry,
                     g_strdup_printf (_ ("%s: Entry %s of the history: %s"), name, number,
                                      _ ("Its changes cannot be read.")));
}
