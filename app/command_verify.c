/* command_verify.c - `eikyo verify`: whether a workspace is what its history says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/workspace/workspace_json.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

static void
progress_cb (gint64 done, gint64 total, gpointer data)
{
  fprintf (stderr, "\r%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, done, total);
}

static void
print_result (const DataVerification *verification)
{
  g_autofree char *entries = g_strdup_printf ("%" G_GINT64_FORMAT, verification->n_entries);
  g_autofree char *files = g_strdup_printf ("%" G_GINT64_FORMAT, verification->n_attachments);

  for (guint i = 0; i < verification->faults->len; i++)
    {
      const DataFault *fault = g_ptr_array_index (verification->faults, i);

      app_command_say ("%s", fault->message);
    }
  if (verification->faults->len > 0)
    {
      app_command_say (_ ("Keep this file as it is, and compare it with the newest backup."));
      return;
    }
  /* Translators: two numbers. */
  app_command_say (_ ("All is well. Entries of the history: %s, attached files: %s."), entries,
                   files);
  if (verification->anchor != NULL)
    app_command_say (_ ("Anchor: %s"), verification->anchor);
}

static AppExit
verify (const AppArguments *arguments, const char *anchor, gboolean json)
{
  gboolean is_watched = isatty (STDERR_FILENO) == 1;
  g_autofree char *path = app_workspace_path (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification = data_verify (
      path, arguments->packs, anchor, is_watched ? progress_cb : NULL, NULL, NULL, &error);

  if (is_watched)
    fputs ("\r\033[K", stderr);
  if (verification == NULL)
    return app_command_refuse (error);
  if (json)
    {
      g_autofree char *text = data_verification_to_json (verification);

      app_command_print (text);
      app_command_print ("\n");
    }
  else
    print_result (verification);
  return verification->faults->len == 0 ? APP_EXIT_OK : APP_EXIT_REFUSED;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  g_autofree char *anchor = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "anchor", 0, 0, G_OPTION_ARG_STRING, &anchor,
      N_ ("An anchor noted earlier, which must belong to the history"), N_ ("ANCHOR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_verify, options, argc, argv, &arguments);

  if (result != APP_EXIT_OK)
    return result;
  if (app_workspace_is_unmade (&arguments))
    {
      app_command_complain (app_workspace_tell_unmade ());
      return APP_EXIT_REFUSED;
    }
  return verify (&arguments, anchor, json);
}

const AppCommand app_command_verify = {
  .name = "verify",
  .usage = "",
  .summary = N_ ("Checks that nothing was changed behind the history."),
  .access = APP_ACCESS_READ,
  .run = run,
};
