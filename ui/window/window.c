/* window.c - The window: a workspace, the evaluation that is shown, and what can be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/window.h"

#include "data/workspace/register_wording.h"
#include "ui/window/actions.h"
#include "ui/window/content.h"
#include "ui/workspace/daily_copy.h"
#include "ui/window/header.h"
#include "ui/parts/messages.h"
#include "ui/parts/settings.h"
#include "ui/window/undo.h"

#include <glib/gi18n-lib.h>

#define USUAL_WIDTH 1180
#define USUAL_HEIGHT 800

#define WORKSPACE_SUFFIX ".eikyo"

struct _UiWindow
{
  GtkApplicationWindow parent_instance;

  /* owned */
  UiSession *session;
  GSettings *settings;
  UiDailyCopy *daily_copy;

  /* in the window, and made anew for each language */
  UiHeader *header;
  UiContent *content;

  /* source ids */
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

  self->undo_source = 0;
  ui_header_set_undo (self->header, undo, redo);
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

  ui_actions_update (self);
  ui_header_set_title (self->header, title);
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Eikyo");
  if (self->undo_source == 0)
    self->undo_source = g_idle_add_full (G_PRIORITY_LOW, update_undo_cb, self, NULL);
}

static void
copy_failed_cb (UiWindow *self, const char *message)
{
  /* Translators: %s is an error message of several sentences. */
  g_autofree char *text = g_strdup_printf (_ ("There is no copy of today: %s"), message);

  ui_window_notify (self, GTK_MESSAGE_WARNING, text, NULL, NULL, NULL);
}

/* What the first frame does not wait for. */
static gboolean
add_rest_cb (gpointer data)
{
  UiWindow *self = data;

  self->rest_source = 0;
  ui_register_list_grow (ui_session_get_list (self->session));
  ui_content_focus (self->content);
  self->daily_copy = ui_daily_copy_new (self->session);
  g_signal_connect_swapped (self->daily_copy, "failed", G_CALLBACK (copy_failed_cb), self);
  return G_SOURCE_REMOVE;
}

static void
ui_window_map (GtkWidget *widget)
{
  UiWindow *self = UI_WINDOW (widget);

  GTK_WIDGET_CLASS (ui_window_parent_class)->map (widget);
  if (self->rest_source == 0 && self->daily_copy == NULL)
    self->rest_source = g_idle_add_full (G_PRIORITY_LOW, add_rest_cb, self, NULL);
}

static gboolean
is_workspace (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, WORKSPACE_SUFFIX);
}

static char *
get_place (GFile *file)
{
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

static void
open_workspace (UiWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  /* It may just have been opened, or its problem told, when the program started with it. */
  if (g_str_equal (path, ui_session_get_path (self->session)))
    {
      if (ui_session_get_workspace (self->session) == NULL)
        ui_session_retry (self->session);
      return;
    }
  if (!ui_session_open (self->session, path, &error))
    ui_messages_show_error (GTK_WINDOW (self), _ ("The workspace could not be opened"),
                            error->message);
}

char *
ui_window_find_workspace (GFile *const *files, guint n_files)
{
  for (guint i = 0; i < n_files; i++)
    {
      if (is_workspace (files[i]))
        return get_place (files[i]);
    }
  return NULL;
}

void
ui_window_open (UiWindow *self, GFile *const *files, guint n_files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) evaluations = NULL;

  g_return_if_fail (UI_IS_WINDOW (self));

  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *place = get_place (files[i]);

      if (is_workspace (files[i]))
        open_workspace (self, place);
      else
        g_strv_builder_add (builder, place);
    }
  evaluations = g_strv_builder_end (builder);
  if (evaluations[0] != NULL)
    ui_actions_import (self, (const char *const *) evaluations);
}

static void
place_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  DataRegisterPlace place = data_register_place_parse (g_variant_get_string (value, NULL));

  if (place != 0)
    ui_register_list_set_place (ui_session_get_list (UI_WINDOW (data)->session), place);
}

static const GActionEntry actions[] = {
  { "place", NULL, "s", "'register'", place_cb },
};

static void
show_place (UiWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "place");
  DataRegisterPlace place = ui_register_list_get_place (ui_session_get_list (self->session));

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (data_register_place_ids[place - 1]));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_content_search (UI_WINDOW (widget)->content);
}

/* Shows the next evaluation of the list (1) or the one before (-1), and goes round at the ends. */
static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiWindow *self = UI_WINDOW (widget);
  UiRegisterList *list = ui_session_get_list (self->session);
  guint n = ui_register_list_count (list);
  guint position = ui_register_list_get_position (list);

  if (n == 0)
    return;
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  else
    position = (position + n + (guint) g_variant_get_int32 (parameter)) % n;
  ui_session_show (self->session, ui_register_list_get_number (list, position));
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

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiWindow *self)
{
  GSList *dropped = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *each = dropped; each != NULL; each = each->next)
    g_ptr_array_add (files, each->data);
  ui_window_open (self, (GFile *const *) files->pdata, files->len);
  return files->len > 0;
}

static void
build (UiWindow *self)
{
  self->header = UI_HEADER (ui_header_new ());
  gtk_window_set_titlebar (GTK_WINDOW (self), GTK_WIDGET (self->header));
  /* The theme draws the bar inside; it would draw one around it as well. */
  gtk_widget_remove_css_class (GTK_WIDGET (self->header), "titlebar");
  self->content = UI_CONTENT (ui_content_new (self->session));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->content));
  show_place (self);
  update (self);
}

static void
remember_state (UiWindow *self)
{
  int width;
  int height;

  ui_session_remember (self->session);
  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, UI_SETTING_WIDTH, width);
  g_settings_set_int (self->settings, UI_SETTING_HEIGHT, height);
  g_settings_set_boolean (self->settings, UI_SETTING_MAXIMIZED,
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
ui_window_unmap (GtkWidget *widget)
{
  remember_state (UI_WINDOW (widget));
  GTK_WIDGET_CLASS (ui_window_parent_class)->unmap (widget);
}

static void
restore_state (UiWindow *self)
{
  int width = USUAL_WIDTH;
  int height = USUAL_HEIGHT;

  if (self->settings != NULL)
    {
      width = g_settings_get_int (self->settings, UI_SETTING_WIDTH);
      height = g_settings_get_int (self->settings, UI_SETTING_HEIGHT);
      if (g_settings_get_boolean (self->settings, UI_SETTING_MAXIMIZED))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

static void
ui_window_dispose (GObject *object)
{
  UiWindow *self = UI_WINDOW (object);

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
  self->content = NULL;
  G_OBJECT_CLASS (ui_window_parent_class)->dispose (object);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
}

static void
ui_window_class_init (UiWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_window_dispose;
  widget_class->map = ui_window_map;
  widget_class->unmap = ui_window_unmap;
  ui_actions_install_evaluation (widget_class);
  ui_actions_install_exchange (widget_class);
  ui_actions_install_workspace (widget_class);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_cb);
}

static void
ui_window_init (UiWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

UiWindow *
ui_window_new (GtkApplication *application, GSettings *settings, const char *workspace)
{
  UiWindow *self = g_object_new (UI_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  self->session = ui_session_new (settings);
  restore_state (self);
  ui_session_start (self->session, workspace);
  g_signal_connect_swapped (self->session, "opened", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->session, "shown", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->session, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (ui_session_get_list (self->session), "changed", G_CALLBACK (show_place),
                            self);
  build (self);
  return self;
}

UiSession *
ui_window_get_session (UiWindow *self)
{
  g_return_val_if_fail (UI_IS_WINDOW (self), NULL);

  return self->session;
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

  ui_content_notify (self->content, type, message, label, action, target);
}

void
ui_window_rebuild (UiWindow *self)
{
  g_return_if_fail (UI_IS_WINDOW (self));

  /* What went wrong is told anew as well. */
  if (ui_session_get_workspace (self->session) == NULL)
    ui_session_retry (self->session);
  build (self);
}
