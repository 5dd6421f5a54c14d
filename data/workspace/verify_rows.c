/* verify_rows.c - Whether the rows in the file are those that the history leads to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/replay.h"

#include <glib/gi18n-lib.h>

static GBytes *
read_row (sqlite3_stmt *statement)
{
  GByteArray *row = g_byte_array_new ();

  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      DataValue value = { .type = sqlite3_column_type (statement, i) };

      if (value.type == SQLITE_INTEGER)
        value.integer = sqlite3_column_int64 (statement, i);
      else if (value.type != SQLITE_NULL)
        {
          value.bytes = sqlite3_column_blob (statement, i);
          value.size = sqlite3_column_bytes (statement, i);
        }
      data_replay_add (row, &value);
    }
  return g_byte_array_free_to_bytes (row);
}

static void
fault (DataVerify *self, DataReplayTable *table, GBytes *row, const char *sentence)
{
  g_autofree char *label = data_replay_label (self, table, row);

  data_verify_fault (self, DATA_FAULT_ROW, data_replay_evaluation (row), 0,
                     /* Translators: a part of an evaluation, and what is wrong as a sentence. */
                     g_strdup_printf (_ ("%s: %s"), label, sentence));
}

/* The history says nothing of an evaluation: one fault, not one for each of its rows. */
static void
fault_unknown (DataVerify *self, gint64 evaluation)
{
  g_autofree char *name = data_verify_name (self, evaluation);

  data_verify_fault (self, DATA_FAULT_ROW, evaluation, 0,
                     /* Translators: %s is the title of an evaluation in quotation marks. */
                     g_strdup_printf (_ ("%s: It was added outside Eikyo, or the newest entries of "
                                         "the history were removed. Check with an anchor."),
                                      name));
  data_replay_give_up (self->replay, evaluation);
}

/* A table whose rows are compared. */
typedef struct
{
  DataVerify *verify;
  DataReplayTable *table;
} Comparison;

/* Compares a row of the file with that of the history, which is taken away. */
static gboolean
compare_row (gpointer data, sqlite3_stmt *statement, GError **error)
{
  const Comparison *comparison = data;
  DataVerify *self = comparison->verify;
  DataReplayTable *table = comparison->table;
  g_autoptr (GBytes) row = read_row (statement);
  g_autoptr (GBytes) key = data_replay_key (table, row);
  GBytes *expected = g_hash_table_lookup (table->rows, key);

  if (!data_replay_is_lost (self->replay, data_replay_evaluation (row)))
    {
      if (expected == NULL && g_str_equal (table->recorded->name, "evaluation"))
        fault_unknown (self, data_replay_evaluation (row));
      else if (expected == NULL)
        fault (self, table, row, _ ("This was added outside Eikyo."));
      else if (!g_bytes_equal (row, expected))
        {
          g_autofree char *columns = data_replay_differences (table, row, expected);
          g_autofree char *sentence =
              /* Translators: %s are names of fields. */
              g_strdup_printf (_ ("This was changed outside Eikyo: %s."), columns);

          fault (self, table, row, sentence);
        }
    }
  g_hash_table_remove (table->rows, key);
  return TRUE;
}

static int
compare_keys (gconstpointer first, gconstpointer second)
{
  return g_bytes_compare (first, second);
}

/* What is left of the rows of the history is not in the file. */
static void
tell_missing (DataVerify *self, DataReplayTable *table)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table->rows), compare_keys);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      GBytes *row = g_hash_table_lookup (table->rows, key->data);

      if (!data_replay_is_lost (self->replay, data_replay_evaluation (row)))
        fault (self, table, row, _ ("This was removed outside Eikyo."));
    }
}

static gboolean
compare_table (DataVerify *self, DataReplayTable *table, GError **error)
{
  Comparison comparison = { self, table };
  sqlite3_stmt *statement = data_database_prepare (self->database, table->recorded->select, error);

  if (!data_database_each (self->database, statement, compare_row, &comparison, error))
    return FALSE;
  tell_missing (self, table);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

gboolean
data_verify_rows (DataVerify *self, GError **error)
{
  for (guint i = 0; i < self->replay->tables->len; i++)
    {
      if (!compare_table (self, self->replay->tables->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}
