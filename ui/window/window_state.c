/* window_state.c - What a window keeps from one run to the next: its size, page and arrangement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/window_state.h"

#include "ui/parts/settings.h"

#define USUAL_WIDTH 1180
#define USUAL_HEIGHT 800

UiWindowState
ui_window_state_restore (GtkWindow *window, GSettings *settings)
{
  UiWindowState state = { UI_PLACES_DECISION, TRUE };
  g_autofree char *page = NULL;

  gtk_window_set_default_size (window, USUAL_WIDTH, USUAL_HEIGHT);
  if (settings == NULL)
    return state;
  page = g_settings_get_string (settings, UI_SETTING_PAGE);
  if (ui_places_parse_page (page) != UI_PLACES_N_PAGES)
    state.page = ui_places_parse_page (page);
  state.beside = g_settings_get_boolean (settings, UI_SETTING_REGISTER);
  gtk_window_set_default_size (window, g_settings_get_int (settings, UI_SETTING_WIDTH),
                               g_settings_get_int (settings, UI_SETTING_HEIGHT));
  if (g_settings_get_boolean (settings, UI_SETTING_MAXIMIZED))
    gtk_window_maximize (window);
  return state;
}

void
ui_window_state_remember (const UiWindowState *self, GtkWindow *window, GSettings *settings)
{
  int width;
  int height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, UI_SETTING_WIDTH, width);
  g_settings_set_int (settings, UI_SETTING_HEIGHT, height);
  g_settings_set_string (settings, UI_SETTING_PAGE, ui_places_page_ids[self->page]);
  g_settings_set_boolean (settings, UI_SETTING_MAXIMIZED, gtk_window_is_maximized (window));
  g_settings_set_boolean (settings, UI_SETTING_REGISTER, self->beside);
}
