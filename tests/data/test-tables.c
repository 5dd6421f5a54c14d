/* test-tables.c - The tables of a workspace and the exchange format hold the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/scan.h"
#include "data/workspace/migration.h"
#include "data/workspace/tables.h"
#include "scratch.h"

#include <string.h>

#define DAY "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"

/* What stands in the brackets of CREATE TABLE @name, each column or constraint on its own, with
 * single spaces and without comments. */
static GStrv
read_definitions (const char *name)
{
  g_autofree char *head = g_strdup_printf ("CREATE TABLE %s (\n", name);
  const char *start = strstr (data_migration_shipped ()->sql[0], head);
  g_autoptr (GString) text = g_string_new (NULL);
  guint depth = 1;

  g_assert_nonnull (start);
  for (const char *c = start + strlen (head); depth > 0; c++)
    {
      depth += *c == '(';
      depth -= *c == ')';
      if (*c == ',' && depth == 1)
        g_string_append_c (text, '\n');
      else if (depth > 0 && (!g_ascii_isspace (*c) ||
                             (text->len > 0 && !strchr (" \n", text->str[text->len - 1]))))
        g_string_append_c (text, g_ascii_isspace (*c) ? ' ' : *c);
    }
  g_strchomp (text->str);
  return g_strsplit (text->str, "\n", -1);
}

/* What the table must say of a column with @field, except for texts, which may not be empty. */
static char *
expected_check (const char *column, const DataField *field)
{
  g_autofree char *choices = NULL;

  switch (field->type)
    {
    case DATA_FIELD_BOOLEAN:
      return g_strdup_printf (" CHECK (%s IN (0, 1))", column);
    case DATA_FIELD_INTEGER:
      if (field->maximum == DATA_JSON_NUMBER_LIMIT)
        return g_strdup_printf (" CHECK (%s >= %" G_GINT64_FORMAT ")", column, field->minimum);
      return g_strdup_printf (" CHECK (%s BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT ")",
                              column, field->minimum, field->maximum);
    case DATA_FIELD_DATE:
      return g_strdup_printf (" CHECK (%s GLOB '" DAY "')", column);
    case DATA_FIELD_CHOICE:
      choices = g_strjoinv ("', '", (char **) field->choices);
      return g_strdup_printf (" CHECK (%s IN ('%s'))", column, choices);
    case DATA_FIELD_TEXT:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_LEVEL:
    case DATA_FIELD_OBJECT:
    case DATA_FIELD_TEXTS:
    case DATA_FIELD_ENTRIES:
    default:
      return g_strdup ("");
    }
}

static char *
expected_definition (const DataColumn *column, const char *found)
{
  g_autofree char *may_not_be_empty = g_strdup_printf (" CHECK (%s <> '')", column->name);
  const DataField *field = column->field;
  g_autofree char *check = NULL;
  gboolean is_number;

  if (field == NULL)
    return g_strdup_printf ("%s TEXT", column->name);
  is_number = field->type == DATA_FIELD_BOOLEAN || field->type == DATA_FIELD_INTEGER;
  check = expected_check (column->name, field);
  return g_strdup_printf (
      "%s %s%s%s%s%s", column->name, is_number ? "INTEGER" : "TEXT",
      field->required ? " NOT NULL" : "", field->space == DATA_SPACE_EVALUATION ? " UNIQUE" : "",
      check, field->required && g_str_has_suffix (found, may_not_be_empty) ? may_not_be_empty : "");
}

/* Returns: the definition of @column, which is taken out of @definitions; the test fails where
 * there is not exactly one. */
static char *
take_definition (GStrv definitions, const char *column)
{
  g_autofree char *head = g_strconcat (column, " ", NULL);
  char *found = NULL;

  for (guint i = 0; definitions[i] != NULL; i++)
    {
      if (!g_str_has_prefix (definitions[i], head))
        continue;
      g_assert_null (found);
      found = g_strdup (definitions[i]);
      definitions[i][0] = '\0';
    }
  if (found == NULL)
    g_error ("There is no column %s", column);
  return found;
}

static void
check_definition (GStrv definitions, const char *column, const char *expected)
{
  g_autofree char *found = take_definition (definitions, column);

  g_assert_cmpstr (found, ==, expected);
}

/* Only constraints of the whole table are left. */
static void
check_all_taken (GStrv definitions)
{
  for (guint i = 0; definitions[i] != NULL; i++)
    {
      if (definitions[i][0] != '\0' && !g_str_has_prefix (definitions[i], "PRIMARY KEY (") &&
          !g_str_has_prefix (definitions[i], "FOREIGN KEY (") &&
          !g_str_has_prefix (definitions[i], "CHECK ("))
        g_error ("No member of the exchange format is in: %s", definitions[i]);
    }
}

static void
check_texts_table (const DataTextsTable *texts)
{
  g_auto (GStrv) definitions = read_definitions (texts->name);
  g_autofree char *owner = g_strconcat (texts->owner, " TEXT NOT NULL", NULL);

  check_definition (definitions, "evaluation",
                    texts->owner != NULL ? "evaluation INTEGER NOT NULL"
                                         : "evaluation INTEGER NOT NULL REFERENCES evaluation");
  if (texts->owner != NULL)
    check_definition (definitions, texts->owner, owner);
  check_definition (definitions, "position", "position INTEGER NOT NULL");
  check_definition (definitions, "value", "value TEXT NOT NULL");
  check_all_taken (definitions);
}

static void
test_table (Scratch *scratch, gconstpointer data)
{
  const DataTable *table = data;
  g_auto (GStrv) definitions = read_definitions (table->name);

  if (table->field == NULL)
    check_definition (definitions, "number", "number INTEGER PRIMARY KEY");
  else
    check_definition (definitions, "evaluation",
                      "evaluation INTEGER NOT NULL REFERENCES evaluation");
  if (table->has_position)
    check_definition (definitions, "position", "position INTEGER NOT NULL");
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *found = take_definition (definitions, table->columns[i].name);
      g_autofree char *expected = expected_definition (&table->columns[i], found);

      g_assert_cmpstr (found, ==, expected);
    }
  check_all_taken (definitions);
  if (table->texts.name != NULL)
    check_texts_table (&table->texts);
}

/* How often @field has a column or table of its own. */
static guint
count_places (const DataField *field)
{
  guint n = 0;

  for (guint i = 0; i < DATA_N_ARRAYS; i++)
    {
      const DataTable *table = data_table_get (i);

      n += table->field == field;
      n += table->texts.field == field;
      for (guint j = 0; j < table->n_columns; j++)
        n += table->columns[j].field == field;
    }
  return n;
}

/* How often unknown members beside @members have a column. */
static guint
count_extras (const DataField *members)
{
  guint n = 0;

  for (guint i = 0; i < DATA_N_ARRAYS; i++)
    {
      const DataTable *table = data_table_get (i);

      for (guint j = 0; j < table->n_columns; j++)
        n += table->columns[j].field == NULL && table->columns[j].members == members;
    }
  return n;
}

/* Periods occur twice; later members have no place but the column of the unknown ones. */
static void
check_members (const DataField *members, guint times)
{
  g_assert_cmpuint (count_extras (members), ==, times);
  for (const DataField *field = members; field->name != NULL; field++)
    {
      gboolean is_period = g_str_has_suffix (field->name, "period");
      gboolean is_constant =
          members == data_exchange_fields &&
          (g_str_equal (field->name, "format") || g_str_equal (field->name, "version"));

      if (field->type != DATA_FIELD_OBJECT)
        g_assert_cmpuint (count_places (field), ==, is_constant || field->is_later ? 0 : times);
      if (field->members != NULL)
        check_members (field->members, is_period ? 2 : 1);
    }
}

static void
test_members (Scratch *scratch, gconstpointer data)
{
  check_members (data_exchange_fields, 1);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/data/tables/every-member", test_members, NULL);
  for (guint i = 0; i < DATA_N_ARRAYS; i++)
    {
      const DataTable *table = data_table_get (i);
      g_autofree char *path = g_strconcat ("/data/tables/", table->name, NULL);

      scratch_add (path, test_table, table);
    }
  return g_test_run ();
}
