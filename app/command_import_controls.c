/* command_import_controls.c - `eikyo import-controls`: details for the catalogue of an evaluation.
 *
 * They come from a table, or from another evaluation that has some. What becomes of each row is
 * printed; nothing is written that is refused, and nothing at all with --dry-run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/sheet/details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the user typed, and the table that it means. */
typedef struct
{
  char *sheet_name;
  char *map;
  int header;
  char *from;
  gboolean dry_run;
  gboolean json;

  DataSheet *sheet;
  DataDetailsMapping mapping;
  DataDetails *details;
} Task;

static void
task_clear (Task *self)
{
  g_free (self->sheet_name);
  g_free (self->map);
  g_free (self->from);
  g_clear_pointer (&self->sheet, data_sheet_unref);
  g_clear_pointer (&self->details, data_details_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

/* Reads "id=A,title=C,basic=-" into @mapping. */
static gboolean
parse_map (const char *map, DataDetailsMapping *mapping)
{
  g_auto (GStrv) pairs = g_strsplit (map, ",", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *value = strchr (pairs[i], '=');
      int role = -1;

      for (int r = 0; value != NULL && r < DATA_DETAILS_N_COLUMNS; r++)
        {
          if (strncmp (pairs[i], data_details_columns[r], (gsize) (value - pairs[i])) == 0 &&
              data_details_columns[r][value - pairs[i]] == '\0')
            role = r;
        }
      if (role < 0)
        return FALSE;
      mapping->columns[role] = data_sheet_parse_column (value + 1);
      if (mapping->columns[role] < 0 && !g_str_equal (value + 1, "-"))
        return FALSE;
    }
  return TRUE;
}

static AppExit
misused (const char *message)
{
  return app_command_misused (&app_command_import_controls, message);
}

static AppExit
refuse_sheet (DataWorkbook *workbook, const char *sentence)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < data_workbook_get_n_sheets (workbook); i++)
    g_string_append_printf (names, "%s“%s”", i == 0 ? "" : ", ",
                            data_workbook_get_sheet_name (workbook, i));
  /* Translators: a file, a sentence about it, and the names of its sheets. */
  message = g_strdup_printf (_ ("%s: %s Its sheets are: %s."), data_workbook_get_file (workbook),
                             sentence, names->str);
  app_command_complain (message);
  return APP_EXIT_REFUSED;
}

/* The sheet that is asked for, or else the one with the most ids. */
static AppExit
read_sheet (Task *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkbook) workbook = data_workbook_read (path, NULL, &error);
  int number = 0;

  if (workbook == NULL)
    return app_command_refuse (error);
  if (self->sheet_name != NULL)
    number = data_workbook_find_sheet (workbook, self->sheet_name);
  else if (data_workbook_get_n_sheets (workbook) > 1)
    number = data_details_find_sheet (workbook);
  if (number < 0 && self->sheet_name != NULL)
    return refuse_sheet (workbook, _ ("There is no sheet of this name."));
  if (number < 0)
    return refuse_sheet (workbook, _ ("No sheet has ids of details such as 9.2.1.1. Choose one "
                                      "with --sheet."));
  self->sheet = data_workbook_read_sheet (workbook, (guint) number, &error);
  return self->sheet == NULL ? app_command_refuse (error) : APP_EXIT_OK;
}

static AppExit
read_table (Task *self, const char *path, DataExchange *exchange)
{
  const RulesCatalogue *catalogue = data_exchange_get_evaluation (exchange)->audit.catalogue;
  AppExit result = read_sheet (self, path);

  if (result != APP_EXIT_OK)
    return result;
  self->mapping = self->header < 0
                      ? data_details_guess (self->sheet, catalogue)
                      : data_details_guess_columns (self->sheet, catalogue, (guint) self->header);
  if (self->map != NULL)
    parse_map (self->map, &self->mapping);
  self->details = data_details_new (self->sheet, &self->mapping, exchange);
  return APP_EXIT_OK;
}

static AppExit
read_evaluation (Task *self, AppWorkspace *workspace, DataExchange *exchange)
{
  g_autoptr (DataEvaluation) source = app_workspace_get (workspace, self->from);

  if (source == NULL)
    return APP_EXIT_REFUSED;
  self->details = data_details_from_exchange (data_evaluation_get_exchange (source), exchange);
  return APP_EXIT_OK;
}

/* How the table is read: the heads, and the column of each kind. */
static void
print_mapping (const Task *self)
{
  static const char *const names[DATA_DETAILS_N_COLUMNS] = {
    NC_ ("column", "id"),
    NC_ ("column", "objective"),
    NC_ ("column", "title"),
    NC_ ("column", "basic"),
  };

  if (data_sheet_get_name (self->sheet)[0] != '\0')
    app_command_say (_ ("Sheet “%s”"), data_sheet_get_name (self->sheet));
  for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
    {
      int column = self->mapping.columns[i];
      g_autofree char *name = column < 0 ? NULL : data_sheet_column_name ((guint) column);
      g_autofree char *head = NULL;
      const char *what = g_dpgettext2 (NULL, "column", names[i]);

      if (column < 0)
        {
          /* Translators: what a column of a table would hold. */
          app_command_say (_ ("%s: no column"), what);
          continue;
        }
      head = data_details_head (self->sheet, self->mapping.header, (guint) column);
      /* Translators: what a column of a table holds, its letter, and what stands above it. */
      app_command_say (_ ("%s: column %s “%s”"), what, name, head);
    }
}

static void
print_row (const DataDetail *detail)
{
  g_autofree char *row = data_detail_describe_row (detail);
  g_autofree char *reason = data_detail_describe (detail);

  if (reason[0] == '\0')
    app_command_say ("%s", row);
  else
    /* Translators: what becomes of a row of a table, and a sentence that says why. */
    app_command_say (_ ("%s. %s"), row, reason);
}

static void
print_counts (const DataDetails *details)
{
  g_autofree char *counts = data_details_describe_counts (details);

  app_command_say (
      ngettext ("%u detail can be added.", "%u details can be added.", details->n_addable),
      details->n_addable);
  app_command_say ("%s", counts);
}

static AppExit
print (const Task *self, gboolean written)
{
  g_autofree char *text = NULL;

  if (self->json)
    {
      text = data_details_to_json (self->details,
                                   self->sheet == NULL ? NULL : data_sheet_get_name (self->sheet),
                                   self->sheet == NULL ? NULL : &self->mapping, written);
      app_command_print (text);
      app_command_print ("\n");
      return APP_EXIT_OK;
    }
  if (self->sheet != NULL)
    print_mapping (self);
  for (guint i = 0; i < self->details->rows->len; i++)
    print_row (self->details->rows->pdata[i]);
  print_counts (self->details);
  if (!self->dry_run)
    app_command_say ("%s", written ? _ ("They were added.") : _ ("Nothing was added."));
  return APP_EXIT_OK;
}

/* Where there is no row, nothing can be said of rows. @source: a file, or an evaluation */
static AppExit
refuse_rows (const Task *self, const char *source)
{
  g_autofree char *name = g_filename_display_name (source);
  g_autofree char *message = g_strdup_printf (
      self->from != NULL
          ? _ ("%s: This evaluation has added no details to the catalogue. Choose another.")
          : _ ("%s: No row holds the id of a detail such as 9.2.1.1. Say which column does with "
               "--map id=A, and which row holds the heads with --header."),
      name);

  app_command_complain (message);
  return APP_EXIT_REFUSED;
}

static AppExit
import (AppWorkspace *workspace, Task *self)
{
  DataExchange *exchange = data_evaluation_get_exchange (workspace->evaluation);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEdit) edit = NULL;
  gboolean writes;
  AppExit result;

  result = self->from != NULL ? read_evaluation (self, workspace, exchange)
                              : read_table (self, workspace->arguments.words[1], exchange);
  if (result != APP_EXIT_OK)
    return result;
  if (self->details->rows->len == 0)
    return refuse_rows (self, self->from != NULL ? self->from : workspace->arguments.words[1]);
  writes = !self->dry_run && self->details->n_addable > 0;
  edit = data_details_to_edit (self->details);
  if (writes && !data_evaluation_edit (workspace->evaluation, edit, &error))
    return app_command_refuse (error);
  result = print (self, writes);
  return self->details->n_verdicts[DATA_DETAIL_REFUSED] == self->details->rows->len
             ? APP_EXIT_REFUSED
             : result;
}

/* (nullable): what is wrong with the command line, as a sentence. */
static const char *
find_misuse (const Task *self, const GStrv words)
{
  DataDetailsMapping mapping;

  if (self->from == NULL && words[1] == NULL)
    return _ ("Give the FILE with the table, or --from another evaluation.");
  if (self->from != NULL &&
      (words[1] != NULL || self->sheet_name != NULL || self->map != NULL || self->header >= 0))
    return _ ("With --from there is no table: leave out FILE, --sheet, --map and --header.");
  if (self->map != NULL && !parse_map (self->map, &mapping))
    return _ ("--map takes columns by their letters, such as id=A,parent=B,title=C,basic=-; a dash "
              "means that there is none.");
  if (self->header < -1)
    return _ ("--header takes the number of a row; 0 where the table has no heads.");
  return NULL;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_auto (Task) task = { .header = -1 };
  const GOptionEntry options[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &task.sheet_name,
      N_ ("The sheet of the workbook, by its name"), N_ ("NAME") },
    { "header", 0, 0, G_OPTION_ARG_INT, &task.header,
      N_ ("The row with the heads of the columns; 0 for none"), N_ ("ROW") },
    { "map", 0, 0, G_OPTION_ARG_STRING, &task.map,
      N_ ("The columns, such as id=A,parent=B,title=C,basic=-"), N_ ("COLUMNS") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &task.from,
      N_ ("Take what this evaluation has added, instead of a table"), N_ ("ID") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &task.dry_run, N_ ("Only show what would be done"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &task.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result =
      app_command_start (&app_command_import_controls, options, argc, argv, &self.arguments);
  const char *misuse;

  if (result != APP_EXIT_OK)
    return result;
  misuse = find_misuse (&task, self.arguments.words);
  if (misuse != NULL)
    return misused (misuse);
  result = app_workspace_open_on (&app_command_import_controls, &self);
  return result == APP_EXIT_OK ? import (&self, &task) : result;
}

const AppCommand app_command_import_controls = {
  .name = "import-controls",
  .usage = "ID FILE [--sheet NAME] [--header ROW] [--map COLUMNS] | ID --from ID",
  .summary = N_ ("Adds details to the control catalogue from a table (.xlsx, .csv)."),
  .least = 1,
  .most = 2,
  .access = APP_ACCESS_WRITE,
  .run = run,
};
