/* control_proposal.c - The proposal that the external audit covers the four critical areas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_proposal.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/audit/control_bulk_form.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

static const RulesEvaluation *
get_answers (DataEvaluation *evaluation)
{
  return data_evaluation_get_decision (evaluation)->evaluation;
}

static void
agreed (GtkWindow *window, gpointer data)
{
  DataEvaluation *evaluation = data;
  const UiControlAnswers answers = { .words = { [UI_CONTROL_MEMBER_EXTERNAL] = "true" },
                                     .replace = TRUE };
  guint n_already;
  g_autoptr (GArray) controls =
      ui_control_bulk_list_proposed (get_answers (evaluation), -1, &n_already);

  ui_control_bulk_apply (GTK_WIDGET (window), evaluation, controls, &answers);
}

static void
describe_area (GString *text, const RulesEvaluation *answers, guint area)
{
  const RulesClause *clause = &answers->edition->areas[area];
  g_autofree char *sources = data_wording_sources (clause);
  guint n_already;
  g_autoptr (GArray) controls = ui_control_bulk_list_proposed (answers, (int) area, &n_already);

  /* Translators: a critical area %1$s: how many of its controls would come into the external audit,
   * how many are in it already; %4$s how that is backed, %5$s the sources. */
  g_string_append_printf (text, _ ("• %1$s: %2$u more, %3$u already (%4$s; %5$s)"),
                          data_text (&clause->title), controls->len, n_already,
                          data_wording_grade (answers->edition, clause->grade), sources);
  g_string_append_c (text, '\n');
}

/* (transfer full): what it would change, and on what ground. */
static char *
describe (const RulesEvaluation *answers, guint n)
{
  g_autoptr (GString) text = g_string_new (_ (
      "In ISMAP-LIU the external audit looks at the four critical areas. Which controls belong to "
      "them is our interpretation: check it against the published text and with your auditor "
      "before you rely on it."));

  g_string_append (text, "\n\n");
  for (guint i = 0; i < answers->edition->n_areas; i++)
    describe_area (text, answers, i);
  g_string_append_c (text, '\n');
  g_string_append_printf (
      text,
      ngettext (
          "%u stated control would be marked as part of the external audit. Nothing is taken "
          "out of it.",
          "%u stated controls would be marked as part of the external audit. Nothing is taken "
          "out of it.",
          n),
      n);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ui_control_proposal_open (GtkWindow *window, DataEvaluation *evaluation)
{
  const RulesEvaluation *answers = get_answers (evaluation);
  guint n_already;
  g_autoptr (GArray) controls = ui_control_bulk_list_proposed (answers, -1, &n_already);
  g_autofree char *text = describe (answers, controls->len);
  const UiMessagesChoice close[] = { { _ ("_Close"), GTK_RESPONSE_CLOSE }, { NULL, 0 } };

  if (controls->len == 0)
    ui_messages_choose (window, _ ("The critical areas are in the external audit already"), text,
                        close, G_CALLBACK (gtk_window_destroy));
  else
    ui_messages_ask (window, _ ("Propose the critical areas for the external audit?"), text,
                     _ ("_Mark as External"), agreed, g_object_ref (evaluation), g_object_unref);
}
