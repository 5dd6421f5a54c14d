/* command_set.c - `eikyo set`: edits one place of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/error.h"
#include "data/workspace/fact.h"

#include <glib/gi18n-lib.h>

/* What to do at the place. */
typedef struct
{
  DataPlace place;
  GStrv words;
  gboolean clear;
  gboolean add;
} Task;

static void
task_clear (Task *self)
{
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

/* @parent: (nullable): of a detail of the catalogue, which cannot be without one. */
static void
add_entry (DataEdit *edit, const DataPlace *place, const char *parent)
{
  DataPlace member = *place;

  member.member = "parent";
  data_edit_add (edit, place->array, place->id);
  if (parent != NULL)
    data_edit_set_text (edit, &member, parent);
}

/* The change of @task, or %NULL after telling the user what is wrong. */
static DataEdit *
make_edit (const Task *task, const char *const *values)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  if (task->add)
    add_entry (edit, &task->place, values[0]);
  else if (task->clear && task->place.member == NULL)
    data_edit_remove (edit, &task->place);
  else if (task->clear)
    data_edit_clear (edit, &task->place);
  else if (!data_edit_set_words (edit, &task->place, values, &error))
    {
      app_command_refuse (error);
      return NULL;
    }
  return g_steal_pointer (&edit);
}

/* How to make the entry that is not there, or to give no value. */
static void
give_hint (AppWorkspace *self, const DataPlace *place)
{
  DataExchange *exchange = data_evaluation_get_exchange (self->evaluation);
  DataPlace entry = *place;
  g_autofree char *entry_text = NULL;
  g_autofree char *message = NULL;

  entry.member = NULL;
  entry_text = data_place_to_text (&entry);
  if (data_fact_place_exists (exchange, self->arguments.words[1]))
    app_command_complain (_ ("To make it unanswered, say --clear in place of the value."));
  else if (!data_fact_place_exists (exchange, entry_text) && place->array != DATA_ARRAY_IMPACTS &&
           place->array != DATA_ARRAY_REQUIREMENTS && place->array != DATA_ARRAY_CONTROLS)
    {
      message = g_strdup_printf (place->array == DATA_ARRAY_CATALOGUE
                                     ? _ ("“eikyo set %s %s --add PARENT” adds it.")
                                     : _ ("“eikyo set %s %s --add” adds it."),
                                 self->arguments.words[0], entry_text);
      app_command_complain (message);
    }
}

static AppExit
edit (AppWorkspace *self, const Task *task)
{
  g_autoptr (DataEdit) change = make_edit (task, (const char *const *) self->arguments.words + 2);
  g_autoptr (GError) error = NULL;

  if (change == NULL)
    return APP_EXIT_REFUSED;
  if (data_evaluation_edit (self->evaluation, change, &error))
    return APP_EXIT_OK;
  app_command_refuse (error);
  if (!task->add && !task->clear && error->code == DATA_ERROR_REFUSED)
    give_hint (self, &task->place);
  return APP_EXIT_REFUSED;
}

/* (nullable): what is wrong with the command line, as a sentence. */
static const char *
find_misuse (const GStrv words, Task *task)
{
  gboolean has_values = words[2] != NULL;

  if (!data_place_parse (words[1], &task->place, &task->words))
    return _ ("The place is not one, such as title, service.name, operations/o1/name or "
              "impacts/i1/confidentiality/disclosure/level.");
  if (task->place.array == DATA_ARRAY_NONE && g_strcmp0 (task->place.member, "id") == 0)
    return _ (
        "The id of an evaluation stays as it is. “eikyo duplicate” makes a copy with another.");
  if (task->add && task->clear)
    return _ ("Use either --add or --clear.");
  if (has_values && (task->clear || (task->add && task->place.array != DATA_ARRAY_CATALOGUE)))
    return _ ("With --add or --clear there is no VALUE.");
  if (task->add &&
      (task->place.id == NULL || task->place.dimension != NULL || task->place.member != NULL))
    return _ ("--add takes the place of a new entry, such as operations/o3.");
  if (task->clear && task->place.array == DATA_ARRAY_NONE && task->place.member == NULL)
    return _ ("--clear takes the place of a member or of an entry.");
  if (!task->add && !task->clear && (!has_values || task->place.member == NULL))
    return _ ("Give the place of a member and its VALUE, or --clear.");
  return NULL;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_auto (Task) task = { 0 };
  const GOptionEntry options[] = {
    { "clear", 0, 0, G_OPTION_ARG_NONE, &task.clear,
      N_ ("Make the place unanswered, or take the entry away"), NULL },
    { "add", 0, 0, G_OPTION_ARG_NONE, &task.add,
      N_ ("Add an entry: operations/o3, or catalogue/9.2.1.99 with its parent"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_set, options, argc, argv, &self.arguments);
  const char *misuse;

  if (result != APP_EXIT_OK)
    return result;
  for (guint i = 0; self.arguments.words[i] != NULL; i++)
    {
      if (!app_command_is_text (self.arguments.words[i]))
        return APP_EXIT_REFUSED;
    }
  misuse = find_misuse (self.arguments.words, &task);
  if (misuse != NULL)
    return app_command_misused (&app_command_set, misuse);
  result = app_workspace_open_on (&app_command_set, &self);
  return result == APP_EXIT_OK ? edit (&self, &task) : result;
}

const AppCommand app_command_set = {
  .name = "set",
  .usage = "ID PLACE VALUE… | ID PLACE --clear | ID ARRAY/ENTRY --add",
  .summary = N_ ("Edits a place, such as service.name or operations/o1/name."),
  .least = 2,
  .most = G_MAXUINT,
  .access = APP_ACCESS_WRITE,
  .run = run,
};
