/* command_new.c - `eikyo new`, `duplicate` and `next`: evaluations that begin here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"
#include "data/workspace/next_audit.h"

#include <glib/gi18n-lib.h>

/* The rules that the user asked for, or the newest; %NULL after telling the user. */
static DataPack *
choose_pack (DataPacks *packs, const char *edition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = data_packs_list (packs, &error);
  DataPack *pack = data_packs_given (packs);
  g_autofree char *message = NULL;

  if (all == NULL)
    {
      app_command_refuse (error);
      return NULL;
    }
  if (edition == NULL)
    return pack != NULL ? pack : g_ptr_array_index (all, 0);
  pack = data_packs_deciding (packs, edition);
  if (pack != NULL && g_str_equal (pack->edition->edition, edition))
    return pack;
  message = g_strdup_printf (_ ("The edition “%s” is not known. “eikyo rules list” lists the "
                                "editions."),
                             edition);
  app_command_complain (message);
  return NULL;
}

/* Prints the whole id of what was made, for scripts to go on with. */
static AppExit
print_id (AppWorkspace *self, gint64 number, const GError *error)
{
  const DataRegisterRow *row = number == 0 ? NULL : app_workspace_row (self, number);

  if (row == NULL)
    return app_command_refuse (error);
  app_command_say ("%s", row->id);
  return APP_EXIT_OK;
}

static AppExit
run_new (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *title = NULL;
  g_autofree char *edition = NULL;
  const GOptionEntry options[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_ ("Its title"), N_ ("TITLE") },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &edition,
      N_ ("The edition of the rules; the newest unless given"), N_ ("EDITION") },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_new, options, argc, argv, &self.arguments);
  g_autoptr (GError) error = NULL;
  DataPack *pack;
  gint64 number;

  if (result != APP_EXIT_OK)
    return result;
  pack = choose_pack (self.arguments.packs, edition);
  if (pack == NULL)
    return APP_EXIT_REFUSED;
  result = app_workspace_open (&app_command_new, &self);
  if (result != APP_EXIT_OK)
    return result;
  number = data_workspace_new_evaluation (self.workspace, title, pack, &error);
  return print_id (&self, number, error);
}

static AppExit
run_duplicate (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  AppExit result = app_workspace_start_on (&app_command_duplicate, NULL, argc, argv, &self);
  g_autoptr (GError) error = NULL;
  gint64 number;

  if (result != APP_EXIT_OK)
    return result;
  number = data_evaluation_get_number (self.evaluation);
  number = data_workspace_duplicate (self.workspace, number, &error);
  return print_id (&self, number, error);
}

static AppExit
run_next (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *title = NULL;
  const GOptionEntry options[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title,
      N_ ("Its title; that of ID with the new audit period unless given"), N_ ("TITLE") },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_workspace_start_on (&app_command_next, options, argc, argv, &self);
  g_autoptr (GError) error = NULL;
  gint64 number;

  if (result != APP_EXIT_OK)
    return result;
  number = data_evaluation_get_number (self.evaluation);
  number = data_workspace_next_year (self.workspace, number, title, &error);
  return print_id (&self, number, error);
}

const AppCommand app_command_new = {
  .name = "new",
  .usage = "[--title TITLE]",
  .summary = N_ ("Starts an evaluation and prints its id."),
  .access = APP_ACCESS_CREATE,
  .run = run_new,
};

const AppCommand app_command_duplicate = {
  .name = "duplicate",
  .usage = "ID",
  .summary = N_ ("Copies an evaluation and prints the copy’s id."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_duplicate,
};

const AppCommand app_command_next = {
  .name = "next",
  .usage = "ID [--title TITLE]",
  .summary = N_ ("Starts next year’s evaluation and its audit, and prints its id."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_next,
};
