/* command_life.c - `eikyo submit`, `withdraw`, `return`, `approve`, `revise`, `remark`, `settle`:
 * review and approval.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Step) (DataEvaluation *evaluation, GError **error);

static AppExit
tell (AppWorkspace *self)
{
  g_autofree char *name = app_workspace_name (self, data_evaluation_get_number (self->evaluation));
  const DataLife *life = data_evaluation_get_life (self->evaluation);

  /* Translators: an evaluation, its state, such as “Draft”, and the number of its revision. */
  app_command_say (_ ("%s: %s, revision %u"), name, data_wording_state (life->state),
                   life->revision);
  return APP_EXIT_OK;
}

/* Whoever submits or approves such an evaluation should know that it decides nothing. */
static void
warn_undetermined (DataEvaluation *evaluation)
{
  const RulesDecision *decision = data_evaluation_get_decision (evaluation);
  g_autofree char *message = NULL;

  if (decision->route != RULES_ROUTE_UNDETERMINED)
    return;
  message = g_strdup_printf (ngettext ("The route is undetermined (%u answer open).",
                                       "The route is undetermined (%u answers open).",
                                       decision->n_missing),
                             decision->n_missing);
  app_command_complain (message);
}

static gboolean
submit (DataEvaluation *evaluation, GError **error)
{
  gboolean done = data_evaluation_submit (evaluation, error);

  if (done)
    warn_undetermined (evaluation);
  return done;
}

static gboolean
approve (DataEvaluation *evaluation, GError **error)
{
  gboolean done = data_evaluation_approve (evaluation, error);

  if (done)
    warn_undetermined (evaluation);
  return done;
}

static AppExit
run (const AppCommand *command, int argc, char **argv, Step step)
{
  g_auto (AppWorkspace) self = { 0 };
  AppExit result = app_workspace_start_on (command, NULL, argc, argv, &self);
  g_autoptr (GError) error = NULL;

  if (result != APP_EXIT_OK)
    return result;
  return step (self.evaluation, &error) ? tell (&self) : app_command_refuse (error);
}

static AppExit
run_submit (int argc, char **argv)
{
  return run (&app_command_submit, argc, argv, submit);
}

static AppExit
run_withdraw (int argc, char **argv)
{
  return run (&app_command_withdraw, argc, argv, data_evaluation_withdraw);
}

static AppExit
run_return (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *remark = NULL;
  const GOptionEntry options[] = { { "remark", 0, 0, G_OPTION_ARG_STRING, &remark,
                                     N_ ("What has to be changed"), N_ ("TEXT") },
                                   G_OPTION_ENTRY_NULL };
  AppExit result = app_workspace_start_on (&app_command_return, options, argc, argv, &self);
  g_autoptr (GError) error = NULL;

  if (result != APP_EXIT_OK)
    return result;
  return data_evaluation_return (self.evaluation, remark, &error) ? tell (&self)
                                                                  : app_command_refuse (error);
}

static AppExit
run_approve (int argc, char **argv)
{
  return run (&app_command_approve, argc, argv, approve);
}

static AppExit
run_revise (int argc, char **argv)
{
  return run (&app_command_revise, argc, argv, data_evaluation_revise);
}

static AppExit
run_remark (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *place = NULL;
  const GOptionEntry options[] = { { "on", 0, 0, G_OPTION_ARG_STRING, &place,
                                     N_ ("What it is about, such as operations/o1/name; the whole "
                                         "evaluation unless given"),
                                     N_ ("PLACE") },
                                   G_OPTION_ENTRY_NULL };
  AppExit result = app_command_start (&app_command_remark, options, argc, argv, &self.arguments);
  g_autoptr (GError) error = NULL;

  if (result == APP_EXIT_OK && !app_command_is_text (self.arguments.words[1]))
    return APP_EXIT_REFUSED;
  if (result == APP_EXIT_OK)
    result = app_workspace_open_on (&app_command_remark, &self);
  if (result != APP_EXIT_OK)
    return result;
  return data_evaluation_add_remark (self.evaluation, place == NULL ? "" : place,
                                     self.arguments.words[1], &error)
             ? tell (&self)
             : app_command_refuse (error);
}

static AppExit
run_settle (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  AppExit result = app_workspace_start_on (&app_command_settle, NULL, argc, argv, &self);
  g_autoptr (GError) error = NULL;

  if (result != APP_EXIT_OK)
    return result;
  return data_evaluation_settle_remark (self.evaluation, self.arguments.words[1], &error)
             ? tell (&self)
             : app_command_refuse (error);
}

const AppCommand app_command_submit = {
  .name = "submit",
  .usage = "ID [--actor NAME]",
  .summary = N_ ("Sends a draft to review."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_submit,
};

const AppCommand app_command_withdraw = {
  .name = "withdraw",
  .usage = "ID [--actor NAME]",
  .summary = N_ ("Takes an evaluation back from review, as its evaluator."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_withdraw,
};

const AppCommand app_command_return = {
  .name = "return",
  .usage = "ID [--actor NAME] [--remark TEXT]",
  .summary = N_ ("Returns an evaluation from review, with remarks."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_return,
};

const AppCommand app_command_approve = {
  .name = "approve",
  .usage = "ID [--actor NAME]",
  .summary = N_ ("Approves what someone else evaluated."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_approve,
};

const AppCommand app_command_revise = {
  .name = "revise",
  .usage = "ID [--actor NAME]",
  .summary = N_ ("Starts the next revision of what is approved."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_WRITE,
  .run = run_revise,
};

const AppCommand app_command_remark = {
  .name = "remark",
  .usage = "ID TEXT [--on PLACE]",
  .summary = N_ ("Remarks on what is in review."),
  .least = 2,
  .most = 2,
  .access = APP_ACCESS_WRITE,
  .run = run_remark,
};

const AppCommand app_command_settle = {
  .name = "settle",
  .usage = "ID REMARK",
  .summary = N_ ("Notes that a remark was dealt with."),
  .least = 2,
  .most = 2,
  .access = APP_ACCESS_WRITE,
  .run = run_settle,
};
