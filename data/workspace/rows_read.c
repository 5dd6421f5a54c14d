/* rows_read.c - An evaluation from its rows.
 *
 * Members are read in the order of the exchange format. The statement for the row of the evaluation
 * stays open until all is read, so that everything comes from one state of the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"
#include "data/workspace/rows.h"
#include "data/workspace/rows_reading.h"

/** A row of a table. */
typedef struct
{
  const DataReading *reading;
  const DataTable *table;
  sqlite3_stmt *statement;
  guint column;      /* the next to be read */
  GHashTable *texts; /* the arrays of texts of all rows, by their owners' ids */
} Row;

static void
refuse_column (const Row *self)
{
  GString *row = g_string_new (NULL);
  g_autofree char *name = NULL;

  g_string_printf (row, "%" G_GINT64_FORMAT, self->reading->evaluation);
  for (guint i = 0; i < self->table->n_keys; i++)
    {
      g_autofree char *key =
          data_reading_excerpt ((const char *) sqlite3_column_text (self->statement, (int) i));

      g_string_append_printf (row, "/%s", key);
    }
  name = g_string_free (row, FALSE);
  data_reading_refuse (self->reading, self->table->name, name,
                       self->table->columns[self->column].name);
}

/* The value of a column that is not NULL, or NULL if it is none of the type. */
static json_t *
value_of (sqlite3_stmt *statement, int column, DataFieldType type)
{
  gint64 number;

  switch (type)
    {
    case DATA_FIELD_TEXT:
    case DATA_FIELD_DATE:
    case DATA_FIELD_CHOICE:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_LEVEL:
      return data_reading_text (statement, column);
    case DATA_FIELD_BOOLEAN:
    case DATA_FIELD_INTEGER:
      if (sqlite3_column_type (statement, column) != SQLITE_INTEGER)
        return NULL;
      number = sqlite3_column_int64 (statement, column);
      if (type == DATA_FIELD_INTEGER)
        return json_integer (number);
      return number == 0 || number == 1 ? json_boolean (number) : NULL;
    case DATA_FIELD_OBJECT:
    case DATA_FIELD_TEXTS:
    case DATA_FIELD_ENTRIES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
read_value (Row *self, const DataField *field, json_t *object)
{
  int column = (int) self->column;
  json_t *value = NULL;

  g_assert (self->table->columns[column].field == field);
  if (sqlite3_column_type (self->statement, column) != SQLITE_NULL)
    value = value_of (self->statement, column, field->type);
  else if (!field->required)
    {
      self->column++;
      return TRUE;
    }
  if (value == NULL)
    {
      refuse_column (self);
      return FALSE;
    }
  json_object_set_new_nocheck (object, field->name, value);
  self->column++;
  return TRUE;
}

/* The unknown and later members of an object, or NULL if the text is nothing that was written for
 * them. */
static json_t *
parse_extra (const Row *self)
{
  const DataColumn *column = &self->table->columns[self->column];
  g_autoptr (json_t) text = data_reading_text (self->statement, (int) self->column);
  g_autoptr (json_t) extra = NULL;
  const char *name;
  json_t *value;

  if (text == NULL)
    return NULL;
  extra = data_json_parse (json_string_value (text), json_string_length (text),
                           self->reading->database->file, NULL);
  if (json_object_size (extra) == 0)
    return NULL;
  json_object_foreach (extra, name, value)
  {
    const DataField *field = data_exchange_find_field (column->members, name);

    if (field != NULL && !field->is_later)
      return NULL;
  }
  return g_steal_pointer (&extra);
}

static gboolean
read_extra (Row *self, json_t *object)
{
  g_autoptr (json_t) extra = NULL;

  g_assert (self->table->columns[self->column].field == NULL);
  if (sqlite3_column_type (self->statement, (int) self->column) != SQLITE_NULL)
    {
      extra = parse_extra (self);
      if (extra == NULL)
        {
          refuse_column (self);
          return FALSE;
        }
      json_object_update (object, extra);
    }
  self->column++;
  return TRUE;
}

/* Takes the texts of this row out of those of all rows. */
static void
take_texts (Row *self, const DataField *field, json_t *object)
{
  const char *id = "";
  gpointer owner;
  gpointer texts;

  g_assert (self->table->texts.field == field);
  if (self->table->texts.owner != NULL)
    id = (const char *) sqlite3_column_text (self->statement, 0);
  if (!g_hash_table_steal_extended (self->texts, id, &owner, &texts))
    return;
  g_free (owner);
  json_object_set_new_nocheck (object, field->name, texts);
}

static gboolean read_entries (const DataReading *self, const DataField *field, json_t *object);
static gboolean read_object (Row *self, const DataField *field, json_t *object);

static gboolean
read_member (Row *self, const DataField *field, json_t *object)
{
  switch (field->type)
    {
    case DATA_FIELD_OBJECT:
      return read_object (self, field, object);
    case DATA_FIELD_ENTRIES:
      return read_entries (self->reading, field, object);
    case DATA_FIELD_TEXTS:
      take_texts (self, field, object);
      return TRUE;
    case DATA_FIELD_TEXT:
    case DATA_FIELD_BOOLEAN:
    case DATA_FIELD_INTEGER:
    case DATA_FIELD_DATE:
    case DATA_FIELD_CHOICE:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_LEVEL:
    default:
      return read_value (self, field, object);
    }
}

static gboolean
read_members (Row *self, const DataField *fields, json_t *object)
{
  for (const DataField *field = fields; field->name != NULL; field++)
    {
      if (!field->is_later && !read_member (self, field, object))
        return FALSE;
    }
  return read_extra (self, object);
}

/* Reads an object inside of the row; it is there only if it holds something. */
static gboolean
read_object (Row *self, const DataField *field, json_t *object)
{
  g_autoptr (json_t) inner = json_object ();

  if (!read_members (self, field->members, inner))
    return FALSE;
  if (json_object_size (inner) > 0)
    json_object_set_nocheck (object, field->name, inner);
  return TRUE;
}

/* Reads the row at which the statement is. */
static gboolean
read_row (Row *self, json_t *object)
{
  self->column = 0;
  return read_members (self, self->table->fields, object);
}

static gboolean
read_rows (Row *self, json_t *array)
{
  gboolean row;

  while (data_database_step (self->reading->database, self->statement, &row, self->reading->error))
    {
      json_t *entry;

      if (!row)
        return TRUE;
      entry = json_object ();
      json_array_append_new (array, entry);
      if (!read_row (self, entry))
        break;
    }
  sqlite3_reset (self->statement);
  return FALSE;
}

static const DataTable *
table_of (const DataField *field)
{
  guint array = DATA_ARRAY_NONE + 1;

  while (data_table_get (array)->field != field)
    array++;
  return data_table_get (array);
}

static gboolean
read_entries (const DataReading *self, const DataField *field, json_t *object)
{
  const DataTable *table = table_of (field);
  g_autoptr (GHashTable) texts = data_reading_texts (self, &table->texts);
  g_autoptr (json_t) array = json_array ();
  Row row = { .reading = self, .table = table, .texts = texts };

  if (texts == NULL)
    return FALSE;
  row.statement = data_reading_select (self, table->select);
  if (row.statement == NULL || !read_rows (&row, array) ||
      !data_reading_check_taken (self, &table->texts, texts))
    return FALSE;
  if (json_array_size (array) > 0)
    json_object_set_nocheck (object, field->name, array);
  return TRUE;
}

/* Reads the evaluation from its row, at which the statement is. */
static json_t *
read_evaluation (Row *self)
{
  g_autoptr (GHashTable) texts = data_reading_texts (self->reading, &self->table->texts);
  g_autoptr (json_t) root = json_object ();

  self->texts = texts;
  json_object_set_new_nocheck (root, "format", json_string (DATA_EXCHANGE_FORMAT));
  json_object_set_new_nocheck (root, "version", json_integer (DATA_EXCHANGE_VERSION));
  if (texts == NULL || !read_row (self, root) ||
      !data_reading_check_taken (self->reading, &self->table->texts, texts))
    return NULL;
  return g_steal_pointer (&root);
}

json_t *
data_rows_read (DataDatabase *database, gint64 evaluation, GError **error)
{
  DataReading reading = { .database = database, .evaluation = evaluation, .error = error };
  Row row = { .reading = &reading, .table = data_table_get (DATA_ARRAY_NONE) };
  json_t *root = NULL;
  gboolean is_there;

  row.statement = data_reading_select (&reading, row.table->select);
  if (row.statement == NULL || !data_database_step (database, row.statement, &is_there, error))
    return NULL;
  if (is_there)
    root = read_evaluation (&row);
  else
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, evaluation);

      data_reading_refuse (&reading, row.table->name, number, "number");
    }
  sqlite3_reset (row.statement);
  return root;
}
