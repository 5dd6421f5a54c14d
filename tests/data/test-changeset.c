/* test-changeset.c - Changes are read only as far as they keep their form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/changeset.h"
#include "steps.h"
#include "tests/cases.h"

#define TABLE "T\2\1\0t\0"

typedef struct
{
  const char *name;
  const char *changes;
  gsize size;
  int rows; /* or -1 where they break the form */
} Case;

#define CASE(name, changes, rows)                                                                  \
  {                                                                                                \
    name, changes, sizeof changes - 1, rows                                                        \
  }

static const Case cases[] = {
  CASE ("empty", "", 0),
  CASE ("table-without-rows", TABLE, 0),
  CASE ("insert", TABLE "\22\0\1\0\0\0\0\0\0\0\7\3\2ab", 1),
  CASE ("delete", TABLE "\11\0\1\0\0\0\0\0\0\0\7\5", 1),
  CASE ("update", TABLE "\27\0\3\1k\3\1a\0\3\1b", 1),
  CASE ("two-tables", TABLE "\11\0\5\5" TABLE "\11\1\4\1x\5\11\0\2\0\0\0\0\0\0\0\0\5", 3),
  CASE ("long-length", TABLE "\11\0\3\200\200\200\200\1x\5", 1),
  CASE ("no-table", "\11\0\5\5", -1),
  CASE ("unknown-letter", "U\2\1\0t\0", -1),
  CASE ("no-columns", "T\0t\0", -1),
  CASE ("too-many-columns",
        "T\101"
        "0123456789012345678901234567890123456789012345678901234567890123"
        "4t\0",
        -1),
  CASE ("columns-beyond-end", "T\5\1\0", -1),
  CASE ("name-without-end", "T\1\1t", -1),
  CASE ("unknown-operation", TABLE "\1\0\5\5", -1),
  CASE ("unknown-flag", TABLE "\11\2\5\5", -1),
  CASE ("unknown-kind", TABLE "\11\0\6\5", -1),
  CASE ("insert-without-value", TABLE "\22\0\0\5", -1),
  CASE ("text-beyond-end", TABLE "\11\0\5\3\2a", -1),
  CASE ("length-without-end", TABLE "\11\0\5\3\200", -1),
  CASE ("length-too-long", TABLE "\11\0\3\200\200\200\200\200\1x\5", -1),
  CASE ("integer-beyond-end", TABLE "\11\0\5\1\0\0\0\0\0\0\0", -1),
  CASE ("real-beyond-end", TABLE "\11\0\5\2\0\0\0\0\0\0\0", -1),
  CASE ("row-beyond-end", TABLE "\11\0\5", -1),
  CASE ("operation-beyond-end", TABLE "\11", -1),
  CASE ("update-without-key", TABLE "\27\0\0\3\1a\0\3\1b", -1),
  CASE ("update-of-key", TABLE "\27\0\3\1k\3\1a\3\1k\3\1b", -1),
  CASE ("update-of-unknown", TABLE "\27\0\3\1k\0\0\3\1b", -1),
  CASE ("update-without-after", TABLE "\27\0\3\1k\3\1a", -1),
};

/* How many rows there are in a copy of just this size, or -1. */
static int
count_rows (const void *changes, gsize size)
{
  g_autofree void *copy = g_memdup2 (changes, size);
  DataChangeset changeset;
  gboolean row = TRUE;
  int n = 0;

  data_changeset_start (&changeset, copy, size);
  while (row)
    {
      if (!data_changeset_next (&changeset, &row))
        return -1;
      n += row;
    }
  return n;
}

static void
test_case (gconstpointer data)
{
  const Case *this = data;

  g_assert_cmpint (count_rows (this->changes, this->size), ==, this->rows);
}

/* What SQLite recorded is read as SQLite reads it, and nothing is read beyond its end. */
static void
test_recorded (Steps *self, gconstpointer data)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  guint n_entries = 0;

  steps_create (self, "First");
  steps_do (
      self, 1, DATA_ACTION_EDIT,
      "UPDATE operation SET name = 'b', listed = 'no'; INSERT INTO region VALUES (1, 0, '日');"
      "UPDATE evaluation SET title = NULL, extra = printf ('%300s', 'x')");
  steps_do (self, 1, DATA_ACTION_EDIT, "DELETE FROM operation; UPDATE life SET revision = 70000");
  g_assert_cmpint (sqlite3_prepare_v2 (self->database->handle, "SELECT changes FROM history", -1,
                                       &statement, NULL),
                   ==, SQLITE_OK);
  for (; sqlite3_step (statement) == SQLITE_ROW; n_entries++)
    {
      void *changes = (void *) sqlite3_column_blob (statement, 0);
      int size = sqlite3_column_bytes (statement, 0);
      sqlite3_changeset_iter *iter;
      int n_rows = 0;

      g_assert_cmpint (sqlite3changeset_start (&iter, size, changes), ==, SQLITE_OK);
      while (sqlite3changeset_next (iter) == SQLITE_ROW)
        n_rows++;
      g_assert_cmpint (sqlite3changeset_finalize (iter), ==, SQLITE_OK);
      g_assert_cmpint (count_rows (changes, (gsize) size), ==, n_rows);
      for (int cut = 0; cut < size; cut++)
        g_assert_cmpint (count_rows (changes, (gsize) cut), <, n_rows);
    }
  g_assert_cmpuint (n_entries, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/changeset", cases, test_case);
  steps_add ("/changeset/recorded", test_recorded, NULL);
  return g_test_run ();
}
