/* report.c - The route decision report of an open evaluation, as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/report.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/document/route_report.h"
#include "data/workspace/trial.h"
#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

static const char *const suffixes[] = {
  [UI_REPORT_PDF] = ".pdf",
  [UI_REPORT_XLSX] = ".xlsx",
};

static DataDocument *
new_report (DataEvaluation *evaluation)
{
  DataExchange *exchange = data_evaluation_get_kept (evaluation);
  g_autoptr (RulesDecision) decision = data_evaluation_decide_kept (evaluation);
  g_autofree char *hash = data_exchange_hash (exchange);

  return data_route_report_new (decision, data_exchange_get_pack (exchange), hash);
}

char *
ui_report_suggest_name (DataEvaluation *evaluation, UiReportFormat format)
{
  g_autoptr (DataDocument) report = new_report (evaluation);

  return g_strconcat (report->information.file_name, suffixes[format], NULL);
}

/* What the thread writes. */
typedef struct
{
  DataDocument *report;
  UiReportFormat format;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  data_document_free (writing->report);
  g_free (writing);
}

static gboolean
write_on_thread (gpointer data, const char *path, GError **error)
{
  const Writing *writing = data;

  return writing->format == UI_REPORT_PDF ? data_document_write_pdf (writing->report, path, error)
                                          : data_document_write_xlsx (writing->report, path, error);
}

void
ui_report_save (GtkWindow *window, DataEvaluation *evaluation, UiReportFormat format, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  Writing *writing = g_new (Writing, 1);

  *writing = (Writing){ .report = new_report (evaluation), .format = format };
  if (path == NULL)
    path = g_file_get_uri (file);
  ui_progress_save (window, _ ("The report is written…"), _ ("The report could not be saved"), path,
                    write_on_thread, NULL, writing, writing_free);
}
