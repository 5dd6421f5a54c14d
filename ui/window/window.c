/* window.c - The window: a workspace, the evaluation that is shown, and what can be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/window.h"

#include "data/workspace/register_wording.h"
#include "ui/audit/audit_actions.h"
#include "ui/window/actions.h"
#include "ui/workspace/daily_copy.h"
#include "ui/workspace/files.h"
#include "ui/window/header.h"
#include "ui/workspace/recent.h"
#include "ui/register/register_actions.h"
#include "ui/parts/settings.h"
#include "ui/parts/style.h"
#include "ui/window/undo.h"
#include "ui/window/view_actions.h"
#include "ui/window/window_state.h"

#include <glib/gi18n-lib.h>

struct _UiWindow
{
  GtkApplicationWindow parent_instance;

  /* owned */
  UiSession *session;
  GSettings *settings;
  UiDailyCopy *daily_copy;
  char *path; /* (nullable): what is to be opened first */

  /* in the window, and made anew for each language */
  UiHeader *header;
  UiGuided *guided;
  UiContent *content; /* NULL until the first frame is drawn */

  gboolean is_drawn; /* for the first time */

  UiWindowState state; /* of the last run, until it is remembered for the next */

  /* source ids */
  guint content_source;
  guint undo_source;
  guint rest_source;
};

G_DEFINE_FINAL_TYPE (UiWindow, ui_window, GTK_TYPE_APPLICATION_WINDOW)

/* What can be undone is looked up when the frame is drawn. */
static gboolean
update_undo_cb (gpointer data)
{
  UiWindow *self = data;
  g_autofree char *undo = ui_undo_describe (self->session);
  g_autofree char *redo = ui_undo_describe_again (self->session);
  g_autofree char *reason = ui_undo_explain (self->session);

  self->undo_source = 0;
  ui_header_set_undo (self->header, undo, redo, reason);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  return G_SOURCE_REMOVE;
}

static void
update (UiWindow *self)
{
  DataRegisterItem *item = ui_session_get_item (self->session);
  const char *title =
      item != NULL ? data_wording_register_title (data_register_item_get_row (item)) : NULL;
  g_auto (GStrv) recent = ui_recent_list (self->settings, ui_session_get_path (self->session));

  if (self->content != NULL && ui_content_shows_table (self->content))
    title = _ ("Register");
  ui_actions_update (self);
  if (ui_session_has_started (self->session))
    ui_header_set_title (self->header, title);
  ui_header_set_recent (self->header, (const char *const *) recent);
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Eikyo");
  if (self->undo_source == 0 && ui_session_has_started (self->session))
    self->undo_source = g_idle_add_full (G_PRIORITY_LOW, update_undo_cb, self, NULL);
}

static void
copy_failed_cb (UiWindow *self, const char *message)
{
  /* Translators: %s is an error message of several sentences. */
  g_autofree char *text = g_strdup_printf (_ ("There is no copy of today: %s"), message);

  ui_window_notify (self, GTK_MESSAGE_WARNING, text, NULL, NULL, NULL);
}

static gboolean
is_working (UiWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (ui_content_get_pane (self->content)));
}

/* What is out of sight. The focus begins in the register, unless the user was quicker. */
static gboolean
add_rest_cb (gpointer data)
{
  UiWindow *self = data;

  self->rest_source = 0;
  ui_register_list_grow (ui_session_get_list (self->session));
  if (!is_working (self))
    ui_content_focus (self->content);
  self->daily_copy = ui_daily_copy_new (self->session);
  g_signal_connect_swapped (self->daily_copy, "failed", G_CALLBACK (copy_failed_cb), self);
  return G_SOURCE_REMOVE;
}

static gboolean
content_cb (gpointer data)
{
  UiWindow *self = data;

  self->content_source = 0;
  ui_window_get_content (self);
  return G_SOURCE_REMOVE;
}

/* The first frame shows the window, the next what is in it; neither waits for the rest. What is in
 * it is made when the display has been told of the first. */
static void
after_paint_cb (GdkFrameClock *clock, UiWindow *self)
{
  if (self->daily_copy != NULL)
    g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  else if (ui_session_has_started (self->session) && self->rest_source == 0)
    self->rest_source = g_idle_add (add_rest_cb, self);
  else if (!ui_session_has_started (self->session) && !self->is_drawn)
    {
      ui_session_prepare (self->session, self->path);
      self->content_source = g_idle_add_full (G_PRIORITY_DEFAULT, content_cb, self, NULL);
    }
  self->is_drawn = TRUE;
}

static void
ui_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_window_parent_class)->realize (widget);
  if (UI_WINDOW (widget)->daily_copy == NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                             G_CALLBACK (after_paint_cb), widget, 0);
}

static void
show_arrangement (UiWindow *self)
{
  self->state.beside = ui_content_is_beside (self->content);
  ui_view_actions_update (self);
  update (self);
}

static void
show_page (UiWindow *self)
{
  ui_view_actions_update (self);
  ui_audit_actions_update (self);
}

/* Where the focus is in the evaluation, if it is there. */
static char *
get_place_of_focus (UiWindow *self)
{
  UiEvaluationView *view =
      self->content != NULL ? ui_pane_get_view (ui_content_get_pane (self->content)) : NULL;

  return view != NULL && gtk_widget_get_focus_child (GTK_WIDGET (view)) != NULL
             ? ui_evaluation_view_get_place (view)
             : NULL;
}

static void
build_frame (UiWindow *self)
{
  self->header = UI_HEADER (ui_header_new ());
  gtk_window_set_titlebar (GTK_WINDOW (self), GTK_WIDGET (self->header));
  /* The theme draws the bar inside; it would draw one around it as well. */
  gtk_widget_remove_css_class (GTK_WIDGET (self->header), "titlebar");
  self->guided = UI_GUIDED (ui_guided_new (self->session));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->guided));
}

static void
build_content (UiWindow *self, UiPlacesPage page, gboolean table)
{
  ui_header_fill (self->header);
  self->content = UI_CONTENT (ui_content_new (self->session));
  ui_guided_set_content (self->guided, GTK_WIDGET (self->content));
  ui_audit_actions_prepare (self);
  ui_pane_set_page (ui_content_get_pane (self->content), page);
  ui_content_set_beside (self->content, self->state.beside);
  ui_content_show_table (self->content, table);
  g_signal_connect_swapped (ui_content_get_pane (self->content), "turned", G_CALLBACK (show_page),
                            self);
  g_signal_connect_swapped (self->content, "arranged", G_CALLBACK (show_arrangement), self);
  show_arrangement (self);
  ui_register_actions_update (self);
  show_page (self);
}

/* For the first time, when the first frame is drawn or something needs it before. */
static void
show_content (UiWindow *self)
{
  g_clear_handle_id (&self->content_source, g_source_remove);
  ui_style_seek_fonts ();
  ui_style_load ();
  build_content (self, self->state.page, FALSE);
  if (self->settings != NULL && g_settings_get_boolean (self->settings, UI_SETTING_GUIDE))
    g_action_group_change_action_state (G_ACTION_GROUP (self), "guide",
                                        g_variant_new_boolean (TRUE));
}

static void
ui_window_unmap (GtkWidget *widget)
{
  UiWindow *self = UI_WINDOW (widget);

  if (self->content != NULL)
    self->state.page = ui_pane_get_page (ui_content_get_pane (self->content));
  ui_session_remember (self->session);
  ui_window_state_remember (&self->state, GTK_WINDOW (self), self->settings);
  GTK_WIDGET_CLASS (ui_window_parent_class)->unmap (widget);
}

static gboolean
ui_window_close_request (GtkWindow *window)
{
  return ui_actions_ask_for_trial (UI_WINDOW (window)) ||
         GTK_WINDOW_CLASS (ui_window_parent_class)->close_request (window);
}

static void
ui_window_dispose (GObject *object)
{
  UiWindow *self = UI_WINDOW (object);

  g_clear_handle_id (&self->content_source, g_source_remove);
  g_clear_handle_id (&self->undo_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->daily_copy != NULL)
    g_signal_handlers_disconnect_by_data (self->daily_copy, self);
  g_clear_object (&self->daily_copy);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (ui_session_get_list (self->session), self);
    }
  self->header = NULL;
  self->guided = NULL;
  self->content = NULL;
  G_OBJECT_CLASS (ui_window_parent_class)->dispose (object);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->path, g_free);
}

static void
ui_window_class_init (UiWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_window_dispose;
  widget_class->realize = ui_window_realize;
  widget_class->unmap = ui_window_unmap;
  GTK_WINDOW_CLASS (class)->close_request = ui_window_close_request;
  ui_actions_install_evaluation (widget_class);
  ui_actions_install_life (widget_class);
  ui_actions_install_exchange (widget_class);
  ui_actions_install_export (widget_class);
  ui_actions_install_worksheets (widget_class);
  ui_actions_install_navigation (widget_class);
  ui_actions_install_details (widget_class);
  ui_actions_install_fillin (widget_class);
  ui_actions_install_trial (widget_class);
  ui_actions_install_audit (widget_class);
  ui_actions_install_workspace (widget_class);
}

static void
ui_window_init (UiWindow *self)
{
  ui_files_accept (self);
  ui_register_actions_add (self);
  ui_audit_actions_add (self);
}

UiWindow *
ui_window_new (GtkApplication *application, GSettings *settings, const char *workspace)
{
  UiWindow *self = g_object_new (UI_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  self->session = ui_session_new (settings);
  self->state = ui_window_state_restore (GTK_WINDOW (self), settings);
  self->path = g_strdup (workspace);
  g_signal_connect_swapped (self->session, "opened", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->session, "shown", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->session, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (ui_session_get_list (self->session), "changed",
                            G_CALLBACK (ui_register_actions_update), self);
  g_signal_connect_swapped (ui_session_get_list (self->session), "chosen",
                            G_CALLBACK (ui_actions_update), self);
  build_frame (self);
  ui_view_actions_add (self, self->state.beside);
  update (self);
  return self;
}

UiSession *
ui_window_get_session (UiWindow *self)
{
  g_return_val_if_fail (UI_IS_WINDOW (self), NULL);

  return self->session;
}

UiContent *
ui_window_get_content (UiWindow *self)
{
  g_return_val_if_fail (UI_IS_WINDOW (self), NULL);

  if (self->content == NULL && self->guided != NULL)
    show_content (self);
  return self->content;
}

UiGuided *
ui_window_get_guided (UiWindow *self)
{
  g_return_val_if_fail (UI_IS_WINDOW (self), NULL);

  ui_window_get_content (self);
  return self->guided;
}

void
ui_window_start (UiWindow *self)
{
  g_return_if_fail (UI_IS_WINDOW (self));

  ui_window_get_content (self);
  if (!ui_session_has_started (self->session))
    ui_session_start (self->session, self->path);
}

void
ui_window_notify (UiWindow *self,
                  GtkMessageType type,
                  const char *message,
                  const char *label,
                  const char *action,
                  GVariant *target)
{
  g_return_if_fail (UI_IS_WINDOW (self));

  ui_notices_say (ui_content_get_notices (ui_window_get_content (self)), type, message, label,
                  action, target);
}

void
ui_window_rebuild (UiWindow *self)
{
  UiPlacesPage page;
  g_autofree char *place = NULL;
  gboolean is_guided;
  gboolean table;

  g_return_if_fail (UI_IS_WINDOW (self));

  ui_window_start (self);
  /* What went wrong is told anew as well. */
  if (ui_session_get_workspace (self->session) == NULL)
    ui_session_retry (self->session);
  page = ui_pane_get_page (ui_content_get_pane (self->content));
  place = get_place_of_focus (self);
  is_guided = ui_guided_shows_guide (self->guided);
  table = ui_content_shows_table (self->content);
  build_frame (self);
  build_content (self, page, table);
  ui_guided_show_guide (self->guided, is_guided);
  update (self);
  if (place != NULL)
    ui_evaluation_view_go_to (ui_pane_get_view (ui_content_get_pane (self->content)), place);
}
