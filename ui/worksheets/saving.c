/* saving.c - A worksheet as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/saving.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

const char *const ui_saving_suffixes[UI_SAVING_N_FORMATS] = {
  [UI_SAVING_PDF] = ".pdf",
  [UI_SAVING_XLSX] = ".xlsx",
};

char *
ui_saving_name (const DataDocument *document, UiSavingFormat format)
{
  return g_strconcat (document->information.file_name, ui_saving_suffixes[format], NULL);
}

gboolean
ui_saving_write (const DataDocument *document,
                 UiSavingFormat format,
                 const char *path,
                 GError **error)
{
  return format == UI_SAVING_PDF ? data_document_write_pdf (document, path, error)
                                 : data_document_write_xlsx (document, path, error);
}

/* What the thread writes. */
typedef struct
{
  DataDocument *document;
  UiSavingFormat format;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  data_document_free (writing->document);
  g_free (writing);
}

static gboolean
write_on_thread (gpointer data, DataOutputFile *file, GError **error)
{
  const Writing *writing = data;

  return writing->format == UI_SAVING_PDF
             ? data_document_fill_pdf (writing->document, file, error)
             : data_document_fill_xlsx (writing->document, file, error);
}

void
ui_saving_run (GtkWindow *window, DataDocument *document, UiSavingFormat format, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  Writing *writing = g_new (Writing, 1);

  *writing = (Writing){ .document = document, .format = format };
  if (path == NULL)
    path = g_file_get_uri (file);
  ui_progress_save (window, _ ("The worksheet is written…"), _ ("The worksheet could not be saved"),
                    path, write_on_thread, NULL, writing, writing_free);
}
