/* test-rows.c - Evaluations as rows: the shipped examples, and rows that nobody should have
 * written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/migration.h"
#include "row_file.h"
#include "tests/cases.h"
#include "shipped.h"

#include <string.h>

static void
test_example (Scratch *scratch, gconstpointer data)
{
  g_autoptr (DataExchange) exchange = NULL;
  g_auto (RowFile) file;

  row_file_init (&file, scratch);
  exchange = shipped_example (file.packs, data);
  row_file_insert (&file, 1, exchange);
  row_file_check (&file, 1, exchange);
}

/* What fails leaves the rest of the transaction to the caller. */
static void
test_insert_twice (Scratch *scratch, gconstpointer data)
{
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (RowFile) file;

  row_file_init (&file, scratch);
  exchange = shipped_example (file.packs, shipped_examples[0]);
  row_file_insert (&file, 1, exchange);
  g_assert_false (data_rows_insert (file.database, 1, data_exchange_get_root (exchange), &error));
  g_assert_true (error != NULL && error->domain == DATA_ERROR);
  row_file_check (&file, 1, exchange);
}

/** What another program wrote, and where the message says that it is. */
typedef struct
{
  const char *name;
  const char *sql;
  const char *table;
  const char *row;
  const char *column;
} Damage;

static const Damage damages[] = {
  { "no-evaluation", "DELETE FROM evaluation", "evaluation", "1", "number" },
  { "bytes", "UPDATE evaluation SET title = x'ff00'", "evaluation", "1", "title" },
  { "not-utf8", "UPDATE evaluation SET title = CAST (x'e38182ff' AS TEXT)", "evaluation", "1",
    "title" },
  { "surrogate", "UPDATE evaluation SET marking = CAST (x'eda080' AS TEXT)", "evaluation", "1",
    "marking" },
  { "zero-character", "UPDATE evaluation SET agency_name = 'a' || char (0) || 'b'", "evaluation",
    "1", "agency_name" },
  { "required", "UPDATE evaluation SET rules_edition = NULL", "evaluation", "1", "rules_edition" },
  { "no-id", "UPDATE evaluation SET id = NULL", "evaluation", "1", "id" },
  { "number", "UPDATE information SET subjects = 1.5", "information", "1/i1", "subjects" },
  { "text-for-number", "UPDATE information SET confidentiality = 'x'", "information", "1/i1",
    "confidentiality" },
  { "neither-true-nor-false", "UPDATE control SET stated = 2", "control", "1/9.2.1", "stated" },
  { "bytes-for-truth", "UPDATE control SET external = x''", "control", "1/9.2.1", "external" },
  { "cell", "UPDATE impact SET level = x'00'", "impact", "1/o1/availability/legal", "level" },
  { "bytes-for-id", "UPDATE finding SET id = x'ff'", "finding", "1/\xef\xbf\xbd", "id" },
  { "zero-character-in-id", "UPDATE auditor SET id = 'a' || char (0)", "auditor", "1/a", "id" },
  { "extra-empty", "UPDATE evaluation SET extra = ''", "evaluation", "1", "extra" },
  { "extra-no-object", "UPDATE evaluation SET extra = '[1]'", "evaluation", "1", "extra" },
  { "extra-nothing-in-it", "UPDATE control SET internal_extra = '{}'", "control", "1/9.2.1",
    "internal_extra" },
  { "extra-cut", "UPDATE evaluation SET audit_extra = '{\"x\":'", "evaluation", "1",
    "audit_extra" },
  { "extra-known", "UPDATE evaluation SET extra = '{\"x\":1,\"title\":2}'", "evaluation", "1",
    "extra" },
  { "extra-constant", "UPDATE evaluation SET extra = '{\"version\":2}'", "evaluation", "1",
    "extra" },
  { "extra-twice", "UPDATE auditor SET extra = '{\"x\":1,\"x\":1}'", "auditor", "1/a", "extra" },
  { "extra-real", "UPDATE auditor SET extra = '{\"x\":1.5}'", "auditor", "1/a", "extra" },
  { "extra-bytes", "UPDATE auditor SET extra = x'7b2278223a317d'", "auditor", "1/a", "extra" },
  { "extra-deep",
    "UPDATE finding SET extra = '{\"x\":' || replace (hex (zeroblob (500)), '00', '[') || "
    "replace (hex (zeroblob (500)), '00', ']') || '}'",
    "finding", "1/f", "extra" },
  { "texts-bytes", "UPDATE region SET value = x'41' WHERE position = 1", "region", "1/1", "value" },
  { "texts-gap", "UPDATE region SET position = 5 WHERE position = 1", "region", "1/5", "value" },
  { "texts-position", "UPDATE auditor_operates SET position = 'x' WHERE position = 1",
    "auditor_operates", "1/a/0", "value" },
  { "texts-without-owner", "UPDATE information_operation SET information = 'i2'",
    "information_operation", "1/i2/0", "value" },
  { "texts-owner", "UPDATE auditor_operates SET auditor = x'61'", "auditor_operates", "1//0",
    "value" },
  { "texts-of-nobody", "INSERT INTO region VALUES (1, 7, 'JP')", "region", "1/7", "value" },
};

static const char whole[] =
    "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\",\"rules\":{\"id\":\"ismap-liu\","
    "\"edition\":\"2025-04-01\"},\"service\":{\"regions\":[\"JP\",\"US\"]},"
    "\"operations\":[{\"id\":\"o1\"}],\"information\":[{\"id\":\"i1\",\"operations\":[\"o1\"]}],"
    "\"impacts\":[{\"subject\":\"o1\",\"dimension\":\"availability\",\"harm\":\"legal\"}],"
    "\"audit\":{\"auditors\":[{\"id\":\"a\",\"operates\":[\"1\",\"2\"]}],"
    "\"controls\":[{\"id\":\"9.2.1\"}],\"findings\":[{\"id\":\"f\"}]}}";

static char *
replaced (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  return g_strjoinv (with, parts);
}

/* The same tables without what keeps wrong values out, as a damaged file may have them. */
static DataDatabase *
open_loose (void)
{
  DataDatabase *self = g_new0 (DataDatabase, 1);
  g_autofree char *rows =
      replaced (data_migration_shipped ()->sql[0], ") STRICT, WITHOUT ROWID", ")");
  g_autofree char *not_strict = replaced (rows, ") STRICT", ")");
  g_autofree char *sql = replaced (not_strict, "TEXT NOT NULL", "TEXT");
  char *message = NULL;

  self->file = g_strdup ("loose.eikyo");
  g_assert_cmpint (sqlite3_open (":memory:", &self->handle), ==, SQLITE_OK);
  sqlite3_exec (self->handle, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
  sqlite3_exec (self->handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  return self;
}

static void
test_damage (Scratch *scratch, gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (DataDatabase) loose = open_loose ();
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strdup_printf (
      "loose.eikyo: table “%s”, row “%s”: The value of “%s” cannot be read, so the workspace is "
      "damaged or was changed by another program. Use a backup of it.",
      damage->table, damage->row, damage->column);
  g_auto (RowFile) file;
  char *message = NULL;
  json_t *root;

  row_file_init (&file, scratch);
  exchange = row_file_parse (&file, whole);
  data_rows_insert (loose, 1, data_exchange_get_root (exchange), &error);
  g_assert_no_error (error);
  sqlite3_exec (loose->handle, damage->sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_changes (loose->handle), >, 0);

  root = data_rows_read (loose, 1, &error);
  g_assert_null (root);
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, expected);
  /* No statement is left open. */
  g_assert_cmpint (sqlite3_txn_state (loose->handle, "main"), ==, SQLITE_TXN_NONE);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  for (guint i = 0; shipped_examples[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/data/rows/example/", shipped_examples[i], NULL);

      scratch_add (path, test_example, shipped_examples[i]);
    }
  CASES_ADD_BY (scratch_add, "/data/rows/damage", damages, test_damage);
  scratch_add ("/data/rows/insert-twice", test_insert_twice, NULL);
  return g_test_run ();
}
