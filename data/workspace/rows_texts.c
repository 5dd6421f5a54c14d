/* rows_texts.c - The texts of an evaluation from their rows, and what can be wrong with rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/rows_reading.h"

#include "data/error.h"
#include "data/json/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
data_reading_refuse (const DataReading *self,
                     const char *table,
                     const char *row,
                     const char *column)
{
  g_autofree char *place = NULL;

  /* Translators: where in a workspace: a table of its database, and a row of it. */
  place = g_strdup_printf (_ ("table “%s”, row “%s”"), table, row);
  data_refuse (self->error, self->database->file, place,
               _ ("The value of “%s” cannot be read, so the workspace is damaged or was changed by "
                  "another program. Use a backup of it."),
               column);
}

char *
data_reading_excerpt (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  return data_json_excerpt (valid, strlen (valid));
}

sqlite3_stmt *
data_reading_select (const DataReading *self, const char *sql)
{
  sqlite3_stmt *statement = data_database_prepare (self->database, sql, self->error);
  int code;

  if (statement == NULL)
    return NULL;
  code = sqlite3_bind_int64 (statement, DATA_PARAMETER_EVALUATION, self->evaluation);
  if (code == SQLITE_OK)
    return statement;
  data_database_fail (self->database, code, self->error);
  return NULL;
}

/* The text of a column as JSON, or NULL if it is no text that an evaluation can hold. */
json_t *
data_reading_text (sqlite3_stmt *statement, int column)
{
  const char *text;
  gsize length;

  if (sqlite3_column_type (statement, column) != SQLITE_TEXT)
    return NULL;
  text = (const char *) sqlite3_column_text (statement, column);
  length = (gsize) sqlite3_column_bytes (statement, column);
  if (text == NULL || strlen (text) != length)
    return NULL;
  return json_stringn (text, length);
}

static void
refuse_text (const DataReading *self,
             const DataTextsTable *table,
             const char *owner,
             gint64 position)
{
  g_autofree char *id = data_reading_excerpt (owner);
  g_autofree char *row =
      g_strdup_printf ("%" G_GINT64_FORMAT "/%s%s%" G_GINT64_FORMAT, self->evaluation, id,
                       table->owner != NULL ? "/" : "", position);

  data_reading_refuse (self, table->name, row, "value");
}

/* Adds the text at the row to those of its owner. */
static gboolean
add_text (const DataReading *self,
          const DataTextsTable *table,
          sqlite3_stmt *statement,
          GHashTable *texts)
{
  g_autoptr (json_t) owner = data_reading_text (statement, 0);
  g_autoptr (json_t) value = data_reading_text (statement, 2);
  gint64 position = sqlite3_column_int64 (statement, 1);
  const char *id = json_string_value (owner);
  json_t *array = id != NULL ? g_hash_table_lookup (texts, id) : NULL;

  if (id == NULL || value == NULL || sqlite3_column_type (statement, 1) != SQLITE_INTEGER ||
      position != (gint64) json_array_size (array))
    {
      refuse_text (self, table, id, position);
      return FALSE;
    }
  if (array == NULL)
    {
      array = json_array ();
      g_hash_table_insert (texts, g_strdup (id), array);
    }
  json_array_append (array, value);
  return TRUE;
}

static void
free_json (gpointer data)
{
  json_decref (data);
}

/* Returns: the arrays of texts by their owners' ids, or NULL. */
GHashTable *
data_reading_texts (const DataReading *self, const DataTextsTable *table)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_json);
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  if (table->name == NULL)
    return g_steal_pointer (&texts);
  statement = data_reading_select (self, table->select);
  if (statement == NULL)
    return NULL;
  while (data_database_step (self->database, statement, &row, self->error))
    {
      if (!row)
        return g_steal_pointer (&texts);
      if (!add_text (self, table, statement, texts))
        break;
    }
  sqlite3_reset (statement);
  return NULL;
}

/* Whether all texts found their owners. */
gboolean
data_reading_check_taken (const DataReading *self, const DataTextsTable *table, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer owner;

  g_hash_table_iter_init (&iter, texts);
  if (!g_hash_table_iter_next (&iter, &owner, NULL))
    return TRUE;
  refuse_text (self, table, owner, 0);
  return FALSE;
}
