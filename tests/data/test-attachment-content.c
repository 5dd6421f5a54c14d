/* test-attachment-content.c - The bytes of attached files: into the workspace, out of it, altered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/attachment_content.h"
#include "data/workspace/workspace_change.h"
#include "kept.h"
#include "scratch.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* (transfer full): a file of @size bytes that hold nothing. */
static char *
make_large_file (Kept *kept, gint64 size)
{
  char *path = kept_make_file (kept, "large.bin", "", 0);

  g_assert_cmpint (truncate (path, size), ==, 0);
  return path;
}

/* Bytes of more than one piece, and of none. */
static void
test_saved (Kept *kept, gconstpointer data)
{
  const gsize size = *(const gsize *) data;
  g_autofree char *bytes = g_malloc (size + 1);
  g_autofree char *path = NULL;
  g_autofree char *saved = g_build_filename (kept->home.folder, "saved", NULL);
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (gsize i = 0; i < size; i++)
    bytes[i] = (char) (i * 31 >> 3);
  path = kept_make_file (kept, "file.bin", bytes, (gssize) size);
  kept_attach (kept, path, NULL, "t1");
  g_assert_cmpint (kept_count (kept, "SELECT length (data) FROM content"), ==, (gint64) size);
  data_evaluation_save_attachment (kept->evaluation, "t1", saved, &error);
  g_assert_no_error (error);
  g_file_get_contents (saved, &read, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (read, length, bytes, size);
}

static void
test_altered (Kept *kept, gconstpointer sql)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autofree char *saved = kept_make_file (kept, "saved", "as before", -1);
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  kept_attach (kept, path, NULL, "t1");
  kept_tamper (kept, sql);
  kept_assert_refused (data_evaluation_save_attachment (kept->evaluation, "t1", saved, &error),
                       &error, DATA_ERROR_REFUSED, "backup");
  g_file_get_contents (saved, &read, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read, ==, "as before");
  folder = g_dir_open (kept->home.folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_suffix (name, ".tmp"));
}

/* Attaching the file again puts right what was altered, whatever else it does. */
static void
test_attached_again (Kept *kept, gconstpointer sql)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autofree char *saved = g_build_filename (kept->home.folder, "saved", NULL);
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;

  kept_attach (kept, path, NULL, "t1");
  kept_tamper (kept, sql);
  kept_attach (kept, path, NULL, "t1");
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM content"), ==, 1);
  g_assert_cmpint (kept_count (kept, "SELECT size FROM content"), ==, 3);
  kept->tampered = FALSE;
  data_evaluation_save_attachment (kept->evaluation, "t1", saved, &error);
  g_assert_no_error (error);
  g_file_get_contents (saved, &read, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read, ==, "one");
}

/* As above, where the bytes come from a package. */
static void
test_kept_again (Kept *kept, gconstpointer sql)
{
  DataDatabase *database = data_workspace_get_database (kept->home.workspace);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "one", -1);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  gboolean there;

  data_attachment_content_keep (database, hash, bytes, &error);
  g_assert_no_error (error);
  kept_tamper (kept, sql);
  data_attachment_content_find (database, hash, &there, &error);
  g_assert_no_error (error);
  g_assert_false (there);
  data_attachment_content_keep (database, hash, bytes, &error);
  g_assert_no_error (error);
  data_attachment_content_find (database, hash, &there, &error);
  g_assert_no_error (error);
  g_assert_true (there);
  read = data_attachment_content_load (hash, database, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, bytes));
  kept->tampered = FALSE;
}

/** A file that cannot be attached. */
typedef struct
{
  const char *name;
  char *(*make) (Kept *kept);
  int code;
  const char *part;
} BadFile;

static char *
make_nothing (Kept *kept)
{
  return g_build_filename (kept->home.folder, "nothing", NULL);
}

static char *
make_folder (Kept *kept)
{
  return g_strdup (kept->home.folder);
}

static char *
make_pipe (Kept *kept)
{
  char *path = g_build_filename (kept->home.folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  return path;
}

static char *
make_device (Kept *kept)
{
  return g_strdup ("/dev/zero");
}

static char *
make_too_large (Kept *kept)
{
  return make_large_file (kept, DATA_ATTACHMENT_SIZE_LIMIT + 1);
}

/* The system says that it is empty, and gives bytes all the same. */
static char *
make_growing (Kept *kept)
{
  return g_strdup ("/proc/self/status");
}

static const BadFile bad_files[] = {
  { "nothing", make_nothing, DATA_ERROR_READ, "no such file" },
  { "folder", make_folder, DATA_ERROR_READ, "a folder" },
  { "pipe", make_pipe, DATA_ERROR_READ, "not an ordinary file" },
  { "device", make_device, DATA_ERROR_READ, "not an ordinary file" },
  { "too-large", make_too_large, DATA_ERROR_REFUSED, "52428801" },
  { "growing", make_growing, DATA_ERROR_REFUSED, "changed while" },
};

static void
test_bad_file (Kept *kept, gconstpointer data)
{
  const BadFile *bad = data;
  g_autofree char *path = bad->make (kept);
  g_autofree char *before = kept_fingerprint (kept);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  id = data_evaluation_attach (kept->evaluation, path, NULL, NULL, &error);
  kept_assert_refused (id != NULL, &error, bad->code, bad->part);
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

/* Other bytes of the same length than when the file was chosen. */
static void
test_rewritten (Kept *kept, gconstpointer data)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataAttachmentFile) file = data_attachment_file_open (path, &error);
  g_autoptr (DataStep) step = NULL;
  int descriptor;

  g_assert_no_error (error);
  descriptor = g_open (path, O_WRONLY, 0);
  g_assert_cmpint (write (descriptor, "two", 3), ==, 3);
  close (descriptor);
  step = data_workspace_begin (kept->home.workspace, &error);
  g_assert_no_error (error);
  kept_assert_refused (
      data_attachment_file_keep (file, data_workspace_get_database (kept->home.workspace), &error),
      &error, DATA_ERROR_REFUSED, "changed while");
}

static void
test_largest (Kept *kept, gconstpointer data)
{
  g_autofree char *path = make_large_file (kept, DATA_ATTACHMENT_SIZE_LIMIT);

  kept_attach (kept, path, NULL, "t1");
  g_assert_cmpint (kept_count (kept, "SELECT size FROM content"), ==, DATA_ATTACHMENT_SIZE_LIMIT);
}

/** What another program does to a content. */
static const struct
{
  const char *name;
  const char *sql;
} alterations[] = {
  { "bytes", "UPDATE content SET data = CAST ('two' AS BLOB)" },
  { "cut", "UPDATE content SET data = CAST ('on' AS BLOB)" },
  { "gone", "DELETE FROM content" },
};

static const gsize sizes[] = { 0, 1, 65535, 65536, 65537, 300000 };

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("saved/%" G_GSIZE_FORMAT, sizes[i]);

      kept_add ("attachments", name, &sizes[i], test_saved);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autofree char *altered = g_strconcat ("altered/", alterations[i].name, NULL);
      g_autofree char *again = g_strconcat ("attached-again/", alterations[i].name, NULL);
      g_autofree char *kept_again = g_strconcat ("kept-again/", alterations[i].name, NULL);

      kept_add ("attachments", altered, alterations[i].sql, test_altered);
      kept_add ("attachments", again, alterations[i].sql, test_attached_again);
      kept_add ("attachments", kept_again, alterations[i].sql, test_kept_again);
    }
  kept_add ("attachments", "attached-again/size", "UPDATE content SET size = 9",
            test_attached_again);
  kept_add ("attachments", "kept-again/size", "UPDATE content SET size = 9", test_kept_again);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strconcat ("bad-file/", bad_files[i].name, NULL);

      kept_add ("attachments", name, &bad_files[i], test_bad_file);
    }
  kept_add ("attachments", "bad-file/rewritten", NULL, test_rewritten);
  kept_add ("attachments", "largest", NULL, test_largest);
  return g_test_run ();
}
