/* test-backup.c - Copies of a workspace, by hand and of each day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/backup.h"
#include "data/workspace/database.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
assert_sound (const char *path, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database = data_database_open (path, TRUE, &error);
  g_autofree char *found = NULL;
  sqlite3_stmt *statement;
  gboolean row;

  g_assert_no_error (error);
  statement = data_database_prepare (database, "SELECT title FROM evaluation", &error);
  g_assert_true (data_database_step (database, statement, &row, &error) && row);
  found = data_sql_text (statement, 0);
  sqlite3_reset (statement);
  g_assert_cmpstr (found, ==, title);
}

static void
assert_names (const char *folder, const char *expected)
{
  g_autofree char *names = scratch_names (folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
back_up (const char *path, const char *target)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (data_backup (path, target, &error));
  g_assert_no_error (error);
}

static void
assert_refused (const char *path, const char *target, DataError code, const char *named)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (data_backup (path, target, &error));
  g_assert_error (error, DATA_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, named));
}

static void
test_copy (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *target = scratch_path (scratch, "y.eikyo");
  g_autoptr (GBytes) before = scratch_read (path);
  struct stat status;

  /* An earlier copy is replaced. */
  scratch_write (target, "earlier", 7);
  g_assert_cmpint (g_chmod (target, 0644), ==, 0);
  back_up (path, target);
  assert_sound (target, "評価");
  g_assert_cmpint (stat (target, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  scratch_assert_same (path, before);
  assert_names (scratch->folder, "x.eikyo y.eikyo");
}

/* What is not yet in the main file, and what is not yet done. */
static void
test_in_use (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *target = scratch_path (scratch, "y.eikyo");
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database = data_database_open (path, FALSE, &error);

  g_assert_true (data_database_execute (database, "UPDATE evaluation SET title = 'done'", &error));
  g_assert_true (data_database_begin (database, &error));
  g_assert_true (
      data_database_execute (database, "UPDATE evaluation SET title = 'half done'", &error));
  back_up (path, target);
  assert_sound (target, "done");
  g_assert_true (data_database_commit (database, &error));
  g_assert_no_error (error);
}

/* Writes two rows in each change, as long as it lives. */
static void
write_for_ever (const char *path)
{
  g_autoptr (DataDatabase) database = data_database_open (path, FALSE, NULL);

  while (database != NULL &&
         data_database_execute (database,
                                "BEGIN IMMEDIATE; "
                                "INSERT INTO content (hash, size, data) VALUES "
                                "(hex (randomblob (32)), 5000, randomblob (5000)); "
                                "INSERT INTO content (hash, size, data) VALUES "
                                "(hex (randomblob (32)), 5000, randomblob (5000)); "
                                "COMMIT",
                                NULL))
    continue;
  _exit (1);
}

static void
test_while_written (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *target = scratch_path (scratch, "y.eikyo");
  gint64 last = -1;
  int status;
  pid_t child = fork ();

  if (child == 0)
    write_for_ever (path);
  for (guint i = 0; i < 20; i++)
    {
      gint64 number;

      g_usleep (5000);
      back_up (path, target);
      number = scratch_number (target, "SELECT count(*) FROM content");
      g_assert_cmpint (number % 2, ==, 0);
      g_assert_cmpint (number, >=, last);
      last = number;
    }
  g_assert_cmpint (last, >, 0);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_damaged (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *target = scratch_path (scratch, "y.eikyo");
  g_autoptr (GBytes) sound = scratch_read (path);
  g_autofree char *bytes = g_memdup2 (g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
  gint64 root = scratch_number (path, "SELECT rootpage FROM sqlite_schema WHERE name = 'region'");

  scratch_copy (path, target);
  memset (bytes + (root - 1) * 4096, 0xaa, 4096);
  scratch_write (path, bytes, g_bytes_get_size (sound));
  assert_refused (path, target, DATA_ERROR_REFUSED, path);
  scratch_assert_same (target, sound);
  assert_names (scratch->folder, "x.eikyo y.eikyo");
}

static void
test_targets (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *used = scratch_workspace (scratch, "used.eikyo");
  g_autofree char *link = scratch_path (scratch, "link.eikyo");
  g_autofree char *missing = scratch_path (scratch, "missing/y.eikyo");
  g_autofree char *nothing = scratch_path (scratch, "nothing.eikyo");
  g_autoptr (GBytes) before = scratch_read (path);

  g_assert_cmpint (symlink ("x.eikyo", link), ==, 0);
  assert_refused (path, path, DATA_ERROR_WRITE, path);
  assert_refused (path, link, DATA_ERROR_WRITE, link);
  assert_refused (path, missing, DATA_ERROR_WRITE, missing);
  assert_refused (path, scratch->folder, DATA_ERROR_WRITE, scratch->folder);
  assert_refused (nothing, path, DATA_ERROR_READ, nothing);
  scratch_leave_log (used, "UPDATE evaluation SET title = 'late'");
  assert_refused (path, used, DATA_ERROR_BUSY, used);
  scratch_assert_same (path, before);
}

static void
daily (const char *path, guint month, guint day)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, (int) month, (int) day, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (data_backup_daily (path, now, &error));
  g_assert_no_error (error);
}

static void
assert_count (const char *folder, guint expected)
{
  g_autofree char *names = scratch_names (folder);
  g_auto (GStrv) list = g_strsplit (names, " ", 0);

  g_assert_cmpuint (g_strv_length (list), ==, expected);
}

static void
test_daily (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *folder = data_backup_folder (path);
  g_autofree char *first = g_build_filename (folder, "x-2026-02-27.eikyo", NULL);
  g_autofree char *second = g_build_filename (folder, "x-2026-02-28.eikyo", NULL);
  g_autoptr (GBytes) kept = NULL;
  struct stat status;

  g_assert_true (g_str_has_suffix (folder, "/x.eikyo.backups"));
  daily (path, 2, 27);
  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (first, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  assert_sound (first, "評価");
  kept = scratch_read (first);

  scratch_sql (path, "UPDATE evaluation SET title = 'new'");
  daily (path, 2, 27);
  scratch_assert_same (first, kept);
  daily (path, 2, 28);
  assert_names (folder, "x-2026-02-27.eikyo x-2026-02-28.eikyo");
  assert_sound (second, "new");
}

/* Names that look like automatic copies, but are none of ours. */
static const char *const others[] = {
  "x-2025-02-30.eikyo",  "x-2025-1-01.eikyo",  "x-2025-01-01.eikyo~", "x-2025-01-01",
  "xx-2025-01-01.eikyo", "2025-01-01.eikyo",   "x-2025_01_01.eikyo",  "x-version-1.eikyo",
  "notes.txt",           "y-2025-01-01.eikyo",
};

static void
test_rotation (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *folder = data_backup_folder (path);

  daily (path, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = g_build_filename (folder, others[i], NULL);

      scratch_write (other, "", 0);
    }
  for (guint day = 2; day <= 20; day++)
    daily (path, 1, day);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = g_build_filename (folder, others[i], NULL);

      g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
    }
  for (guint day = 1; day <= 20; day++)
    {
      g_autofree char *name = g_strdup_printf ("x-2026-01-%02u.eikyo", day);
      g_autofree char *copy = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, day > 20 - DATA_BACKUP_DAYS);
    }
}

/* Copies of days to come, made while the clock was wrong, are the first that go. */
static void
test_wrong_clock (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *folder = data_backup_folder (path);

  for (guint day = 1; day <= DATA_BACKUP_DAYS; day++)
    daily (path, 6, day);
  for (guint day = 1; day <= DATA_BACKUP_DAYS + 1; day++)
    {
      g_autofree char *today = g_strdup_printf ("x-2026-01-%02u.eikyo", day);
      g_autofree char *copy = g_build_filename (folder, today, NULL);
      g_autofree char *later = g_strdup_printf ("x-2026-06-%02u.eikyo", DATA_BACKUP_DAYS + 1 - day);
      g_autofree char *wrong = g_build_filename (folder, later, NULL);

      daily (path, 1, day);
      g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (wrong, G_FILE_TEST_EXISTS));
      assert_count (folder, DATA_BACKUP_DAYS);
    }
}

/* Where the copy fails, the earlier ones all stay. */
static void
test_daily_fails (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *folder = data_backup_folder (path);
  g_autofree char *before = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  for (guint day = 1; day <= DATA_BACKUP_DAYS; day++)
    daily (path, 1, day);
  before = scratch_names (folder);
  scratch_write (path, "gone", 4);
  g_assert_false (data_backup_daily (path, now, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  assert_names (folder, before);
}

static void
test_folder_follows (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *link = scratch_path (scratch, "link");
  g_autofree char *one = data_backup_folder (path);
  g_autofree char *other = NULL;

  g_assert_cmpint (symlink ("x.eikyo", link), ==, 0);
  other = data_backup_folder (link);
  g_assert_cmpstr (one, ==, other);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/data/backup/copy", test_copy, NULL);
  scratch_add ("/data/backup/in-use", test_in_use, NULL);
  scratch_add ("/data/backup/while-written", test_while_written, NULL);
  scratch_add ("/data/backup/damaged", test_damaged, NULL);
  scratch_add ("/data/backup/targets", test_targets, NULL);
  scratch_add ("/data/backup/daily", test_daily, NULL);
  scratch_add ("/data/backup/rotation", test_rotation, NULL);
  scratch_add ("/data/backup/wrong-clock", test_wrong_clock, NULL);
  scratch_add ("/data/backup/daily-fails", test_daily_fails, NULL);
  scratch_add ("/data/backup/folder-follows", test_folder_follows, NULL);
  return g_test_run ();
}
