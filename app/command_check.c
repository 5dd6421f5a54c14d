/* command_check.c - `eikyo check`: tells whether files are valid evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command.h"

#include <glib/gi18n-lib.h>

static gboolean
check_file (const char *file, DataPacks *packs)
{
  g_autoptr (DataExchange) exchange = app_command_load (file, packs);
  g_autofree char *line = NULL;

  if (exchange == NULL)
    return FALSE;
  /* Translators: %s is the name of a file that follows its format. */
  line = g_strdup_printf (_ ("%s: valid"), file);
  app_command_print (line);
  app_command_print ("\n");
  return TRUE;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  AppExit result = app_command_start (&app_command_check, NULL, argc, argv, &arguments);

  if (result != APP_EXIT_OK)
    return result;
  for (guint i = 0; arguments.words[i] != NULL; i++)
    {
      if (!check_file (arguments.words[i], arguments.packs))
        result = APP_EXIT_REFUSED;
    }
  return result;
}

const AppCommand app_command_check = {
  .name = "check",
  .usage = "[--rules FILE] FILE…",
  .summary = N_ ("Tells whether evaluations follow the exchange format; decides nothing."),
  .least = 1,
  .most = G_MAXUINT,
  .run = run,
};
