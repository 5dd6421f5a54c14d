/* command_format.c - `eikyo format`: prints the canonical form of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command.h"

#include <glib/gi18n-lib.h>

static AppExit
run (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  AppExit result = app_command_start (&app_command_format, NULL, argc, argv, &arguments);
  g_autoptr (DataExchange) exchange = NULL;
  g_autofree char *text = NULL;

  if (result != APP_EXIT_OK)
    return result;
  exchange = app_command_load (arguments.words[0], arguments.packs);
  if (exchange == NULL)
    return APP_EXIT_REFUSED;
  text = data_exchange_to_canonical (exchange);
  app_command_print (text);
  return APP_EXIT_OK;
}

const AppCommand app_command_format = {
  .name = "format",
  .usage = "[--rules FILE] FILE",
  .summary = N_ ("Prints an evaluation in its canonical form."),
  .least = 1,
  .most = 1,
  .run = run,
};
