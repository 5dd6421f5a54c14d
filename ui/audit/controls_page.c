/* controls_page.c - The control catalogue: what is stated, how it is covered, and what was found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/controls_page.h"

#include "ui/audit/control_actions.h"
#include "ui/audit/control_changes.h"
#include "ui/audit/control_find_bar.h"
#include "ui/audit/control_layout.h"
#include "ui/audit/control_panel.h"
#include "ui/parts/line.h"
#include "ui/parts/message_page.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>

struct _UiControlsPage
{
  UiPage parent_instance;

  /* template */
  UiControlFindBar *find_bar;
  GtkToggleButton *panel_button;
  GtkMenuButton *menu_button;
  UiControlLayout *layout;
  GtkStack *stack;
  UiControlTable *table;
  UiMessagePage *nothing;
  UiControlPanel *panel;
};

G_DEFINE_FINAL_TYPE (UiControlsPage, ui_controls_page, UI_TYPE_PAGE)

static UiControlTree *
get_tree (UiControlsPage *self)
{
  return ui_control_table_get_tree (self->table);
}

static void
show_panel (UiControlsPage *self)
{
  g_autoptr (GArray) chosen = NULL;

  if (ui_control_tree_get_decision (get_tree (self)) == NULL)
    {
      ui_control_panel_show (self->panel, NULL, NULL);
      return;
    }
  chosen = ui_control_tree_list_chosen (get_tree (self));
  ui_control_panel_show (self->panel, ui_page_get_evaluation (UI_PAGE (self)), chosen);
}

static void
chosen_cb (UiControlsPage *self)
{
  if (ui_page_get_evaluation (UI_PAGE (self)) == NULL)
    return;
  show_panel (self);
  ui_control_actions_update (self);
}

static void
entered_cb (UiControlsPage *self)
{
  ui_controls_page_enter (self, NULL);
}

static void
focus_table_cb (UiControlsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
fitted_cb (UiControlsPage *self, int width)
{
  ui_control_columns_fit (ui_control_table_get_columns (self->table), width);
}

static void
found_cb (UiControlsPage *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (get_tree (self))) > 0;

  gtk_stack_set_visible_child (self->stack,
                               found ? GTK_WIDGET (self->table) : GTK_WIDGET (self->nothing));
}

static void
ui_controls_page_update (UiPage *page)
{
  UiControlsPage *self = UI_CONTROLS_PAGE (page);
  RulesDecision *now = data_evaluation_get_decision (ui_page_get_evaluation (page));
  const RulesDecision *before = ui_control_tree_get_decision (get_tree (self));
  gboolean kept =
      before != NULL && ui_control_changes_keep_rows (before->evaluation->audit.catalogue,
                                                      now->evaluation->audit.catalogue);

  ui_control_tree_show (get_tree (self), now);
  /* In another catalogue, what is chosen has other numbers. */
  if (kept)
    ui_control_panel_update (self->panel);
  else
    show_panel (self);
  ui_control_actions_update (self);
}

static void
ui_controls_page_show (UiPage *page)
{
  UiControlsPage *self = UI_CONTROLS_PAGE (page);
  g_autoptr (UiControlFilter) all = ui_control_filter_new ();

  ui_control_panel_show (self->panel, NULL, NULL);
  ui_control_tree_show (get_tree (self), NULL);
  ui_control_tree_filter (get_tree (self), all);
}

/* What was looked for does not hide where one wants to go. */
static void
say_cleared (UiControlsPage *self, const char *id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *message = NULL;

  if (!UI_IS_WINDOW (root))
    return;
  /* Translators: %s is the number of a control. */
  message = g_strdup_printf (_ ("All controls are shown again, to get to %s."), id);
  ui_window_notify (UI_WINDOW (root), GTK_MESSAGE_INFO, message, NULL, NULL, NULL);
}

static gboolean
ui_controls_page_go_to (UiPage *page, const DataPlace *place)
{
  UiControlsPage *self = UI_CONTROLS_PAGE (page);
  gboolean cleared;
  guint position;

  if ((place->array != DATA_ARRAY_CONTROLS && place->array != DATA_ARRAY_CATALOGUE) ||
      ui_page_get_evaluation (page) == NULL)
    return FALSE;
  ui_controls_page_update (page);
  if (place->id == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self));
  position = ui_control_tree_reveal (get_tree (self), place->id, &cleared);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (cleared)
    say_cleared (self, place->id);
  ui_control_table_select (self->table, position, place->member == NULL);
  show_panel (self);
  if (place->member != NULL)
    ui_controls_page_enter (self, place->member);
  return TRUE;
}

static char *
ui_controls_page_get_place (UiPage *page)
{
  UiControlsPage *self = UI_CONTROLS_PAGE (page);
  char *place = ui_control_panel_get_place (self->panel);
  UiControlItem *row = ui_control_table_get_current (self->table);

  if (place != NULL || row == NULL || row->control == RULES_NO_CONTROL)
    return place;
  return data_place_to_text (&(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = row->id });
}

static gboolean
ui_controls_page_grab_focus (GtkWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (UI_CONTROLS_PAGE (widget)->table));
  return TRUE;
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ui_control_find_bar_search (UI_CONTROLS_PAGE (widget)->find_bar);
  return GDK_EVENT_STOP;
}

/* Before the rows are made, so that they get their columns but once. */
static void
ui_controls_page_map (GtkWidget *widget)
{
  UiControlsPage *self = UI_CONTROLS_PAGE (widget);
  int width = 0;

  for (GtkWidget *around = widget; around != NULL && width == 0;
       around = gtk_widget_get_parent (around))
    width = gtk_widget_get_width (around);
  if (width > 0)
    fitted_cb (self, ui_control_layout_find_width (self->layout, width));
  GTK_WIDGET_CLASS (ui_controls_page_parent_class)->map (widget);
}

static void
ui_controls_page_dispose (GObject *object)
{
  UiControlsPage *self = UI_CONTROLS_PAGE (object);

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (get_tree (self), self);
  G_OBJECT_CLASS (ui_controls_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (UI_TYPE_CONTROL_FIND_BAR);
  g_type_ensure (UI_TYPE_CONTROL_LAYOUT);
  g_type_ensure (UI_TYPE_CONTROL_PANEL);
  g_type_ensure (UI_TYPE_CONTROL_TABLE);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MESSAGE_PAGE);
}

static void
ui_controls_page_class_init (UiControlsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_controls_page_dispose;
  UI_PAGE_CLASS (class)->show = ui_controls_page_show;
  UI_PAGE_CLASS (class)->update = ui_controls_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_controls_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_controls_page_get_place;
  widget_class->grab_focus = ui_controls_page_grab_focus;
  widget_class->map = ui_controls_page_map;
  ensure_types ();
  ui_control_actions_install (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F3, 0, find_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "controls.enter", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/controls_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, panel_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, layout);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, table);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiControlsPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, fitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_table_cb);
}

static void
ui_controls_page_init (UiControlsPage *self)
{
  const UiMessageButton button = { _ ("_Show All"), "controls.show-all", NULL };
  g_autoptr (GMenuModel) columns = ui_control_columns_new_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ui_control_find_bar_set_tree (self->find_bar, get_tree (self));
  g_signal_connect_swapped (get_tree (self), "changed", G_CALLBACK (found_cb), self);
  gtk_widget_insert_action_group (
      GTK_WIDGET (self), "columns",
      ui_control_columns_get_actions (ui_control_table_get_columns (self->table)));
  g_menu_append_submenu (G_MENU (gtk_menu_button_get_menu_model (self->menu_button)),
                         _ ("Col_umns"), columns);
  ui_message_page_show (self->nothing, UI_MARK_INFORMATION, _ ("No control is found"),
                        _ ("Look for something else, or take the filter away."), &button, 1);
}

void
ui_controls_page_filter_text (UiControlsPage *self, const char *filter)
{
  g_autoptr (UiControlFilter) parsed = NULL;

  g_return_if_fail (UI_IS_CONTROLS_PAGE (self));

  parsed = ui_control_filter_parse (filter);
  ui_control_tree_filter (get_tree (self), parsed);
}

UiControlTable *
ui_controls_page_get_table (UiControlsPage *self)
{
  g_return_val_if_fail (UI_IS_CONTROLS_PAGE (self), NULL);

  return self->table;
}

void
ui_controls_page_enter (UiControlsPage *self, const char *member)
{
  g_return_if_fail (UI_IS_CONTROLS_PAGE (self));

  gtk_toggle_button_set_active (self->panel_button, TRUE);
  show_panel (self);
  ui_control_panel_focus (self->panel, member);
}
