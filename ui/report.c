/* report.c - The route decision report of an open evaluation, as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/report.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/document/route_report.h"

static const char *const suffixes[] = {
  [UI_REPORT_PDF] = ".pdf",
  [UI_REPORT_XLSX] = ".xlsx",
};

static DataDocument *
new_report (UiDocument *document)
{
  DataExchange *exchange = ui_document_get_exchange (document);
  g_autofree char *hash = data_exchange_hash (exchange);

  return data_route_report_new (ui_document_get_decision (document),
                                data_exchange_get_pack (exchange), hash);
}

char *
ui_report_suggest_name (UiDocument *document, UiReportFormat format)
{
  g_autoptr (DataDocument) report = new_report (document);

  return g_strconcat (report->information.file_name, suffixes[format], NULL);
}

gboolean
ui_report_save (UiDocument *document, UiReportFormat format, GFile *file, GError **error)
{
  g_autoptr (DataDocument) report = new_report (document);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    path = g_file_get_uri (file);
  return format == UI_REPORT_PDF ? data_document_write_pdf (report, path, error)
                                 : data_document_write_xlsx (report, path, error);
}
