/* tables.c - Which table, and which of its columns, holds which part of an evaluation file.
 *
 * Only the names of the tables are written here. The rest is made once from the members of the
 * exchange format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/tables.h"

#include "data/wording/fields.h"

static DataTable tables[DATA_N_ARRAYS] = {
  [DATA_ARRAY_NONE] = { "evaluation", 0, FALSE, { "region", NULL, "service.regions" } },
  [DATA_ARRAY_BUILT_ON] = { "base_service", 1, TRUE },
  [DATA_ARRAY_OPERATIONS] = { "operation", 1, TRUE },
  [DATA_ARRAY_INFORMATION] = { "information",
                               1,
                               TRUE,
                               { "information_operation", "information", "operations" } },
  [DATA_ARRAY_IMPACTS] = { "impact", 3, FALSE },
  [DATA_ARRAY_AUDITORS] = { "auditor", 1, TRUE, { "auditor_operates", "auditor", "operates" } },
  [DATA_ARRAY_CATALOGUE] = { "detail", 1, TRUE },
  [DATA_ARRAY_REQUIREMENTS] = { "requirement", 1, FALSE },
  [DATA_ARRAY_CONTROLS] = { "control", 1, FALSE },
  [DATA_ARRAY_FINDINGS] = { "finding", 1, TRUE },
};

/* Format and version come before the id of an evaluation, and have no columns. */
static const DataField *
first_kept (const DataField *members)
{
  return members == data_exchange_fields ? data_exchange_find_field (members, "id") : members;
}

static const char *
joined (const char *const *names, const char *separator)
{
  g_autofree char *text = g_strjoinv (separator, (char **) names);

  return g_intern_string (text);
}

static void
add_columns (GArray *columns, const DataField *members, const char *const *path, guint depth)
{
  DataColumn column = { .members = members };

  g_assert (depth < DATA_COLUMN_DEPTH);
  for (guint i = 0; i < depth; i++)
    column.path[i] = path[i];
  for (const DataField *field = first_kept (members); field->name != NULL; field++)
    {
      if (field->type == DATA_FIELD_TEXTS || field->type == DATA_FIELD_ENTRIES || field->is_later)
        continue;
      column.path[depth] = field->name;
      column.name = joined (column.path, "_");
      column.member = joined (column.path, ".");
      column.field = field;
      if (field->type == DATA_FIELD_OBJECT)
        add_columns (columns, field->members, column.path, depth + 1);
      else
        g_array_append_val (columns, column);
    }
  column.path[depth] = "extra";
  column.name = joined (column.path, "_");
  column.path[depth] = NULL;
  column.member = joined (column.path, ".");
  column.field = NULL;
  g_array_append_val (columns, column);
}

/* The column with the evaluation's number. */
static const char *
number_column (const DataTable *self)
{
  return self->field != NULL ? "evaluation" : "number";
}

/* The condition that a row is of the evaluation, and with @keys that it is the one row. */
static char *
condition (const DataTable *self, gboolean keys)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "%s = ?%d", number_column (self), DATA_PARAMETER_EVALUATION);
  for (guint i = 0; keys && i < self->n_keys; i++)
    g_string_append_printf (sql, " AND %s = ?%u", self->columns[i].name, DATA_PARAMETER_COLUMN + i);
  return g_string_free (sql, FALSE);
}

/* The columns from @first on: their names, their parameters, or both as settings. */
static char *
list_columns (const DataTable *self, guint first, gboolean names, gboolean parameters)
{
  GString *sql = g_string_new (NULL);

  for (guint i = first; i < self->n_columns; i++)
    {
      g_string_append (sql, i > first ? ", " : "");
      g_string_append (sql, names ? self->columns[i].name : "");
      g_string_append (sql, names && parameters ? " = " : "");
      if (parameters)
        g_string_append_printf (sql, "?%u", DATA_PARAMETER_COLUMN + i);
    }
  return g_string_free (sql, FALSE);
}

G_GNUC_PRINTF (1, 2)
static const char *
statement (const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return g_intern_string (sql);
}

static void
make_statements (DataTable *self)
{
  const char *number = number_column (self);
  g_autofree char *names = list_columns (self, 0, TRUE, FALSE);
  g_autofree char *parameters = list_columns (self, 0, FALSE, TRUE);
  g_autofree char *settings = list_columns (self, self->n_keys, TRUE, TRUE);
  g_autofree char *all = condition (self, FALSE);
  g_autofree char *one = condition (self, TRUE);

  self->select = statement ("SELECT %s FROM %s WHERE %s%s", names, self->name, all,
                            self->has_position ? " ORDER BY position, id" : "");
  self->insert =
      statement ("INSERT INTO %s (%s, %s%s) VALUES (?%d, %s%s)", self->name, number,
                 self->has_position ? "position, " : "", names, DATA_PARAMETER_EVALUATION,
                 self->has_position ? "?2, " : "", parameters);
  self->update = statement ("UPDATE %s SET %s WHERE %s", self->name, settings, one);
  self->remove = statement ("DELETE FROM %s WHERE %s", self->name, one);
  if (!self->has_position)
    return;
  self->positions = statement ("SELECT id, position FROM %s WHERE %s", self->name, all);
  self->place =
      statement ("UPDATE %s SET position = ?%d WHERE %s", self->name, DATA_PARAMETER_POSITION, one);
}

static void
make_columns (DataTable *self, DataArray array)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (DataColumn));
  g_autofree char *one = NULL;

  add_columns (columns, data_array_members (array), NULL, 0);
  self->n_columns = columns->len;
  self->columns = (const DataColumn *) columns->data;
  one = condition (self, TRUE);
  for (guint i = self->n_keys; i < columns->len; i++)
    {
      DataColumn *column = &g_array_index (columns, DataColumn, i);

      column->update = statement ("UPDATE %s SET %s = ?%u WHERE %s", self->name, column->name,
                                  DATA_PARAMETER_COLUMN + i, one);
    }
  g_array_free (columns, FALSE);
}

static void
make_texts (DataTextsTable *self, DataArray array)
{
  g_autofree char *owned = NULL;

  if (self->name == NULL)
    return;
  owned = self->owner == NULL
              ? g_strdup ("")
              : g_strdup_printf (" AND %s = ?%d", self->owner, DATA_PARAMETER_OWNER);
  self->field = data_array_find_member (array, self->member);
  self->select =
      statement ("SELECT %s, position, value FROM %s WHERE evaluation = ?%d ORDER BY 1, 2",
                 self->owner != NULL ? self->owner : "''", self->name, DATA_PARAMETER_EVALUATION);
  self->write = statement ("INSERT INTO %s VALUES (?%d, %s?%d, ?%d) "
                           "ON CONFLICT DO UPDATE SET value = excluded.value",
                           self->name, DATA_PARAMETER_EVALUATION, self->owner != NULL ? "?3, " : "",
                           DATA_PARAMETER_POSITION, DATA_PARAMETER_VALUE);
  self->cut = statement ("DELETE FROM %s WHERE evaluation = ?%d%s AND position >= ?%d", self->name,
                         DATA_PARAMETER_EVALUATION, owned, DATA_PARAMETER_POSITION);
}

static void
make_tables (void)
{
  for (guint i = 0; i < DATA_N_ARRAYS; i++)
    {
      DataTable *self = &tables[i];

      self->field = data_array_field (i);
      self->fields = first_kept (data_array_members (i));
      make_columns (self, i);
      make_statements (self);
      make_texts (&self->texts, i);
    }
}

const DataTable *
data_table_get (DataArray array)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      make_tables ();
      g_once_init_leave (&made, 1);
    }
  return &tables[array];
}

json_t *
data_column_value (const DataColumn *self, json_t *entry)
{
  for (guint i = 0; self->path[i] != NULL; i++)
    entry = json_object_get (entry, self->path[i]);
  return entry;
}

static const char *
find_word (DataArray array, const DataTable *table, const char *column)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (table->columns[i].field != NULL && g_str_equal (table->columns[i].name, column))
        return data_wording_member (array, table->columns[i].member);
    }
  return NULL;
}

const char *
data_table_word (const char *table, const char *column)
{
  const char *word = NULL;

  for (DataArray array = DATA_ARRAY_NONE; array < DATA_N_ARRAYS && word == NULL; array++)
    {
      const DataTable *each = data_table_get (array);

      if (g_str_equal (each->name, table))
        word = find_word (array, each, column);
    }
  return word == NULL ? column : word;
}
