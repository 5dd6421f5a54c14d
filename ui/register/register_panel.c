/* register_panel.c - What opens to filter and to sort the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_panel.h"

#include "ui/window/check_button.h"
#include "ui/register/register_count.h"
#include "ui/register/register_words.h"

#include <glib/gi18n-lib.h>

/* Pixels; what does not fit is scrolled. */
#define MOST_HEIGHT 560

/* Adds a choice, and returns it for the next of its group. */
static GtkWidget *
add_choice (GtkWidget *group, UiRegisterFacet facet, const char *label, const char *value)
{
  GtkWidget *choice = ui_check_button_new (GTK_ACCESSIBLE_ROLE_RADIO);
  g_autofree char *action = g_strconcat ("win.filter-", ui_register_facet_ids[facet], NULL);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (choice), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (choice), "s", value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (choice), action);
  gtk_box_append (GTK_BOX (group), choice);
  return choice;
}

static void
add_values (GtkWidget *group, UiRegisterFacet facet, UiSession *session)
{
  const char *const *values = ui_register_words_values (facet);
  DataPacks *packs = ui_session_get_packs (session);
  g_autoptr (GPtrArray) editions = NULL;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    add_choice (group, facet, ui_register_words_value (facet, values[i], packs), values[i]);
  if (values != NULL)
    return;
  editions = ui_register_count_editions (ui_session_get_list (session));
  for (guint i = 0; i < editions->len; i++)
    add_choice (group, facet, editions->pdata[i], editions->pdata[i]);
}

static GtkWidget *
make_group (UiRegisterFacet facet, UiSession *session)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *heading = gtk_label_new (ui_register_words_facet (facet));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "card-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ui_register_words_facet (facet), -1);
  gtk_box_append (GTK_BOX (group), heading);
  /* Translators: a choice among routes, states and the like: each of them. */
  add_choice (group, facet, C_ ("filter", "Any"), "");
  add_values (group, facet, session);
  return group;
}

static GtkWidget *
make_columns (UiSession *session)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (first), make_group (UI_REGISTER_FACET_ROUTE, session));
  gtk_box_append (GTK_BOX (first), make_group (UI_REGISTER_FACET_EDITION, session));
  gtk_box_append (GTK_BOX (second), make_group (UI_REGISTER_FACET_READINESS, session));
  gtk_box_append (GTK_BOX (second), make_group (UI_REGISTER_FACET_STATE, session));
  gtk_box_append (GTK_BOX (columns), first);
  gtk_box_append (GTK_BOX (columns), second);
  gtk_widget_add_css_class (columns, "filter-panel");
  return columns;
}

GtkWidget *
ui_register_panel_new (UiSession *session)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "propagate-natural-width", TRUE,
                    "propagate-natural-height", TRUE, "hscrollbar-policy", GTK_POLICY_NEVER,
                    "max-content-height", MOST_HEIGHT, "child", make_columns (session), NULL);

  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the list is filtered by"), -1);
  return popover;
}

static gboolean
is_usual (UiRegisterKey key)
{
  return key == UI_REGISTER_KEY_CHANGED || key == UI_REGISTER_KEY_TITLE ||
         key == UI_REGISTER_KEY_ROUTE || key == UI_REGISTER_KEY_STATE ||
         key == UI_REGISTER_KEY_CREATED;
}

GMenuModel *
ui_register_panel_new_order (gboolean all)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) keys = g_menu_new ();
  g_autoptr (GMenu) directions = g_menu_new ();

  for (UiRegisterKey key = 0; key < UI_REGISTER_N_KEYS; key++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (!all && !is_usual (key))
        continue;
      item = g_menu_item_new (ui_register_words_key (key), NULL);
      g_menu_item_set_action_and_target (item, "win.sort", "s", ui_register_key_ids[key]);
      g_menu_append_item (keys, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (keys));
  /* Translators: the order of a list, the newest or the largest first. */
  g_menu_append (directions, _ ("_Descending"), "win.sort-descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));
  return G_MENU_MODEL (menu);
}
