/* command.h - What the commands of the command line share: options, packs, workspace, output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/** Exit codes. */
typedef enum
{
  APP_EXIT_OK = 0,
  APP_EXIT_REFUSED = 1, /* an input was refused or unreadable, or an output not written */
  APP_EXIT_USAGE = 2,   /* wrong usage */
} AppExit;

/** What a command does to the workspace. */
typedef enum
{
  APP_ACCESS_NONE,
  APP_ACCESS_READ,
  APP_ACCESS_WRITE,  /* changes what is in it */
  APP_ACCESS_CREATE, /* puts something into it, and makes the user's own where there is none */
} AppAccess;

/**
 * AppArguments:
 * @words: what stands behind the options: files for most commands
 * @packs: the known packs; one given with `--rules` decides everything
 * @workspace: (nullable): the workspace given with `--workspace`
 * @actor: (nullable): who acts, given with `--actor`
 */
typedef struct
{
  GStrv words;
  DataPacks *packs;
  char *workspace;
  char *actor;
} AppArguments;

/**
 * AppCommand:
 * @name: what the user types
 * @usage: what follows the name, as shown in the help; untranslated
 * @summary: what it does; to be translated
 * @least: how many words it needs
 * @most: how many words it takes
 * @access: what it does to the workspace, which gives it `--workspace` and `--actor`
 * @run: runs it with the arguments behind the name, @argv[0] being the name
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  guint least;
  guint most;
  AppAccess access;
  AppExit (*run) (int argc, char **argv);
} AppCommand;

extern const AppCommand app_command_evaluate;
extern const AppCommand app_command_check;
extern const AppCommand app_command_format;
extern const AppCommand app_command_report;
extern const AppCommand app_command_rules;
extern const AppCommand app_command_list;
extern const AppCommand app_command_show;
extern const AppCommand app_command_history;
extern const AppCommand app_command_compare;
extern const AppCommand app_command_attachments;
extern const AppCommand app_command_new;
extern const AppCommand app_command_duplicate;
extern const AppCommand app_command_next;
extern const AppCommand app_command_set;
extern const AppCommand app_command_import_controls;
extern const AppCommand app_command_fill_in;
extern const AppCommand app_command_import_answers;
extern const AppCommand app_command_attach;
extern const AppCommand app_command_detach;
extern const AppCommand app_command_undo;
extern const AppCommand app_command_redo;
extern const AppCommand app_command_submit;
extern const AppCommand app_command_withdraw;
extern const AppCommand app_command_return;
extern const AppCommand app_command_approve;
extern const AppCommand app_command_revise;
extern const AppCommand app_command_remark;
extern const AppCommand app_command_settle;
extern const AppCommand app_command_archive;
extern const AppCommand app_command_unarchive;
extern const AppCommand app_command_delete;
extern const AppCommand app_command_restore;
extern const AppCommand app_command_empty_bin;
extern const AppCommand app_command_import;
extern const AppCommand app_command_export;
extern const AppCommand app_command_backup;
extern const AppCommand app_command_verify;
extern const AppCommand app_command_verify_worksheet;
extern const AppCommand app_command_create;

/**
 * app_command_start:
 * @command: the command
 * @options: (nullable): its own options; `--lang`, `--rules` and `--help` are always there
 * @arguments: (out): what it works on; clear it with app_arguments_clear()
 *
 * Tells the user what is wrong if anything is.
 *
 * Returns: %APP_EXIT_OK, %APP_EXIT_USAGE, or %APP_EXIT_REFUSED for an unsound pack
 */
AppExit app_command_start (const AppCommand *command,
                           const GOptionEntry *options,
                           int argc,
                           char **argv,
                           AppArguments *arguments);
void app_arguments_clear (AppArguments *self);

/**
 * app_command_load:
 * @file: an evaluation, or `-` for standard input
 *
 * Returns: (transfer full): the evaluation, or %NULL after telling the user what is wrong
 */
DataExchange *app_command_load (const char *file, DataPacks *packs);

/** app_command_complain: tells the user on standard error, after the program's name. */
void app_command_complain (const char *message);

/** app_command_refuse: tells the user what @error says. Returns: %APP_EXIT_REFUSED. */
AppExit app_command_refuse (const GError *error);

/** app_command_misused: tells the user how @command is used. Returns: %APP_EXIT_USAGE. */
AppExit app_command_misused (const AppCommand *command, const char *message);

/** app_command_is_text: Returns: whether @word is UTF-8; if not the user was told. */
gboolean app_command_is_text (const char *word);

/** app_command_is_free: Returns: whether there is no file called @path; if there is the user was
 * told; also, if @forcible, that --force replaces it. */
gboolean app_command_is_free (const char *path, gboolean forcible);

/** app_command_print: writes to standard output; faults show in app_command_finish(). */
void app_command_print (const char *text);

/** app_line: Returns: (transfer full): @text on one line, without characters that a terminal would
 * obey. */
char *app_line (const char *text);

/** app_command_say: prints a line like that. */
void app_command_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * app_command_finish:
 * @result: how the command went
 *
 * Returns: @result, or %APP_EXIT_REFUSED if standard output could not be written
 */
AppExit app_command_finish (AppExit result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppArguments, app_arguments_clear)

G_END_DECLS
