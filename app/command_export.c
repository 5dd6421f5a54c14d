/* command_export.c - `eikyo export`: hands evaluations out as files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/workspace/import.h"

#include <glib/gi18n-lib.h>

/* What is written. */
typedef enum
{
  FORM_UNKNOWN,
  FORM_FILE,    /* one evaluation */
  FORM_PACKAGE, /* with attachments and history */
  FORM_FOLDER,  /* a file for each */
} Form;

static Form
form_of (const char *output)
{
  g_autofree char *lower = output == NULL ? NULL : g_ascii_strdown (output, -1);

  if (output == NULL)
    return FORM_UNKNOWN;
  if (g_file_test (output, G_FILE_TEST_IS_DIR))
    return FORM_FOLDER;
  if (g_str_has_suffix (lower, ".json"))
    return FORM_FILE;
  return g_str_has_suffix (lower, ".zip") ? FORM_PACKAGE : FORM_UNKNOWN;
}

/* A file name in @folder that no evaluation before has taken; %NULL after telling the user. */
static char *
name_file (AppWorkspace *self, gint64 number, const char *folder, GHashTable *taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEvaluation) evaluation =
      data_workspace_get_evaluation (self->workspace, number, &error);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (evaluation == NULL)
    {
      app_command_refuse (error);
      return NULL;
    }
  stem = data_export_name (data_evaluation_get_exchange (evaluation));
  name = g_strconcat (stem, ".eikyo.json", NULL);
  for (guint i = 2; g_hash_table_contains (taken, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u).eikyo.json", stem, i);
    }
  g_hash_table_add (taken, g_strdup (name));
  return g_build_filename (folder, name, NULL);
}

static AppExit
export_file (AppWorkspace *self, gint64 number, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (path);

  if (!data_export_file (self->workspace, number, path, &error))
    return app_command_refuse (error);
  app_command_say ("%s", shown);
  return APP_EXIT_OK;
}

/* The files to be written, or %NULL after telling the user what is wrong. */
static GPtrArray *
name_files (AppWorkspace *self, const GArray *numbers, const char *folder, gboolean force)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      char *path = name_file (self, g_array_index (numbers, gint64, i), folder, taken);

      if (path == NULL)
        return NULL;
      g_ptr_array_add (paths, path);
      if (!force && !app_command_is_free (path, TRUE))
        return NULL;
    }
  return g_steal_pointer (&paths);
}

static AppExit
export_to_folder (AppWorkspace *self, const GArray *numbers, const char *folder, gboolean force)
{
  g_autoptr (GPtrArray) paths = name_files (self, numbers, folder, force);
  AppExit result = paths == NULL ? APP_EXIT_REFUSED : APP_EXIT_OK;

  for (guint i = 0; result == APP_EXIT_OK && i < paths->len; i++)
    result = export_file (self, g_array_index (numbers, gint64, i), g_ptr_array_index (paths, i));
  return result;
}

static AppExit
export_package (AppWorkspace *self, const GArray *numbers, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (path);

  if (!data_export_package (self->workspace, (const gint64 *) (gpointer) numbers->data,
                            numbers->len, path, &error))
    return app_command_refuse (error);
  app_command_say ("%s", shown);
  return APP_EXIT_OK;
}

static AppExit export(AppWorkspace *self, const char *output, gboolean all, gboolean force)
{
  g_autoptr (GArray) numbers = all ? app_workspace_list_place (self, DATA_REGISTER_PLACE_BIN, TRUE)
                                   : app_workspace_find_all (self, self->arguments.words);
  Form form = form_of (output);

  if (numbers == NULL)
    return APP_EXIT_REFUSED;
  if (numbers->len == 0)
    {
      app_command_complain (_ ("There is nothing to export."));
      return APP_EXIT_REFUSED;
    }
  if (form == FORM_FOLDER)
    return export_to_folder (self, numbers, output, force);
  if (form == FORM_FILE && numbers->len > 1)
    {
      app_command_complain (_ ("A .json file holds one evaluation. For several name a folder, or "
                               "a file that ends in .eikyo.zip."));
      return APP_EXIT_USAGE;
    }
  if (!force && !app_command_is_free (output, TRUE))
    return APP_EXIT_REFUSED;
  if (form == FORM_PACKAGE)
    return export_package (self, numbers, output);
  return export_file (self, g_array_index (numbers, gint64, 0), output);
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *output = NULL;
  gboolean all = FALSE;
  gboolean force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Where to write: FILE.eikyo.json, FILE.eikyo.zip (with attachments and history) or a "
          "folder"),
      N_ ("FILE") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_ ("All evaluations that are not in the bin"), NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace files that are there"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_export, options, argc, argv, &self.arguments);

  if (result != APP_EXIT_OK)
    return result;
  if (all == (self.arguments.words[0] != NULL))
    return app_command_misused (&app_command_export, _ ("Say which evaluations, or --all."));
  if (form_of (output) == FORM_UNKNOWN)
    return app_command_misused (&app_command_export,
                                _ ("Say where to write with -o: to a file that ends in .eikyo.json "
                                   "or .eikyo.zip, or to a folder that is there."));
  result = app_workspace_open (&app_command_export, &self);
  return result == APP_EXIT_OK ? export(&self, output, all, force) : result;
}

const AppCommand app_command_export = {
  .name = "export",
  .usage = "-o FILE.eikyo.json|FILE.eikyo.zip|FOLDER ID…|--all",
  .summary = N_ ("Writes evaluations as files."),
  .most = G_MAXUINT,
  .access = APP_ACCESS_READ,
  .run = run,
};
