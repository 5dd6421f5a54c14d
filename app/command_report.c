/* command_report.c - `eikyo report`: writes the route decision report as PDF or XLSX.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/document/route_report.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Writer) (const DataDocument *document, const char *path, GError **error);

/* (nullable): the writer for the suffix of @path. */
static Writer
find_writer (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (lower, ".pdf"))
    return data_document_write_pdf;
  if (g_str_has_suffix (lower, ".xlsx"))
    return data_document_write_xlsx;
  return NULL;
}

static AppExit
write_report (DataExchange *exchange, Writer writer, const char *output)
{
  g_autoptr (RulesDecision) decision = rules_decide (data_exchange_get_evaluation (exchange));
  g_autofree char *hash = data_exchange_hash (exchange);
  g_autoptr (DataDocument) report =
      data_route_report_new (decision, data_exchange_get_pack (exchange), hash);
  g_autoptr (GError) error = NULL;

  if (writer (report, output, &error))
    return APP_EXIT_OK;
  app_command_complain (error->message);
  return APP_EXIT_REFUSED;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  g_autofree char *output = NULL;
  const GOptionEntry options[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
                                     N_ ("Where to write: a .pdf or .xlsx file"), N_ ("FILE") },
                                   G_OPTION_ENTRY_NULL };
  AppExit result = app_command_start (&app_command_report, options, argc, argv, &arguments);
  g_autoptr (DataExchange) exchange = NULL;
  Writer writer;

  if (result != APP_EXIT_OK)
    return result;
  writer = output == NULL ? NULL : find_writer (output);
  if (writer == NULL)
    {
      app_command_complain (
          _ ("Say where to write with -o, to a file that ends in .pdf or .xlsx."));
      return APP_EXIT_USAGE;
    }
  exchange = app_command_load (arguments.words[0], arguments.packs);
  return exchange == NULL ? APP_EXIT_REFUSED : write_report (exchange, writer, output);
}

const AppCommand app_command_report = {
  .name = "report",
  .usage = "-o OUT.pdf|OUT.xlsx [--rules FILE] FILE",
  .summary = N_ ("Writes the route decision report of an evaluation."),
  .least = 1,
  .most = 1,
  .run = run,
};
