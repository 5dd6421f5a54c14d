/* command_undo.c - `eikyo undo` and `eikyo redo`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include <glib/gi18n-lib.h>

/* The two directions. */
typedef struct
{
  const AppCommand *command;
  char *(*describe) (DataWorkspace *workspace);
  gint64 (*act) (DataWorkspace *workspace, GError **error);
  char *(*describe_one) (DataEvaluation *evaluation);
  gboolean (*act_on_one) (DataEvaluation *evaluation, GError **error);
  gboolean is_redo;
} Direction;

static void
tell (AppWorkspace *self, const Direction *direction, const char *what, gint64 number)
{
  g_autofree char *name = app_workspace_name (self, number);

  /* Translators: what was undone or redone, and in which evaluation. */
  app_command_say (direction->is_redo ? _ ("Redone: %s – %s") : _ ("Undone: %s – %s"), what, name);
}

static AppExit
act_on_workspace (AppWorkspace *self, const Direction *direction)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = direction->describe (self->workspace);
  gint64 number = direction->act (self->workspace, &error);

  if (number == 0)
    return app_command_refuse (error);
  tell (self, direction, what, number);
  return APP_EXIT_OK;
}

static AppExit
act_on_one (AppWorkspace *self, const Direction *direction, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEvaluation) evaluation = app_workspace_get (self, word);
  g_autofree char *what = NULL;

  if (evaluation == NULL)
    return APP_EXIT_REFUSED;
  what = direction->describe_one (evaluation);
  if (!direction->act_on_one (evaluation, &error))
    return app_command_refuse (error);
  tell (self, direction, what, data_evaluation_get_number (evaluation));
  return APP_EXIT_OK;
}

static AppExit
run (int argc, char **argv, const Direction *direction)
{
  g_auto (AppWorkspace) self = { 0 };
  AppExit result = app_workspace_start (direction->command, NULL, argc, argv, &self);

  if (result != APP_EXIT_OK)
    return result;
  return self.arguments.words[0] == NULL ? act_on_workspace (&self, direction)
                                         : act_on_one (&self, direction, self.arguments.words[0]);
}

static AppExit
run_undo (int argc, char **argv)
{
  static const Direction direction = {
    &app_command_undo,    data_workspace_describe_undo,
    data_workspace_undo,  data_evaluation_describe_undo,
    data_evaluation_undo, FALSE,
  };

  return run (argc, argv, &direction);
}

static AppExit
run_redo (int argc, char **argv)
{
  static const Direction direction = {
    &app_command_redo,    data_workspace_describe_redo,
    data_workspace_redo,  data_evaluation_describe_redo,
    data_evaluation_redo, TRUE,
  };

  return run (argc, argv, &direction);
}

const AppCommand app_command_undo = {
  .name = "undo",
  .usage = "[ID]",
  .summary = N_ ("Undoes the last step, of all or of one evaluation."),
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_undo,
};

const AppCommand app_command_redo = {
  .name = "redo",
  .usage = "[ID]",
  .summary = N_ ("Does again what was undone last."),
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_redo,
};
