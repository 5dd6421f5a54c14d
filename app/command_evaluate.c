/* command_evaluate.c - `eikyo evaluate`: decides evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command.h"

#include "data/exchange/decision_json.h"
#include "data/document/text.h"
#include "data/worksheet/route_summary.h"

#include <glib/gi18n-lib.h>

/* (transfer full) (nullable): the decision, or NULL after telling the user what is wrong. */
static RulesDecision *
decide_file (const char *file, DataPacks *packs)
{
  g_autoptr (DataExchange) exchange = app_command_load (file, packs);

  return exchange == NULL ? NULL : rules_decide (data_exchange_get_evaluation (exchange));
}

static AppExit
print_json (GStrv files, DataPacks *packs)
{
  gboolean several = g_strv_length (files) > 1;
  AppExit result = APP_EXIT_OK;

  if (several)
    app_command_print ("[\n ");
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (RulesDecision) decision = decide_file (files[i], packs);

      if (decision == NULL)
        result = APP_EXIT_REFUSED;
      if (several && i > 0)
        app_command_print (",\n ");
      if (several || decision != NULL)
        {
          g_autofree char *json = data_decision_to_json (decision, several ? 1 : 0);

          app_command_print (json);
        }
    }
  if (several)
    app_command_print ("\n]\n");
  else if (result == APP_EXIT_OK)
    app_command_print ("\n");
  return result;
}

static AppExit
print_text (GStrv files, DataPacks *packs)
{
  AppExit result = APP_EXIT_OK;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (RulesDecision) decision = decide_file (files[i], packs);
      g_autoptr (DataDocument) summary = NULL;
      g_autofree char *text = NULL;

      if (decision == NULL)
        {
          result = APP_EXIT_REFUSED;
          continue;
        }
      summary = data_route_summary_new (decision);
      text = data_document_to_text (summary);
      if (i > 0)
        app_command_print ("\n");
      app_command_print (text);
    }
  return result;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  gboolean json = FALSE;
  const GOptionEntry options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json,
                                     N_ ("Print the decision as JSON"), NULL },
                                   G_OPTION_ENTRY_NULL };
  AppExit result = app_command_start (&app_command_evaluate, options, argc, argv, &arguments);

  if (result != APP_EXIT_OK)
    return result;
  return json ? print_json (arguments.words, arguments.packs)
              : print_text (arguments.words, arguments.packs);
}

const AppCommand app_command_evaluate = {
  .name = "evaluate",
  .usage = "[--json] [--rules FILE] FILE…",
  .summary = N_ ("Decides evaluations: the route, why, what is missing, and readiness."),
  .least = 1,
  .most = G_MAXUINT,
  .run = run,
};
