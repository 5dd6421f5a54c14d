/* test-disk.c - A workspace on a disk that fails: at each call, for a moment or for good.
 *
 * Whatever fails, a change was made wholly or not at all, and the file is sound afterwards: after
 * going on in the same program, and after a crash at that moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artificial.h"
#include "data/error.h"
#include "data/workspace/backup.h"
#include "data/workspace/database_open.h"
#include "faulty_vfs.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>

/* Changes many pages of many tables. */
static const char change[] =
    "UPDATE evaluation SET title = 'changed'; "
    "DELETE FROM region; "
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) "
    "INSERT INTO operation (evaluation, id, position, name) "
    "SELECT 1, 'new-' || i, i, 'an operation of some length' FROM n";

/* 1 where the change was made wholly, 0 where not at all. */
static const char outcome[] =
    "SELECT CASE (SELECT title FROM evaluation) || (SELECT count(*) FROM region) || '-' || "
    "(SELECT count(*) FROM operation) WHEN 'changed0-120' THEN 1 WHEN 'before80-0' THEN 0 END";

/* A new copy of a workspace that is made once in a test. */
static char *
make_workspace (Scratch *scratch)
{
  g_autofree char *model = scratch_path (scratch, "model/x.eikyo");
  char *path = scratch_path (scratch, "x.eikyo");

  if (!g_file_test (model, G_FILE_TEST_EXISTS))
    {
      g_autofree char *made = scratch_workspace (scratch, "model/x.eikyo");

      scratch_sql (made,
                   "UPDATE evaluation SET title = 'before'; "
                   "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80) "
                   "INSERT INTO region SELECT 1, i, 'a region of some length' FROM n");
    }
  scratch_copy (model, path);
  return path;
}

static int
judge (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database = data_database_open (path, FALSE, &error);
  sqlite3_stmt *statement;
  gboolean row;
  int result;

  g_assert_no_error (error);
  g_assert_true (data_database_check_pages (database, &error));
  statement = data_database_prepare (database, outcome, &error);
  g_assert_true (data_database_step (database, statement, &row, &error) && row);
  g_assert_cmpint (sqlite3_column_type (statement, 0), ==, SQLITE_INTEGER);
  result = sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);
  return result;
}

static void
assert_clear (GError *error, const char *path)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == DATA_ERROR);
  g_assert_nonnull (strstr (error->message, path));
}

/* As a crash would leave the file now. */
static char *
crash (Scratch *scratch, const char *path)
{
  char *crashed = scratch_path (scratch, "crashed.eikyo");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *crashed_log = g_strconcat (crashed, "-wal", NULL);

  g_remove (crashed_log);
  scratch_copy (path, crashed);
  if (g_file_test (log, G_FILE_TEST_EXISTS))
    scratch_copy (log, crashed_log);
  return crashed;
}

typedef struct
{
  FaultyCall call;
  gboolean lasting;
} Fault;

static gboolean
make_change (DataDatabase *database, GError **error)
{
  if (!data_database_begin (database, error))
    return FALSE;
  if (data_database_execute (database, change, error))
    return data_database_commit (database, error);
  data_database_rollback (database);
  return FALSE;
}

/* Returns: whether the fault was met. */
static gboolean
change_with_fault (Scratch *scratch, const Fault *fault, guint nth)
{
  g_autofree char *path = make_workspace (scratch);
  g_autofree char *crashed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database = data_database_open (path, FALSE, &error);
  gboolean done;
  gboolean met;

  g_assert_no_error (error);
  /* Few pages stay in memory; the log is put into the main file with the commit. */
  g_assert_true (data_database_execute (
      database, "PRAGMA cache_size = 5; PRAGMA wal_autocheckpoint = 5", &error));
  faulty_set (fault->call, nth, fault->lasting, faulty_code (fault->call));
  done = make_change (database, &error);
  if (!done)
    assert_clear (error, path);
  crashed = crash (scratch, path);
  g_clear_pointer (&database, data_database_free);
  met = faulty_has_failed ();
  faulty_clear ();

  g_assert_cmpint (judge (path), ==, done ? 1 : 0);
  g_assert_cmpint (judge (crashed), >=, done ? 1 : 0);
  scratch_remove (path);
  return met;
}

static void
test_change (Scratch *scratch, gconstpointer data)
{
  guint nth = 1;

  while (change_with_fault (scratch, data, nth))
    nth++;
  g_assert_cmpuint (nth, >, 1);
}

static void
test_open (Scratch *scratch, gconstpointer data)
{
  const Fault *fault = data;
  gboolean met = TRUE;

  for (guint nth = 1; met; nth++)
    {
      g_autofree char *path = make_workspace (scratch);
      g_autoptr (GError) error = NULL;
      g_autoptr (DataDatabase) database = NULL;

      scratch_leave_log (path, change);
      faulty_set (fault->call, nth, fault->lasting, faulty_code (fault->call));
      database = data_database_open (path, nth % 2 == 0, &error);
      if (database == NULL)
        assert_clear (error, path);
      g_clear_pointer (&database, data_database_free);
      met = faulty_has_failed ();
      faulty_clear ();
      g_assert_true (met || nth > 1);
      g_assert_cmpint (judge (path), ==, 1);
      scratch_remove (path);
    }
}

static void
test_create (Scratch *scratch, gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  gboolean met = TRUE;

  for (guint nth = 1; met; nth++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *names = NULL;
      gboolean done;

      faulty_set (fault->call, nth, fault->lasting, faulty_code (fault->call));
      done = data_database_create (path, &error);
      met = faulty_has_failed ();
      faulty_clear ();
      names = scratch_names (scratch->folder);
      g_assert_cmpstr (names, ==, done ? "x.eikyo" : "");
      if (done)
        {
          g_autoptr (DataDatabase) database = data_database_open (path, FALSE, &error);

          g_assert_no_error (error);
        }
      else
        assert_clear (error, path);
      g_remove (path);
    }
}

static void
test_backup (Scratch *scratch, gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *path = make_workspace (scratch);
  g_autofree char *target = scratch_path (scratch, "copy.eikyo");
  g_autoptr (GBytes) before = scratch_read (path);
  gboolean met = TRUE;

  for (guint nth = 1; met; nth++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *names = NULL;
      gboolean done;

      scratch_write (target, "earlier", 7);
      faulty_set (fault->call, nth, fault->lasting, faulty_code (fault->call));
      done = data_backup (path, target, &error);
      met = faulty_has_failed ();
      faulty_clear ();
      g_assert_true (met || nth > 1);
      if (done)
        g_assert_cmpint (judge (target), ==, 0);
      else
        {
          g_autoptr (GBytes) kept = scratch_read (target);

          g_assert_cmpuint (g_bytes_get_size (kept), ==, 7);
          g_assert_true (error->domain == DATA_ERROR);
          g_assert_true (strstr (error->message, path) != NULL ||
                         strstr (error->message, target) != NULL);
        }
      g_assert_cmpint (judge (path), ==, 0);
      scratch_assert_same (path, before);
      names = scratch_names (scratch->folder);
      g_assert_cmpstr (names, ==, "copy.eikyo model x.eikyo");
    }
}

static void
test_migration (Scratch *scratch, gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (DataMigration) migration = artificial_migration (ARTIFICIAL_STEP, 2);
  gboolean met = TRUE;

  for (guint nth = 1; met; nth++)
    {
      g_autofree char *path = make_workspace (scratch);
      g_autofree char *folder = data_backup_folder (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (DataDatabase) database = NULL;

      faulty_set (fault->call, nth, fault->lasting, faulty_code (fault->call));
      database = data_database_open_with (path, DATA_DATABASE_WRITE, migration, &error);
      met = faulty_has_failed ();
      g_assert_cmpint (database == NULL, ==, error != NULL);
      g_clear_pointer (&database, data_database_free);
      faulty_clear ();
      g_clear_error (&error);
      database = data_database_open_with (path, DATA_DATABASE_WRITE, migration, &error);
      g_assert_no_error (error);
      g_clear_pointer (&database, data_database_free);
      g_assert_cmpint (scratch_number (path, outcome), ==, 0);
      scratch_remove (path);
      scratch_remove (folder);
    }
}

static const struct
{
  const char *name;
  void (*test) (Scratch *, gconstpointer);
  guint calls; /* the kinds of calls that it makes */
} tests[] = {
  { "change", test_change,
    1 << FAULTY_READ | 1 << FAULTY_WRITE | 1 << FAULTY_SYNC | 1 << FAULTY_LOCK |
        1 << FAULTY_DELETE },
  { "open", test_open,
    1 << FAULTY_OPEN | 1 << FAULTY_READ | 1 << FAULTY_SIZE | 1 << FAULTY_LOCK | 1 << FAULTY_MAP },
  { "create", test_create,
    1 << FAULTY_OPEN | 1 << FAULTY_READ | 1 << FAULTY_WRITE | 1 << FAULTY_SIZE | 1 << FAULTY_LOCK |
        1 << FAULTY_MAP },
  { "backup", test_backup,
    1 << FAULTY_OPEN | 1 << FAULTY_READ | 1 << FAULTY_WRITE | 1 << FAULTY_SIZE | 1 << FAULTY_LOCK |
        1 << FAULTY_MAP },
  { "migration", test_migration,
    1 << FAULTY_OPEN | 1 << FAULTY_WRITE | 1 << FAULTY_SYNC | 1 << FAULTY_LOCK },
};

static void
add (guint test, FaultyCall call, gboolean lasting)
{
  static Fault faults[FAULTY_N_CALLS][2];
  Fault *fault = &faults[call][lasting];
  g_autofree char *path = g_strdup_printf ("/data/disk/%s/%s-%s", tests[test].name,
                                           faulty_names[call], lasting ? "for-good" : "once");

  fault->call = call;
  fault->lasting = lasting;
  scratch_add (path, tests[test].test, fault);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  faulty_register ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      for (FaultyCall call = 0; call < FAULTY_N_CALLS; call++)
        {
          if ((tests[i].calls & 1u << call) == 0)
            continue;
          add (i, call, FALSE);
          add (i, call, TRUE);
        }
    }
  return g_test_run ();
}
