/* register_actions.c - What is looked at of the register, as actions with a state: win.place,
 * win.filter-FACET, win.sort and win.sort-descending.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_actions.h"

static UiRegisterList *
get_list (gpointer window)
{
  return ui_session_get_list (ui_window_get_session (UI_WINDOW (window)));
}

static void
place_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  DataRegisterPlace place = data_register_place_parse (g_variant_get_string (value, NULL));

  if (place != 0)
    ui_register_list_set_place (get_list (window), place);
}

/* The filter that is set already is taken away. */
static void
filter_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const char *name = g_action_get_name (G_ACTION (action)) + strlen ("filter-");
  const char *value = g_variant_get_string (parameter, NULL);

  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    {
      if (g_str_equal (name, ui_register_facet_ids[i]))
        ui_register_list_filter (
            get_list (window), i,
            g_str_equal (value, ui_register_list_get_filter (get_list (window), i)) ? "" : value);
    }
}

/* Times begin with the newest, what can be missing with the most; all else with the first. */
static gboolean
begins_with_last (UiRegisterKey key)
{
  return key == UI_REGISTER_KEY_CHANGED || key == UI_REGISTER_KEY_CREATED ||
         key == UI_REGISTER_KEY_AS_OF || key == UI_REGISTER_KEY_MISSING ||
         key == UI_REGISTER_KEY_OVERALL || key == UI_REGISTER_KEY_EDITION;
}

static void
sort_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  const char *id = g_variant_get_string (value, NULL);

  for (UiRegisterKey key = 0; key < UI_REGISTER_N_KEYS; key++)
    {
      if (g_str_equal (id, ui_register_key_ids[key]))
        ui_register_list_sort (get_list (window), key, begins_with_last (key));
    }
}

static void
descending_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  ui_register_list_sort (get_list (window), ui_register_list_get_key (get_list (window)),
                         g_variant_get_boolean (value));
}

static const GActionEntry actions[] = {
  { "place", NULL, "s", "'register'", place_cb },
  { "filter-route", filter_cb, "s", "''" },
  { "filter-readiness", filter_cb, "s", "''" },
  { "filter-state", filter_cb, "s", "''" },
  { "filter-edition", filter_cb, "s", "''" },
  { "sort", NULL, "s", "'changed'", sort_cb },
  { "sort-descending", NULL, NULL, "true", descending_cb },
};

static void
set_state (UiWindow *window, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

void
ui_register_actions_add (UiWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}

void
ui_register_actions_update (UiWindow *window)
{
  UiRegisterList *list = get_list (window);

  set_state (window, "place",
             g_variant_new_string (data_register_place_ids[ui_register_list_get_place (list) - 1]));
  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    {
      g_autofree char *name = g_strconcat ("filter-", ui_register_facet_ids[i], NULL);

      set_state (window, name, g_variant_new_string (ui_register_list_get_filter (list, i)));
    }
  set_state (window, "sort",
             g_variant_new_string (ui_register_key_ids[ui_register_list_get_key (list)]));
  set_state (window, "sort-descending",
             g_variant_new_boolean (ui_register_list_is_descending (list)));
}
