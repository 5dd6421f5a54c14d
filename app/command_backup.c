/* command_backup.c - `eikyo create` and `eikyo backup`: an empty workspace, a copy of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/output_file.h"
#include "data/workspace/backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

enum
{
  FOLDER_MODE = 0700,
};

/* A name in the folder of the automatic copies that none of them has, so that it stays. */
static char *
name_copy (const char *path)
{
  g_autofree char *folder = data_backup_folder (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".eikyo"))
    base[strlen (base) - strlen (".eikyo")] = '\0';
  name = g_strdup_printf ("%s-%s.eikyo", base, time);
  return g_build_filename (folder, name, NULL);
}

/* Copies into the folder of @target, which is not left behind empty. */
static gboolean
copy_beside (const char *path, const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      data_output_file_fail (error, folder, g_strerror (errno));
      return FALSE;
    }
  if (data_backup (path, target, error))
    return TRUE;
  g_rmdir (folder);
  return FALSE;
}

static AppExit
backup (const char *path, const char *output)
{
  g_autofree char *target = output == NULL ? name_copy (path) : g_strdup (output);
  g_autofree char *shown = g_filename_display_name (target);
  g_autoptr (GError) error = NULL;

  if (!app_command_is_free (target, FALSE))
    return APP_EXIT_REFUSED;
  if (output != NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR)
          ? !data_backup (path, target, &error)
          : !copy_beside (path, target, &error))
    return app_command_refuse (error);
  app_command_say ("%s", shown);
  return APP_EXIT_OK;
}

static AppExit
run_backup (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Where to put the copy; beside the workspace unless given"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_backup, options, argc, argv, &arguments);
  g_autofree char *path = NULL;

  if (result != APP_EXIT_OK)
    return result;
  if (app_workspace_is_unmade (&arguments))
    {
      app_command_complain (app_workspace_tell_unmade ());
      return APP_EXIT_REFUSED;
    }
  path = app_workspace_path (&arguments);
  return backup (path, output);
}

static AppExit
run_create (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  AppExit result = app_command_start (&app_command_create, NULL, argc, argv, &arguments);
  g_autoptr (GError) error = NULL;

  if (result != APP_EXIT_OK)
    return result;
  if (!app_command_is_free (arguments.words[0], FALSE))
    return APP_EXIT_REFUSED;
  return data_workspace_create (arguments.words[0], &error) ? APP_EXIT_OK
                                                            : app_command_refuse (error);
}

const AppCommand app_command_backup = {
  .name = "backup",
  .usage = "[-o FILE]",
  .summary = N_ ("Makes a checked copy of the workspace."),
  .access = APP_ACCESS_READ,
  .run = run_backup,
};

const AppCommand app_command_create = {
  .name = "create",
  .usage = "FILE",
  .summary = N_ ("Makes another, empty workspace."),
  .least = 1,
  .most = 1,
  .run = run_create,
};
