/* test-database-reading.c - Reading a workspace never changes it: in use, left by a killed program,
 * of others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/database.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static void
assert_names (const char *folder, const char *expected)
{
  g_autofree char *names = scratch_names (folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_read_only (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (GBytes) before = scratch_read (path);
  g_autoptr (DataDatabase) database = scratch_database (path, TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (scratch_query (database, "SELECT count(*) FROM evaluation"), ==, 1);
  g_assert_false (data_database_begin (database, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
  g_clear_pointer (&database, data_database_free);
  scratch_assert_same (path, before);
  assert_names (scratch->folder, "x.eikyo");
}

/* A program was killed: its last changes are in the log beside. */
static void
test_log_left (Scratch *scratch, gconstpointer data)
{
  static const char sql[] = "SELECT count(*) FROM evaluation WHERE title = 'late'";
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GBytes) before = scratch_read (path);
  g_autoptr (GBytes) log_before = NULL;
  g_autoptr (DataDatabase) database = NULL;

  scratch_leave_log (path, "UPDATE evaluation SET title = 'late'");
  log_before = scratch_read (log);
  g_assert_cmpuint (g_bytes_get_size (log_before), >, 0);

  database = scratch_database (path, TRUE);
  g_assert_cmpint (scratch_query (database, sql), ==, 1);
  g_clear_pointer (&database, data_database_free);
  scratch_assert_same (path, before);
  scratch_assert_same (log, log_before);

  database = scratch_database (path, FALSE);
  g_assert_cmpint (scratch_query (database, sql), ==, 1);
  g_clear_pointer (&database, data_database_free);
  assert_names (scratch->folder, "x.eikyo");
  g_assert_cmpint (scratch_number (path, sql), ==, 1);
}

static gboolean
reads_without_permission (const char *path)
{
  g_autoptr (DataDatabase) database = data_database_open (path, FALSE, NULL);
  g_autoptr (GError) error = NULL;
  gint64 n;

  return database != NULL && database->read_only &&
         data_database_number (database, "SELECT count(*) FROM evaluation", &n, NULL) && n == 1 &&
         !data_database_begin (database, &error) &&
         g_error_matches (error, DATA_ERROR, DATA_ERROR_WRITE);
}

static gboolean
cannot_read (const char *path)
{
  g_autoptr (GError) error = NULL;

  return data_database_open (path, TRUE, &error) == NULL &&
         g_error_matches (error, DATA_ERROR, DATA_ERROR_READ) &&
         strstr (error->message, path) != NULL;
}

static void
test_without_permission (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);
  g_autoptr (GBytes) before = NULL;

  scratch_sql (path, "PRAGMA journal_mode = WAL");
  before = scratch_read (path);
  scratch_run_with_modes (cannot_read, path, 0, 0555);
  scratch_run_with_modes (reads_without_permission, path, 0444, 0555);
  /* A file that we may not write to, in a folder where we may. */
  scratch_run_with_modes (reads_without_permission, path, 0444, 0777);
  /* One that we may write to, in a folder where we may not. */
  scratch_run_with_modes (reads_without_permission, path, 0666, 0555);
  scratch_assert_same (path, before);
  assert_names (scratch->folder, "x.eikyo");
  /* What the log says cannot be left out. */
  scratch_leave_log (path, "UPDATE evaluation SET title = 'late'");
  g_assert_cmpint (g_remove (memory), ==, 0);
  g_assert_cmpint (g_chmod (log, 0444), ==, 0);
  scratch_run_with_modes (cannot_read, path, 0666, 0555);
}

/* A file of ours that another program has taken out of the way of writing that we use. */
static void
test_journal (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (DataDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  scratch_sql (path, "PRAGMA journal_mode = DELETE");
  before = scratch_read (path);
  database = scratch_database (path, TRUE);
  g_clear_pointer (&database, data_database_free);
  scratch_assert_same (path, before);
  assert_names (scratch->folder, "x.eikyo");

  scratch_leave_log (path, "PRAGMA cache_size = 1; BEGIN; "
                           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < 2000) INSERT INTO region SELECT 1, i, 'abcdefghij' FROM n");
  g_clear_pointer (&before, g_bytes_unref);
  before = scratch_read (path);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_null (data_database_open (path, TRUE, &error));
  g_assert_nonnull (error);
  scratch_assert_same (path, before);

  database = scratch_database (path, FALSE);
  g_assert_cmpint (scratch_query (database, "SELECT count(*) FROM region"), ==, 0);
  g_assert_cmpint (scratch_query (database, "PRAGMA journal_mode = 'wal'"), ==, 0);
  g_clear_pointer (&database, data_database_free);
  assert_names (scratch->folder, "x.eikyo");
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/data/database-reading/read-only", test_read_only, NULL);
  scratch_add ("/data/database-reading/log-left", test_log_left, NULL);
  scratch_add ("/data/database-reading/without-permission", test_without_permission, NULL);
  scratch_add ("/data/database-reading/journal", test_journal, NULL);
  return g_test_run ();
}
