/* command_verify_worksheet.c - `eikyo verify-worksheet`: whether a worksheet is what is on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/worksheet/check.h"

#include <glib/gi18n-lib.h>

static void
print_check (const char *file, const DataWorksheetCheck *check)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *words = data_wording_worksheet_check (check);

  app_command_say ("%s: %s", shown, words);
  for (guint i = 0; i < check->differences->len; i++)
    app_command_say ("  %s", (const char *) g_ptr_array_index (check->differences, i));
  if (check->n_more > 0)
    app_command_say (ngettext ("  and %u more", "  and %u more", check->n_more), check->n_more);
}

static void
print_json (char **files, const GPtrArray *checks)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < checks->len; i++)
    g_ptr_array_add (shown, g_filename_display_name (files[i]));
  text = data_worksheet_checks_to_json ((const char *const *) shown->pdata,
                                        (DataWorksheetCheck *const *) checks->pdata, checks->len);
  app_command_print (text);
}

static void
free_check (gpointer check)
{
  if (check != NULL)
    data_worksheet_check_free (check);
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL }, G_OPTION_ENTRY_NULL
  };
  AppExit result = app_workspace_start (&app_command_verify_worksheet, options, argc, argv, &self);
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (free_check);
  char **files = self.arguments.words;

  if (result != APP_EXIT_OK)
    return result;
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      DataWorksheetCheck *check = data_worksheet_check (self.workspace, files[i], &error);

      g_ptr_array_add (checks, check);
      if (check == NULL)
        app_command_refuse (error);
      else if (!json)
        print_check (files[i], check);
      if (check == NULL || !data_worksheet_check_is_sound (check))
        result = APP_EXIT_REFUSED;
    }
  if (json)
    print_json (files, checks);
  return result;
}

const AppCommand app_command_verify_worksheet = {
  .name = "verify-worksheet",
  .usage = "[--json] FILE.pdf|FILE.xlsx…",
  .summary = N_ ("Checks whether worksheets are what the workspace has on record."),
  .least = 1,
  .most = G_MAXUINT,
  .access = APP_ACCESS_READ,
  .run = run,
};
