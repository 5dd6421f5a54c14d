/* control_table.c - The tree of controls as a table, worked with mouse and keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_table.h"

#include "ui/audit/control_cell.h"
#include "ui/audit/control_keys.h"
#include "ui/parts/list_places.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiControlTable
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scroller;
  GtkColumnView *view; /* in @scroller */
  GtkWidget *menu;     /* made when it is first opened */

  /* owned */
  UiControlTree *tree;
  UiListPlaces *places; /* of @tree, in @view */
  UiControlColumns *columns;

  /* while the rows have no place yet */
  UiControlItem *wanted; /* (owned): what to bring into sight */
  gboolean wants_focus;

  /* source ids */
  guint chosen_source;
  guint wanted_source;
};

G_DEFINE_FINAL_TYPE (UiControlTable, ui_control_table, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The rows, which the view keeps behind its headings. */
static GtkWidget *
get_rows (UiControlTable *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self->view));
}

static gboolean
chosen_cb (gpointer data)
{
  UiControlTable *self = data;

  self->chosen_source = 0;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  return G_SOURCE_REMOVE;
}

/* Told of once, after the list has told of all that comes together. */
static void
selected_cb (UiControlTable *self)
{
  if (self->chosen_source == 0)
    self->chosen_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 2, chosen_cb, self, NULL);
}

static void
toggle (UiControlTable *self, UiControlItem *row)
{
  guint position = ui_control_tree_find (self->tree, row->id);

  ui_control_tree_open (self->tree, position, !row->open);
}

static void
activate_cb (UiControlTable *self, guint position)
{
  UiControlItem *row = ui_control_tree_get_row (self->tree, position);

  if (row != NULL && row->control == RULES_NO_CONTROL)
    toggle (self, row);
  else
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* A press on the arrow of a row does nothing but open or close it. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UiControlTable *self)
{
  UiControlCell *cell =
      ui_control_cell_find (gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT));
  double left;

  if (cell == NULL)
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (cell), x, y, &left, NULL);
  if (!ui_control_cell_opens_at (cell, left))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  toggle (self, ui_control_cell_get_item (cell));
}

static void
pop_up (UiControlTable *self, double x, double y)
{
  g_autoptr (GMenuModel) entries = NULL;

  if (self->menu == NULL)
    {
      entries = ui_control_keys_new_menu ();
      self->menu = gtk_popover_menu_new_from_model (entries);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (gtk_widget_grab_focus), self);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The menu is about what is selected; a row that is not becomes the only one. */
static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UiControlTable *self)
{
  UiControlCell *cell =
      ui_control_cell_find (gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT));
  UiControlItem *row = cell != NULL ? ui_control_cell_get_item (cell) : NULL;

  if (row == NULL)
    return;
  if (!row->selected)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->tree),
                                     ui_control_tree_find (self->tree, row->id), TRUE);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, x, y);
}

static void
open_menu (UiControlTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double x = 48;
  double y = 48;

  if (focus != NULL && gtk_widget_is_ancestor (focus, get_rows (self)))
    gtk_widget_translate_coordinates (focus, GTK_WIDGET (self), 32, gtk_widget_get_height (focus),
                                      &x, &y);
  pop_up (self, x, y);
}

/* Closes the row that has the focus, or goes to the one above it. */
static void
close_row (UiControlTable *self, UiControlItem *row)
{
  if (row->has_rows && row->open)
    toggle (self, row);
  else if (row->above != NULL)
    ui_control_table_select (self, ui_control_tree_find (self->tree, row->above->id), TRUE);
}

static gboolean
key_cb (UiControlTable *self, guint key, guint code, GdkModifierType state)
{
  UiControlItem *row = ui_control_table_get_current (self);
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const char *answer;

  switch (ui_control_keys_read (key, state, right_to_left, &answer))
    {
    case UI_CONTROL_KEY_CLOSE:
      if (row != NULL)
        close_row (self, row);
      return row != NULL;
    case UI_CONTROL_KEY_OPEN:
      if (row != NULL && row->has_rows && !row->open)
        toggle (self, row);
      return row != NULL;
    case UI_CONTROL_KEY_CLOSE_ALL:
      return gtk_widget_activate_action (GTK_WIDGET (self), "controls.close-all", NULL);
    case UI_CONTROL_KEY_OPEN_ALL:
      return gtk_widget_activate_action (GTK_WIDGET (self), "controls.open-all", NULL);
    case UI_CONTROL_KEY_ENTER:
      if (row != NULL && row->control == RULES_NO_CONTROL && key == GDK_KEY_Return)
        toggle (self, row);
      else
        g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
      return TRUE;
    case UI_CONTROL_KEY_MENU:
      open_menu (self);
      return TRUE;
    case UI_CONTROL_KEY_CLEAR:
      return !ui_control_filter_is_empty (ui_control_tree_get_filter (self->tree)) &&
             gtk_widget_activate_action (GTK_WIDGET (self), "controls.show-all", NULL);
    case UI_CONTROL_KEY_ANSWER:
      return gtk_widget_activate_action (GTK_WIDGET (self), "controls.answer", "s", answer);
    case UI_CONTROL_KEY_NONE:
    default:
      return FALSE;
    }
}

static void
add_controllers (UiControlTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (press));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (menu));
}

/* Returns: the widget of the row at @position, if there is one. */
static GtkWidget *
find_row_widget (UiControlTable *self, const UiControlItem *row)
{
  for (GtkWidget *widget = gtk_widget_get_first_child (get_rows (self)); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    {
      UiControlCell *cell = ui_control_cell_find (gtk_widget_get_first_child (widget));

      if (cell != NULL && ui_control_cell_get_item (cell) == row)
        return widget;
    }
  return NULL;
}

static void
bring_into_sight (UiControlTable *self, const UiControlItem *row, gboolean focus)
{
  guint position = ui_control_tree_find (self->tree, row->id);
  GtkWidget *widget;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  ui_list_places_tell_all (self->places);
  gtk_widget_activate_action (get_rows (self), "list.scroll-to-item", "u", position);
  widget = focus ? find_row_widget (self, row) : NULL;
  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

static gboolean
wanted_cb (gpointer data)
{
  UiControlTable *self = data;
  g_autoptr (UiControlItem) row = NULL;

  self->wanted_source = 0;
  if (gtk_widget_get_height (get_rows (self)) == 0)
    return G_SOURCE_REMOVE;
  row = g_steal_pointer (&self->wanted);
  bring_into_sight (self, row, self->wants_focus);
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 loses its rows when it is to scroll before it has a height. */
static void
seek_wanted (UiControlTable *self)
{
  if (self->wanted != NULL && self->wanted_source == 0)
    self->wanted_source = g_idle_add_full (G_PRIORITY_LOW, wanted_cb, self, NULL);
}

static void
ui_control_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_control_table_parent_class)->map (widget);
  seek_wanted (UI_CONTROL_TABLE (widget));
}

static gboolean
has_focus (UiControlTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static gboolean
focus_row (UiControlTable *self, const UiControlItem *row)
{
  GtkWidget *widget = row != NULL ? find_row_widget (self, row) : NULL;

  return widget != NULL && gtk_widget_grab_focus (widget);
}

/* Whoever comes in comes to what is selected: GTK would go to the place that had the focus before,
 * in which another row may stand now. */
static gboolean
ui_control_table_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UiControlTable *self = UI_CONTROL_TABLE (widget);

  if (!has_focus (self) && focus_row (self, ui_control_table_get_current (self)))
    return TRUE;
  return GTK_WIDGET_CLASS (ui_control_table_parent_class)->focus (widget, direction);
}

static gboolean
ui_control_table_grab_focus (GtkWidget *widget)
{
  UiControlTable *self = UI_CONTROL_TABLE (widget);

  return focus_row (self, ui_control_table_get_current (self)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
ui_control_table_dispose (GObject *object)
{
  UiControlTable *self = UI_CONTROL_TABLE (object);

  g_clear_handle_id (&self->chosen_source, g_source_remove);
  g_clear_handle_id (&self->wanted_source, g_source_remove);
  g_clear_object (&self->wanted);
  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_data (self->tree, self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->columns);
  g_clear_object (&self->places);
  self->view = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->tree);
  G_OBJECT_CLASS (ui_control_table_parent_class)->dispose (object);
}

static void
ui_control_table_class_init (UiControlTableClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_table_dispose;
  widget_class->map = ui_control_table_map;
  widget_class->focus = ui_control_table_move_focus;
  widget_class->grab_focus = ui_control_table_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", UI_TYPE_CONTROL_TABLE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", UI_TYPE_CONTROL_TABLE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_control_table_init (UiControlTable *self)
{
  self->tree = ui_control_tree_new ();
  self->view = g_object_new (GTK_TYPE_COLUMN_VIEW, "show-row-separators", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "control-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Controls"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->tree, "selection-changed", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->tree, "items-changed", G_CALLBACK (selected_cb), self);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->columns = ui_control_columns_new (self->view, self->tree);
  self->places =
      ui_list_places_new (GTK_SELECTION_MODEL (self->tree), GTK_SCROLLED_WINDOW (self->scroller));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->places));
  add_controllers (self);
}

UiControlTree *
ui_control_table_get_tree (UiControlTable *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_TABLE (self), NULL);

  return self->tree;
}

UiControlColumns *
ui_control_table_get_columns (UiControlTable *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_TABLE (self), NULL);

  return self->columns;
}

void
ui_control_table_select (UiControlTable *self, guint position, gboolean focus)
{
  UiControlItem *row;

  g_return_if_fail (UI_IS_CONTROL_TABLE (self));

  row = ui_control_tree_get_row (self->tree, position);
  if (row == NULL)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->tree), position, TRUE);
  g_clear_object (&self->wanted);
  if (gtk_widget_get_height (get_rows (self)) > 0)
    {
      bring_into_sight (self, row, focus);
      return;
    }
  self->wanted = g_object_ref (row);
  self->wants_focus = focus;
  seek_wanted (self);
}

UiControlItem *
ui_control_table_get_current (UiControlTable *self)
{
  GtkRoot *root;
  GtkWidget *focus;
  UiControlCell *cell = NULL;
  g_autoptr (GtkBitset) selection = NULL;

  g_return_val_if_fail (UI_IS_CONTROL_TABLE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, get_rows (self)))
    cell = ui_control_cell_find (focus);
  if (cell != NULL && ui_control_cell_get_item (cell) != NULL)
    return ui_control_cell_get_item (cell);
  selection = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->tree));
  return gtk_bitset_is_empty (selection)
             ? NULL
             : ui_control_tree_get_row (self->tree, gtk_bitset_get_minimum (selection));
}
