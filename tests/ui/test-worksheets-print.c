/* test-worksheets-print.c - What is printed is what the PDF shows, page by page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/document/layout.h"
#include "data/worksheet/worksheet.h"
#include "ui/parts/progress.h"
#include "ui/worksheets/printing.h"
#include "ui/worksheets/saving.h"

/* How far a colour may be off, of 255, and how many pixels of a page may be further off, in a
 * thousandth: the edges of letters are smoothed a little differently. */
#define TOLERANCE 24
#define OUTLIERS 1

static DataDocument *
make (Support *support, DataWorksheetKind kind)
{
  g_autoptr (DataWorksheetSource) source =
      data_worksheet_source_new_kept (support_get_evaluation (support), NULL);

  return data_worksheet_new (kind, DATA_WORKSHEET_JA, FALSE, source);
}

static void
print (DataDocument *document, const char *path)
{
  g_autoptr (UiSheet) sheet = ui_sheet_new (document);
  g_autoptr (GtkPrintOperation) operation = ui_printing_new (sheet);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
}

/* Runs a program and waits for it: (transfer full): what it says. */
static char *
run (const char *const *words)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

static void
draw (const char *path, const char *root)
{
  g_free (run ((const char *const[]){ "pdftocairo", "-r", "72", "-png", path, root, NULL }));
}

/* (transfer full): the lines of pdfinfo about number and size of the pages. */
static char *
describe (const char *path)
{
  g_autofree char *output = run ((const char *const[]){ "pdfinfo", path, NULL });
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "Pages:") || g_str_has_prefix (lines[i], "Page size:"))
        g_string_append_printf (text, "%s\n", lines[i]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Two pictures of a page are the same within the tolerance. */
static void
compare (const char *one, const char *other)
{
  g_autoptr (GdkPixbuf) first = gdk_pixbuf_new_from_file (one, NULL);
  g_autoptr (GdkPixbuf) second = gdk_pixbuf_new_from_file (other, NULL);
  gsize n = gdk_pixbuf_get_byte_length (first);
  const guint8 *a = gdk_pixbuf_read_pixels (first);
  const guint8 *b = gdk_pixbuf_read_pixels (second);
  gsize n_off = 0;

  g_assert_cmpint (gdk_pixbuf_get_width (first), ==, gdk_pixbuf_get_width (second));
  g_assert_cmpint (gdk_pixbuf_get_height (first), ==, gdk_pixbuf_get_height (second));
  for (gsize i = 0; i < n; i++)
    n_off += ABS (a[i] - b[i]) > TOLERANCE ? 1 : 0;
  g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " are off", n_off, n);
  g_assert_cmpuint (n_off, <=, n / 1000 * OUTLIERS);
}

static void
compare_pages (const char *folder, const char *printed, const char *saved, guint n)
{
  g_autofree char *first = g_build_filename (folder, "printed", NULL);
  g_autofree char *second = g_build_filename (folder, "saved", NULL);

  draw (printed, first);
  draw (saved, second);
  for (guint page = 1; page <= n; page++)
    {
      int width = n < 10 ? 1 : 2;
      g_autofree char *one = g_strdup_printf ("%s-%0*u.png", first, width, page);
      g_autofree char *other = g_strdup_printf ("%s-%0*u.png", second, width, page);

      compare (one, other);
    }
}

static void
test_same (gconstpointer data)
{
  DataWorksheetKind kind = GPOINTER_TO_UINT (data);
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *printed = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *saved = g_build_filename (folder, "saved.pdf", NULL);
  g_autoptr (DataDocument) document = make (support, kind);
  g_autoptr (DataPages) pages = data_document_layout (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_assert_true (ui_saving_write (document, UI_SAVING_PDF, saved, &error));
  g_assert_no_error (error);
  print (make (support, kind), printed);
  one = describe (printed);
  other = describe (saved);
  g_assert_cmpstr (one, ==, other);
  g_assert_nonnull (strstr (one, "(A4)"));
  compare_pages (folder, printed, saved, data_pages_count (pages));
  support_remove_tree (folder);
  support_close (support);
}

/* (nullable): the dialog of GTK, whose type is not public everywhere. */
static gpointer
find_print_dialog (void)
{
  return support_find_window (g_type_from_name ("GtkPrintUnixDialog"));
}

static gboolean
has_print_dialog (Support *support)
{
  return find_print_dialog () != NULL;
}

/* The printer is asked for once the pages are there. */
static void
test_run (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  ui_printing_run (GTK_WINDOW (support->window), make (support, DATA_WORKSHEET_ROUTE), NULL);
  g_assert_false (has_print_dialog (support));
  support_wait_until (support, has_print_dialog);
  gtk_dialog_response (find_print_dialog (), GTK_RESPONSE_CANCEL);
  support_settle (support);
  g_assert_null (support_dialog (support));
  support_close (support);
}

static guint
count_print_dialogs (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      n += g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog") ? 1 : 0;
    }
  return n;
}

/* Asked for again before the pages are there, it is one printing; and the next one afterwards. */
static void
test_twice (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  for (guint round = 0; round < 2; round++)
    {
      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.print-worksheet", NULL);
      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.print-worksheet", NULL);
      support_wait_for_work (support);
      g_assert_cmpuint (count_print_dialogs (), ==, 1);
      gtk_dialog_response (find_print_dialog (), GTK_RESPONSE_CANCEL);
      support_settle (support);
      g_assert_cmpuint (count_print_dialogs (), ==, 0);
    }
  support_close (support);
}

/* What goes on beside the main loop, which its thread keeps until the end. */
static gpointer progress;

static gboolean
has_ended (Support *support)
{
  return g_atomic_pointer_get (&progress) == NULL;
}

/* While the pages are laid out the window goes on, and it can be cancelled. */
static void
test_cancel (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  ui_printing_run (GTK_WINDOW (support->window), make (support, DATA_WORKSHEET_COVERAGE), NULL);
  g_set_weak_pointer (&progress, support_find_window (UI_TYPE_PROGRESS));
  g_assert_nonnull (progress);
  gtk_dialog_response (progress, GTK_RESPONSE_CANCEL);
  g_assert_false (has_ended (support));
  support_wait_until (support, has_ended);
  g_assert_false (has_print_dialog (support));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_data_func ("/printing/evaluation", GUINT_TO_POINTER (DATA_WORKSHEET_EVALUATION),
                        test_same);
  g_test_add_data_func ("/printing/route", GUINT_TO_POINTER (DATA_WORKSHEET_ROUTE), test_same);
  g_test_add_data_func ("/printing/actions", GUINT_TO_POINTER (DATA_WORKSHEET_ACTIONS), test_same);
  g_test_add_func ("/printing/run", test_run);
  g_test_add_func ("/printing/twice", test_twice);
  g_test_add_func ("/printing/cancel", test_cancel);
  return support_run ();
}
