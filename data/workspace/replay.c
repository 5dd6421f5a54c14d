/* replay.c - The rows of a workspace as the history says they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/replay.h"

#include "data/workspace/tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
table_free (gpointer data)
{
  DataReplayTable *table = data;

  g_ptr_array_unref (table->columns);
  g_array_unref (table->key);
  g_hash_table_unref (table->rows);
  g_free (table);
}

/* The columns of a table, whose name and form were checked when the file was opened. */
static DataReplayTable *
make_table (DataDatabase *database, const DataRecordedTable *recorded, GError **error)
{
  sqlite3_stmt *statement = data_database_prepare (database, recorded->select, error);
  DataReplayTable *table;

  if (statement == NULL)
    return NULL;
  table = g_new0 (DataReplayTable, 1);
  table->recorded = recorded;
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->key = g_array_new (FALSE, FALSE, sizeof (gboolean));
  table->rows = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                       (GDestroyNotify) g_bytes_unref);
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      char *name = g_strdup (sqlite3_column_name (statement, i));
      gboolean key = FALSE;
      int code = sqlite3_table_column_metadata (database->handle, "main", recorded->name, name,
                                                NULL, NULL, NULL, &key, NULL);

      g_ptr_array_add (table->columns, name);
      g_array_append_val (table->key, key);
      if (code != SQLITE_OK)
        {
          data_database_fail (database, code, error);
          table_free (table);
          return NULL;
        }
    }
  return table;
}

DataReplay *
data_replay_new (DataDatabase *database, GError **error)
{
  g_autoptr (DataReplay) self = g_new0 (DataReplay, 1);

  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->titles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->lost = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; data_recorded_tables[i].name != NULL; i++)
    {
      DataReplayTable *table = make_table (database, &data_recorded_tables[i], error);

      if (table == NULL)
        return NULL;
      g_ptr_array_add (self->tables, table);
    }
  return g_steal_pointer (&self);
}

void
data_replay_free (DataReplay *self)
{
  g_ptr_array_unref (self->tables);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->lost);
  g_free (self);
}

void
data_replay_give_up (DataReplay *self, gint64 evaluation)
{
  g_hash_table_add (self->lost, g_memdup2 (&evaluation, sizeof evaluation));
}

gboolean
data_replay_is_lost (DataReplay *self, gint64 evaluation)
{
  return g_hash_table_contains (self->lost, &evaluation);
}

const char *
data_replay_title (DataReplay *self, gint64 evaluation)
{
  return g_hash_table_lookup (self->titles, &evaluation);
}

void
data_replay_add (GByteArray *row, const DataValue *value)
{
  guint8 type = value->type;
  gint64 number = value->type == SQLITE_INTEGER ? value->integer : (gint64) value->size;

  g_byte_array_append (row, &type, 1);
  g_byte_array_append (row, (const guint8 *) &number, sizeof number);
  if (value->size > 0)
    g_byte_array_append (row, value->bytes, value->size);
}

void
data_replay_next (GBytes *row, gsize *position, DataValue *value)
{
  const guint8 *bytes = g_bytes_get_data (row, NULL);
  gint64 number;

  memcpy (&number, bytes + *position + 1, sizeof number);
  *value = (DataValue){ .type = bytes[*position] };
  *position += 1 + sizeof number;
  if (value->type == SQLITE_INTEGER)
    {
      value->integer = number;
      return;
    }
  value->bytes = bytes + *position;
  value->size = number;
  *position += value->size;
}

gboolean
data_replay_same (const DataValue *first, const DataValue *second)
{
  return first->type == second->type && first->integer == second->integer &&
         first->size == second->size &&
         (first->size == 0 || memcmp (first->bytes, second->bytes, first->size) == 0);
}

GBytes *
data_replay_key (DataReplayTable *self, GBytes *row)
{
  GByteArray *key = g_byte_array_new ();
  gsize position = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      DataValue value;

      data_replay_next (row, &position, &value);
      if (g_array_index (self->key, gboolean, i))
        data_replay_add (key, &value);
    }
  return g_byte_array_free_to_bytes (key);
}

gint64
data_replay_evaluation (GBytes *row)
{
  DataValue value;
  gsize position = 0;

  data_replay_next (row, &position, &value);
  return value.integer;
}

char *
data_replay_differences (DataReplayTable *self, GBytes *first, GBytes *second)
{
  GString *names = g_string_new (NULL);
  gsize first_position = 0, second_position = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      DataValue first_value, second_value;

      data_replay_next (first, &first_position, &first_value);
      data_replay_next (second, &second_position, &second_value);
      if (data_replay_same (&first_value, &second_value))
        continue;
      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ",
                              data_table_word (self->recorded->name, self->columns->pdata[i]));
    }
  return g_string_free (names, FALSE);
}

/* The values of the key but for the evaluation, "i1 / confidentiality / distress". */
static char *
describe_key (DataReplayTable *table, GBytes *row)
{
  GString *text = g_string_new (NULL);
  gsize position = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      DataValue value;

      data_replay_next (row, &position, &value);
      /* Empty parts are those that a kind of link has no use for. */
      if (i == 0 || !g_array_index (table->key, gboolean, i) ||
          (value.type != SQLITE_INTEGER && value.size == 0))
        continue;
      if (text->len > 0)
        g_string_append (text, " / ");
      if (value.type == SQLITE_INTEGER)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, value.integer);
      else
        g_string_append_len (text, value.bytes, value.size);
    }
  return g_string_free (text, FALSE);
}

char *
data_replay_label (DataVerify *verify, DataReplayTable *table, GBytes *row)
{
  g_autofree char *name = data_verify_name (verify, data_replay_evaluation (row));
  g_autofree char *key = describe_key (table, row);
  const char *words = g_dpgettext2 (GETTEXT_PACKAGE, "row", table->recorded->words);

  if (key[0] == '\0')
    /* Translators: the title of an evaluation, and a part of it. */
    return g_strdup_printf (_ ("%s, %s"), name, words);
  /* Translators: the title of an evaluation, what a part of it is, and its id: operation “o1”. */
  return g_strdup_printf (_ ("%s, %s “%s”"), name, words, key);
}
