/* rows_write.c - An evaluation into its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/rows_writing.h"

#include "data/exchange/canonical.h"
#include "data/workspace/positions.h"
#include "data/workspace/rows.h"

#include <stdlib.h>

/* The unknown and later members of an object as text, for free(); NULL where there are none. */
static char *
extra_text (const DataField *members, json_t *object)
{
  json_t *extra = NULL;
  const char *name;
  json_t *value;
  char *text = NULL;

  json_object_foreach (object, name, value)
  {
    const DataField *field = data_exchange_find_field (members, name);

    if (field != NULL && (!field->is_later || data_exchange_says_nothing (field, value)))
      continue;
    if (extra == NULL)
      extra = json_object ();
    json_object_set_nocheck (extra, name, value);
  }
  if (extra != NULL)
    text = json_dumps (extra, JSON_COMPACT);
  json_decref (extra);
  return text;
}

static int
bind_value (sqlite3_stmt *statement, int parameter, json_t *value)
{
  if (json_is_string (value))
    return sqlite3_bind_text64 (statement, parameter, json_string_value (value),
                                json_string_length (value), SQLITE_STATIC, SQLITE_UTF8);
  if (json_is_integer (value))
    return sqlite3_bind_int64 (statement, parameter, json_integer_value (value));
  if (json_is_boolean (value))
    return sqlite3_bind_int (statement, parameter, json_is_true (value));
  return sqlite3_bind_null (statement, parameter);
}

static int
bind_column (sqlite3_stmt *statement, int parameter, const DataColumn *column, json_t *entry)
{
  json_t *value = data_column_value (column, entry);
  char *text;

  if (column->field != NULL)
    return bind_value (statement, parameter, value);
  text = extra_text (column->members, value);
  if (text == NULL)
    return sqlite3_bind_null (statement, parameter);
  return sqlite3_bind_text (statement, parameter, text, -1, free);
}

static gboolean
check_bound (const DataWriting *self, int code)
{
  if (code == SQLITE_OK)
    return TRUE;
  data_database_fail (self->database, code, self->error);
  return FALSE;
}

gboolean
data_writing_bind (const DataWriting *self,
                   sqlite3_stmt *statement,
                   const DataTable *table,
                   guint first,
                   guint end,
                   json_t *entry)
{
  for (guint i = first; i < end; i++)
    {
      if (!check_bound (self, bind_column (statement, (int) (DATA_PARAMETER_COLUMN + i),
                                           &table->columns[i], entry)))
        return FALSE;
    }
  return TRUE;
}

sqlite3_stmt *
data_writing_prepare (const DataWriting *self, const char *sql)
{
  sqlite3_stmt *statement = data_database_prepare (self->database, sql, self->error);

  if (statement == NULL ||
      !check_bound (self,
                    sqlite3_bind_int64 (statement, DATA_PARAMETER_EVALUATION, self->evaluation)))
    return NULL;
  return statement;
}

static gboolean
bind_position (const DataWriting *self, sqlite3_stmt *statement, gint64 position)
{
  return check_bound (self, sqlite3_bind_int64 (statement, DATA_PARAMETER_POSITION, position));
}

static gboolean
write_text (const DataWriting *self,
            const DataTextsTable *texts,
            json_t *owner,
            gsize position,
            json_t *text)
{
  sqlite3_stmt *statement = data_writing_prepare (self, texts->write);

  return statement != NULL && bind_position (self, statement, (gint64) position) &&
         check_bound (self, bind_value (statement, DATA_PARAMETER_OWNER, owner)) &&
         check_bound (self, bind_value (statement, DATA_PARAMETER_VALUE, text)) &&
         data_database_run (self->database, statement, self->error);
}

/* Takes away the texts of @owner from the position @first on. */
static gboolean
cut_texts (const DataWriting *self, const DataTextsTable *texts, json_t *owner, gsize first)
{
  sqlite3_stmt *statement = data_writing_prepare (self, texts->cut);

  return statement != NULL && bind_position (self, statement, (gint64) first) &&
         (owner == NULL ||
          check_bound (self, bind_value (statement, DATA_PARAMETER_OWNER, owner))) &&
         data_database_run (self->database, statement, self->error);
}

gboolean
data_writing_set_texts (
    const DataWriting *self, const DataTable *table, json_t *entry, json_t *before, json_t *after)
{
  const DataTextsTable *texts = &table->texts;
  json_t *owner = texts->owner != NULL ? data_column_value (&table->columns[0], entry) : NULL;
  gsize n = json_array_size (after);

  for (gsize i = 0; i < n; i++)
    {
      json_t *text = json_array_get (after, i);

      if (!json_equal (json_array_get (before, i), text) &&
          !write_text (self, texts, owner, i, text))
        return FALSE;
    }
  return json_array_size (before) <= n || cut_texts (self, texts, owner, n);
}

gboolean
data_writing_insert (const DataWriting *self,
                     const DataTable *table,
                     json_t *entry,
                     gint64 position)
{
  sqlite3_stmt *statement = data_writing_prepare (self, table->insert);

  if (statement == NULL || (table->has_position && !bind_position (self, statement, position)) ||
      !data_writing_bind (self, statement, table, 0, table->n_columns, entry) ||
      !data_database_run (self->database, statement, self->error))
    return FALSE;
  return table->texts.name == NULL ||
         data_writing_set_texts (self, table, entry, NULL,
                                 data_member_get (entry, table->texts.member));
}

gboolean
data_writing_remove (const DataWriting *self, const DataTable *table, json_t *entry)
{
  sqlite3_stmt *statement;

  if (table->texts.name != NULL &&
      !cut_texts (self, &table->texts, data_column_value (&table->columns[0], entry), 0))
    return FALSE;
  statement = data_writing_prepare (self, table->remove);
  return statement != NULL && data_writing_bind (self, statement, table, 0, table->n_keys, entry) &&
         data_database_run (self->database, statement, self->error);
}

gboolean
data_writing_place (const DataWriting *self, const DataTable *table, json_t *entry, gint64 position)
{
  sqlite3_stmt *statement = data_writing_prepare (self, table->place);

  return statement != NULL && bind_position (self, statement, position) &&
         data_writing_bind (self, statement, table, 0, table->n_keys, entry) &&
         data_database_run (self->database, statement, self->error);
}

gboolean
data_rows_insert (DataDatabase *database, gint64 evaluation, json_t *root, GError **error)
{
  DataWriting self = { .database = database, .evaluation = evaluation, .error = error };

  if (!data_writing_insert (&self, data_table_get (DATA_ARRAY_NONE), root, 0))
    return FALSE;
  for (guint i = DATA_ARRAY_NONE + 1; i < DATA_N_ARRAYS; i++)
    {
      json_t *entries = data_array_get (root, i);
      gsize n = json_array_size (entries);

      for (gsize j = 0; j < n; j++)
        {
          if (!data_writing_insert (&self, data_table_get (i), json_array_get (entries, j),
                                    (gint64) j * DATA_POSITION_STEP))
            return FALSE;
        }
    }
  return TRUE;
}
