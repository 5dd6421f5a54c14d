/* rows_update.c - Writing the rows of an evaluation that differ.
 *
 * A row in which one member differs gets an UPDATE of that column, which is what typing does. Where
 * more differ all columns are set at once, so that checks across columns see the whole; those that
 * are as before do not count as changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"
#include "data/workspace/positions.h"
#include "data/workspace/rows.h"
#include "data/workspace/rows_writing.h"

#include <string.h>

typedef struct
{
  DataWriting writing;
  GPtrArray *differences;
  DataArray array;
  const DataTable *table;
} Update;

/** What differs in one row. */
typedef struct
{
  json_t *entry;            /* as it shall be; NULL where nothing differs yet */
  const DataColumn *column; /* one that differs */
  gboolean many;            /* not the only one */
} RowChange;

/* Returns: the next difference of @kind in the table, from @position on, or NULL. */
static const DataDifference *
next (const Update *self, DataDifferenceKind kind, guint *position)
{
  while (*position < self->differences->len)
    {
      const DataDifference *difference = g_ptr_array_index (self->differences, (*position)++);

      if (difference->array == self->array && difference->kind == kind)
        return difference;
    }
  return NULL;
}

static gboolean
has (const Update *self, DataDifferenceKind kind)
{
  guint position = 0;

  return next (self, kind, &position) != NULL;
}

static gboolean
remove_rows (const Update *self)
{
  const DataDifference *difference;
  guint position = 0;

  while ((difference = next (self, DATA_DIFFERENCE_REMOVED, &position)) != NULL)
    {
      if (!data_writing_remove (&self->writing, self->table, difference->entry_before))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_rows (const Update *self)
{
  const DataDifference *difference;
  guint position = 0;

  while ((difference = next (self, DATA_DIFFERENCE_ADDED, &position)) != NULL)
    {
      if (!data_writing_insert (&self->writing, self->table, difference->entry_after, 0))
        return FALSE;
    }
  return TRUE;
}

/* Returns: the positions of the rows that are there, by their ids; or NULL. */
static GHashTable *
read_positions (const Update *self)
{
  g_autoptr (GHashTable) positions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = data_writing_prepare (&self->writing, self->table->positions);
  gboolean row = TRUE;

  while (statement != NULL &&
         data_database_step (self->writing.database, statement, &row, self->writing.error))
    {
      gint64 position;
      char *id;

      if (!row)
        return g_steal_pointer (&positions);
      position = sqlite3_column_int64 (statement, 1);
      id = data_sql_text (statement, 0);
      if (id != NULL)
        g_hash_table_replace (positions, id, g_memdup2 (&position, sizeof position));
    }
  return NULL;
}

/* Inserts the rows that are not there, and puts all in the order of @entries. */
static gboolean
write_order (const Update *self, json_t *entries)
{
  g_autoptr (GHashTable) there = read_positions (self);
  gsize n = json_array_size (entries);
  g_autofree gint64 *positions = g_new (gint64, n);
  g_autofree const gint64 **before = g_new (const gint64 *, n);
  gboolean written = there != NULL;

  for (gsize i = 0; written && i < n; i++)
    {
      json_t *id = json_object_get (json_array_get (entries, i), "id");

      before[i] = g_hash_table_lookup (there, json_string_value (id));
      positions[i] = before[i] != NULL ? *before[i] : DATA_POSITION_NONE;
    }
  if (written)
    data_positions_assign (positions, n);
  for (gsize i = 0; written && i < n; i++)
    {
      json_t *entry = json_array_get (entries, i);

      if (before[i] == NULL)
        written = data_writing_insert (&self->writing, self->table, entry, positions[i]);
      else if (*before[i] != positions[i])
        written = data_writing_place (&self->writing, self->table, entry, positions[i]);
    }
  return written;
}

static gboolean
update_row (const Update *self, const RowChange *change)
{
  const DataTable *table = self->table;
  guint first = table->n_keys;
  guint end = table->n_columns;
  sqlite3_stmt *statement;

  if (change->column == NULL)
    return TRUE;
  if (!change->many)
    {
      first = (guint) (change->column - table->columns);
      end = first + 1;
    }
  statement =
      data_writing_prepare (&self->writing, change->many ? table->update : change->column->update);
  return statement != NULL &&
         data_writing_bind (&self->writing, statement, table, 0, table->n_keys, change->entry) &&
         data_writing_bind (&self->writing, statement, table, first, end, change->entry) &&
         data_database_run (self->writing.database, statement, self->writing.error);
}

static gboolean
is_of_texts (const DataTable *table, const DataDifference *difference)
{
  return difference->known && table->texts.name != NULL &&
         g_str_equal (difference->member, table->texts.member);
}

static gboolean
has_column (const DataDifference *difference)
{
  return difference->known &&
         !data_array_find_member (difference->array, difference->member)->is_later;
}

/* Whether @column holds the member that differs: itself, or the unknown and later members of its
 * object. */
static gboolean
is_in_column (const DataDifference *difference, const DataColumn *column)
{
  gsize length = difference->inside > 0 ? difference->inside - 1 : 0;

  if (has_column (difference) != (column->field != NULL))
    return FALSE;
  if (column->field != NULL)
    return g_str_equal (column->member, difference->member);
  return strlen (column->member) == length &&
         strncmp (column->member, difference->member, length) == 0;
}

static void
add_to_change (const DataTable *table, RowChange *change, const DataDifference *difference)
{
  const DataColumn *column = table->columns;

  while (!is_in_column (difference, column))
    {
      column++;
      g_assert (column < table->columns + table->n_columns);
    }
  change->many = change->many || (change->column != NULL && change->column != column);
  change->column = column;
}

/* The differences of a row follow each other in those of its table. */
static gboolean
update_rows (const Update *self)
{
  const DataDifference *difference;
  RowChange change = { NULL };
  guint position = 0;

  while ((difference = next (self, DATA_DIFFERENCE_SET, &position)) != NULL)
    {
      if (difference->entry_after != change.entry)
        {
          if (!update_row (self, &change))
            return FALSE;
          change = (RowChange){ .entry = difference->entry_after };
        }
      if (!is_of_texts (self->table, difference))
        add_to_change (self->table, &change, difference);
      else if (!data_writing_set_texts (&self->writing, self->table, change.entry,
                                        difference->before, difference->after))
        return FALSE;
    }
  return update_row (self, &change);
}

static gboolean
update_table (const Update *self, json_t *after)
{
  gboolean is_added = has (self, DATA_DIFFERENCE_ADDED);
  gboolean is_written = remove_rows (self);

  if (self->table->has_position && (is_added || has (self, DATA_DIFFERENCE_MOVED)))
    is_written = is_written && write_order (self, data_array_get (after, self->array));
  else
    is_written = is_written && insert_rows (self);
  return is_written && update_rows (self);
}

gboolean
data_rows_update (DataDatabase *database,
                  gint64 evaluation,
                  GPtrArray *differences,
                  json_t *after,
                  GError **error)
{
  Update self = {
    .writing = { .database = database, .evaluation = evaluation, .error = error },
    .differences = differences,
  };

  for (guint i = 0; i < DATA_N_ARRAYS; i++)
    {
      self.array = i;
      self.table = data_table_get (i);
      if (!update_table (&self, after))
        return FALSE;
    }
  return TRUE;
}
