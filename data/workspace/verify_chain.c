/* verify_chain.c - Whether the entries of the history follow each other as they were written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/verify_parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The steps of one evaluation that can be undone and redone, the next one last. */
typedef struct
{
  GArray *undo;
  GArray *redo;
  gboolean lost; /* an entry is missing or altered, so they are not known */
} Stacks;

/**
 * Walk:
 * @next: number that the next entry must have
 * @previous: the hash of the entry before
 * @erased: (element-type gint64 gint64): the entries that erased evaluations
 * @stacks: (element-type gint64 Stacks): of each evaluation
 * @ended: the last step that cannot be undone
 * @gap: an entry is missing
 */
typedef struct
{
  DataVerify *verify;
  gint64 next;
  guint8 previous[DATA_CHAIN_HASH_SIZE];
  GHashTable *erased;
  GHashTable *stacks;
  gint64 ended;
  gboolean gap;
} Walk;

/* A row of the history; @sound: its values are of the kinds that are written. */
typedef struct
{
  DataChainEntry entry;
  const guint8 *content_hash;
  const guint8 *previous;
  const guint8 *hash;
  gboolean sound;
} Row;

static void
stacks_free (gpointer data)
{
  Stacks *stacks = data;

  g_array_unref (stacks->undo);
  g_array_unref (stacks->redo);
  g_free (stacks);
}

static Stacks *
find_stacks (Walk *self, gint64 evaluation)
{
  Stacks *stacks = g_hash_table_lookup (self->stacks, &evaluation);

  if (stacks == NULL)
    {
      stacks = g_new0 (Stacks, 1);
      stacks->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
      stacks->redo = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->stacks, g_memdup2 (&evaluation, sizeof evaluation), stacks);
    }
  return stacks;
}

static gint64
top (GArray *stack)
{
  return stack->len == 0 ? 0 : g_array_index (stack, gint64, stack->len - 1);
}

/* Moves @step from the top of one stack to the other; whether it was there. */
static gboolean
move_top (GArray *from, GArray *to, gint64 step)
{
  if (top (from) != step)
    return FALSE;
  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, step);
  return TRUE;
}

/* Does with the stacks what @entry did; whether it could. */
static gboolean
follow (Walk *self, Stacks *stacks, const DataChainEntry *entry)
{
  if (g_str_equal (entry->action, data_action_ids[DATA_ACTION_UNDO]))
    return move_top (stacks->undo, stacks->redo, entry->target);
  if (g_str_equal (entry->action, data_action_ids[DATA_ACTION_REDO]))
    return move_top (stacks->redo, stacks->undo, entry->target);
  g_array_set_size (stacks->redo, 0);
  if (entry->step == self->ended ||
      g_str_equal (entry->action, data_action_ids[DATA_ACTION_APPROVE]) ||
      g_str_equal (entry->action, data_action_ids[DATA_ACTION_ERASE]))
    {
      g_array_set_size (stacks->undo, 0);
      self->ended = entry->step;
    }
  else if (top (stacks->undo) != entry->step)
    g_array_append_val (stacks->undo, entry->step);
  return entry->target == 0;
}

static void
fault (Walk *self, const DataChainEntry *entry, const char *sentence)
{
  g_autofree char *name = data_verify_name (self->verify, entry->evaluation);
  g_autofree char *number = data_verify_number (entry->entry);

  data_verify_fault (
      self->verify, DATA_FAULT_ENTRY, entry->evaluation, entry->entry,
      /* Translators: an evaluation, a number, and what is wrong as a sentence. */
      g_strdup_printf (_ ("%s: Entry %s of the history: %s"), name, number, sentence));
}

static void
check_tops (Walk *self, const DataChainEntry *entry)
{
  Stacks *stacks = find_stacks (self, entry->evaluation);

  if (stacks->lost || self->gap)
    return;
  if (follow (self, stacks, entry) && entry->undo == top (stacks->undo) &&
      entry->redo == top (stacks->redo))
    return;
  stacks->lost = TRUE;
  fault (self, entry,
         _ ("What it says can be undone or redone next does not follow from the "
            "entries before."));
}

/* The step in a column: 0 for NULL, and for 0, which cannot be right, another that cannot be. */
static gint64
read_step (sqlite3_stmt *row, int column)
{
  gint64 step = sqlite3_column_int64 (row, column);

  return step == 0 && sqlite3_column_type (row, column) != SQLITE_NULL ? -1 : step;
}

static const char *
read_text (sqlite3_stmt *row, int column, gboolean *sound)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  if (text != NULL && strlen (text) != (gsize) sqlite3_column_bytes (row, column))
    *sound = FALSE;
  return text;
}

static const guint8 *
read_hash (sqlite3_stmt *row, int column, gboolean *sound)
{
  if (sqlite3_column_bytes (row, column) != DATA_CHAIN_HASH_SIZE)
    *sound = FALSE;
  return sqlite3_column_blob (row, column);
}

static void
read_row (sqlite3_stmt *row, Row *read)
{
  DataChainEntry *entry = &read->entry;

  read->sound = TRUE;
  entry->entry = sqlite3_column_int64 (row, 0);
  entry->step = sqlite3_column_int64 (row, 1);
  entry->evaluation = sqlite3_column_int64 (row, 2);
  entry->time = read_text (row, 3, &read->sound);
  entry->actor = read_text (row, 4, &read->sound);
  entry->action = read_text (row, 5, &read->sound);
  entry->target = read_step (row, 6);
  entry->undo = read_step (row, 7);
  entry->redo = read_step (row, 8);
  entry->field = read_text (row, 9, &read->sound);
  entry->what = read_text (row, 10, &read->sound);
  entry->changes = sqlite3_column_blob (row, 11);
  entry->changes_size = sqlite3_column_bytes (row, 11);
  if (entry->changes == NULL && sqlite3_column_type (row, 11) != SQLITE_NULL)
    entry->changes = "";
  read->content_hash = read_hash (row, 12, &read->sound);
  read->previous = read_hash (row, 13, &read->sound);
  read->hash = read_hash (row, 14, &read->sound);
  if (entry->time == NULL || entry->actor == NULL || entry->action == NULL)
    read->sound = FALSE;
}

static gboolean
same_hash (const guint8 *first, const guint8 *second)
{
  return memcmp (first, second, DATA_CHAIN_HASH_SIZE) == 0;
}

static void
check_number (Walk *self, const DataChainEntry *entry)
{
  g_autofree char *first = data_verify_number (self->next);
  g_autofree char *last = data_verify_number (entry->entry - 1);

  if (entry->entry <= self->next)
    return;
  self->gap = TRUE;
  data_verify_fault (
      self->verify, DATA_FAULT_ENTRY, 0, self->next,
      entry->entry == self->next + 1
          ? g_strdup_printf (_ ("Entry %s of the history is missing."), first)
          : g_strdup_printf (_ ("Entries %s to %s of the history are missing."), first, last));
}

/* An entry whose contents are not known. */
static void
lose_content (Walk *self, const DataChainEntry *entry, const char *sentence)
{
  fault (self, entry, sentence);
  data_replay_give_up (self->verify->replay, entry->evaluation);
}

/* Checks and replays the contents of an entry; those of erased evaluations must be gone. */
static void
check_content (Walk *self, const Row *row)
{
  const DataChainEntry *entry = &row->entry;
  const gint64 *erased = g_hash_table_lookup (self->erased, &entry->evaluation);
  gboolean gone = entry->what == NULL && entry->changes == NULL && entry->field == NULL;
  guint8 hash[DATA_CHAIN_HASH_SIZE];

  if (erased != NULL && entry->entry < *erased)
    {
      if (!gone)
        fault (self, entry,
               _ ("Its contents are there, although the evaluation was removed for good."));
      return;
    }
  data_chain_hash_content (entry, hash);
  if (gone)
    lose_content (self, entry, _ ("Its contents were removed, although the evaluation was not."));
  else if (!same_hash (hash, row->content_hash))
    lose_content (self, entry, _ ("What it says was done was altered."));
  else
    data_replay_apply (self->verify, entry);
}

static void
check_links (Walk *self, const Row *row)
{
  const DataChainEntry *entry = &row->entry;
  gboolean follows = same_hash (row->previous, self->previous);
  guint8 hash[DATA_CHAIN_HASH_SIZE];

  data_chain_hash_entry (entry, row->previous, row->content_hash, hash);
  if (!same_hash (hash, row->hash))
    {
      find_stacks (self, entry->evaluation)->lost = TRUE;
      fault (self, entry, _ ("It was altered."));
    }
  else if (!follows && entry->entry == self->next)
    fault (self, entry, _ ("It does not follow the entry before it."));
}

static void
check_row (Walk *self, const Row *row)
{
  const DataChainEntry *entry = &row->entry;

  check_number (self, entry);
  if (!row->sound)
    {
      lose_content (self, entry, _ ("It was altered."));
      find_stacks (self, entry->evaluation)->lost = TRUE;
    }
  else
    {
      check_links (self, row);
      check_content (self, row);
      check_tops (self, entry);
      memcpy (self->previous, row->hash, sizeof self->previous);
    }
  self->next = MAX (self->next, entry->entry + 1);
}

/* An entry that erased an evaluation. */
static gboolean
add_erased (gpointer data, sqlite3_stmt *row, GError **error)
{
  Walk *self = data;
  gint64 evaluation = sqlite3_column_int64 (row, 0);
  gint64 entry = sqlite3_column_int64 (row, 1);

  g_hash_table_insert (self->erased, g_memdup2 (&evaluation, sizeof evaluation),
                       g_memdup2 (&entry, sizeof entry));
  return TRUE;
}

static gboolean
read_erased (Walk *self, GError **error)
{
  DataDatabase *database = self->verify->database;

  return data_database_each (database,
                             data_database_prepare (database,
                                                    "SELECT evaluation, max (entry) FROM history"
                                                    " WHERE action = 'erase' GROUP BY evaluation",
                                                    error),
                             add_erased, self, error);
}

static gboolean
read_start (Walk *self, GError **error)
{
  g_autofree char *workspace = data_chain_workspace (self->verify->database, error);

  if (workspace == NULL)
    return FALSE;
  data_chain_hash_start (workspace, self->previous);
  return TRUE;
}

static gboolean
walk_entry (gpointer data, sqlite3_stmt *row, GError **error)
{
  Walk *self = data;
  Row read = { 0 };

  read_row (row, &read);
  check_row (self, &read);
  self->verify->result->n_entries++;
  return data_verify_tick (self->verify, error);
}

static gboolean
walk (Walk *self, GError **error)
{
  DataDatabase *database = self->verify->database;

  return data_database_each (
      database,
      data_database_prepare (database,
                             "SELECT entry, step, evaluation, time, actor, action, target, undo,"
                             " redo, field, what, changes, content_hash, previous, hash"
                             " FROM history ORDER BY entry",
                             error),
      walk_entry, self, error);
}

gboolean
data_verify_chain (DataVerify *self, GError **error)
{
  g_autoptr (GHashTable) erased =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) stacks =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, stacks_free);
  Walk state = { .verify = self, .next = 1, .erased = erased, .stacks = stacks };

  return read_erased (&state, error) && read_start (&state, error) && walk (&state, error);
}
