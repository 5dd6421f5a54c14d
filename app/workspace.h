/* workspace.h - What the commands on a workspace share: opening it, finding what is meant in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/command.h"

G_BEGIN_DECLS

/**
 * AppWorkspace:
 * @arguments: the words and packs of the command
 * @workspace: (nullable): the open workspace
 * @evaluation: (nullable): the evaluation that the command is about
 * @evaluations: (nullable): its register, once it was asked for
 */
typedef struct
{
  AppArguments arguments;
  DataWorkspace *workspace;
  DataEvaluation *evaluation;
  /*< private >*/
  DataRegister *evaluations;
} AppWorkspace;

/**
 * app_workspace_start:
 * @command: the command, whose access decides whether the workspace is only read, or made where it
 *   is not there
 * @options: (nullable): its own options
 * @self: (out): the workspace it works on; clear it with app_workspace_clear()
 *
 * app_command_start() and app_workspace_open() in one.
 */
AppExit app_workspace_start (const AppCommand *command,
                             const GOptionEntry *options,
                             int argc,
                             char **argv,
                             AppWorkspace *self);

/**
 * app_workspace_open:
 * @self: arguments that were read
 *
 * Opens the workspace after telling the user what is wrong, if anything is.
 */
AppExit app_workspace_open (const AppCommand *command, AppWorkspace *self);

/** app_workspace_open_on: app_workspace_open(), and the evaluation that the first word means. */
AppExit app_workspace_open_on (const AppCommand *command, AppWorkspace *self);

/** app_workspace_start_on: app_command_start() and app_workspace_open_on() in one. */
AppExit app_workspace_start_on (const AppCommand *command,
                                const GOptionEntry *options,
                                int argc,
                                char **argv,
                                AppWorkspace *self);
void app_workspace_clear (AppWorkspace *self);

/** app_workspace_path: Returns: (transfer full): the workspace that the user means. */
char *app_workspace_path (const AppArguments *arguments);

/** app_workspace_is_unmade: whether the user means their own workspace and there is none yet. */
gboolean app_workspace_is_unmade (const AppArguments *arguments);

/** app_workspace_tell_unmade: Returns: the hint for that case, as a sentence. */
const char *app_workspace_tell_unmade (void);

/**
 * app_workspace_find:
 * @word: an id, the beginning of one (4 characters at least) or a whole title, that only one
 *   evaluation has; of one without a title, the name of its service
 *
 * Returns: the number of the evaluation, or 0 after telling the user what is wrong
 */
gint64 app_workspace_find (AppWorkspace *self, const char *word);

/** app_workspace_find_all: Returns: (transfer full) (element-type gint64): the numbers of all
 * @words, each once, or %NULL after telling the user what is wrong. */
GArray *app_workspace_find_all (AppWorkspace *self, char **words);

/** app_workspace_get: Returns: (transfer full): the evaluation that @word means, or %NULL after
 * telling the user what is wrong. */
DataEvaluation *app_workspace_get (AppWorkspace *self, const char *word);

/**
 * app_workspace_find_revision:
 * @number: number of a revision
 * @is_current: (out): whether it is the one that is worked on, which is not kept apart
 *
 * Returns: (transfer full) (nullable): the revision as it was approved, or %NULL; where that is not
 *   because of @is_current, the user was told what is wrong
 */
DataRevision *
app_workspace_find_revision (DataEvaluation *evaluation, guint number, gboolean *is_current);

/** app_workspace_register: Returns: (transfer none): the register, or %NULL after telling the user
 * what is wrong. */
DataRegister *app_workspace_register (AppWorkspace *self);

/** app_workspace_rows: Returns: (transfer container) (element-type DataRegisterRow): what the
 * register says of each evaluation, or %NULL after telling the user what is wrong. */
GPtrArray *app_workspace_rows (AppWorkspace *self);

/** app_workspace_list_place: Returns: (transfer full) (element-type gint64): the numbers of those
 * that are kept at @place (or elsewhere, if @elsewhere), or %NULL after telling the user. */
GArray *app_workspace_list_place (AppWorkspace *self, DataRegisterPlace place, gboolean elsewhere);

/** app_workspace_row: Returns: (transfer none) (nullable): what the register says of evaluation
 * @number. */
const DataRegisterRow *app_workspace_row (AppWorkspace *self, gint64 number);

/** app_workspace_name: Returns: (transfer full): title and id of evaluation @number. */
char *app_workspace_name (AppWorkspace *self, gint64 number);

/** app_workspace_edition: Returns: (transfer none) (nullable): the rules that evaluation @number
 * is decided by, where they are known. */
const RulesEdition *app_workspace_edition (AppWorkspace *self, gint64 number);

/**
 * app_workspace_time:
 * @utc: a time of the workspace
 * @here: (nullable): the local time zone, which it takes time to find for each of many
 *
 * Returns: (transfer full): the time as the clock here showed it: "2026-11-22 19:45:07"
 */
char *app_workspace_time (const char *utc, GTimeZone *here);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppWorkspace, app_workspace_clear)

G_END_DECLS
