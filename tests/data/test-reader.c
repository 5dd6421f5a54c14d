/* test-reader.c - Reading PDF files in a process of its own: what it tells, and that files which
 * are made to take long or to use up the memory are given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/error.h"
#include "data/reader/reader.h"
#include "hostile_pdf.h"

#include <signal.h>
#include <string.h>

#define MARK "a-mark"
#define SOON (10 * G_TIME_SPAN_SECOND)

enum
{
  ENDLESS = 12,
};

/* What is told of a page without words. */
static void
test_told (void)
{
  g_autoptr (GBytes) bytes = hostile_pdf_new ("a-mark and more", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reading = data_reader_read (bytes, MARK, "a.pdf", NULL, &error);
  g_autoptr (GVariantIter) items = NULL;
  const char *keywords, *text;
  guint page, kind;

  g_assert_no_error (error);
  g_variant_get (reading, "(u&sa(uus))", NULL, &keywords, &items);
  g_assert_cmpstr (keywords, ==, "a-mark and more");
  g_assert_true (g_variant_iter_next (items, "(uu&s)", &page, &kind, &text));
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpuint (kind, ==, DATA_READER_WORDS);
  g_assert_cmpstr (text, ==, "");
  g_assert_true (g_variant_iter_next (items, "(uu&s)", &page, &kind, &text));
  g_assert_cmpuint (kind, ==, DATA_READER_LOOKS);
  g_assert_cmpuint (strlen (text), ==, 64);
  g_assert_false (g_variant_iter_next (items, "(uu&s)", &page, &kind, &text));
}

/* Of a file without the mark no page is read, however long that would take. */
static void
test_other (void)
{
  g_autoptr (GBytes) bytes = hostile_pdf_new ("another", ENDLESS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reading = data_reader_read (bytes, MARK, "a.pdf", NULL, &error);
  g_autoptr (GVariantIter) items = NULL;

  g_assert_no_error (error);
  g_variant_get (reading, "(usa(uus))", NULL, NULL, &items);
  g_assert_cmpuint (g_variant_iter_n_children (items), ==, 0);
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "nothing", "%PDF-1.5\n", "%PDF-1.5\n\x01\x02\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (data_reader_read (bytes, MARK, "a.pdf", NULL, &error));
      g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      g_assert_true (g_str_has_prefix (error->message, "a.pdf: "));
    }
}

/* What needs a password says so, in our own words; and so does what is damaged. */
static void
test_reasons (void)
{
  static const char zeros[] = "0000000000000000000000000000000000000000000000000000000000000000";
  g_autofree char *text = g_strdup_printf (
      "%%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      "2 0 obj\n<< /Type /Pages /Kids [ ] /Count 0 >>\nendobj\n"
      "3 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>\nendobj\n"
      "trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [ <00> <00> ] >>\n%%%%EOF\n",
      zeros, zeros);
  g_autoptr (GBytes) locked = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) damaged = g_bytes_new_static ("%PDF-1.5\n", strlen ("%PDF-1.5\n"));
  g_autoptr (GError) error = NULL;

  g_assert_null (data_reader_read (locked, MARK, "a.pdf", NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "a.pdf: This PDF file is protected by a password. Get a copy without one.");
  g_clear_error (&error);
  g_assert_null (data_reader_read (damaged, MARK, "a.pdf", NULL, &error));
  g_assert_cmpstr (error->message, ==, "a.pdf: This PDF file is damaged. Get an undamaged copy.");
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 3);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = hostile_pdf_new (MARK, ENDLESS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (data_reader_read (bytes, MARK, "a.pdf", cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, SOON);
  g_thread_join (thread);
}

/* (transfer full): the program, which has read @bytes within these limits and ended. */
static GSubprocess *
run (GBytes *bytes, const char *seconds, const char *memory, GBytes **output)
{
  g_autofree char *folder = data_directories_programs ();
  g_autofree char *program = g_build_filename (folder, DATA_READER_PROGRAM, NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                            G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                        &error, program, seconds, memory, MARK, NULL);

  g_assert_no_error (error);
  signal (SIGPIPE, SIG_IGN);
  g_subprocess_communicate (process, bytes, NULL, output, NULL, NULL);
  g_subprocess_wait (process, NULL, NULL);
  return process;
}

static void
test_time (void)
{
  g_autoptr (GBytes) bytes = hostile_pdf_new (MARK, ENDLESS);
  g_autoptr (GBytes) output = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = run (bytes, "1", "1073741824", &output);

  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpuint (g_bytes_get_size (output), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, SOON);
}

/* What would do with more memory ends without an answer. */
static void
test_memory (void)
{
  g_autoptr (GBytes) bytes = hostile_pdf_new (MARK, 1);
  g_autoptr (GBytes) enough = NULL, output = NULL;
  g_autoptr (GSubprocess) well = run (bytes, "9", "1073741824", &enough);
  g_autoptr (GSubprocess) process = run (bytes, "9", "1048576", &output);

  g_assert_true (g_subprocess_get_successful (well));
  g_assert_cmpuint (g_bytes_get_size (enough), >, 0);
  g_assert_false (g_subprocess_get_successful (process));
  g_assert_true (output == NULL || g_bytes_get_size (output) == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/told", test_told);
  g_test_add_func ("/reader/other", test_other);
  g_test_add_func ("/reader/refused", test_refused);
  g_test_add_func ("/reader/reasons", test_reasons);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/time", test_time);
  g_test_add_func ("/reader/memory", test_memory);
  return g_test_run ();
}
