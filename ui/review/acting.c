/* acting.c - Who does something in the life of an evaluation: its evaluator, its reviewer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/acting.h"

#include "data/history/person.h"
#include "data/workspace/workspace.h"
#include "rules/text.h"
#include "ui/parts/settings.h"

static const struct
{
  const char *member;
  const char *setting;
} parts[] = {
  [UI_ACTING_EVALUATOR] = { "agency.evaluator", UI_SETTING_EVALUATOR },
  [UI_ACTING_REVIEWER] = { "agency.reviewer", UI_SETTING_REVIEWER },
};

/* Whether somebody cannot be the reviewer, as they are the evaluator. */
static gboolean
is_evaluator (DataEvaluation *evaluation, const char *name)
{
  return data_person_same (name, data_evaluation_get_text (evaluation, "agency.evaluator")) ||
         data_person_same (name, data_evaluation_get_life (evaluation)->evaluator);
}

char *
ui_acting_suggest (DataEvaluation *evaluation, UiActing acting)
{
  const char *named = data_evaluation_get_text (evaluation, parts[acting].member);
  const char *actor = data_workspace_get_actor (data_evaluation_get_workspace (evaluation));
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *last = NULL;

  if (!rules_text_is_blank (named))
    return g_strdup (named);
  settings = ui_settings_new ();
  last = settings == NULL ? NULL : g_settings_get_string (settings, parts[acting].setting);
  if (!rules_text_is_blank (last))
    return g_steal_pointer (&last);
  return g_strdup (acting == UI_ACTING_REVIEWER && is_evaluator (evaluation, actor) ? "" : actor);
}

void
ui_acting_remember (UiActing acting, const char *name)
{
  g_autoptr (GSettings) settings = ui_settings_new ();

  if (settings != NULL)
    g_settings_set_string (settings, parts[acting].setting, name);
}

gboolean
ui_acting_run (
    DataEvaluation *evaluation, const char *name, UiDeed deed, gconstpointer data, GError **error)
{
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);
  g_autofree char *before = g_strdup (data_workspace_get_actor (workspace));
  gboolean done;

  if (!data_workspace_set_actor (workspace, name, error))
    return FALSE;
  done = deed (evaluation, data, error);
  data_workspace_set_actor (workspace, before, NULL);
  return done;
}
