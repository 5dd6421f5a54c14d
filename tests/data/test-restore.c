/* test-restore.c - A copy in the place of a workspace that cannot be opened: nothing is lost by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/backup.h"
#include "data/workspace/restore.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>

#define ASIDE "x-set-aside-2026-11-22-104507.eikyo"

static GDateTime *
get_time (void)
{
  return g_date_time_new_utc (2026, 11, 22, 10, 45, 7);
}

static char *
make_copy (Scratch *scratch, const char *path)
{
  char *copy = scratch_path (scratch, "copy.eikyo");
  g_autoptr (GError) error = NULL;

  g_assert_true (data_backup (path, copy, &error));
  g_assert_no_error (error);
  return copy;
}

static void
assert_opens (const char *path)
{
  int code;
  g_autofree char *refusal = scratch_open (path, FALSE, &code);

  g_assert_cmpstr (refusal, ==, NULL);
}

/* What was damaged is set aside, together with a log that would spoil the copy. */
static void
test_damaged (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *copy = make_copy (scratch, path);
  g_autofree char *log = scratch_path (scratch, "x.eikyo-wal");
  g_autofree char *aside = scratch_path (scratch, ASIDE);
  g_autoptr (GDateTime) now = get_time ();
  g_autofree char *names = NULL;
  g_autoptr (GBytes) damage = g_bytes_new_static ("damaged", 7);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  scratch_write (path, "damaged", 7);
  scratch_write (log, "a log", 5);
  g_assert_true (data_restore (copy, path, now, &error));
  g_assert_no_error (error);
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "copy.eikyo " ASIDE " " ASIDE "-wal x.eikyo");
  scratch_assert_same (aside, damage);
  assert_opens (path);
}

static void
test_missing (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *copy = make_copy (scratch, path);
  g_autoptr (GDateTime) now = get_time ();
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (data_restore (copy, path, now, &error));
  g_assert_no_error (error);
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "copy.eikyo x.eikyo");
  assert_opens (path);
}

/* Two restorations within a second keep both. */
static void
test_twice (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *copy = make_copy (scratch, path);
  g_autoptr (GDateTime) now = get_time ();
  g_autofree char *names = NULL;

  g_assert_true (data_restore (copy, path, now, NULL));
  g_assert_true (data_restore (copy, path, now, NULL));
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "copy.eikyo x-set-aside-2026-11-22-104507-2.eikyo " ASIDE " x.eikyo");
}

/* A copy that is none leaves everything as it is. */
static void
test_bad_copy (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autofree char *copy = scratch_path (scratch, "copy.eikyo");
  g_autofree char *log = scratch_path (scratch, "x.eikyo-wal");
  g_autoptr (GDateTime) now = get_time ();
  g_autofree char *names = NULL;
  g_autoptr (GBytes) damage = g_bytes_new_static ("damaged", 7);
  g_autoptr (GError) error = NULL;

  scratch_write (path, "damaged", 7);
  scratch_write (log, "a log", 5);
  scratch_write (copy, "no copy", 7);
  g_assert_false (data_restore (copy, path, now, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "copy.eikyo"));
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "copy.eikyo x.eikyo x.eikyo-wal");
  scratch_assert_same (path, damage);
}

/* Even a folder in its place is only set aside. */
static void
test_folder (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "y.eikyo");
  g_autofree char *copy = make_copy (scratch, path);
  g_autofree char *place = scratch_path (scratch, "x.eikyo");
  g_autofree char *inside = g_build_filename (place, "kept", NULL);
  g_autoptr (GDateTime) now = get_time ();
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  scratch_write (inside, "kept", 4);
  g_assert_true (data_restore (copy, place, now, &error));
  g_assert_no_error (error);
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "copy.eikyo " ASIDE " x.eikyo y.eikyo");
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/restore/damaged", test_damaged, NULL);
  scratch_add ("/restore/missing", test_missing, NULL);
  scratch_add ("/restore/twice", test_twice, NULL);
  scratch_add ("/restore/bad-copy", test_bad_copy, NULL);
  scratch_add ("/restore/folder", test_folder, NULL);
  return g_test_run ();
}
