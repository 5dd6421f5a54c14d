/* command_report.c - `eikyo report`: worksheets as PDF or XLSX.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/report.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

/* What the user typed. */
typedef struct
{
  char *output;
  char *sheet;
  char *format;
  gboolean both;
  gboolean force;
} Wanted;

static void
wanted_clear (Wanted *self)
{
  g_free (self->output);
  g_free (self->sheet);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

/* The forms that --format stands for, or 0. */
static guint
parse_forms (const char *format)
{
  if (format == NULL || g_str_equal (format, "pdf"))
    return APP_FORM_PDF;
  if (g_str_equal (format, "xlsx"))
    return APP_FORM_XLSX;
  return g_str_equal (format, "all") ? APP_FORM_PDF | APP_FORM_XLSX : 0;
}

/* (nullable): what is wrong with what the user typed. */
static const char *
find_misuse (const Wanted *wanted, const AppReport *report)
{
  gboolean several = wanted->sheet != NULL && g_str_equal (wanted->sheet, "all");
  gboolean is_folder = wanted->output != NULL && g_file_test (wanted->output, G_FILE_TEST_IS_DIR);

  if (!several && report->kind == 0)
    return _ ("--sheet takes evaluation, route, audit, coverage, actions, register or all.");
  if (wanted->output == NULL || (!is_folder && app_report_form_of (wanted->output) == 0))
    return _ (
        "Say where to write with -o: to a file that ends in .pdf or .xlsx, or into a folder.");
  if (!is_folder && wanted->format != NULL)
    return _ ("--format is for a folder; a file’s name says its format.");
  if (parse_forms (wanted->format) == 0)
    return _ ("--format takes pdf, xlsx or all.");
  if (report->revision < 0)
    return _ ("--revision takes the number of a revision, from 1.");
  if (report->blank && report->revision > 0)
    return _ ("A blank form is of no revision.");
  if (report->kind == DATA_WORKSHEET_REGISTER && report->revision > 0)
    return _ ("The register is of no revision.");
  if (!report->blank && report->kind != DATA_WORKSHEET_REGISTER &&
      report->workspace.arguments.words[0] == NULL)
    return _ ("Say which evaluation: a FILE, or an ID of the workspace.");
  return NULL;
}

static GPtrArray *
list_documents (AppReport *report)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (report->kind == DATA_WORKSHEET_REGISTER)
    return app_report_list_register (report, &app_command_report);
  sources = app_report_read (report, &app_command_report);
  return sources == NULL ? NULL : app_report_list (report, sources);
}

static AppExit
write_documents (const Wanted *wanted, const GPtrArray *documents)
{
  if (g_file_test (wanted->output, G_FILE_TEST_IS_DIR))
    return app_report_write_all (documents, parse_forms (wanted->format), wanted->output,
                                 wanted->force);
  if (documents->len > 1)
    {
      app_command_complain (_ ("A file holds one worksheet. For several name a folder."));
      return APP_EXIT_USAGE;
    }
  if (!wanted->force && !app_command_is_free (wanted->output, TRUE))
    return APP_EXIT_REFUSED;
  return app_report_write (g_ptr_array_index (documents, 0), app_report_form_of (wanted->output),
                           wanted->output);
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppReport) report = { 0 };
  g_auto (Wanted) wanted = { 0 };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wanted.output,
      N_ ("Where to write: a .pdf or .xlsx file, or a folder"), N_ ("FILE") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &wanted.sheet,
      N_ ("Which worksheet: evaluation, route (if not said), audit, coverage, actions, register, "
          "or all of an evaluation"),
      N_ ("NAME") },
    { "both", 0, 0, G_OPTION_ARG_NONE, &wanted.both, N_ ("In Japanese with English below"), NULL },
    { "blank", 0, 0, G_OPTION_ARG_NONE, &report.blank, N_ ("As a form to be filled by hand"),
      NULL },
    { "revision", 0, 0, G_OPTION_ARG_INT, &report.revision, N_ ("An approved revision"), N_ ("N") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &wanted.format,
      N_ ("What to write into a folder: pdf (if not said), xlsx or all"), N_ ("FORMAT") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &wanted.force, N_ ("Replace files that are there"),
      NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result =
      app_command_start (&app_command_report, options, argc, argv, &report.workspace.arguments);
  g_autoptr (GPtrArray) documents = NULL;
  const char *misuse;

  if (result != APP_EXIT_OK)
    return result;
  report.kind = wanted.sheet == NULL ? DATA_WORKSHEET_ROUTE : data_worksheet_parse (wanted.sheet);
  report.language = wanted.both                                     ? DATA_WORKSHEET_BOTH
                    : data_language_current () == RULES_LANGUAGE_JA ? DATA_WORKSHEET_JA
                                                                    : DATA_WORKSHEET_EN;
  misuse = find_misuse (&wanted, &report);
  if (misuse != NULL)
    return app_command_misused (&app_command_report, misuse);
  documents = list_documents (&report);
  return documents == NULL ? APP_EXIT_REFUSED : write_documents (&wanted, documents);
}

const AppCommand app_command_report = {
  .name = "report",
  .usage = "[--sheet NAME|all] [--both] [--blank] [--revision N] -o OUT.pdf|OUT.xlsx|FOLDER "
           "FILE|ID…",
  .summary = N_ ("Writes worksheets of evaluations, as PDF or XLSX."),
  .most = G_MAXUINT,
  .access = APP_ACCESS_READ,
  .run = run,
};
