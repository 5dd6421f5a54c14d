/* scratch.c - A private folder for tests of workspaces, and raw access to the files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scratch.h"

#include "data/error.h"
#include "data/wording/language.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum
{
  NOBODY = 65534,
};

void
scratch_start (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
}

static void
set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("eikyo-test-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Scratch *self, gconstpointer data)
{
  scratch_remove (self->folder);
  g_free (self->folder);
}

void
scratch_add (const char *path, void (*test) (Scratch *self, gconstpointer data), gconstpointer data)
{
  g_test_add (path, Scratch, data, set_up, test, tear_down);
}

static void
set_up_file (ScratchFile *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("eikyo-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "a.zip", NULL);
}

static void
tear_down_file (ScratchFile *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

void
scratch_file_add (const char *path,
                  void (*test) (ScratchFile *self, gconstpointer data),
                  gconstpointer data)
{
  g_test_add (path, ScratchFile, data, set_up_file, test, tear_down_file);
}

char *
scratch_path (Scratch *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
scratch_workspace (Scratch *self, const char *name)
{
  char *path = scratch_path (self, name);
  g_autoptr (GError) error = NULL;

  data_database_create (path, &error);
  g_assert_no_error (error);
  scratch_sql (path, "INSERT INTO evaluation (number, id, title, rules_id, rules_edition) "
                     "VALUES (1, 'e-1', '評価', 'ismap-liu', '2025-04-01')");
  return path;
}

void
scratch_remove (const char *path)
{
  g_autoptr (GDir) directory =
      g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      scratch_remove (below);
    }
  g_remove (path);
}

GBytes *
scratch_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, length);
}

void
scratch_write (const char *path, gconstpointer bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
scratch_copy (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = scratch_read (from);

  scratch_write (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
scratch_assert_same (const char *path, GBytes *bytes)
{
  g_autoptr (GBytes) found = scratch_read (path);

  g_assert_true (g_bytes_equal (found, bytes));
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return g_strcmp0 (*(char *const *) one, *(char *const *) other);
}

char *
scratch_names (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static sqlite3 *
open_raw (const char *path)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_busy_timeout (handle, 10000), ==, SQLITE_OK);
  return handle;
}

static void
run_raw (sqlite3 *handle, const char *sql)
{
  g_autofree char *message = NULL;
  char *given = NULL;

  (void) sqlite3_exec (handle, sql, NULL, NULL, &given);
  message = g_strdup (given);
  sqlite3_free (given);
  g_assert_cmpstr (message, ==, NULL);
}

guint
scratch_count (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory) != NULL)
    n++;
  return n;
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

void
scratch_fill_disk (guint64 size)
{
  signal (SIGXFSZ, SIG_IGN);
  limit_files (size);
}

void
scratch_free_disk (void)
{
  limit_files (RLIM_INFINITY);
}

void
scratch_sql (const char *path, const char *sql)
{
  sqlite3 *handle = open_raw (path);

  run_raw (handle, sql);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

gint64
scratch_number (const char *path, const char *sql)
{
  sqlite3 *handle = open_raw (path);
  sqlite3_stmt *statement;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return number;
}

void
scratch_leave_log (const char *path, const char *sql)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      run_raw (open_raw (path), sql);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static gboolean
become_nobody (void)
{
  return setgid (NOBODY) == 0 && setuid (NOBODY) == 0;
}

void
scratch_run_with_modes (gboolean (*function) (const char *path),
                        const char *path,
                        int file,
                        int folder)
{
  g_autofree char *parent = g_path_get_dirname (path);
  int status;
  pid_t child;

  if (file >= 0)
    g_assert_cmpint (g_chmod (path, (mode_t) file), ==, 0);
  g_assert_cmpint (g_chmod (parent, (mode_t) folder), ==, 0);
  child = fork ();
  if (child == 0)
    _exit ((geteuid () != 0 || become_nobody ()) && function (path) ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (g_chmod (parent, 0700), ==, 0);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

DataDatabase *
scratch_database (const char *path, gboolean read_only)
{
  g_autoptr (GError) error = NULL;
  DataDatabase *database = data_database_open (path, read_only, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

gint64
scratch_query (DataDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  data_database_number (database, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

/* Reads every row of every table; what is damaged may give an error. */
static void
read_everything (DataDatabase *database, const char *path)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *tables;
  gboolean row = TRUE;

  tables =
      data_database_prepare (database, "SELECT name FROM sqlite_schema WHERE type = 'table'", NULL);
  while (tables != NULL && data_database_step (database, tables, &row, NULL) && row)
    {
      g_autofree char *name = data_sql_text (tables, 0);

      g_ptr_array_add (queries, g_strdup_printf ("SELECT * FROM \"%s\"", name));
    }
  for (guint i = 0; i < queries->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!data_database_execute (database, queries->pdata[i], &error))
        g_assert_nonnull (strstr (error->message, path));
    }
  g_clear_pointer (&database->statements, g_hash_table_unref);
}

char *
scratch_open (const char *path, gboolean read_only, int *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database = data_database_open (path, read_only, &error);

  *code = -1;
  g_assert_true ((database == NULL) == (error != NULL));
  if (database != NULL)
    {
      read_everything (database, path);
      return NULL;
    }
  g_assert_true (error->domain == DATA_ERROR);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (strlen (error->message), >, strlen (path) + 20);
  *code = error->code;
  return g_strdup (error->message);
}

void
scratch_assert_refused (const char *path, int code, const char *says)
{
  for (guint read_only = 0; read_only < 2; read_only++)
    {
      int found;
      g_autofree char *message = scratch_open (path, read_only == 1, &found);

      g_assert_cmpint (found, ==, code);
      if (strstr (message, says) == NULL)
        g_assert_cmpstr (message, ==, says);
    }
}
