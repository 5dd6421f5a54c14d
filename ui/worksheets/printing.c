/* printing.c - Worksheets on paper: the same pages as in the preview and in PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/printing.h"

#include "ui/parts/messages.h"
#include "ui/parts/progress.h"
#include "ui/parts/settings.h"

#include <glib/gi18n-lib.h>

/* What belongs to one printing only and is not remembered. */
static const char *const passing[] = {
  GTK_PRINT_SETTINGS_N_COPIES,    GTK_PRINT_SETTINGS_PRINT_PAGES,
  GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_ORIENTATION,
  GTK_PRINT_SETTINGS_OUTPUT_URI,  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
};

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, const UiSheet *sheet)
{
  gtk_print_operation_set_n_pages (operation, (int) data_pages_count (sheet->pages));
}

/* On paper of another size the page is made smaller, so that nothing is lost. */
static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, const UiSheet *sheet)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double wide = gtk_print_context_get_width (context) / data_pages_width (sheet->pages);
  double high = gtk_print_context_get_height (context) / data_pages_height (sheet->pages);
  double scale = MIN (wide, high);

  if (scale < 0.995)
    cairo_scale (cr, scale, scale);
  data_pages_draw (sheet->pages, (guint) page, cr);
}

static GtkPageSetup *
set_up_page (const DataDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_page_setup_set_orientation (setup, document->information.landscape
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (a4);
  return setup;
}

static void
release_sheet (gpointer sheet, GClosure *closure)
{
  ui_sheet_unref (sheet);
}

GtkPrintOperation *
ui_printing_new (UiSheet *sheet)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = set_up_page (sheet->document);

  gtk_print_operation_set_job_name (operation, sheet->document->information.title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), ui_sheet_ref (sheet),
                         release_sheet, G_CONNECT_DEFAULT);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), ui_sheet_ref (sheet),
                         release_sheet, G_CONNECT_DEFAULT);
  return operation;
}

/* Where a printing into a file begins to look; GTK would take whatever folder it was started in. */
static const char *
find_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return documents != NULL ? documents : g_get_home_dir ();
}

static GtkPrintSettings *
recall (GSettings *settings, const char *file_name)
{
  g_autoptr (GVariant) kept =
      settings != NULL ? g_settings_get_value (settings, UI_SETTING_PRINT) : NULL;
  GtkPrintSettings *print =
      kept != NULL ? gtk_print_settings_new_from_gvariant (kept) : gtk_print_settings_new ();

  if (!gtk_print_settings_has_key (print, GTK_PRINT_SETTINGS_OUTPUT_DIR))
    gtk_print_settings_set (print, GTK_PRINT_SETTINGS_OUTPUT_DIR, find_folder ());
  gtk_print_settings_set (print, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, file_name);
  return print;
}

static void
remember (GtkPrintOperation *operation, GSettings *settings)
{
  g_autoptr (GtkPrintSettings) print =
      gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));

  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    gtk_print_settings_unset (print, passing[i]);
  g_settings_set_value (settings, UI_SETTING_PRINT, gtk_print_settings_to_gvariant (print));
}

static void
remember_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GSettings *settings)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (operation, settings);
}

static void
tell_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  ui_messages_show_error (window, _ ("The worksheet could not be printed"),
                          error != NULL ? error->message : "");
}

static void
print (GtkWindow *window, UiSheet *sheet, GSettings *settings)
{
  g_autoptr (GtkPrintSettings) print = recall (settings, sheet->document->information.file_name);
  g_autoptr (GtkPrintOperation) operation = ui_printing_new (sheet);

  gtk_print_operation_set_print_settings (operation, print);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (settings != NULL)
    g_signal_connect_object (operation, "done", G_CALLBACK (remember_cb), settings,
                             G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "done", G_CALLBACK (tell_cb), window, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

/* What is printed: the document, and in the place of it its pages once they are laid out. */
typedef struct
{
  DataDocument *document;
  UiSheet *sheet;
  GSettings *settings;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_pointer (&printing->document, data_document_free);
  g_clear_pointer (&printing->sheet, ui_sheet_unref);
  g_clear_object (&printing->settings);
  g_free (printing);
}

static gboolean
lay_out_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Printing *printing = data;

  printing->sheet = ui_sheet_new (g_steal_pointer (&printing->document));
  return TRUE;
}

static void
laid_out_cb (GtkWindow *window, gpointer data, const GError *error)
{
  const Printing *printing = data;

  if (error == NULL)
    print (window, printing->sheet, printing->settings);
}

void
ui_printing_run (GtkWindow *window, DataDocument *document, GSettings *settings)
{
  Printing *printing;

  if (ui_progress_is_doing (window, lay_out_on_thread))
    {
      data_document_free (document);
      return;
    }
  printing = g_new0 (Printing, 1);
  printing->document = document;
  g_set_object (&printing->settings, settings);
  ui_progress_run (window, _ ("The pages are laid out…"), TRUE, lay_out_on_thread, laid_out_cb,
                   printing, printing_free);
}
