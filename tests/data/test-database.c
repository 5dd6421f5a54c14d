/* test-database.c - Making, opening and reading the file of a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/backup.h"
#include "data/workspace/database_open.h"
#include "scratch.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
execute (DataDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  data_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static guint
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
assert_names (const char *folder, const char *expected)
{
  g_autofree char *names = scratch_names (folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_create (Scratch *scratch, gconstpointer data)
{
  g_autofree char *folder = scratch_path (scratch, "new");
  g_autofree char *inner = g_build_filename (folder, "folder", NULL);
  g_autofree char *path = g_build_filename (inner, "評価 100%?.eikyo", NULL);
  g_autoptr (DataDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (data_database_create (path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (mode_of (inner), ==, 0700);
  g_assert_cmpuint (mode_of (path), ==, 0600);
  assert_names (inner, "評価 100%?.eikyo");

  database = scratch_database (path, FALSE);
  g_assert_false (database->read_only);
  g_assert_false (database->newer);
  g_assert_cmpint (scratch_query (database, "PRAGMA application_id"), ==, 0x45696b79);
  g_assert_cmpint (scratch_query (database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (scratch_query (database, "SELECT count(*) FROM evaluation"), ==, 0);
  g_assert_cmpint (scratch_query (database, "SELECT readable_since FROM about"), ==, 1);
  g_assert_cmpint (scratch_query (database, "SELECT length (id) FROM about"), ==, 36);
  g_assert_cmpint (scratch_query (database, "SELECT length (created) FROM about"), ==, 20);
}

static void
test_create_keeps (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;

  scratch_write (path, "mine", 4);
  before = scratch_read (path);
  g_assert_true (data_database_create (path, &error));
  g_assert_no_error (error);
  scratch_assert_same (path, before);
  assert_names (scratch->folder, "x.eikyo");
}

/* Several programs are started for the first time at once. */
static void
test_create_at_once (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  pid_t children[8];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          g_autoptr (DataDatabase) database =
              data_database_create (path, NULL) ? data_database_open (path, FALSE, NULL) : NULL;

          _exit (database != NULL &&
                         data_database_execute (database,
                                                "INSERT INTO content (hash, size, data) VALUES "
                                                "(hex (randomblob (32)), 0, x'')",
                                                NULL)
                     ? 0
                     : 1);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }
  g_assert_cmpint (scratch_number (path, "SELECT count(*) FROM content"), ==, 8);
  assert_names (scratch->folder, "x.eikyo");
}

static gboolean
create_fails (const char *path)
{
  g_autoptr (GError) error = NULL;

  return !data_database_create (path, &error) &&
         g_error_matches (error, DATA_ERROR, DATA_ERROR_WRITE) &&
         strstr (error->message, path) != NULL;
}

static void
test_create_without_permission (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autofree char *file = scratch_path (scratch, "file");
  g_autofree char *below = g_build_filename (file, "x.eikyo", NULL);

  scratch_write (file, "", 0);
  g_assert_true (create_fails (below));
  scratch_run_with_modes (create_fails, path, -1, 0555);
  assert_names (scratch->folder, "file");
}

static void
test_statements (Scratch *scratch, gconstpointer data)
{
  static const char insert[] = "INSERT INTO region (evaluation, position, value) VALUES (?, 1, ?)";
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataDatabase) database = scratch_database (path, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  sqlite3_stmt *statement = data_database_prepare (database, insert, &error);
  gboolean row;

  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_bind_int (statement, 1, 1), ==, SQLITE_OK);
  g_assert_cmpint (data_sql_bind_text (statement, 2, "日本"), ==, SQLITE_OK);
  g_assert_true (data_database_run (database, statement, &error));

  /* The same statement again, without what was bound before: a NULL that is refused. */
  g_assert_true (data_database_prepare (database, insert, &error) == statement);
  g_assert_cmpint (data_sql_bind_text (statement, 2, NULL), ==, SQLITE_OK);
  g_assert_false (data_database_run (database, statement, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (sqlite3_stmt_busy (statement));

  statement = data_database_prepare (database, "SELECT value, NULL FROM region", &error);
  g_assert_true (data_database_step (database, statement, &row, &error) && row);
  text = data_sql_text (statement, 0);
  g_assert_cmpstr (text, ==, "日本");
  g_assert_null (data_sql_text (statement, 1));
  g_assert_true (data_database_step (database, statement, &row, &error) && !row);
  g_assert_false (sqlite3_stmt_busy (statement));

  g_assert_null (data_database_prepare (database, "SELECT nothing", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
}

static void
test_transactions (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataDatabase) one = scratch_database (path, FALSE);
  g_autoptr (DataDatabase) other = scratch_database (path, FALSE);
  g_autoptr (GError) error = NULL;
  gint64 version = data_database_version (other);

  g_assert_true (data_database_begin (one, &error));
  execute (one, "UPDATE evaluation SET title = 'a'");
  data_database_rollback (one);
  g_assert_cmpint (scratch_query (one, "SELECT count(*) FROM evaluation WHERE title = 'a'"), ==, 0);
  g_assert_cmpint (data_database_version (other), ==, version);

  g_assert_true (data_database_begin (one, &error));
  execute (one, "UPDATE evaluation SET title = 'a'");
  other->patience = 20;
  g_assert_false (data_database_begin (other, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_true (data_database_commit (one, &error));
  g_assert_cmpint (scratch_query (other, "SELECT count(*) FROM evaluation WHERE title = 'a'"), ==,
                   1);
  g_assert_cmpint (data_database_version (other), !=, version);
  g_assert_true (data_database_begin (other, &error));

  /* A commit that is refused undoes everything. */
  execute (other, "INSERT INTO auditor_operates VALUES (1, 'nobody', 1, 'operation')");
  g_assert_false (data_database_commit (other, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (sqlite3_get_autocommit (other->handle));
  g_assert_cmpint (scratch_query (one, "SELECT count(*) FROM auditor_operates"), ==, 0);
}

static const struct
{
  int setting;
  int value;
} wanted_settings[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

static void
test_settings (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataDatabase) database = scratch_database (path, FALSE);
  g_autoptr (DataDatabase) reader = scratch_database (path, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (wanted_settings); i++)
    {
      int value;

      sqlite3_db_config (database->handle, wanted_settings[i].setting, -1, &value);
      g_assert_cmpint (value, ==, wanted_settings[i].value);
      sqlite3_db_config (reader->handle, wanted_settings[i].setting, -1, &value);
      g_assert_cmpint (value, ==, wanted_settings[i].value);
    }
  g_assert_cmpint (scratch_query (database, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (scratch_query (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (scratch_query (database, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (scratch_query (database, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (scratch_query (database, "PRAGMA ignore_check_constraints"), ==, 0);
  g_assert_cmpint (scratch_query (reader, "PRAGMA query_only"), ==, 1);
  g_assert_cmpint (sqlite3_limit (database->handle, SQLITE_LIMIT_LENGTH, -1), ==, 268435456);
  g_assert_cmpint (sqlite3_limit (database->handle, SQLITE_LIMIT_ATTACHED, -1), ==, 0);
  g_assert_true (reader->read_only);
}

/* What SQLite reports, and what it is told as. */
typedef struct
{
  const char *name;
  int code;
  DataError error;
  const char *says;
} Report;

static const Report reports[] = {
  { "busy", SQLITE_BUSY, DATA_ERROR_BUSY, "Another program" },
  { "busy-snapshot", SQLITE_BUSY_SNAPSHOT, DATA_ERROR_BUSY, "Another program" },
  { "locked", SQLITE_LOCKED, DATA_ERROR_BUSY, "Another program" },
  { "full", SQLITE_FULL, DATA_ERROR_WRITE, "Free some space" },
  { "read-only", SQLITE_READONLY, DATA_ERROR_WRITE, "permissions" },
  { "moved", SQLITE_READONLY_DBMOVED, DATA_ERROR_WRITE, "moved" },
  { "rollback", SQLITE_READONLY_ROLLBACK, DATA_ERROR_WRITE, "not closed properly" },
  { "cannot-open", SQLITE_CANTOPEN, DATA_ERROR_WRITE, "could not be written" },
  { "permission", SQLITE_PERM, DATA_ERROR_WRITE, "permissions" },
  { "corrupt", SQLITE_CORRUPT, DATA_ERROR_REFUSED, "(its contents contradict each other)" },
  { "index", SQLITE_CORRUPT_INDEX, DATA_ERROR_REFUSED, "damaged" },
  { "not-a-database", SQLITE_NOTADB, DATA_ERROR_REFUSED, "damaged" },
  { "constraint", SQLITE_CONSTRAINT_CHECK, DATA_ERROR_REFUSED, "damaged" },
  { "read", SQLITE_IOERR_READ, DATA_ERROR_READ, "could not be read" },
  { "short-read", SQLITE_IOERR_SHORT_READ, DATA_ERROR_READ, "could not be read" },
  { "write", SQLITE_IOERR_WRITE, DATA_ERROR_WRITE, "could not be written" },
  { "sync", SQLITE_IOERR_FSYNC, DATA_ERROR_WRITE, "Nothing of this change was kept" },
  { "memory", SQLITE_NOMEM, DATA_ERROR_WRITE, "could not be written" },
  { "too-big", SQLITE_TOOBIG, DATA_ERROR_REFUSED, "larger" },
};

static void
test_report (Scratch *scratch, gconstpointer data)
{
  const Report *report = data;
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataDatabase) database = scratch_database (path, FALSE);
  g_autoptr (GError) error = NULL;

  data_database_fail (database, report->code, &error);
  g_assert_error (error, DATA_ERROR, (int) report->error);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, report->says));
}

/* The folder of copies is named where there is one. */
static void
test_damage_names_the_copies (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *folder = scratch_path (scratch, "x.eikyo.backups");
  g_autofree char *copy = g_build_filename (folder, "x-2026-11-22.eikyo", NULL);
  g_autoptr (DataDatabase) database = scratch_database (path, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (data_backup (path, copy, &error));
  g_assert_no_error (error);
  data_database_fail (database, SQLITE_CORRUPT, &error);
  g_assert_nonnull (strstr (error->message, folder));
}

static int
grow_until_refused (const char *path)
{
  struct rlimit limit = { 200 * 1024, 200 * 1024 };
  g_autoptr (DataDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 1;
  database = data_database_open (path, FALSE, NULL);
  if (database == NULL)
    return 2;
  for (guint i = 0; i < 100; i++)
    {
      if (!data_database_execute (database,
                                  "INSERT INTO content (hash, size, data) VALUES "
                                  "(hex (randomblob (32)), 10000, zeroblob (10000))",
                                  &error))
        {
          gint64 n;

          return g_error_matches (error, DATA_ERROR, DATA_ERROR_WRITE) &&
                         strstr (error->message, "Free some space") != NULL &&
                         data_database_number (database, "SELECT count(*) FROM content", &n,
                                               NULL) &&
                         n == i && i > 0
                     ? 0
                     : 3;
        }
    }
  return 4;
}

static void
test_full_disk (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataDatabase) database = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    _exit (grow_until_refused (path));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  database = scratch_database (path, FALSE);
  g_assert_cmpint (scratch_query (database, "SELECT count(*) FROM content"), >, 0);
  g_assert_cmpint (scratch_query (database, "SELECT count(*) FROM evaluation"), ==, 1);
}

/* What cannot be bound is no NULL: nothing is run. */
static void
test_bind (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autoptr (DataDatabase) database = scratch_database (path, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0b", 2);
  g_autofree char *huge = g_strnfill (2000, 'x');
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = data_database_query (
      database, &error, "SELECT ?1 = 1 << 40 AND ?2 = 'text' AND ?3 IS NULL AND ?4 = x'0062'",
      "ittb", G_GINT64_CONSTANT (1) << 40, "text", NULL, bytes);
  gboolean row;

  g_assert_no_error (error);
  g_assert_true (data_database_step (database, statement, &row, &error) && row);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 1);
  sqlite3_reset (statement);

  sqlite3_limit (database->handle, SQLITE_LIMIT_LENGTH, 1000);
  g_assert_null (
      data_database_query (database, &error, "UPDATE evaluation SET service_name = ?", "t", huge));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/data/database/create", test_create, NULL);
  scratch_add ("/data/database/create-keeps", test_create_keeps, NULL);
  scratch_add ("/data/database/create-at-once", test_create_at_once, NULL);
  scratch_add ("/data/database/create-without-permission", test_create_without_permission, NULL);
  scratch_add ("/data/database/statements", test_statements, NULL);
  scratch_add ("/data/database/transactions", test_transactions, NULL);
  scratch_add ("/data/database/settings", test_settings, NULL);
  scratch_add ("/data/database/full-disk", test_full_disk, NULL);
  scratch_add ("/data/database/damage-names-the-copies", test_damage_names_the_copies, NULL);
  CASES_ADD_BY (scratch_add, "/data/database/report", reports, test_report);
  scratch_add ("/data/database/bind", test_bind, NULL);
  return g_test_run ();
}
