/* test-migration.c - Older workspaces are brought up to date, newer ones only read.
 *
 * The later version is an artificial one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artificial.h"
#include "data/error.h"
#include "data/workspace/backup.h"
#include "data/workspace/database_open.h"
#include "data/workspace/verify.h"
#include "faulty_vfs.h"
#include "scratch.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define COPIES "x.eikyo.backups"

/* Opens for writing with @migration, and closes; %NULL or what was said. */
static char *
update (const char *path, const DataMigration *migration, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database =
      data_database_open_with (path, DATA_DATABASE_WRITE, migration, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, DATA_ERROR, code);
  g_assert_true ((database == NULL) == (error != NULL));
  return error == NULL ? NULL : g_strdup (error->message);
}

static void
assert_copies (Scratch *scratch, const char *expected)
{
  g_autofree char *folder = scratch_path (scratch, COPIES);
  g_autofree char *names = scratch_names (folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_up_to_date (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *copy = scratch_path (scratch, COPIES "/x-version-1.eikyo");
  g_autoptr (DataMigration) migration = artificial_migration (ARTIFICIAL_STEP, 2);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) first = NULL;

  g_assert_null (update (path, migration, -1));
  g_assert_cmpint (scratch_number (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (scratch_number (path, "SELECT readable_since FROM about"), ==, 2);
  g_assert_cmpint (scratch_number (path, "SELECT count(*) FROM tag"), ==, 0);
  g_assert_cmpint (
      scratch_number (path,
                      "SELECT number FROM evaluation WHERE title = '評価' AND colour = 'red'"),
      ==, 1);
  assert_copies (scratch, "x-version-1.eikyo");
  g_assert_cmpint (scratch_number (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (scratch_number (copy, "SELECT number FROM evaluation WHERE title = '評価'"), ==,
                   1);
  first = scratch_read (copy);

  /* Once is enough. */
  kept = scratch_read (path);
  g_assert_null (update (path, migration, -1));
  scratch_assert_same (path, kept);
  assert_copies (scratch, "x-version-1.eikyo");

  /* Another file of that name: its copy does not take the place of the first. */
  scratch_copy (copy, path);
  scratch_sql (path, "UPDATE evaluation SET title = 'other'");
  g_assert_null (update (path, migration, -1));
  assert_copies (scratch, "x-version-1-2.eikyo x-version-1.eikyo");
  scratch_assert_same (copy, first);
}

/* Steps that fail, each after something was done. */
typedef struct
{
  const char *name;
  const char *sql;
} Failure;

static const Failure failures[] = {
  { "sql", ARTIFICIAL_STEP "INSERT INTO nothing VALUES (1)" },
  { "constraint", ARTIFICIAL_STEP "UPDATE about SET id = ''" },
  { "reference", ARTIFICIAL_STEP "INSERT INTO tag VALUES (77, 'x')" },
  { "space", ARTIFICIAL_STEP "PRAGMA max_page_count = 1; CREATE TABLE a (b) STRICT" },
};

static void
test_failure (Scratch *scratch, gconstpointer data)
{
  const Failure *failure = data;
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataMigration) migration = artificial_migration (failure->sql, 2);
  g_autoptr (GBytes) before = scratch_read (path);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *message = update (path, migration, DATA_ERROR_WRITE);

      g_assert_nonnull (strstr (message, path));
      scratch_assert_same (path, before);
      assert_copies (scratch, "x-version-1.eikyo");
    }
  g_assert_null (update (path, data_migration_shipped (), -1));
}

/* Without a copy nothing is changed. */
static void
test_no_copy (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *folder = scratch_path (scratch, COPIES);
  g_autoptr (DataMigration) migration = artificial_migration (ARTIFICIAL_STEP, 2);
  g_autoptr (GBytes) before = scratch_read (path);
  g_autofree char *message = NULL;

  scratch_write (folder, "", 0);
  message = update (path, migration, DATA_ERROR_WRITE);
  g_assert_nonnull (strstr (message, folder));
  scratch_assert_same (path, before);
}

static void
test_older_is_not_read (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataMigration) migration = artificial_migration (ARTIFICIAL_STEP, 2);
  g_autoptr (GBytes) before = scratch_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database =
      data_database_open_with (path, DATA_DATABASE_READ, migration, &error);

  g_assert_null (database);
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "older version"));
  g_clear_error (&error);
  database = data_database_open_with (path, DATA_DATABASE_READ_ANY, migration, &error);
  g_assert_no_error (error);
  g_clear_pointer (&database, data_database_free);
  scratch_assert_same (path, before);
}

/* Files of a newer version, and whether this one can read them. */
typedef struct
{
  const char *name;
  guint readable_since;
  const char *sql;
  gboolean read;
} Newer;

static const Newer newer[] = {
  { "readable", 1, ARTIFICIAL_STEP, TRUE },
  { "not-readable", 2, ARTIFICIAL_STEP, FALSE },
  { "trigger", 1,
    ARTIFICIAL_STEP "CREATE TRIGGER t AFTER UPDATE ON evaluation BEGIN DELETE FROM about; END",
    FALSE },
  { "view", 1, ARTIFICIAL_STEP "CREATE VIEW v AS SELECT * FROM evaluation", FALSE },
  { "virtual", 1, ARTIFICIAL_STEP "CREATE VIRTUAL TABLE f USING fts5 (a)", FALSE },
  { "column", 1, ARTIFICIAL_STEP "ALTER TABLE evaluation RENAME COLUMN title TO name", FALSE },
  { "table", 1, ARTIFICIAL_STEP "ALTER TABLE finding RENAME TO found", FALSE },
  { "generated", 1,
    ARTIFICIAL_STEP "ALTER TABLE evaluation DROP COLUMN marking; "
                    "ALTER TABLE evaluation ADD COLUMN marking TEXT AS (upper (title))",
    FALSE },
};

static void
make_newer (const char *path, const Newer *case_)
{
  g_autoptr (DataMigration) migration = artificial_migration (case_->sql, case_->readable_since);

  g_assert_null (update (path, migration, -1));
}

static void
assert_can_only_be_read (DataDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_true (database->newer);
  g_assert_true (database->read_only);
  g_assert_true (
      data_database_number (database, "SELECT count(*) FROM evaluation", &number, &error));
  g_assert_cmpint (number, ==, 1);
  g_assert_false (data_database_begin (database, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "newer version"));
}

static void
test_newer (Scratch *scratch, gconstpointer data)
{
  const Newer *case_ = data;
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (GBytes) before = NULL;

  make_newer (path, case_);
  before = scratch_read (path);
  for (guint read_only = 0; read_only < 2; read_only++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DataDatabase) database = data_database_open (path, read_only == 1, &error);

      if (case_->read)
        {
          g_assert_no_error (error);
          assert_can_only_be_read (database);
        }
      else
        {
          g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
          g_assert_nonnull (strstr (error->message, "newer version"));
          g_assert_nonnull (strstr (error->message, path));
        }
      g_clear_pointer (&database, data_database_free);
      scratch_assert_same (path, before);
    }
}

/* The later version is still in the log: the main file looks older than it is. */
static void
test_newer_in_log (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GBytes) before = scratch_read (path);
  g_autoptr (DataDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  scratch_leave_log (path, "BEGIN;" ARTIFICIAL_STEP "PRAGMA user_version = 2; COMMIT");
  database = data_database_open (path, FALSE, &error);
  g_assert_no_error (error);
  assert_can_only_be_read (database);
  g_clear_pointer (&database, data_database_free);
  scratch_assert_same (path, before);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
}

/* Starts a program that brings the file up to date, which may be killed at a call. */
static pid_t
start_update (const char *path, FaultyCall call, guint nth)
{
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (DataMigration) migration = artificial_migration (ARTIFICIAL_STEP, 2);
      DataDatabase *database;

      faulty_set (call, nth, FALSE, FAULTY_KILL);
      database = data_database_open_with (path, DATA_DATABASE_WRITE, migration, NULL);
      data_database_free (database);
      _exit (database == NULL ? 1 : 0);
    }
  g_assert_cmpint (child, >, 0);
  return child;
}

static gboolean
was_killed (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return WIFSIGNALED (status);
}

static void
test_at_once (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  pid_t children[4];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    children[i] = start_update (path, FAULTY_OPEN, 0);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    g_assert_false (was_killed (children[i]));
  g_assert_cmpint (scratch_number (path, "PRAGMA user_version"), ==, 2);
  assert_copies (scratch, "x-version-1.eikyo");
}

static void
test_killed (Scratch *scratch, gconstpointer data)
{
  const FaultyCall *call = data;
  gboolean killed = TRUE;

  for (guint nth = 1; killed; nth++)
    {
      g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
      g_autofree char *folder = scratch_path (scratch, COPIES);
      g_autoptr (DataMigration) migration = artificial_migration (ARTIFICIAL_STEP, 2);

      killed = was_killed (start_update (path, *call, nth));
      g_assert_true (killed || nth > 1);
      g_assert_null (update (path, migration, -1));
      g_assert_cmpint (scratch_number (path, "SELECT number FROM evaluation WHERE colour = 'red'"),
                       ==, 1);
      scratch_remove (path);
      scratch_remove (folder);
    }
}

int
main (int argc, char **argv)
{
  static const FaultyCall deaths[] = { FAULTY_WRITE, FAULTY_SYNC, FAULTY_DELETE };

  scratch_start (&argc, &argv);
  faulty_register ();
  scratch_add ("/data/migration/up-to-date", test_up_to_date, NULL);
  scratch_add ("/data/migration/no-copy", test_no_copy, NULL);
  scratch_add ("/data/migration/older-is-not-read", test_older_is_not_read, NULL);
  scratch_add ("/data/migration/newer-in-log", test_newer_in_log, NULL);
  scratch_add ("/data/migration/at-once", test_at_once, NULL);
  CASES_ADD_BY (scratch_add, "/data/migration/failure", failures, test_failure);
  CASES_ADD_BY (scratch_add, "/data/migration/newer", newer, test_newer);
  for (guint i = 0; i < G_N_ELEMENTS (deaths); i++)
    {
      g_autofree char *path =
          g_strconcat ("/data/migration/killed/", faulty_names[deaths[i]], NULL);

      scratch_add (path, test_killed, &deaths[i]);
    }
  return g_test_run ();
}
