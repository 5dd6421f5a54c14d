/* command_compare.c - `eikyo compare`: what is different between two evaluations or revisions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/exchange/compare.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  MOST_DIGITS = 6,
};

static gboolean
is_file (const char *word)
{
  return g_str_equal (word, "-") || g_str_has_suffix (word, ".json") ||
         g_file_test (word, G_FILE_TEST_IS_REGULAR);
}

/* Takes "@3" from the end of @word. Returns: the revision, or 0 where none is given. */
static guint
cut_revision (char *word)
{
  char *at = strrchr (word, '@');
  gsize n_digits = at == NULL ? 0 : strspn (at + 1, "0123456789");
  guint revision;

  if (n_digits == 0 || n_digits > MOST_DIGITS || at[1 + n_digits] != '\0')
    return 0;
  revision = (guint) g_ascii_strtoull (at + 1, NULL, 10);
  *at = '\0';
  return revision;
}

static DataExchange *
open_revision (AppWorkspace *self, DataEvaluation *evaluation, guint number)
{
  gboolean is_current = number == 0;
  g_autoptr (DataRevision) revision =
      is_current ? NULL : app_workspace_find_revision (evaluation, number, &is_current);
  g_autoptr (GError) error = NULL;
  DataExchange *exchange;

  if (is_current)
    return data_exchange_ref (data_evaluation_get_exchange (evaluation));
  if (revision == NULL)
    return NULL;
  exchange = data_revision_open (revision, self->arguments.packs, &error);
  if (exchange == NULL)
    app_command_refuse (error);
  return exchange;
}

/* What @word means, or %NULL after telling the user what is wrong. */
static DataExchange *
open_operand (AppWorkspace *self, const char *word)
{
  g_autofree char *id = g_strdup (word);
  g_autoptr (DataEvaluation) evaluation = NULL;
  guint revision;

  if (is_file (word))
    return app_command_load (word, self->arguments.packs);
  if (self->workspace == NULL && app_workspace_open (&app_command_compare, self) != APP_EXIT_OK)
    return NULL;
  revision = cut_revision (id);
  evaluation = app_workspace_get (self, id);
  return evaluation == NULL ? NULL : open_revision (self, evaluation, revision);
}

/* Which of the two a letter stands for: what was typed, and the title. */
static void
tell_side (const char *letter, const char *word, DataExchange *exchange)
{
  const char *title = data_exchange_get_evaluation (exchange)->title;

  if (rules_text_is_blank (title))
    app_command_say ("%s: %s", letter, word);
  else
    /* Translators: “A” or “B”, what was typed for it, and the title of the evaluation. */
    app_command_say (_ ("%s: %s – “%s”"), letter, word, title);
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL }, G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_compare, options, argc, argv, &self.arguments);
  g_autoptr (DataExchange) before = NULL;
  g_autoptr (DataExchange) after = NULL;
  g_autoptr (DataComparison) comparison = NULL;
  g_autofree char *text = NULL;

  if (result != APP_EXIT_OK)
    return result;
  before = open_operand (&self, self.arguments.words[0]);
  after = before == NULL ? NULL : open_operand (&self, self.arguments.words[1]);
  if (after == NULL)
    return APP_EXIT_REFUSED;
  comparison = data_compare (before, after);
  if (!json)
    {
      tell_side ("A", self.arguments.words[0], before);
      tell_side ("B", self.arguments.words[1], after);
      app_command_print ("\n");
    }
  text = json ? data_comparison_to_json (comparison) : data_comparison_to_text (comparison);
  app_command_print (text);
  if (json)
    app_command_print ("\n");
  return APP_EXIT_OK;
}

const AppCommand app_command_compare = {
  .name = "compare",
  .usage = "A B",
  .summary = N_ ("Tells what differs; A and B are ID, ID@REVISION or FILE."),
  .least = 2,
  .most = 2,
  .access = APP_ACCESS_READ,
  .run = run,
};
