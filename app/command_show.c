/* command_show.c - `eikyo show`: one evaluation of a workspace, its decision and its life.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/exchange/decision_json.h"
#include "data/document/text.h"
#include "data/wording/language.h"
#include "data/worksheet/route_summary.h"
#include "data/workspace/fact.h"
#include "data/workspace/workspace_json.h"

#include <glib/gi18n-lib.h>

enum
{
  CURRENT = G_MAXINT, /* the revision that is worked on */
};

static void
print_summary (const RulesDecision *decision)
{
  g_autoptr (DataDocument) summary = data_route_summary_new (decision);
  g_autofree char *text = data_document_to_text (summary);

  app_command_print (text);
}

static void
print_json (const char *json)
{
  app_command_print (json);
  app_command_print ("\n");
}

static void
add_person (DataDocument *document, const char *label, const char *name, const char *utc)
{
  g_autofree char *time = app_workspace_time (utc, NULL);
  g_autofree char *text = name == NULL ? NULL
                                       /* Translators: a person, and when they did it. */
                                       : g_strdup_printf (_ ("%s (%s)"), name, time);

  if (text != NULL)
    data_document_add_field (document, label, text);
}

static void
add_life (DataDocument *document, const DataLife *life)
{
  /* Translators: %s is a state, such as “Draft”. */
  g_autofree char *state =
      g_strdup_printf (_ ("%s, revision %u"), data_wording_state (life->state), life->revision);

  data_document_add_heading (document, 1, C_ ("label", "Review"));
  data_document_add_field (document, C_ ("label", "State"), state);
  data_document_add_field (document, C_ ("label", "Kept in"),
                           data_wording_register_place (life->place));
  add_person (document, C_ ("label", "Sent to review by"), life->evaluator, life->submitted);
}

static void
add_revision (DataDocument *document, const DataRevision *revision)
{
  g_autofree char *content = g_strconcat ("sha256:", revision->content_hash, NULL);
  g_autofree char *decision = g_strconcat ("sha256:", revision->decision_hash, NULL);
  g_autofree char *heading = g_strdup_printf (_ ("Revision %u, approved"), revision->number);

  data_document_add_heading (document, 1, heading);
  add_person (document, C_ ("label", "Sent to review by"), revision->evaluator,
              revision->submitted);
  add_person (document, C_ ("label", "Approved by"), revision->reviewer, revision->approved);
  data_document_add_field (document, C_ ("label", "Evaluation"), content);
  data_document_add_field (document, C_ ("label", "Decision"), decision);
}

static void
add_remark (DataDocument *document, DataEvaluation *evaluation, const DataRemark *remark)
{
  g_autofree char *time = app_workspace_time (remark->written, NULL);
  /* Translators: the id of a remark, who made it, and when. */
  g_autofree char *label =
      g_strdup_printf (remark->settled == NULL ? _ ("%s, %s, %s") : _ ("%s, %s, %s, settled"),
                       remark->id, remark->author, time);
  g_autofree char *place =
      data_fact_place (data_evaluation_get_exchange (evaluation), remark->place);
  g_autofree char *about = place[0] == '\0'
                               ? g_strdup (remark->text)
                               /* Translators: what is remarked on, and what is remarked. */
                               : g_strdup_printf (_ ("%s: %s"), place, remark->text);

  data_document_add_field (document, label, about);
}

static void
add_remarks (DataDocument *document, DataEvaluation *evaluation, GPtrArray *remarks)
{
  if (remarks->len > 0)
    data_document_add_heading (document, 1, C_ ("label", "Remarks"));
  for (guint i = 0; i < remarks->len; i++)
    add_remark (document, evaluation, g_ptr_array_index (remarks, i));
}

static AppExit
print_life (DataEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (evaluation, &error);
  g_autoptr (GPtrArray) revisions =
      remarks == NULL ? NULL : data_evaluation_list_revisions (evaluation, &error);
  g_autoptr (DataDocument) document = data_document_new (&(DataDocumentInformation){ 0 });
  g_autofree char *text = NULL;

  if (revisions == NULL)
    return app_command_refuse (error);
  add_life (document, data_evaluation_get_life (evaluation));
  add_remarks (document, evaluation, remarks);
  for (guint i = revisions->len; i > 0; i--)
    add_revision (document, g_ptr_array_index (revisions, i - 1));
  text = data_document_to_text (document);
  app_command_print ("\n");
  app_command_print (text);
  return APP_EXIT_OK;
}

static AppExit
show (DataEvaluation *evaluation, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!json)
    {
      print_summary (data_evaluation_get_decision (evaluation));
      return print_life (evaluation);
    }
  text = data_evaluation_to_json (evaluation, &error);
  if (text == NULL)
    return app_command_refuse (error);
  print_json (text);
  return APP_EXIT_OK;
}

/* What was approved, decided again by the rules as they are now. */
static AppExit
print_revision (AppWorkspace *self, const DataRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = data_revision_open (revision, self->arguments.packs, &error);
  g_autoptr (RulesDecision) decision = NULL;
  g_autoptr (DataDocument) document = data_document_new (&(DataDocumentInformation){ 0 });
  g_autofree char *text = NULL;
  g_autofree char *pack = NULL;

  if (exchange == NULL)
    return app_command_refuse (error);
  decision = rules_decide (data_exchange_get_evaluation (exchange));
  print_summary (decision);
  add_revision (document, revision);
  text = data_document_to_text (document);
  app_command_print ("\n");
  app_command_print (text);
  pack = data_pack_hash (data_exchange_get_pack (exchange));
  if (!g_str_equal (pack, revision->pack_hash))
    app_command_complain (_ ("The criteria pack has changed since the approval, and this is the "
                             "decision by today’s. The decision as it was approved is in --json."));
  return APP_EXIT_OK;
}

static AppExit
show_revision (AppWorkspace *self, guint number, gboolean json)
{
  gboolean is_current;
  g_autoptr (DataRevision) revision =
      app_workspace_find_revision (self->evaluation, number, &is_current);
  g_autofree char *text = NULL;

  if (is_current)
    return show (self->evaluation, json);
  if (revision == NULL)
    return APP_EXIT_REFUSED;
  if (!json)
    return print_revision (self, revision);
  text = data_revision_to_json (revision);
  print_json (text);
  return APP_EXIT_OK;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  gboolean json = FALSE;
  int revision = CURRENT;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { "revision", 0, 0, G_OPTION_ARG_INT, &revision, N_ ("Show this revision"), N_ ("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_show, options, argc, argv, &self.arguments);

  if (result == APP_EXIT_OK && revision < 1)
    return app_command_misused (&app_command_show, _ ("Revisions are counted from 1."));
  if (result == APP_EXIT_OK)
    result = app_workspace_open_on (&app_command_show, &self);
  if (result != APP_EXIT_OK)
    return result;
  return revision == CURRENT ? show (self.evaluation, json)
                             : show_revision (&self, (guint) revision, json);
}

const AppCommand app_command_show = {
  .name = "show",
  .usage = "ID",
  .summary = N_ ("Shows an evaluation: its decision, state and remarks."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_READ,
  .run = run,
};
