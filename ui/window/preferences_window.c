/* preferences_window.c - What the user can set for all evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/preferences_window.h"

#include "ui/window/preferences.h"

#include <glib/gi18n-lib.h>

#define USUAL_WIDTH 660
#define USUAL_HEIGHT 640

struct _UiPreferencesWindow
{
  GtkWindow parent_instance;

  /* in the window, and made anew for each language */
  UiPreferences *preferences;
};

G_DEFINE_FINAL_TYPE (UiPreferencesWindow, ui_preferences_window, GTK_TYPE_WINDOW)

static void
build (UiPreferencesWindow *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_set_title (GTK_WINDOW (self), _ ("Preferences"));
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  self->preferences = UI_PREFERENCES (ui_preferences_new (UI_WINDOW (window)));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->preferences));
}

static void
ui_preferences_window_class_init (UiPreferencesWindowClass *class)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
ui_preferences_window_init (UiPreferencesWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), USUAL_WIDTH, USUAL_HEIGHT);
}

GtkWindow *
ui_preferences_window_new (UiWindow *window)
{
  UiPreferencesWindow *self = g_object_new (
      UI_TYPE_PREFERENCES_WINDOW, "application", gtk_window_get_application (GTK_WINDOW (window)),
      "transient-for", window, "destroy-with-parent", TRUE, NULL);

  build (self);
  return GTK_WINDOW (self);
}

void
ui_preferences_window_rebuild (UiPreferencesWindow *self)
{
  g_autofree char *focus = NULL;

  g_return_if_fail (UI_IS_PREFERENCES_WINDOW (self));

  focus = g_strdup (ui_preferences_get_focus (self->preferences));
  build (self);
  if (focus != NULL)
    ui_preferences_focus (self->preferences, focus);
}
