/* report.c - The route decision report of an open evaluation, as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/report.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/document/route_report.h"

static const char *const suffixes[] = {
  [UI_REPORT_PDF] = ".pdf",
  [UI_REPORT_XLSX] = ".xlsx",
};

static DataDocument *
new_report (DataEvaluation *evaluation)
{
  DataExchange *exchange = data_evaluation_get_exchange (evaluation);
  g_autofree char *hash = data_exchange_hash (exchange);

  return data_route_report_new (data_evaluation_get_decision (evaluation),
                                data_exchange_get_pack (exchange), hash);
}

char *
ui_report_suggest_name (DataEvaluation *evaluation, UiReportFormat format)
{
  g_autoptr (DataDocument) report = new_report (evaluation);

  return g_strconcat (report->information.file_name, suffixes[format], NULL);
}

gboolean
ui_report_save (DataEvaluation *evaluation, UiReportFormat format, GFile *file, GError **error)
{
  g_autoptr (DataDocument) report = new_report (evaluation);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    path = g_file_get_uri (file);
  return format == UI_REPORT_PDF ? data_document_write_pdf (report, path, error)
                                 : data_document_write_xlsx (report, path, error);
}
