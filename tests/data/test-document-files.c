/* test-document-files.c - Documents as files: PDF and workbooks, and places where nothing can be
 * written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/error.h"
#include "data/output_file.h"
#include "scratch.h"
#include "small_document.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char *name;
  gboolean (*write) (const DataDocument *document, const char *path, GError **error);
} Format;

static const Format formats[] = {
  { "pdf", data_document_write_pdf },
  { "xlsx", data_document_write_xlsx },
};

static void
test_same_bytes (Scratch *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *long_text = g_strnfill (40000, 'x');
  const char *const texts[] = { "=1+1", "業務 😀 שלום", "a\x01\xef\xbf\xbe\tb\nc", long_text, "" };
  g_autofree char *path = scratch_path (self, "out");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      for (guint round = 0; round < 2; round++)
        {
          g_autoptr (DataDocument) document = small_document_new_full (texts[i]);
          g_autoptr (GError) error = NULL;

          g_assert_true (format->write (document, path, &error));
          g_assert_no_error (error);
          *(round == 0 ? &first : &second) = scratch_read (path);
        }
      g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
      g_assert_true (g_bytes_equal (first, second));
      g_assert_cmpuint (scratch_count (self->folder), ==, 1);
    }
}

static void
assert_refused (const Format *format, const char *path, const char *reason)
{
  g_autoptr (DataDocument) document = small_document_new_full ("text");
  g_autoptr (GError) error = NULL;

  g_assert_false (format->write (document, path, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_bad_target (Scratch *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "out.pdf", NULL);

  assert_refused (format, self->folder, "It is a folder.");
  assert_refused (format, "/dev/full", "It is not an ordinary file.");
  assert_refused (format, nowhere, "No such file or directory");
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
}

/* The disk is full: the file cannot grow beyond @limit bytes. */
static void
write_limited (const Format *format, const char *path, guint64 limit)
{
  scratch_fill_disk (limit);
  assert_refused (format, path, "cannot be written");
  scratch_free_disk ();
}

static void
test_full_disk (Scratch *self, gconstpointer data)
{
  static const guint64 limits[] = { 0, 1, 100, 1000, 4000 };
  const Format *format = data;
  g_autofree char *path = scratch_path (self, "out");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *kept = NULL;

      write_limited (format, path, limits[i]);
      g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, "old");
      g_assert_cmpuint (scratch_count (self->folder), ==, 1);
    }
}

/* A link stays a link and the file behind it is replaced, with its permissions. */
static void
test_link (Scratch *self, gconstpointer data)
{
  g_autofree char *path = scratch_path (self, "file");
  g_autofree char *link = scratch_path (self, "link");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink ("file", link), ==, 0);
  g_assert_true (data_output_file_write (link, bytes, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  written = scratch_read (path);
  g_assert_true (g_bytes_equal (written, bytes));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

/* What could not be written is named as it was asked for, not as where the link leads. */
static void
test_link_named (Scratch *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *path = scratch_path (self, "file");
  g_autofree char *link = scratch_path (self, "link");

  scratch_write (path, "old", 3);
  g_assert_cmpint (symlink ("file", link), ==, 0);
  write_limited (format, link, 100);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (format, link, "It is a folder.");
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/document-files/same-bytes", formats, test_same_bytes);
  CASES_ADD_BY (scratch_add, "/document-files/bad-target", formats, test_bad_target);
  CASES_ADD_BY (scratch_add, "/document-files/full-disk", formats, test_full_disk);
  CASES_ADD_BY (scratch_add, "/document-files/link-named", formats, test_link_named);
  scratch_add ("/document-files/link", test_link, NULL);
  return g_test_run ();
}
