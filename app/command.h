/* command.h - What the commands of the command line share: options, packs, output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"

G_BEGIN_DECLS

/** Exit codes. */
typedef enum
{
  APP_EXIT_OK = 0,
  APP_EXIT_REFUSED = 1, /* an input was refused or unreadable, or an output not written */
  APP_EXIT_USAGE = 2,   /* wrong usage */
} AppExit;

/**
 * AppArguments:
 * @words: what stands behind the options: files for most commands
 * @packs: the known packs; one given with `--rules` decides everything
 */
typedef struct
{
  GStrv words;
  DataPacks *packs;
} AppArguments;

/**
 * AppCommand:
 * @name: what the user types
 * @usage: what follows the name, as shown in the help; untranslated
 * @summary: what it does; to be translated
 * @least: how many words it needs
 * @most: how many words it takes
 * @run: runs it with the arguments behind the name, @argv[0] being the name
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  guint least;
  guint most;
  AppExit (*run) (int argc, char **argv);
} AppCommand;

extern const AppCommand app_command_evaluate;
extern const AppCommand app_command_check;
extern const AppCommand app_command_format;
extern const AppCommand app_command_report;
extern const AppCommand app_command_rules;

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

/** app_command_print: writes to standard output; faults show in app_command_finish(). */
void app_command_print (const char *text);

/**
 * app_command_finish:
 * @result: how the command went
 *
 * Returns: @result, or %APP_EXIT_REFUSED if standard output could not be written
 */
AppExit app_command_finish (AppExit result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppArguments, app_arguments_clear)

G_END_DECLS
