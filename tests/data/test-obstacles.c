/* test-obstacles.c - Work on a workspace that cannot be written: a full disk, no permission, a file
 * that is gone, another program that does not let go of it. One clear message each time, nothing is
 * half done, and once the obstacle is gone the work goes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/verify.h"
#include "data/workspace/workspace_change.h"
#include "private_workspace.h"
#include "scratch.h"
#include "shipped.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  PrivateWorkspace home;
  DataEvaluation *evaluation;
} Obstacle;

static void
set_up (Obstacle *self, gconstpointer data)
{
  private_workspace_open (&self->home);
  self->evaluation = private_workspace_add_example (&self->home, "01");
}

static void
tear_down (Obstacle *self, gconstpointer data)
{
  g_clear_object (&self->evaluation);
  private_workspace_clear (&self->home);
}

static gboolean
edit (DataEvaluation *evaluation, const char *text, GError **error)
{
  const DataPlace place = { .member = "service.name" };

  return data_evaluation_set_text (evaluation, &place, text, error);
}

static const char *
name_of (DataEvaluation *evaluation)
{
  return data_evaluation_get_text (evaluation, "service.name");
}

static void
assert_clear (GError *error, int code, const char *path)
{
  g_test_message ("%s", error != NULL ? error->message : "no error");
  g_assert_error (error, DATA_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

/* What another program reads. */
static void
assert_in_file (Obstacle *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) other =
      data_workspace_open (self->home.path, TRUE, self->home.packs, &error);
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  g_assert_no_error (error);
  evaluation = data_workspace_get_evaluation (other, 1, &error);
  g_assert_no_error (error);
  here = data_exchange_to_canonical (data_evaluation_get_exchange (self->evaluation));
  there = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  g_assert_true (g_str_equal (here, there));
}

static void
assert_sound (Obstacle *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (self->home.path, self->home.packs, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

/* Files may not become larger than what is there and a little more. */
static void
limit_files (Obstacle *self)
{
  g_autoptr (GBytes) bytes = scratch_read (self->home.path);

  scratch_fill_disk (g_bytes_get_size (bytes) + 100000);
}

static void
fill_disk (Obstacle *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  guint n = 0;

  limit_files (self);
  do
    {
      g_autofree char *text = g_strnfill (5000 + n, 'x');

      g_free (kept);
      kept = g_strdup (name_of (self->evaluation));
      n++;
      g_assert_cmpuint (n, <, 1000);
      if (!edit (self->evaluation, text, &error))
        break;
    }
  while (TRUE);
  g_assert_cmpuint (n, >, 1);
  assert_clear (error, DATA_ERROR_WRITE, self->home.path);
  g_clear_error (&error);
  g_assert_cmpstr (name_of (self->evaluation), ==, kept);
  assert_in_file (self);
  scratch_free_disk ();
  edit (self->evaluation, "afterwards", &error);
  g_assert_no_error (error);
  assert_in_file (self);
}

static void
test_full_disk (Obstacle *self, gconstpointer data)
{
  int status;
  pid_t pid;

  g_clear_object (&self->evaluation);
  private_workspace_close (&self->home);
  pid = fork ();
  if (pid == 0)
    {
      private_workspace_reopen (&self->home);
      self->evaluation = data_workspace_get_evaluation (self->home.workspace, 1, NULL);
      fill_disk (self);
      g_clear_object (&self->evaluation);
      private_workspace_close (&self->home);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  private_workspace_reopen (&self->home);
  self->evaluation = data_workspace_get_evaluation (self->home.workspace, 1, NULL);
  g_assert_cmpstr (name_of (self->evaluation), ==, "afterwards");
  assert_sound (self);
}

/* Works as somebody without permission: everything can be read, nothing changed. */
static gboolean
only_reads (const char *path)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = data_workspace_open (path, FALSE, packs, &error);
  g_autoptr (DataEvaluation) evaluation = NULL;

  g_assert_no_error (error);
  g_assert_true (data_workspace_is_read_only (workspace));
  evaluation = data_workspace_get_evaluation (workspace, 1, &error);
  g_assert_no_error (error);
  g_assert_false (edit (evaluation, "x", &error));
  assert_clear (error, DATA_ERROR_STATE, path);
  g_assert_cmpstr (name_of (evaluation), !=, "x");
  return TRUE;
}

typedef struct
{
  const char *name;
  int file;
  int folder;
} Modes;

static const Modes modes[] = {
  { "read-only-file", 0444, 0777 },
  { "read-only-folder", 0666, 0555 },
  { "read-only-both", 0444, 0555 },
};

static void
test_permission (Obstacle *self, gconstpointer data)
{
  const Modes *mode = data;
  g_autoptr (GBytes) before = NULL;

  g_clear_object (&self->evaluation);
  private_workspace_close (&self->home);
  before = scratch_read (self->home.path);
  scratch_run_with_modes (only_reads, self->home.path, mode->file, mode->folder);
  scratch_assert_same (self->home.path, before);
}

/* What is written to a deleted file is lost: nothing may seem to be kept. */
static void
test_deleted (Obstacle *self, gconstpointer data)
{
  g_autofree char *name = g_strdup (name_of (self->evaluation));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (self->home.path), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (edit (self->evaluation, "x", &error));
      assert_clear (error, DATA_ERROR_WRITE, self->home.path);
      g_clear_error (&error);
      g_assert_cmpstr (name_of (self->evaluation), ==, name);
    }
}

static void
test_moved_and_back (Obstacle *self, gconstpointer data)
{
  g_autofree char *elsewhere = g_strconcat (self->home.path, ".elsewhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (self->home.path, elsewhere), ==, 0);
  g_assert_false (edit (self->evaluation, "x", &error));
  assert_clear (error, DATA_ERROR_WRITE, self->home.path);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (elsewhere, self->home.path), ==, 0);
  edit (self->evaluation, "x", &error);
  g_assert_no_error (error);
  assert_in_file (self);
  assert_sound (self);
}

static void
test_locked (Obstacle *self, gconstpointer data)
{
  DataDatabase *database = data_workspace_get_database (self->home.workspace);
  g_autofree char *name = g_strdup (name_of (self->evaluation));
  g_autoptr (GError) error = NULL;
  sqlite3 *other;
  gint64 start;

  g_assert_cmpint (sqlite3_open (self->home.path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  database->patience = 60;
  start = g_get_monotonic_time ();
  g_assert_false (edit (self->evaluation, "x", &error));
  assert_clear (error, DATA_ERROR_BUSY, self->home.path);
  g_clear_error (&error);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 60000);
  g_assert_cmpstr (name_of (self->evaluation), ==, name);
  assert_in_file (self);
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  edit (self->evaluation, "x", &error);
  g_assert_no_error (error);
  assert_in_file (self);
  assert_sound (self);
}

#define ADD(path_, test_, data_) g_test_add (path_, Obstacle, data_, set_up, test_, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/obstacles/full-disk", test_full_disk, NULL);
  CASES_ADD_BY (ADD, "/obstacles", modes, test_permission);
  ADD ("/obstacles/deleted", test_deleted, NULL);
  ADD ("/obstacles/moved-and-back", test_moved_and_back, NULL);
  ADD ("/obstacles/locked", test_locked, NULL);
  return g_test_run ();
}
