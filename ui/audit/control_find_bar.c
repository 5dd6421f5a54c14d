/* control_find_bar.c - What controls are looked for: words, and a button for each way to narrow
 * them, with how many are found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_find_bar.h"

#include "ui/audit/control_find_menu.h"
#include "ui/parts/flow.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiControlFindBar
{
  GtkWidget parent_instance;

  /* template */
  GtkSearchEntry *search;
  GtkMenuButton *is_button;
  GtkMenuButton *tier_button;
  GtkMenuButton *area_button;
  GtkMenuButton *auditor_button;
  GtkWidget *clear_button;
  GtkLabel *count;

  /* owned */
  UiControlTree *tree;
  GSimpleActionGroup *actions;
  char *searched; /* what was looked for here last */

  gboolean follows; /* while it is given what is looked for */
};

G_DEFINE_FINAL_TYPE (UiControlFindBar, ui_control_find_bar, GTK_TYPE_WIDGET)

static guint left_signal;

static void
set_state (UiControlFindBar *self, UiControlFacet facet, const UiControlFilter *filter)
{
  g_autofree char *value = ui_control_find_menu_get (filter, facet);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (
                                 G_ACTION_MAP (self->actions), ui_control_facet_ids[facet])),
                             g_variant_new_string (value));
}

static void
label_button (UiControlFindBar *self, UiControlFacet facet, const UiControlFilter *filter)
{
  GtkMenuButton *const buttons[UI_CONTROL_N_FACETS] = { self->is_button, self->tier_button,
                                                        self->area_button, self->auditor_button };
  g_autofree char *label = ui_control_find_menu_label (
      ui_control_tree_get_decision (self->tree)->evaluation, filter, facet);
  g_autofree char *value = ui_control_find_menu_get (filter, facet);
  /* Translators: %s is what a list is filtered by. */
  g_autofree char *name = g_strdup_printf (_ ("Filter by: %s"), label);

  if (g_strcmp0 (gtk_menu_button_get_label (buttons[facet]), label) == 0)
    return;
  gtk_menu_button_set_label (buttons[facet], label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[facet]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (value[0] != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (buttons[facet]), "filtering");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (buttons[facet]), "filtering");
}

static char *
describe_count (UiControlFindBar *self)
{
  const UiControlFound count = ui_control_tree_count (self->tree);

  if (ui_control_filter_is_empty (ui_control_tree_get_filter (self->tree)))
    return g_strdup_printf (ngettext ("%u control", "%u controls", count.all), count.all);
  if (count.done == 0)
    /* Translators: %1$u controls are found, of %2$u. */
    return g_strdup_printf (ngettext ("%1$u of %2$u control", "%1$u of %2$u controls", count.all),
                            count.found, count.all);
  return g_strdup_printf (
      /* Translators: %1$u controls are found, of %2$u. %3$u more were found before they were
       * changed, and stay until the filter is set again. */
      ngettext ("%1$u of %2$u controls, and %3$u changed since",
                "%1$u of %2$u controls, and %3$u changed since", count.done),
      count.found, count.all, count.done);
}

static void
update (UiControlFindBar *self)
{
  const UiControlFilter *filter = ui_control_tree_get_filter (self->tree);
  g_autofree char *count = NULL;

  if (ui_control_tree_get_decision (self->tree) == NULL)
    return;
  count = describe_count (self);
  self->follows = TRUE;
  for (UiControlFacet facet = 0; facet < UI_CONTROL_N_FACETS; facet++)
    {
      set_state (self, facet, filter);
      label_button (self, facet, filter);
    }
  /* Not while something is being typed. */
  if (!g_str_equal (filter->text, self->searched))
    {
      g_free (self->searched);
      self->searched = g_strdup (filter->text);
      gtk_editable_set_text (GTK_EDITABLE (self->search), filter->text);
    }
  self->follows = FALSE;
  if (!g_str_equal (count, gtk_label_get_label (self->count)))
    gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->clear_button, !ui_control_filter_is_empty (filter));
}

static void
search_changed_cb (UiControlFindBar *self)
{
  g_autoptr (UiControlFilter) filter = NULL;

  if (self->follows || self->tree == NULL)
    return;
  filter = ui_control_filter_copy (ui_control_tree_get_filter (self->tree));
  g_free (self->searched);
  self->searched = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_free (filter->text);
  filter->text = g_strdup (self->searched);
  ui_control_tree_filter (self->tree, filter);
}

static void
leave (UiControlFindBar *self)
{
  g_signal_emit (self, left_signal, 0);
}

static void
activate_search_cb (UiControlFindBar *self)
{
  search_changed_cb (self);
  leave (self);
}

/* The first Escape clears the words, the next leaves them. */
static void
stop_search_cb (UiControlFindBar *self)
{
  if (self->searched[0] == '\0')
    {
      leave (self);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
}

static void
narrow_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  UiControlFindBar *self = data;
  UiControlFacet facet = 0;
  g_autoptr (UiControlFilter) filter =
      ui_control_filter_copy (ui_control_tree_get_filter (self->tree));

  while (!g_str_equal (ui_control_facet_ids[facet], g_action_get_name (G_ACTION (action))))
    facet++;
  ui_control_find_menu_set (filter, facet, g_variant_get_string (value, NULL));
  ui_control_tree_filter (self->tree, filter);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UiControlFindBar *self = data;
  g_autoptr (UiControlFilter) all = ui_control_filter_new ();
  gboolean had_focus = gtk_widget_has_focus (self->clear_button);

  ui_control_tree_filter (self->tree, all);
  if (had_focus)
    leave (self);
}

/* Made anew each time: the auditors may be others. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  UiControlFindBar *self = data;
  UiControlFacet facet = button == self->is_button     ? UI_CONTROL_FACET_IS
                         : button == self->tier_button ? UI_CONTROL_FACET_TIER
                         : button == self->area_button ? UI_CONTROL_FACET_AREA
                                                       : UI_CONTROL_FACET_AUDITOR;
  const RulesDecision *decision = ui_control_tree_get_decision (self->tree);
  g_autoptr (GMenuModel) menu = NULL;

  if (decision == NULL)
    return;
  menu = ui_control_find_menu_new (decision->evaluation, facet);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
add_actions (UiControlFindBar *self)
{
  g_autoptr (GSimpleAction) clear = g_simple_action_new ("clear", NULL);

  self->actions = g_simple_action_group_new ();
  for (UiControlFacet facet = 0; facet < UI_CONTROL_N_FACETS; facet++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
          ui_control_facet_ids[facet], G_VARIANT_TYPE_STRING, g_variant_new_string (""));

      g_signal_connect (action, "change-state", G_CALLBACK (narrow_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  g_signal_connect (clear, "activate", G_CALLBACK (clear_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (clear));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "find", G_ACTION_GROUP (self->actions));
}

static void
ui_control_find_bar_dispose (GObject *object)
{
  UiControlFindBar *self = UI_CONTROL_FIND_BAR (object);

  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_data (self->tree, self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "find", NULL);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_CONTROL_FIND_BAR);
  g_clear_object (&self->tree);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (ui_control_find_bar_parent_class)->dispose (object);
}

static void
ui_control_find_bar_finalize (GObject *object)
{
  g_free (UI_CONTROL_FIND_BAR (object)->searched);
  G_OBJECT_CLASS (ui_control_find_bar_parent_class)->finalize (object);
}

static void
ui_control_find_bar_class_init (UiControlFindBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_find_bar_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_control_find_bar_finalize;
  g_type_ensure (UI_TYPE_FLOW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/control_find_bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, search);
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, is_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, tier_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, area_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, auditor_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, clear_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  left_signal = g_signal_new ("left", UI_TYPE_CONTROL_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static void
ui_control_find_bar_init (UiControlFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->searched = g_strdup ("");
  add_actions (self);
  gtk_menu_button_set_create_popup_func (self->is_button, open_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->tier_button, open_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->area_button, open_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->auditor_button, open_cb, self, NULL);
}

void
ui_control_find_bar_set_tree (UiControlFindBar *self, UiControlTree *tree)
{
  g_return_if_fail (UI_IS_CONTROL_FIND_BAR (self));
  g_return_if_fail (self->tree == NULL);

  self->tree = g_object_ref (tree);
  g_signal_connect_swapped (tree, "changed", G_CALLBACK (update), self);
  update (self);
}

void
ui_control_find_bar_search (UiControlFindBar *self)
{
  g_return_if_fail (UI_IS_CONTROL_FIND_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}
