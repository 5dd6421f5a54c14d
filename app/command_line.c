/* command_line.c - Which command the user wants, and the help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command_line.h"

#include "app/command.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  MOST_IN_GROUP = 12,
  NAME_WIDTH = 16,
};

/* Commands under a heading of the help. */
typedef struct
{
  const char *heading;
  const AppCommand *commands[MOST_IN_GROUP]; /* ending with NULL */
} Group;

static const Group groups[] = {
  { N_ ("Evaluations in files"),
    { &app_command_evaluate, &app_command_check, &app_command_format, &app_command_report,
      &app_command_rules } },
  { N_ ("Looking into the workspace"),
    { &app_command_list, &app_command_show, &app_command_history, &app_command_compare,
      &app_command_attachments } },
  { N_ ("Working on evaluations"),
    { &app_command_new, &app_command_duplicate, &app_command_next, &app_command_set,
      &app_command_import_controls, &app_command_fill_in, &app_command_import_answers,
      &app_command_attach, &app_command_detach, &app_command_undo, &app_command_redo } },
  { N_ ("Review and approval"),
    { &app_command_submit, &app_command_withdraw, &app_command_return, &app_command_approve,
      &app_command_revise, &app_command_remark, &app_command_settle } },
  { N_ ("Archive and bin"),
    { &app_command_archive, &app_command_unarchive, &app_command_delete, &app_command_restore,
      &app_command_empty_bin } },
  { N_ ("Exchange and safekeeping"),
    { &app_command_import, &app_command_export, &app_command_backup, &app_command_verify,
      &app_command_verify_worksheet, &app_command_create } },
};

static void
append_group (GString *help, const Group *group)
{
  g_string_append_printf (help, "\n%s\n", _ (group->heading));
  for (guint i = 0; group->commands[i] != NULL; i++)
    g_string_append_printf (help, "  eikyo %-*s %s\n", NAME_WIDTH, group->commands[i]->name,
                            _ (group->commands[i]->summary));
}

static void
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append (help, _ ("Usage: eikyo COMMAND [--lang ja|en] …"));
  g_string_append (help, "\n       eikyo --help | --version\n\n");
  g_string_append (help, _ ("Applies the ISMAP-LIU criteria to evaluations of the use of a SaaS."));
  g_string_append_c (help, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    append_group (help, &groups[i]);
  g_string_append_c (help, '\n');
  g_string_append (help, _ ("FILE is an evaluation (*.eikyo.json), or - for standard input."));
  g_string_append_c (help, '\n');
  g_string_append (help, _ ("ID is the id of an evaluation in the workspace, its beginning, or the "
                            "whole title."));
  g_string_append_c (help, '\n');
  g_string_append (help, _ ("“eikyo COMMAND --help” tells more."));
  g_string_append (help, "\n\n");
  g_string_append (help, _ ("Exit code: 0 all went well; 1 an input was refused or unreadable, or "
                            "an output\ncould not be written; 2 wrong usage."));
  g_string_append_c (help, '\n');
  app_command_print (help->str);
}

/* `--lang` before the command: takes it away and sets the language. */
static gboolean
take_language (int *argc, char ***argv)
{
  RulesLanguage language;
  const char *code;
  int n_words;

  if (*argc >= 2 && g_str_equal ((*argv)[1], "--lang"))
    n_words = 2;
  else if (*argc >= 2 && g_str_has_prefix ((*argv)[1], "--lang="))
    n_words = 1;
  else
    return TRUE;

  code = n_words == 2 ? (*argv)[2] : (*argv)[1] + strlen ("--lang=");
  if (code == NULL || !data_language_parse (code, &language))
    return FALSE;
  data_language_use (language);
  *argc -= n_words;
  *argv += n_words;
  return TRUE;
}

static AppExit
run_command (int argc, char **argv)
{
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (guint j = 0; groups[i].commands[j] != NULL; j++)
        {
          if (g_str_equal (argv[1], groups[i].commands[j]->name))
            return groups[i].commands[j]->run (argc - 1, argv + 1);
        }
    }
  message = g_strdup_printf (_ ("There is no command “%s”. Try “eikyo --help”."), argv[1]);
  app_command_complain (message);
  return APP_EXIT_USAGE;
}

int
app_command_line_run (int argc, char **argv)
{
  data_language_start ();

  if (!take_language (&argc, &argv))
    {
      app_command_complain (_ ("The language is not known. Use --lang ja or --lang en."));
      return APP_EXIT_USAGE;
    }
  if (argc < 2)
    {
      app_command_complain (_ ("Which command? Try “eikyo --help”."));
      return APP_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_help ();
      return app_command_finish (APP_EXIT_OK);
    }
  if (g_str_equal (argv[1], "--version"))
    {
      app_command_print ("eikyo " EIKYO_VERSION "\n");
      return app_command_finish (APP_EXIT_OK);
    }
  return app_command_finish (run_command (argc, argv));
}
