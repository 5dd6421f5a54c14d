/* command_import.c - `eikyo import`: takes evaluations in from files.
 *
 * What is new is added, what is newer replaces what is here; where that is not safe the user has to
 * choose, and nothing is written before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/workspace/fact.h"
#include "data/workspace/workspace_json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

enum
{
  MOST_DIFFERENCES = 10,
};

/* What the user typed. */
typedef struct
{
  gboolean keep;
  gboolean replace;
  gboolean keep_both;
  gboolean dry_run;
  gboolean json;
} Choices;

/* Whether an item is one that the user's choice is about. */
static gboolean
is_in_question (const DataImportItem *item)
{
  return item->status == DATA_IMPORT_NEWER || item->status == DATA_IMPORT_OLDER ||
         item->status == DATA_IMPORT_CONFLICT;
}

/* Whether it takes a choice to go on. */
static gboolean
is_unsafe (const DataImportItem *item)
{
  return item->status == DATA_IMPORT_CONFLICT ||
         (item->status == DATA_IMPORT_NEWER && !item->can_replace);
}

static const char *
describe_status (DataImportStatus status)
{
  switch (status)
    {
    case DATA_IMPORT_NEW:
      return C_ ("import", "new");
    case DATA_IMPORT_SAME:
      return C_ ("import", "the same as here");
    case DATA_IMPORT_NEWER:
      return C_ ("import", "newer than here");
    case DATA_IMPORT_OLDER:
      return C_ ("import", "older than here");
    case DATA_IMPORT_CONFLICT:
    default:
      return C_ ("import", "different from what is here");
    }
}

static const char *
describe_action (const DataImportItem *item, const Choices *choices)
{
  gboolean chosen = choices->keep || choices->replace || choices->keep_both;

  if (is_unsafe (item) && !chosen)
    return C_ ("import", "to be chosen");
  switch (item->choice)
    {
    case DATA_IMPORT_REPLACE:
      if (item->number == 0)
        return C_ ("import", "add");
      return item->in_bin ? C_ ("import", "replace and take out of the bin")
                          : C_ ("import", "replace");
    case DATA_IMPORT_KEEP_BOTH:
      return C_ ("import", "keep both");
    case DATA_IMPORT_KEEP:
    default:
      return C_ ("import", "keep what is here");
    }
}

static void
print_differences (AppWorkspace *self, const DataImportItem *item)
{
  const RulesEdition *edition = data_exchange_get_evaluation (item->exchange)->edition;
  g_autoptr (DataEvaluation) here =
      data_workspace_get_evaluation (self->workspace, item->number, NULL);
  g_autofree char *facts = data_fact_of_differences (
      item->differences, here == NULL ? NULL : data_evaluation_get_exchange (here), item->exchange);
  g_auto (GStrv) lines = data_fact_lines (facts, edition);

  for (guint i = 0; lines[i] != NULL && i < MOST_DIFFERENCES; i++)
    app_command_say ("    %s", lines[i]);
  if (g_strv_length (lines) > MOST_DIFFERENCES)
    app_command_say ("    …");
}

static void
print_revisions (const DataImportItem *item)
{
  if (item->n_revisions > 0)
    app_command_say (
        ngettext ("    approved revisions: %u", "    approved revisions: %u", item->n_revisions),
        item->n_revisions);
  if (item->n_unchecked_revisions > 0)
    app_command_say (ngettext ("    The decision of %u of them could not be checked: the criteria "
                               "that it was made with are not known here.",
                               "    The decisions of %u of them could not be checked: the criteria "
                               "that they were made with are not known here.",
                               item->n_unchecked_revisions),
                     item->n_unchecked_revisions);
}

static void
print_item (AppWorkspace *self, const DataImportItem *item, const Choices *choices)
{
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (item->exchange);
  const char *name = rules_text_is_blank (evaluation->title) ? evaluation->id : evaluation->title;

  /* Translators: a file, an evaluation in it, what it is to the workspace ("newer than here") and
   * what is done ("replace"). */
  app_command_say (_ ("%s: “%s” is %s: %s"), item->file, name, describe_status (item->status),
                   describe_action (item, choices));
  if (item->differences != NULL && item->differences->len > 0)
    print_differences (self, item);
  if (item->n_attachments > 0 || item->n_history > 0)
    app_command_say (_ ("    attached files: %u, entries of history: %u"), item->n_attachments,
                     item->n_history);
  print_revisions (item);
}

/* Notes the user's choice with each item. Returns: (nullable): why nothing can be imported. */
static const char *
choose (GPtrArray *items, const Choices *choices)
{
  gboolean chosen = choices->keep || choices->replace || choices->keep_both;
  const char *obstacle = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      DataImportItem *item = g_ptr_array_index (items, i);

      if (!is_in_question (item))
        continue;
      if (chosen)
        item->choice = choices->keep      ? DATA_IMPORT_KEEP
                       : choices->replace ? DATA_IMPORT_REPLACE
                                          : DATA_IMPORT_KEEP_BOTH;
      else if (is_unsafe (item))
        obstacle = _ ("Nothing was imported. Choose what to do with what is not the same here and "
                      "in the files: --keep what is here, --replace it, or --keep-both.");
      if (item->choice == DATA_IMPORT_REPLACE && !item->can_replace)
        obstacle = _ ("Nothing was imported. What is in review or approved cannot be replaced. Use "
                      "--keep or --keep-both.");
    }
  return obstacle;
}

static AppExit
finish (DataImport *import, const Choices *choices, const char *obstacle)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = NULL;
  gboolean done = obstacle == NULL && !choices->dry_run;

  if (done)
    numbers = data_import_run (import, &error);
  if (error != NULL)
    return app_command_refuse (error);
  if (choices->json)
    {
      g_autofree char *text = data_import_to_json (import, done);

      app_command_print (text);
      app_command_print ("\n");
    }
  else if (done && numbers->len == 0)
    app_command_say ("%s", _ ("Nothing was added or replaced."));
  else if (done)
    app_command_say (ngettext ("%u evaluation was added or replaced.",
                               "%u evaluations were added or replaced.", numbers->len),
                     numbers->len);
  if (obstacle == NULL)
    return APP_EXIT_OK;
  app_command_complain (obstacle);
  return APP_EXIT_REFUSED;
}

static AppExit
import_files (AppWorkspace *self, const Choices *choices)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataImport) import =
      data_import_prepare (self->workspace, (const char *const *) self->arguments.words, &error);
  GPtrArray *items;
  const char *obstacle;

  if (import == NULL)
    {
      app_command_refuse (error);
      if (self->arguments.words[1] != NULL)
        app_command_complain (_ ("Nothing was imported."));
      return APP_EXIT_REFUSED;
    }
  items = data_import_list (import);
  obstacle = choose (items, choices);
  for (guint i = 0; !choices->json && i < items->len; i++)
    print_item (self, g_ptr_array_index (items, i), choices);
  return finish (import, choices, obstacle);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Shows what an import would do to a workspace that is not made yet, without making it. */
static AppExit
try_unmade (AppWorkspace *self, const Choices *choices)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", &error);
  AppExit result;

  if (folder == NULL)
    return app_command_refuse (error);
  self->arguments.workspace = g_build_filename (folder, "empty.eikyo", NULL);
  if (data_workspace_create (self->arguments.workspace, &error))
    result = app_workspace_open (&app_command_import, self);
  else
    result = app_command_refuse (error);
  if (result == APP_EXIT_OK)
    result = import_files (self, choices);
  g_clear_object (&self->workspace);
  remove_folder (folder);
  return result;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  Choices choices = { 0 };
  const GOptionEntry options[] = {
    { "keep", 0, 0, G_OPTION_ARG_NONE, &choices.keep,
      N_ ("Keep what is here where a file has something else"), NULL },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &choices.replace,
      N_ ("Replace what is here where a file has something else"), NULL },
    { "keep-both", 0, 0, G_OPTION_ARG_NONE, &choices.keep_both,
      N_ ("Add what a file has beside what is here, under another id"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &choices.dry_run, N_ ("Only show what would be done"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &choices.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_import, options, argc, argv, &self.arguments);

  if (result != APP_EXIT_OK)
    return result;
  if (choices.keep + choices.replace + choices.keep_both > 1)
    return app_command_misused (&app_command_import,
                                _ ("Use only one of --keep, --replace and --keep-both."));
  if (choices.dry_run && app_workspace_is_unmade (&self.arguments))
    return try_unmade (&self, &choices);
  result = app_workspace_open (&app_command_import, &self);
  return result == APP_EXIT_OK ? import_files (&self, &choices) : result;
}

const AppCommand app_command_import = {
  .name = "import",
  .usage = "[--keep|--replace|--keep-both] [--dry-run] FILE…",
  .summary = N_ ("Takes in *.eikyo.json and *.eikyo.zip files."),
  .least = 1,
  .most = G_MAXUINT,
  .access = APP_ACCESS_CREATE,
  .run = run,
};
