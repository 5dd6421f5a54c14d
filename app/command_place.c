/* command_place.c - `eikyo archive`, `unarchive`, `delete`, `restore`, `empty-bin`: where
 * evaluations are kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include <glib/gi18n-lib.h>

static void
print_each (AppWorkspace *self, const GArray *numbers, DataRegisterPlace place)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      g_autofree char *name = app_workspace_name (self, g_array_index (numbers, gint64, i));

      app_command_say ("%s: %s", name, data_wording_register_place (place));
    }
}

/* Whether all @numbers are kept at @place; if not the user was told. */
static gboolean
are_kept (AppWorkspace *self, const GArray *numbers, DataRegisterPlace place)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const DataRegisterRow *row = app_workspace_row (self, g_array_index (numbers, gint64, i));
      g_autofree char *name = NULL;
      g_autofree char *message = NULL;

      if (row != NULL && row->place == place)
        continue;
      name = app_workspace_name (self, g_array_index (numbers, gint64, i));
      message = g_strdup_printf (_ ("%s is not in this place: %s."), name,
                                 data_wording_register_place (place));
      app_command_complain (message);
      return FALSE;
    }
  return TRUE;
}

/* @from: where they must be, or 0 for anywhere. */
static AppExit
move (
    const AppCommand *command, int argc, char **argv, DataRegisterPlace from, DataRegisterPlace to)
{
  g_auto (AppWorkspace) self = { 0 };
  AppExit result = app_workspace_start (command, NULL, argc, argv, &self);
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GError) error = NULL;

  if (result != APP_EXIT_OK)
    return result;
  numbers = app_workspace_find_all (&self, self.arguments.words);
  if (numbers == NULL || (from != 0 && !are_kept (&self, numbers, from)))
    return APP_EXIT_REFUSED;
  if (!data_workspace_move (self.workspace, (const gint64 *) (gpointer) numbers->data, numbers->len,
                            to, &error))
    return app_command_refuse (error);
  print_each (&self, numbers, to);
  return APP_EXIT_OK;
}

static AppExit
run_archive (int argc, char **argv)
{
  return move (&app_command_archive, argc, argv, 0, DATA_REGISTER_PLACE_ARCHIVE);
}

static AppExit
run_unarchive (int argc, char **argv)
{
  return move (&app_command_unarchive, argc, argv, DATA_REGISTER_PLACE_ARCHIVE,
               DATA_REGISTER_PLACE_REGISTER);
}

static AppExit
run_delete (int argc, char **argv)
{
  return move (&app_command_delete, argc, argv, 0, DATA_REGISTER_PLACE_BIN);
}

static AppExit
run_restore (int argc, char **argv)
{
  return move (&app_command_restore, argc, argv, DATA_REGISTER_PLACE_BIN,
               DATA_REGISTER_PLACE_REGISTER);
}

/* What the user means, or %NULL after telling what is wrong. */
static GArray *
find_in_bin (AppWorkspace *self)
{
  g_autoptr (GArray) numbers = NULL;

  if (self->arguments.words[0] == NULL)
    return app_workspace_list_place (self, DATA_REGISTER_PLACE_BIN, FALSE);
  numbers = app_workspace_find_all (self, self->arguments.words);
  if (numbers != NULL && !are_kept (self, numbers, DATA_REGISTER_PLACE_BIN))
    return NULL;
  return g_steal_pointer (&numbers);
}

/* Lists what is going to be removed, or was. */
static void
list_names (GPtrArray *names, const char *heading)
{
  app_command_say ("%s", heading);
  for (guint i = 0; i < names->len; i++)
    app_command_say ("  %s", (const char *) g_ptr_array_index (names, i));
}

static AppExit
erase (AppWorkspace *self, const GArray *numbers, gboolean sure)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < numbers->len; i++)
    g_ptr_array_add (names, app_workspace_name (self, g_array_index (numbers, gint64, i)));
  if (numbers->len == 0)
    {
      app_command_say (_ ("The bin is empty."));
      return APP_EXIT_OK;
    }
  if (!sure)
    {
      list_names (names, _ ("These would be removed for good, with their attachments:"));
      app_command_complain (_ ("Nothing was removed. Say --yes to remove them; this cannot be "
                               "undone."));
      return APP_EXIT_REFUSED;
    }
  if (!data_workspace_erase (self->workspace, (const gint64 *) (gpointer) numbers->data,
                             numbers->len, &error))
    return app_command_refuse (error);
  list_names (names, _ ("Removed for good:"));
  app_command_say (_ ("The daily copies and other backups made before still hold them."));
  if (data_workspace_has_traces (self->workspace))
    app_command_say (_ ("Another program has the workspace open. Traces of what was removed stay "
                        "in the file until no other program has it open."));
  return APP_EXIT_OK;
}

static AppExit
run_empty_bin (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  gboolean sure = FALSE;
  const GOptionEntry options[] = { { "yes", 0, 0, G_OPTION_ARG_NONE, &sure,
                                     N_ ("Remove them; this cannot be undone"), NULL },
                                   G_OPTION_ENTRY_NULL };
  AppExit result = app_workspace_start (&app_command_empty_bin, options, argc, argv, &self);
  g_autoptr (GArray) numbers = NULL;

  if (result != APP_EXIT_OK)
    return result;
  numbers = find_in_bin (&self);
  return numbers == NULL ? APP_EXIT_REFUSED : erase (&self, numbers, sure);
}

const AppCommand app_command_archive = {
  .name = "archive",
  .usage = "ID…",
  .summary = N_ ("Puts evaluations into the archive."),
  .least = 1,
  .most = G_MAXUINT,
  .access = APP_ACCESS_WRITE,
  .run = run_archive,
};

const AppCommand app_command_unarchive = {
  .name = "unarchive",
  .usage = "ID…",
  .summary = N_ ("Takes evaluations out of the archive."),
  .least = 1,
  .most = G_MAXUINT,
  .access = APP_ACCESS_WRITE,
  .run = run_unarchive,
};

const AppCommand app_command_delete = {
  .name = "delete",
  .usage = "ID…",
  .summary = N_ ("Moves evaluations to the bin."),
  .least = 1,
  .most = G_MAXUINT,
  .access = APP_ACCESS_WRITE,
  .run = run_delete,
};

const AppCommand app_command_restore = {
  .name = "restore",
  .usage = "ID…",
  .summary = N_ ("Takes evaluations out of the bin."),
  .least = 1,
  .most = G_MAXUINT,
  .access = APP_ACCESS_WRITE,
  .run = run_restore,
};

const AppCommand app_command_empty_bin = {
  .name = "empty-bin",
  .usage = "[ID…] --yes",
  .summary = N_ ("Removes what is in the bin for good."),
  .most = G_MAXUINT,
  .access = APP_ACCESS_WRITE,
  .run = run_empty_bin,
};
