/* command_history.c - `eikyo history`: what was done in a workspace, by whom and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/document/text.h"
#include "data/workspace/fact.h"
#include "data/workspace/workspace_json.h"

#include <glib/gi18n-lib.h>

enum
{
  UNLIMITED = G_MAXINT,
};

static void
add_entry (AppWorkspace *self,
           DataDocument *table,
           const DataHistoryEntry *entry,
           GTimeZone *here,
           gboolean named)
{
  g_autofree char *time = app_workspace_time (entry->time, here);
  g_autofree char *name = app_workspace_name (self, entry->evaluation);
  g_autofree char *label =
      data_fact_label (entry->action, entry->what, app_workspace_edition (self, entry->evaluation));
  const DataCell cells[] = { { time }, { entry->actor }, { label }, { named ? name : NULL } };

  data_document_add_row (table, cells);
}

static void
print_table (AppWorkspace *self, GPtrArray *entries, gboolean named)
{
  g_autoptr (DataDocument) table = data_document_new (&(DataDocumentInformation){ 0 });
  const DataColumn columns[] = {
    { C_ ("column", "Time") },
    /* Translators: head of a column: by whom something was done. */
    { C_ ("column", "By") },
    { C_ ("column", "What was done") },
    { C_ ("column", "Evaluation") },
  };
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *text = NULL;

  data_document_add_table (table, columns, named ? 4 : 3);
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, table, g_ptr_array_index (entries, i), here, named);
  text = data_document_to_columns (table);
  app_command_print (text);
}

static AppExit
print_anchor (AppWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *anchor = data_workspace_get_anchor (self->workspace, &error);

  if (anchor == NULL)
    return app_command_refuse (error);
  app_command_say ("%s", anchor);
  return APP_EXIT_OK;
}

static void
print_tables (AppWorkspace *self, GPtrArray *entries, GPtrArray *received, gboolean named)
{
  if (entries->len == 0)
    app_command_say (_ ("Nothing has been done yet."));
  else
    print_table (self, entries, named);
  if (received->len == 0)
    return;
  app_command_print ("\n");
  app_command_say ("%s", _ ("Received with the import"));
  print_table (self, received, named);
}

/* Up to @limit of the entries, those that an evaluation brought along behind its own. */
static gboolean
list (AppWorkspace *self,
      gint64 number,
      guint limit,
      GPtrArray **entries,
      GPtrArray **received,
      GError **error)
{
  *entries = data_workspace_list_history (self->workspace, number, 0, limit, error);
  if (*entries == NULL)
    return FALSE;
  *received = data_workspace_list_received (self->workspace, number, error);
  if (*received == NULL)
    return FALSE;
  if (limit != 0 && (*received)->len > limit - (*entries)->len)
    g_ptr_array_set_size (*received, (int) (limit - (*entries)->len));
  return TRUE;
}

static AppExit
print_history (AppWorkspace *self, gint64 number, guint limit, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) received = NULL;
  g_autofree char *text = NULL;

  if (!list (self, number, limit, &entries, &received, &error))
    return app_command_refuse (error);
  if (!json)
    {
      print_tables (self, entries, received, number == 0);
      return APP_EXIT_OK;
    }
  g_ptr_array_extend_and_steal (entries, g_steal_pointer (&received));
  text = data_history_to_json (self->workspace, entries, &error);
  if (text == NULL)
    return app_command_refuse (error);
  app_command_print (text);
  app_command_print ("\n");
  return APP_EXIT_OK;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  gboolean json = FALSE;
  gboolean anchor = FALSE;
  int limit = UNLIMITED;
  gint64 number = 0;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many, the newest"), N_ ("COUNT") },
    { "anchor", 0, 0, G_OPTION_ARG_NONE, &anchor,
      N_ ("Print the anchor: note it down for “eikyo verify”"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_history, options, argc, argv, &self.arguments);
  const char *word;

  if (result != APP_EXIT_OK)
    return result;
  word = self.arguments.words[0];
  if (limit < 1 || (anchor && word != NULL))
    return app_command_misused (&app_command_history,
                                limit < 1 ? _ ("--limit takes a number from 1.")
                                          : _ ("The anchor is that of the whole workspace. Leave "
                                               "the ID away."));
  if (app_workspace_is_unmade (&self.arguments) && !anchor && word == NULL)
    {
      app_command_print (json ? "[]" : app_workspace_tell_unmade ());
      app_command_print ("\n");
      return APP_EXIT_OK;
    }
  result = app_workspace_open (&app_command_history, &self);
  if (result == APP_EXIT_OK && anchor)
    return print_anchor (&self);
  if (result == APP_EXIT_OK && word != NULL && (number = app_workspace_find (&self, word)) == 0)
    return APP_EXIT_REFUSED;
  return result == APP_EXIT_OK ? print_history (&self, number, (guint) limit, json) : result;
}

const AppCommand app_command_history = {
  .name = "history",
  .usage = "[ID]",
  .summary = N_ ("Lists what was done, by whom and when, newest first."),
  .most = 1,
  .access = APP_ACCESS_READ,
  .run = run,
};
