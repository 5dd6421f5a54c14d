/* view_actions.c - What the window shows, as actions with a state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/view_actions.h"

#include "ui/parts/settings.h"

static void
page_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  UiContent *content = ui_window_get_content (window);
  UiPane *pane = ui_content_get_pane (content);
  UiPlacesPage page = ui_places_parse_page (g_variant_get_string (value, NULL));

  if (page == UI_PLACES_N_PAGES)
    return;
  ui_pane_set_page (pane, page);
  ui_content_reveal (content);
  if (ui_pane_get_view (pane) != NULL)
    ui_evaluation_view_focus (ui_pane_get_view (pane));
}

static void
show_register_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  ui_content_show_register (ui_window_get_content (window), g_variant_get_boolean (value));
}

static void
show_table_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  ui_content_show_table (ui_window_get_content (window), g_variant_get_boolean (value));
}

static void
guide_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  UiGuided *guided = ui_window_get_guided (window);
  GSettings *settings = ui_session_get_settings (ui_window_get_session (window));

  g_simple_action_set_state (action, value);
  ui_guided_show_guide (guided, g_variant_get_boolean (value));
  ui_guided_focus_guide (guided);
  if (settings != NULL)
    g_settings_set_boolean (settings, UI_SETTING_GUIDE, g_variant_get_boolean (value));
}

/* By the key one comes to the guide; from there it is closed. */
static void
go_to_guide_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!ui_guided_focus_guide (ui_window_get_guided (window)))
    g_action_group_activate_action (G_ACTION_GROUP (window), "guide", NULL);
}

static const GActionEntry actions[] = {
  { "page", NULL, "s", "'decision'", page_cb },
  { "show-register", NULL, NULL, "true", show_register_cb },
  { "show-table", NULL, NULL, "false", show_table_cb },
  { "guide", NULL, NULL, "false", guide_cb },
  { "go-to-guide", go_to_guide_cb, NULL, NULL, NULL },
};

static void
set_state (UiWindow *window, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

void
ui_view_actions_add (UiWindow *window, gboolean beside)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  set_state (window, "show-register", g_variant_new_boolean (beside));
}

void
ui_view_actions_update (UiWindow *window)
{
  UiContent *content = ui_window_get_content (window);
  UiPlacesPage page = ui_pane_get_page (ui_content_get_pane (content));

  set_state (window, "page", g_variant_new_string (ui_places_page_ids[page]));
  set_state (window, "show-register", g_variant_new_boolean (ui_content_shows_register (content)));
  set_state (window, "show-table", g_variant_new_boolean (ui_content_shows_table (content)));
}
