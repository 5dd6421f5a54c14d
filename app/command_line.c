/* command_line.c - Which command the user wants, and the help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command_line.h"

#include "app/command.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const AppCommand *const commands[] = {
  &app_command_evaluate, &app_command_check, &app_command_format,
  &app_command_report,   &app_command_rules,
};

static void
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append (help, _ ("Usage: eikyo COMMAND [--lang ja|en] …"));
  g_string_append (help, "\n\n");
  g_string_append (help, _ ("Applies the ISMAP-LIU criteria to evaluations of the use of a SaaS."));
  g_string_append (help, "\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "\n  eikyo %s %s\n      %s\n", commands[i]->name,
                            commands[i]->usage, _ (commands[i]->summary));
  g_string_append_printf (help, "\n  eikyo --help | --version\n\n");
  g_string_append (help, _ ("FILE is an evaluation (*.eikyo.json), or - for standard input. "
                            "“eikyo COMMAND --help” tells more."));
  g_string_append (help, "\n");
  g_string_append (help, _ ("Exit code: 0 all went well; 1 an input was refused or unreadable, or "
                            "an output could not be written; 2 wrong usage."));
  g_string_append (help, "\n");
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

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (argv[1], commands[i]->name))
        return commands[i]->run (argc - 1, argv + 1);
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
