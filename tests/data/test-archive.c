/* test-archive.c - ZIP files: what is written comes back, and nothing is written by halves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archive_case.h"
#include "scratch.h"

#include "data/package/archive_writer.h"
#include "data/error.h"

#include <string.h>
#include <sys/stat.h>

static void
test_round_trip (ScratchFile *self, gconstpointer data)
{
  static const ArchiveCaseMember members[] = {
    { "a.json", "{}\n" },
    { "folder/影響度評価.txt", "影響" },
    { "empty", "" },
    { "..a/b..", "dots inside a name are harmless" },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchive) archive = NULL;
  GPtrArray *list;

  archive_case_write (self->path, members);
  archive = data_archive_open (self->path, &archive_case_limits, &error);
  g_assert_no_error (error);
  list = data_archive_get_members (archive);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (members) - 1);
  /* In any order, any number of times. */
  for (guint i = 2 * list->len; i-- > 0;)
    {
      const DataArchiveMember *listed = g_ptr_array_index (list, i % list->len);
      const ArchiveCaseMember *member = &members[i % list->len];
      g_autoptr (GBytes) bytes = data_archive_read (archive, member->name, 1000, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (listed->name, ==, member->name);
      g_assert_true (data_archive_find (archive, member->name) == listed);
      g_assert_cmpuint (listed->size, ==, strlen (member->text));
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), member->text,
                       strlen (member->text));
    }
  g_assert_null (data_archive_find (archive, "b.json"));
}

static void
test_same_bytes (ScratchFile *self, gconstpointer data)
{
  g_autoptr (GBytes) large = archive_case_make_large ();
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (DataArchive) archive = NULL;
  g_autoptr (GBytes) unpacked = NULL;

  archive_case_write_large (self->path, large, 100000);
  one = scratch_read (self->path);
  archive_case_write_large (self->path, large, 4096);
  other = scratch_read (self->path);
  g_assert_true (g_bytes_equal (one, other));

  archive = data_archive_open (self->path, &archive_case_wide_limits, NULL);
  unpacked = data_archive_read (archive, "large", ARCHIVE_CASE_LARGE, NULL);
  g_assert_true (g_bytes_equal (unpacked, large));
}

static gboolean
stop_cb (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  *(gsize *) data += length;
  g_set_error_literal (error, DATA_ERROR, DATA_ERROR_STATE, "stop");
  return FALSE;
}

static void
test_stop (ScratchFile *self, gconstpointer data)
{
  g_autoptr (GBytes) large = archive_case_make_large ();
  g_autoptr (GBytes) unpacked = NULL;
  g_autoptr (DataArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  gsize n = 0;

  archive_case_write_large (self->path, large, ARCHIVE_CASE_LARGE);
  archive = data_archive_open (self->path, &archive_case_wide_limits, NULL);
  g_assert_false (data_archive_stream (archive, "large", ARCHIVE_CASE_LARGE, stop_cb, &n, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, ARCHIVE_CASE_LARGE);
  /* It can be read again from the start. */
  unpacked = data_archive_read (archive, "large", ARCHIVE_CASE_LARGE, NULL);
  g_assert_true (g_bytes_equal (unpacked, large));
}

static void
test_missing_member (ScratchFile *self, gconstpointer data)
{
  static const ArchiveCaseMember members[] = { { "a", "text" }, { NULL } };
  g_autoptr (DataArchive) archive = NULL;
  g_autoptr (GError) error = NULL;

  archive_case_write (self->path, members);
  archive = data_archive_open (self->path, &archive_case_limits, NULL);
  g_assert_null (data_archive_read (archive, "b", 100, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_suffix (
      error->message, "a.zip: b: There is no such file in the ZIP file. Get a whole copy of it."));
}

static void
assert_unreadable (const char *path, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (data_archive_open (path, &archive_case_limits, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_READ);
  g_assert_true (g_str_has_suffix (error->message, message));
}

static void
test_unreadable (ScratchFile *self, gconstpointer data)
{
  assert_unreadable (self->path, "a.zip: There is no such file. Check its name and folder.");
  assert_unreadable (self->folder, ": This is a folder. Name a file in it.");
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  assert_unreadable (self->path, "a.zip: This is not an ordinary file. Choose another file.");
}

/* Writes until it fails or is done. */
static gboolean
try_to_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, error);

  return writer != NULL &&
         data_archive_writer_add (writer, "a", g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), error) &&
         data_archive_writer_commit (writer, error);
}

static void
test_full_disk (ScratchFile *self, gconstpointer data)
{
  static const guint64 sizes[] = {
    0, 1, 40, 1000, 70000, 1000000, ARCHIVE_CASE_LARGE, ARCHIVE_CASE_LARGE + 500
  };
  g_autoptr (GBytes) large = archive_case_make_large ();

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      scratch_fill_disk (sizes[i]);
      g_assert_false (try_to_write (self->path, large, &error));
      scratch_free_disk ();
      g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, "a.zip: cannot be written (File too large)."));
      g_assert_true (g_file_get_contents (self->path, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, "old");
      g_assert_cmpuint (scratch_count (self->folder), ==, 1);
    }
}

/* What is not committed leaves nothing behind. */
static void
test_not_committed (ScratchFile *self, gconstpointer data)
{
  DataArchiveWriter *writer = data_archive_writer_new (self->path, NULL);

  g_assert_true (data_archive_writer_begin (writer, "a", NULL));
  g_assert_true (data_archive_writer_append (writer, "text", 4, NULL));
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
  data_archive_writer_free (writer);
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
}

static void
test_no_folder (ScratchFile *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "none", "a.zip", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (data_archive_writer_new (path, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_file_add ("/data/archive/round-trip", test_round_trip, NULL);
  scratch_file_add ("/data/archive/same-bytes", test_same_bytes, NULL);
  scratch_file_add ("/data/archive/stop", test_stop, NULL);
  scratch_file_add ("/data/archive/missing-member", test_missing_member, NULL);
  scratch_file_add ("/data/archive/unreadable", test_unreadable, NULL);
  scratch_file_add ("/data/archive/full-disk", test_full_disk, NULL);
  scratch_file_add ("/data/archive/not-committed", test_not_committed, NULL);
  scratch_file_add ("/data/archive/no-folder", test_no_folder, NULL);
  return g_test_run ();
}
