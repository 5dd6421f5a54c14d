/* audit_actions.c - Which part of the internal audit is shown, and what is begun from elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/audit_actions.h"

#include "data/workspace/next_audit.h"
#include "ui/audit/next_audit_dialog.h"
#include "ui/parts/messages.h"
#include "ui/window/actions.h"

#include <glib/gi18n-lib.h>

static UiPane *
get_pane (UiWindow *window)
{
  return ui_content_get_pane (ui_window_get_content (window));
}

static void
part_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  UiAuditPart part = ui_audit_part_parse (g_variant_get_string (value, NULL));
  UiPane *pane = get_pane (window);

  if (part == UI_AUDIT_N_PARTS)
    return;
  ui_pane_set_part (pane, part);
  ui_pane_set_page (pane, UI_PLACES_AUDIT);
  ui_content_reveal (ui_window_get_content (window));
  ui_audit_actions_update (window);
  if (ui_pane_get_view (pane) != NULL)
    ui_evaluation_view_focus_part (ui_pane_get_view (pane));
}

static const GActionEntry actions[] = {
  { "audit-part", NULL, "s", "'overview'", part_cb },
};

/* Adds a finding, about a control or a requirement or about nothing yet. */
static void
new_finding_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *text = g_variant_get_string (parameter, NULL);
  UiContent *content = ui_window_get_content (UI_WINDOW (widget));
  UiEvaluationView *view = ui_pane_get_view (ui_content_get_pane (content));
  g_auto (GStrv) words = NULL;
  DataPlace about;

  if (view == NULL)
    return;
  if (text[0] != '\0' &&
      (!ui_places_parse (text, &about, &words) ||
       (about.array != DATA_ARRAY_CONTROLS && about.array != DATA_ARRAY_REQUIREMENTS)))
    return;
  ui_content_reveal (content);
  ui_evaluation_view_add_finding (view, text[0] != '\0' ? &about : NULL);
}

static DataWorkspace *
get_workspace (GtkWindow *window)
{
  return ui_session_get_workspace (ui_window_get_session (UI_WINDOW (window)));
}

static void
say_failure (GtkWindow *window, GError *error)
{
  ui_messages_show_error (window, _ ("The audit of the next year could not be started"),
                          error->message);
}

static void
start_next (GtkWindow *window, gint64 last, const char *title)
{
  g_autoptr (GError) error = NULL;
  gint64 next = data_workspace_next_year (get_workspace (window), last, title, &error);
  g_autofree char *message = NULL;

  if (next == 0)
    {
      say_failure (window, error);
      return;
    }
  /* Translators: %s is the title of an evaluation. */
  message = g_strdup_printf (_ ("“%s” was started. What it came from stays as it is."), title);
  ui_session_reveal (ui_window_get_session (UI_WINDOW (window)), next);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.audit-part", "s",
                              ui_audit_part_ids[UI_AUDIT_PLAN]);
  ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, _ ("_Undo"),
                    "win.take-back-next-audit", g_variant_new ("(xx)", next, last));
}

static void
next_audit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DataEvaluation *evaluation =
      ui_session_get_evaluation (ui_window_get_session (UI_WINDOW (widget)));
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) next = data_next_year_make (
      data_evaluation_get_exchange (evaluation), NULL,
      data_workspace_get_packs (get_workspace (GTK_WINDOW (widget))), &left_out, &error);

  if (next == NULL)
    say_failure (GTK_WINDOW (widget), error);
  else
    ui_next_audit_dialog_ask (GTK_WINDOW (widget), data_evaluation_get_number (evaluation), next,
                              left_out, start_next);
}

/* Moves the evaluation of the next year to the bin, and shows the one before. */
static void
take_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  gint64 next;
  gint64 last;

  g_variant_get (parameter, "(xx)", &next, &last);
  ui_window_notify (UI_WINDOW (widget), GTK_MESSAGE_INFO, NULL, NULL, NULL, NULL);
  if (!data_workspace_move (get_workspace (GTK_WINDOW (widget)), &next, 1, DATA_REGISTER_PLACE_BIN,
                            &error))
    {
      ui_messages_show_error (GTK_WINDOW (widget), _ ("The evaluation could not be moved"),
                              error->message);
      return;
    }
  ui_session_reveal (ui_window_get_session (UI_WINDOW (widget)), last);
  ui_window_notify (UI_WINDOW (widget), GTK_MESSAGE_INFO,
                    _ ("The evaluation of the next year is in the bin now."), NULL, NULL, NULL);
}

static GAction *
get_action (UiWindow *window)
{
  return g_action_map_lookup_action (G_ACTION_MAP (window), actions[0].name);
}

void
ui_audit_actions_add (UiWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}

void
ui_audit_actions_prepare (UiWindow *window)
{
  g_autoptr (GVariant) state = g_action_get_state (get_action (window));

  ui_pane_set_part (get_pane (window), ui_audit_part_parse (g_variant_get_string (state, NULL)));
}

void
ui_audit_actions_update (UiWindow *window)
{
  g_simple_action_set_state (
      G_SIMPLE_ACTION (get_action (window)),
      g_variant_new_string (ui_audit_part_ids[ui_pane_get_part (get_pane (window))]));
}

void
ui_actions_install_audit (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.new-finding", "s", new_finding_cb);
  gtk_widget_class_install_action (class, "win.next-audit", NULL, next_audit_cb);
  gtk_widget_class_install_action (class, "win.take-back-next-audit", "(xx)", take_back_cb);
}
