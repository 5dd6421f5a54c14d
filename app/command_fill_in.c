/* command_fill_in.c - `eikyo fill-in` and `eikyo import-answers`: workbooks that others fill in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/fillin/answers.h"
#include "data/fillin/fillin.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

/* What is asked for: (nullable) the words of --part, separated by commas; 0 where one is wrong. */
static DataFillinParts
parse_parts (const char *words)
{
  g_auto (GStrv) list = words == NULL ? NULL : g_strsplit (words, ",", -1);
  guint parts = 0;

  if (words == NULL)
    return DATA_FILLIN_ALL;
  for (guint i = 0; list[i] != NULL; i++)
    {
      guint found = 0;

      for (guint j = 0; data_fillin_part_ids[j] != NULL; j++)
        {
          if (g_str_equal (data_fillin_part_ids[j], list[i]))
            found = 1u << j;
        }
      if (found == 0)
        return 0;
      parts |= found;
    }
  return (DataFillinParts) parts;
}

/* The evaluation in a file, or that the workspace keeps; (transfer full) (nullable). */
static DataExchange *
load (AppWorkspace *self, const char *word)
{
  if (g_str_equal (word, "-") || g_file_test (word, G_FILE_TEST_IS_REGULAR))
    return app_command_load (word, self->arguments.packs);
  if (app_workspace_open_on (&app_command_fill_in, self) != APP_EXIT_OK)
    return NULL;
  return data_exchange_ref (data_evaluation_get_exchange (self->evaluation));
}

static AppExit
write_workbook (AppWorkspace *self, const char *output, DataFillinParts parts)
{
  g_autoptr (DataExchange) exchange = load (self, self->arguments.words[0]);
  g_autoptr (GError) error = NULL;

  if (exchange == NULL)
    return APP_EXIT_REFUSED;
  return data_fillin_write (exchange, parts, data_language_current (), output, &error)
             ? APP_EXIT_OK
             : app_command_refuse (error);
}

static AppExit
run_fill_in (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *words = NULL;
  gboolean force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write: an .xlsx file"),
      N_ ("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace files that are there"), NULL },
    { "part", 0, 0, G_OPTION_ARG_STRING, &words,
      N_ ("What to ask for: evaluation, requirements, controls; all without it"), N_ ("PART,…") },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_fill_in, options, argc, argv, &self.arguments);
  DataFillinParts parts;

  if (result != APP_EXIT_OK)
    return result;
  parts = parse_parts (words);
  if (output == NULL || !g_str_has_suffix (output, ".xlsx"))
    return app_command_misused (&app_command_fill_in,
                                _ ("Say where to write with -o, to a file that ends in .xlsx."));
  if (parts == 0)
    return app_command_misused (
        &app_command_fill_in,
        _ ("--part takes evaluation, requirements and controls, separated by commas."));
  /* It could be one that somebody has filled in. */
  if (!force && !app_command_is_free (output, TRUE))
    return APP_EXIT_REFUSED;
  return write_workbook (&self, output, parts);
}

static const char *
say_verdict (const DataAnswer *answer, gboolean written)
{
  if (answer->verdict == DATA_ANSWER_REFUSED)
    return C_ ("detail", "refused");
  if (answer->verdict == DATA_ANSWER_WARNING)
    return written ? C_ ("answer", "taken over, with a warning") : C_ ("answer", "warning");
  return written ? C_ ("answer", "taken over") : C_ ("answer", "sound");
}

/* Where it stands, what it is about, the change, what becomes of it, and why. */
static void
print_answer (const DataAnswer *answer, gboolean written)
{
  g_autofree char *change = data_answer_say_change (answer);
  g_autofree char *sentence = data_answer_describe (answer);
  const char *const parts[] = { answer->cell, answer->label, change,
                                say_verdict (answer, written) };
  g_autofree char *line = g_strdup (parts[0]);

  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *before = g_steal_pointer (&line);

      line = parts[i][0] == '\0' ? g_strdup (before)
                                 : g_strdup_printf (_ ("%s: %s"), before, parts[i]);
    }
  if (sentence[0] == '\0')
    app_command_say ("%s", line);
  else
    /* Translators: what becomes of a change, and a sentence that says why. */
    app_command_say (_ ("%s. %s"), line, sentence);
}

/* What the user typed. */
typedef struct
{
  gboolean apply;
  gboolean warnings;
  gboolean dry_run;
  gboolean json;
} Task;

/* Which answers are made: (transfer full). */
static gboolean *
choose (const Task *task, const DataAnswers *answers, guint *n)
{
  gboolean *chosen = g_new0 (gboolean, answers->answers->len + 1);

  *n = 0;
  for (guint i = 0; task->apply && i < answers->answers->len; i++)
    {
      const DataAnswer *answer = answers->answers->pdata[i];

      chosen[i] = answer->verdict == DATA_ANSWER_OK ||
                  (answer->verdict == DATA_ANSWER_WARNING && task->warnings);
      *n += chosen[i] ? 1 : 0;
    }
  return chosen;
}

static void
print (const Task *task,
       const DataAnswers *answers,
       const char *evaluation,
       const gboolean *chosen,
       guint n)
{
  g_autofree char *json = NULL;

  if (task->json)
    {
      json = data_answers_to_json (answers, evaluation, n);
      app_command_print (json);
      app_command_print ("\n");
      return;
    }
  for (guint i = 0; i < answers->answers->len; i++)
    print_answer (answers->answers->pdata[i], chosen[i]);
  /* Translators: numbers of answers in a workbook. */
  app_command_say (_ ("Changes: %u sound, %u with a warning, %u refused; %u answers unchanged."),
                   answers->n_verdicts[DATA_ANSWER_OK], answers->n_verdicts[DATA_ANSWER_WARNING],
                   answers->n_verdicts[DATA_ANSWER_REFUSED], answers->n_unchanged);
  if (n > 0)
    app_command_say (ngettext ("%u change was made.", "%u changes were made.", n), n);
  else
    app_command_say ("%s", _ ("Nothing was changed."));
  if (!task->apply && answers->n_verdicts[DATA_ANSWER_OK] > 0)
    app_command_say ("%s", _ ("Make the changes with --apply."));
  if (answers->n_verdicts[DATA_ANSWER_WARNING] > 0 && !(task->apply && task->warnings))
    app_command_say ("%s", _ ("Those with a warning are made with --apply --warnings."));
}

/* Opens the evaluation that the workbook is of. */
static AppExit
find_evaluation (AppWorkspace *self, const DataFillin *fillin)
{
  const char *id = data_fillin_get_evaluation (fillin);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  gint64 number = data_workspace_find (self->workspace, id, &error);

  if (number != 0)
    self->evaluation = data_workspace_get_evaluation (self->workspace, number, &error);
  if (error != NULL)
    return app_command_refuse (error);
  if (number != 0)
    return APP_EXIT_OK;
  message = g_strdup_printf (
      /* Translators: a file, and the id of an evaluation. */
      _ ("%s: The evaluation “%s” that this workbook was made of is not in this workspace. Choose "
         "another with --workspace, or import the evaluation first."),
      data_fillin_get_file (fillin), id);
  app_command_complain (message);
  return APP_EXIT_REFUSED;
}

/* Judges the answers by the evaluation, and makes the changes that are asked for. */
static AppExit
take_over (AppWorkspace *self, const DataFillin *fillin, const Task *task)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataAnswers) answers =
      data_answers_new (fillin, data_evaluation_get_exchange (self->evaluation), &error);
  g_autoptr (DataEdit) edit = NULL;
  g_autofree gboolean *chosen = NULL;
  guint n;

  if (answers == NULL)
    return app_command_refuse (error);
  chosen = choose (task, answers, &n);
  edit = data_answers_to_edit (answers, chosen);
  if (n > 0 && !data_evaluation_edit (self->evaluation, edit, &error))
    return app_command_refuse (error);
  print (task, answers, data_fillin_get_evaluation (fillin), chosen, n);
  return answers->n_verdicts[DATA_ANSWER_REFUSED] > 0 ? APP_EXIT_REFUSED : APP_EXIT_OK;
}

static AppExit
import (AppWorkspace *self, const Task *task)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataFillin) fillin = data_fillin_read (self->arguments.words[0], NULL, &error);
  AppExit result;

  if (fillin == NULL)
    return app_command_refuse (error);
  result = find_evaluation (self, fillin);
  return result == APP_EXIT_OK ? take_over (self, fillin, task) : result;
}

static AppExit
run_import_answers (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  Task task = { 0 };
  const GOptionEntry options[] = {
    { "apply", 0, 0, G_OPTION_ARG_NONE, &task.apply,
      N_ ("Make the changes; without it they are only shown"), NULL },
    { "warnings", 0, 0, G_OPTION_ARG_NONE, &task.warnings,
      N_ ("With --apply: also those with a warning"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &task.dry_run,
      N_ ("Only show what would be done, as without --apply"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &task.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  AppExit result =
      app_command_start (&app_command_import_answers, options, argc, argv, &self.arguments);

  if (result != APP_EXIT_OK)
    return result;
  if (task.apply && task.dry_run)
    return app_command_misused (&app_command_import_answers,
                                _ ("Give either --apply or --dry-run."));
  if (task.warnings && !task.apply)
    return app_command_misused (&app_command_import_answers, _ ("--warnings goes with --apply."));
  result = app_workspace_open (&app_command_import_answers, &self);
  return result == APP_EXIT_OK ? import (&self, &task) : result;
}

const AppCommand app_command_fill_in = {
  .name = "fill-in",
  .usage = "-o OUT.xlsx [--part PART,…] [--force] ID|FILE",
  .summary = N_ ("Writes a workbook in which others fill in the answers."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_READ,
  .run = run_fill_in,
};

const AppCommand app_command_import_answers = {
  .name = "import-answers",
  .usage = "[--apply [--warnings]] [--dry-run] [--json] FILE.xlsx",
  .summary = N_ ("Shows, and takes over, what a fill-in workbook says."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_import_answers,
};
