/* report.c - Worksheets as files: which are wanted, of what, and what they are called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/report.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/worksheet/register.h"

#include <glib/gi18n-lib.h>

static const struct
{
  AppForm form;
  const char *suffix;
  gboolean (*write) (const DataDocument *document, const char *path, GError **error);
} forms_[] = {
  { APP_FORM_PDF, ".pdf", data_document_write_pdf },
  { APP_FORM_XLSX, ".xlsx", data_document_write_xlsx },
};

void
app_report_clear (AppReport *self)
{
  app_workspace_clear (&self->workspace);
}

/* Whether @word is a file rather than an evaluation of the workspace. */
static gboolean
is_file (const AppReport *self, const char *word)
{
  return g_str_equal (word, "-") || g_str_has_suffix (word, ".json") ||
         (self->workspace.arguments.workspace == NULL && self->revision == 0 &&
          g_file_test (word, G_FILE_TEST_EXISTS));
}

static DataWorksheetSource *
read_file (const AppReport *self, const char *word)
{
  g_autoptr (DataExchange) exchange = app_command_load (word, self->workspace.arguments.packs);

  return exchange == NULL ? NULL : data_worksheet_source_new (exchange);
}

static DataWorksheetSource *
read_revision (const AppReport *self, DataEvaluation *evaluation, GError **error)
{
  gboolean is_current = FALSE;
  g_autoptr (DataRevision) revision =
      app_workspace_find_revision (evaluation, (guint) self->revision, &is_current);

  if (revision != NULL)
    return data_worksheet_source_new_revision (revision, self->workspace.arguments.packs, error);
  return is_current ? data_worksheet_source_new_kept (evaluation, error) : NULL;
}

static DataWorksheetSource *
read_kept (AppReport *self, const AppCommand *command, const char *word)
{
  AppWorkspace *workspace = &self->workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  DataWorksheetSource *source;

  if (workspace->workspace == NULL && app_workspace_open (command, workspace) != APP_EXIT_OK)
    return NULL;
  evaluation = app_workspace_get (workspace, word);
  if (evaluation == NULL)
    return NULL;
  source = self->revision == 0 ? data_worksheet_source_new_kept (evaluation, &error)
                               : read_revision (self, evaluation, &error);
  if (error != NULL)
    app_command_refuse (error);
  return source;
}

static DataWorksheetSource *
read_newest_rules (const AppReport *self)
{
  DataPacks *packs = self->workspace.arguments.packs;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = data_packs_list (packs, &error);
  DataWorksheetSource *source = NULL;

  if (list != NULL)
    {
      const DataPack *newest = g_ptr_array_index (list, 0);

      source = data_worksheet_source_new_blank (packs, newest->edition->id,
                                                newest->edition->edition, &error);
    }
  if (source == NULL)
    app_command_refuse (error);
  return source;
}

static void
free_source (gpointer source)
{
  if (source != NULL)
    data_worksheet_source_free (source);
}

GPtrArray *
app_report_read (AppReport *self, const AppCommand *command)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (free_source);
  char **words = self->workspace.arguments.words;

  if (self->blank && words[0] == NULL)
    g_ptr_array_add (sources, read_newest_rules (self));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (sources, is_file (self, words[i]) ? read_file (self, words[i])
                                                       : read_kept (self, command, words[i]));
  for (guint i = 0; i < sources->len; i++)
    {
      if (g_ptr_array_index (sources, i) == NULL)
        return NULL;
    }
  return g_steal_pointer (&sources);
}

GPtrArray *
app_report_list (const AppReport *self, const GPtrArray *sources)
{
  DataWorksheetKind first = self->kind == 0 ? DATA_WORKSHEET_EVALUATION : self->kind;
  DataWorksheetKind last = self->kind == 0 ? DATA_WORKSHEET_ACTIONS : self->kind;
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) data_document_free);

  for (guint i = 0; i < sources->len; i++)
    {
      for (DataWorksheetKind kind = first; kind <= last; kind++)
        g_ptr_array_add (documents, data_worksheet_new (kind, self->language, self->blank,
                                                        g_ptr_array_index (sources, i)));
    }
  return documents;
}

/* The rows of the evaluations that are meant. */
static GPtrArray *
choose_rows (AppReport *self)
{
  AppWorkspace *workspace = &self->workspace;
  char **words = workspace->arguments.words;
  g_autoptr (GArray) numbers =
      words[0] == NULL ? app_workspace_list_place (workspace, DATA_REGISTER_PLACE_REGISTER, FALSE)
                       : app_workspace_find_all (workspace, words);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  if (numbers != NULL)
    data_register_settle (app_workspace_register (workspace));
  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    g_ptr_array_add (rows,
                     (gpointer) app_workspace_row (workspace, g_array_index (numbers, gint64, i)));
  return numbers == NULL ? NULL : g_steal_pointer (&rows);
}

GPtrArray *
app_report_list_register (AppReport *self, const AppCommand *command)
{
  AppWorkspace *workspace = &self->workspace;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  GPtrArray *documents;

  if (self->blank)
    rows = g_ptr_array_new ();
  else if (app_workspace_open (command, workspace) == APP_EXIT_OK)
    rows = choose_rows (self);
  if (rows == NULL)
    return NULL;
  if (rows->len == 0 && !self->blank)
    {
      app_command_complain (_ ("There is nothing in the register."));
      return NULL;
    }
  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) data_document_free);
  g_ptr_array_add (documents,
                   data_worksheet_new_register (
                       self->language, rows, workspace->arguments.packs, rules_date_parse (today),
                       workspace->arguments.words[0] == NULL ? NULL : _ ("those that were named")));
  return documents;
}

AppForm
app_report_form_of (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (forms_); i++)
    {
      if (g_str_has_suffix (lower, forms_[i].suffix))
        return forms_[i].form;
    }
  return 0;
}

AppExit
app_report_write (const DataDocument *document, AppForm form, const char *path)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms_); i++)
    {
      if (forms_[i].form == form && !forms_[i].write (document, path, &error))
        return app_command_refuse (error);
    }
  return APP_EXIT_OK;
}

/* A path in @folder that no document before has taken. */
static char *
name_file (const DataDocument *document, const char *suffix, const char *folder, GHashTable *taken)
{
  const char *stem = document->information.file_name;
  char *name = g_strconcat (stem, suffix, NULL);

  for (guint i = 2; g_hash_table_contains (taken, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)%s", stem, i, suffix);
    }
  g_hash_table_add (taken, name);
  return g_build_filename (folder, name, NULL);
}

AppExit
app_report_write_all (const GPtrArray *documents, guint forms, const char *folder, gboolean force)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  AppExit result = APP_EXIT_OK;

  for (guint i = 0; i < documents->len; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (forms_); j++)
        {
          char *path;

          if ((forms & forms_[j].form) == 0)
            continue;
          path = name_file (g_ptr_array_index (documents, i), forms_[j].suffix, folder, taken);
          g_ptr_array_add (paths, path);
          if (!force && !app_command_is_free (path, TRUE))
            return APP_EXIT_REFUSED;
        }
    }
  for (guint i = 0; result == APP_EXIT_OK && i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *shown = g_filename_display_name (path);

      result = app_report_write (g_ptr_array_index (documents, i * documents->len / paths->len),
                                 app_report_form_of (path), path);
      if (result == APP_EXIT_OK)
        app_command_say ("%s", shown);
    }
  return result;
}
