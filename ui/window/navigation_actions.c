/* navigation_actions.c - Ways through the evaluations and the places of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/controls_page.h"

/* Returns: (nullable): what shows the evaluation, now in sight. */
static UiEvaluationView *
reveal_view (UiWindow *window)
{
  UiContent *content = ui_window_get_content (window);
  UiEvaluationView *view = ui_pane_get_view (ui_content_get_pane (content));

  if (view != NULL)
    ui_content_reveal (content);
  return view;
}

static void
go_to_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiEvaluationView *view = reveal_view (UI_WINDOW (widget));

  if (view != NULL)
    ui_evaluation_view_go_to (view, g_variant_get_string (parameter, NULL));
}

/* Shows the controls that a filter finds, as ui_control_filter_parse() reads it. */
static void
show_controls_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiEvaluationView *view = reveal_view (UI_WINDOW (widget));
  UiAuditPage *page;

  if (view == NULL)
    return;
  page = UI_AUDIT_PAGE (ui_evaluation_view_turn_to (view, UI_PLACES_AUDIT));
  ui_audit_page_set_part (page, UI_AUDIT_CONTROLS);
  ui_controls_page_filter_text (UI_CONTROLS_PAGE (ui_audit_page_get (page, UI_AUDIT_CONTROLS)),
                                g_variant_get_string (parameter, NULL));
}

static void
next_missing_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiEvaluationView *view = reveal_view (UI_WINDOW (widget));

  if (view != NULL)
    ui_evaluation_view_go_to_missing (view);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_content_search (ui_window_get_content (UI_WINDOW (widget)));
}

/* Shows the next evaluation of the list (1) or the one before (-1), and goes round at the ends. */
static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiWindow *window = UI_WINDOW (widget);
  UiSession *session = ui_window_get_session (window);
  UiRegisterList *list = ui_session_get_list (session);
  guint n = ui_register_list_count (list);
  guint position = ui_register_list_get_position (list);

  if (n == 0 || ui_content_shows_table (ui_window_get_content (window)))
    return;
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  else
    position = (position + n + (guint) g_variant_get_int32 (parameter)) % n;
  ui_session_show (session, ui_register_list_get_number (list, position));
}

static void
show_shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/eikyo/Eikyo/ui/window/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

void
ui_actions_install_navigation (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (class, "win.step", "i", step_cb);
  gtk_widget_class_install_action (class, "win.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (class, "win.show-controls", "s", show_controls_cb);
  gtk_widget_class_install_action (class, "win.next-missing", NULL, next_missing_cb);
  gtk_widget_class_install_action (class, "win.show-shortcuts", NULL, show_shortcuts_cb);
}
