/* workspace.c - What the commands on a workspace share: opening it, finding what is meant in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/workspace/backup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  SHORTEST_BEGINNING = 4,
  MOST_NAMED = 5,
};

char *
app_workspace_path (const AppArguments *arguments)
{
  return arguments->workspace != NULL ? g_strdup (arguments->workspace)
                                      : data_workspace_default_path ();
}

gboolean
app_workspace_is_unmade (const AppArguments *arguments)
{
  g_autofree char *path = app_workspace_path (arguments);

  return arguments->workspace == NULL && !g_file_test (path, G_FILE_TEST_EXISTS);
}

const char *
app_workspace_tell_unmade (void)
{
  return _ ("You have no workspace yet. “eikyo new” or “eikyo import FILE” makes it.");
}

/* Whoever only uses the command line has a copy of every day too. */
static void
keep_daily_copy (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  if (!data_backup_daily (path, now, &error))
    app_command_complain (error->message);
}

static AppExit
refuse_absent (const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *message =
      g_strdup_printf (_ ("%s: There is no such file. Check its name and folder; “eikyo create "
                          "FILE” makes a new workspace."),
                       shown);

  app_command_complain (message);
  return APP_EXIT_REFUSED;
}

AppExit
app_workspace_open (const AppCommand *command, AppWorkspace *self)
{
  g_autofree char *path = app_workspace_path (&self->arguments);
  gboolean is_unmade = app_workspace_is_unmade (&self->arguments);
  g_autoptr (GError) error = NULL;

  if (is_unmade)
    {
      if (command->access != APP_ACCESS_CREATE)
        {
          app_command_complain (app_workspace_tell_unmade ());
          return APP_EXIT_REFUSED;
        }
      if (!data_workspace_create (path, &error))
        return app_command_refuse (error);
    }
  if (!is_unmade && !g_file_test (path, G_FILE_TEST_EXISTS))
    return refuse_absent (path);
  self->workspace =
      data_workspace_open (path, command->access == APP_ACCESS_READ, self->arguments.packs, &error);
  if (self->workspace == NULL)
    return app_command_refuse (error);
  if (command->access != APP_ACCESS_READ && !is_unmade &&
      !data_workspace_is_read_only (self->workspace))
    keep_daily_copy (path);
  if (self->arguments.actor != NULL &&
      !data_workspace_set_actor (self->workspace, self->arguments.actor, &error))
    return app_command_refuse (error);
  return APP_EXIT_OK;
}

AppExit
app_workspace_start (const AppCommand *command,
                     const GOptionEntry *options,
                     int argc,
                     char **argv,
                     AppWorkspace *self)
{
  AppExit result = app_command_start (command, options, argc, argv, &self->arguments);

  return result == APP_EXIT_OK ? app_workspace_open (command, self) : result;
}

AppExit
app_workspace_open_on (const AppCommand *command, AppWorkspace *self)
{
  AppExit result = app_workspace_open (command, self);

  if (result != APP_EXIT_OK)
    return result;
  self->evaluation = app_workspace_get (self, self->arguments.words[0]);
  return self->evaluation == NULL ? APP_EXIT_REFUSED : APP_EXIT_OK;
}

AppExit
app_workspace_start_on (const AppCommand *command,
                        const GOptionEntry *options,
                        int argc,
                        char **argv,
                        AppWorkspace *self)
{
  AppExit result = app_command_start (command, options, argc, argv, &self->arguments);

  return result == APP_EXIT_OK ? app_workspace_open_on (command, self) : result;
}

void
app_workspace_clear (AppWorkspace *self)
{
  /* Whoever lists next need not make the decisions on what was changed here. */
  if (self->evaluations != NULL && !data_workspace_is_read_only (self->workspace))
    data_register_settle (self->evaluations);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->workspace);
  app_arguments_clear (&self->arguments);
}

static gboolean
is_meant (const DataRegisterRow *row, const char *word)
{
  if (g_strcmp0 (rules_text_is_blank (row->title) ? row->service : row->title, word) == 0)
    return TRUE;
  return g_utf8_strlen (word, -1) >= SHORTEST_BEGINNING && g_str_has_prefix (row->id, word);
}

/* What the user can say instead of a word that means several evaluations. */
static void
tell_candidates (AppWorkspace *self, const char *word, GArray *numbers)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < MIN (numbers->len, MOST_NAMED); i++)
    {
      g_autofree char *name = app_workspace_name (self, g_array_index (numbers, gint64, i));

      g_string_append_printf (names, "\n  %s", name);
    }
  if (numbers->len > MOST_NAMED)
    g_string_append (names, "\n  …");
  message = g_strdup_printf (_ ("“%s” can mean several evaluations. Give more of the id:%s"), word,
                             names->str);
  app_command_complain (message);
}

static GArray *
list_meant (AppWorkspace *self, const char *word)
{
  g_autoptr (GPtrArray) rows = app_workspace_rows (self);
  GArray *numbers;

  if (rows == NULL)
    return NULL;
  numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < rows->len; i++)
    {
      const DataRegisterRow *row = g_ptr_array_index (rows, i);

      if (is_meant (row, word))
        g_array_append_val (numbers, row->number);
    }
  return numbers;
}

static void
tell_none (const char *word)
{
  g_autofree char *message =
      g_strdup_printf (_ ("No evaluation has the id or title “%s”. “eikyo list --place all” lists "
                          "what is there."),
                       word);

  app_command_complain (message);
}

gint64
app_workspace_find (AppWorkspace *self, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = NULL;
  gint64 number;

  if (!app_command_is_text (word))
    return 0;
  number = data_workspace_find (self->workspace, word, &error);
  if (error != NULL)
    app_command_refuse (error);
  if (number != 0 || error != NULL)
    return number;
  numbers = list_meant (self, word);
  if (numbers != NULL && numbers->len == 1)
    return g_array_index (numbers, gint64, 0);
  if (numbers != NULL && numbers->len == 0)
    tell_none (word);
  else if (numbers != NULL)
    tell_candidates (self, word, numbers);
  return 0;
}

static gboolean
has_number (const GArray *numbers, gint64 number)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      if (g_array_index (numbers, gint64, i) == number)
        return TRUE;
    }
  return FALSE;
}

GArray *
app_workspace_find_all (AppWorkspace *self, char **words)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 number = app_workspace_find (self, words[i]);

      if (number == 0)
        return NULL;
      if (!has_number (numbers, number))
        g_array_append_val (numbers, number);
    }
  return g_steal_pointer (&numbers);
}

DataEvaluation *
app_workspace_get (AppWorkspace *self, const char *word)
{
  g_autoptr (GError) error = NULL;
  gint64 number = app_workspace_find (self, word);
  DataEvaluation *evaluation =
      number == 0 ? NULL : data_workspace_get_evaluation (self->workspace, number, &error);

  if (error != NULL)
    app_command_refuse (error);
  return evaluation;
}

DataRevision *
app_workspace_find_revision (DataEvaluation *evaluation, guint number, gboolean *is_current)
{
  const DataLife *life = data_evaluation_get_life (evaluation);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, &error);
  g_autofree char *message = NULL;

  *is_current = FALSE;
  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      if (((const DataRevision *) g_ptr_array_index (revisions, i))->number == number)
        return g_ptr_array_steal_index (revisions, i);
    }
  *is_current = revisions != NULL && number == life->revision;
  if (revisions == NULL)
    app_command_refuse (error);
  else if (!*is_current)
    {
      message = g_strdup_printf (_ ("There is no revision %u. The newest is revision %u."), number,
                                 life->revision);
      app_command_complain (message);
    }
  return NULL;
}

DataRegister *
app_workspace_register (AppWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  self->evaluations = data_workspace_get_register (self->workspace, &error);
  if (self->evaluations == NULL)
    app_command_refuse (error);
  return self->evaluations;
}

GPtrArray *
app_workspace_rows (AppWorkspace *self)
{
  DataRegister *evaluations = app_workspace_register (self);
  GPtrArray *rows;
  guint n;

  if (evaluations == NULL)
    return NULL;
  rows = g_ptr_array_new ();
  n = g_list_model_get_n_items (G_LIST_MODEL (evaluations));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (evaluations), i);

      g_ptr_array_add (rows, (gpointer) data_register_item_get_row (item));
    }
  return rows;
}

GArray *
app_workspace_list_place (AppWorkspace *self, DataRegisterPlace place, gboolean elsewhere)
{
  g_autoptr (GPtrArray) rows = app_workspace_rows (self);
  GArray *numbers;

  if (rows == NULL)
    return NULL;
  numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < rows->len; i++)
    {
      const DataRegisterRow *row = g_ptr_array_index (rows, i);

      if ((row->place == place) != elsewhere)
        g_array_append_val (numbers, row->number);
    }
  return numbers;
}

const DataRegisterRow *
app_workspace_row (AppWorkspace *self, gint64 number)
{
  DataRegister *evaluations = app_workspace_register (self);
  DataRegisterItem *item = evaluations == NULL ? NULL : data_register_find (evaluations, number);

  return item == NULL ? NULL : data_register_item_get_row (item);
}

char *
app_workspace_name (AppWorkspace *self, gint64 number)
{
  const DataRegisterRow *row = app_workspace_row (self, number);
  g_autofree char *name = NULL;

  if (row == NULL)
    return g_strdup_printf ("#%" G_GINT64_FORMAT, number);
  if (rules_text_is_blank (row->title))
    return app_line (row->id);
  /* Translators: title and id of an evaluation. */
  name = g_strdup_printf (_ ("“%s” (%s)"), row->title, row->id);
  return app_line (name);
}

const RulesEdition *
app_workspace_edition (AppWorkspace *self, gint64 number)
{
  const DataRegisterRow *row = app_workspace_row (self, number);
  DataPack *pack = row == NULL ? NULL : data_packs_deciding (self->arguments.packs, row->edition);

  return pack == NULL ? NULL : pack->edition;
}

char *
app_workspace_time (const char *utc, GTimeZone *here)
{
  g_autoptr (GDateTime) time = utc == NULL ? NULL : g_date_time_new_from_iso8601 (utc, NULL);
  g_autoptr (GDateTime) shown = NULL;

  if (time == NULL)
    return g_strdup (utc);
  shown = here == NULL ? g_date_time_to_local (time) : g_date_time_to_timezone (time, here);
  return g_date_time_format (shown, "%Y-%m-%d %H:%M:%S");
}
