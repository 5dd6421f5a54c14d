/* command.c - What the commands of the command line share: options, packs, output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command.h"

#include "data/directories.h"
#include "data/document/document.h"
#include "data/wording/language.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

void
app_command_complain (const char *message)
{
  g_autofree char *fit = data_document_fit (message);

  fprintf (stderr, "eikyo: %s\n", fit);
}

AppExit
app_command_refuse (const GError *error)
{
  app_command_complain (error->message);
  return APP_EXIT_REFUSED;
}

AppExit
app_command_misused (const AppCommand *command, const char *message)
{
  g_autofree char *hint = g_strdup_printf (_ ("Try “eikyo %s --help”."), command->name);

  app_command_complain (message);
  app_command_complain (hint);
  return APP_EXIT_USAGE;
}

static gboolean
set_language (const char *option, const char *value, gpointer data, GError **error)
{
  RulesLanguage language;

  if (!data_language_parse (value, &language))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("The language “%s” is not known. Use ja or en."), value);
      return FALSE;
    }
  data_language_use (language);
  return TRUE;
}

/* GLib prints the help of a command, and would then exit whether it was written or not. */
static void
print_help_cb (const char *help)
{
  app_command_print (help);
  exit (app_command_finish (APP_EXIT_OK));
}

/* The options that a command on the workspace has besides its own. */
static void
add_workspace_options (GOptionContext *context, AppAccess access, AppArguments *arguments)
{
  const GOptionEntry place[] = { { "workspace", 0, 0, G_OPTION_ARG_FILENAME, &arguments->workspace,
                                   N_ ("Use this workspace instead of your own"), N_ ("FILE") },
                                 G_OPTION_ENTRY_NULL };
  const GOptionEntry actor[] = { { "actor", 0, 0, G_OPTION_ARG_STRING, &arguments->actor,
                                   N_ ("Act in this name instead of yours"), N_ ("NAME") },
                                 G_OPTION_ENTRY_NULL };

  if (access != APP_ACCESS_NONE)
    g_option_context_add_main_entries (context, place, GETTEXT_PACKAGE);
  if (access == APP_ACCESS_WRITE || access == APP_ACCESS_CREATE)
    g_option_context_add_main_entries (context, actor, GETTEXT_PACKAGE);
}

static AppExit
parse (const AppCommand *command,
       const GOptionEntry *options,
       int argc,
       char **argv,
       AppArguments *arguments,
       char **rules)
{
  const GOptionEntry common[] = { { "lang", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer) set_language,
                                    N_ ("Language of the text: ja or en"), "ja|en" },
                                  { "rules", 0, 0, G_OPTION_ARG_FILENAME, rules,
                                    N_ ("Decide by this criteria pack"), N_ ("FILE") },
                                  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
                                    &arguments->words, NULL, NULL },
                                  G_OPTION_ENTRY_NULL };
  g_autoptr (GOptionContext) context = g_option_context_new (command->usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("eikyo %s", command->name);
  guint n_words;

  g_set_prgname (name);
  g_set_print_handler (print_help_cb);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  add_workspace_options (context, command->access, arguments);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return app_command_misused (command, error->message);
  if (arguments->words == NULL)
    arguments->words = g_new0 (char *, 1);
  n_words = g_strv_length (arguments->words);
  if (n_words < command->least || n_words > command->most)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("Usage: eikyo %s %s"), command->name, command->usage);

      return app_command_misused (command, message);
    }
  if (arguments->actor != NULL && rules_text_is_blank (arguments->actor))
    return app_command_misused (command, _ ("The name of who acts is blank."));
  return APP_EXIT_OK;
}

AppExit
app_command_start (const AppCommand *command,
                   const GOptionEntry *options,
                   int argc,
                   char **argv,
                   AppArguments *arguments)
{
  g_autofree char *rules = NULL;
  g_autofree char *directory = data_directories_packs ();
  g_autoptr (GError) error = NULL;
  AppExit result = parse (command, options, argc, argv, arguments, &rules);

  if (result != APP_EXIT_OK)
    return result;

  arguments->packs = data_packs_new (directory);
  if (rules != NULL && !data_packs_decide_by (arguments->packs, rules, &error))
    {
      app_command_complain (error->message);
      return APP_EXIT_REFUSED;
    }
  return APP_EXIT_OK;
}

void
app_arguments_clear (AppArguments *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->packs, data_packs_free);
  g_clear_pointer (&self->workspace, g_free);
  g_clear_pointer (&self->actor, g_free);
}

DataExchange *
app_command_load (const char *file, DataPacks *packs)
{
  g_autoptr (GError) error = NULL;
  DataExchange *exchange = data_exchange_load (file, packs, &error);

  if (exchange == NULL)
    app_command_complain (error->message);
  return exchange;
}

gboolean
app_command_is_text (const char *word)
{
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (g_utf8_validate (word, -1, NULL))
    return TRUE;
  shown = app_line (word);
  message = g_strdup_printf (_ ("“%s” is not UTF-8. Type it again on a terminal that is."), shown);
  app_command_complain (message);
  return FALSE;
}

gboolean
app_command_is_free (const char *path, gboolean forcible)
{
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  shown = g_filename_display_name (path);
  message = g_strdup_printf (
      forcible ? _ ("%s: There is a file of this name. Choose another, or say --force to replace "
                    "it. Nothing was written.")
               : _ ("%s: There is a file of this name. Choose another."),
      shown);
  app_command_complain (message);
  return FALSE;
}

void
app_command_print (const char *text)
{
  fputs (text, stdout);
}

char *
app_line (const char *text)
{
  char *line = data_document_fit (text);

  return g_strdelimit (line, "\n\t", ' ');
}

void
app_command_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = app_line (text);
  app_command_print (line);
  app_command_print ("\n");
}

AppExit
app_command_finish (AppExit result)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return result;

  g_autofree char *message = g_strdup_printf (
      _ ("The output could not be written: %s. Check where it goes and try again."),
      g_strerror (errno));

  app_command_complain (message);
  return APP_EXIT_REFUSED;
}
