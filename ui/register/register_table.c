/* register_table.c - The register as a table, for the whole window: sorted by its headings, with
 * several evaluations to be chosen at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_table.h"

#include "ui/register/register_cell.h"
#include "ui/register/register_columns.h"
#include "ui/register/register_filter.h"
#include "ui/register/register_words.h"
#include "ui/register/search_text.h"
#include "ui/decision/route_bar.h"
#include "ui/register/selection_bar.h"
#include "ui/parts/template.h"

struct _UiRegisterTable
{
  GtkWidget parent_instance;

  /* template */
  GtkSearchEntry *search;
  UiRegisterFilter *filter;
  UiRouteBar *routes;
  GtkStack *pages;
  GtkWidget *scroller;
  GtkColumnView *view;
  GtkWidget *nothing;
  GtkLabel *nothing_text;
  GtkWidget *clear_button;
  UiSelectionBar *bar;

  /* child, made when it is first opened */
  GtkWidget *menu;

  /* owned */
  UiSession *session;
  UiRegisterColumns *columns;
  UiSearchText searched;

  /* source ids */
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (UiRegisterTable, ui_register_table, GTK_TYPE_WIDGET)

static guint opened_signal;

static UiRegisterList *
get_list (UiRegisterTable *self)
{
  return ui_session_get_list (self->session);
}

static void
update (UiRegisterTable *self)
{
  UiRegisterList *list = get_list (self);
  gboolean found = ui_register_list_count (list) > 0;
  const char *text = ui_register_list_get_text (list);

  gtk_stack_set_visible_child (self->pages, found ? self->scroller : self->nothing);
  if (!found)
    {
      g_autofree char *words =
          ui_register_words_nothing (list, ui_session_get_packs (self->session));

      gtk_label_set_label (self->nothing_text, words);
      gtk_widget_set_visible (self->clear_button,
                              text[0] != '\0' || ui_register_list_count_filters (list) > 0);
    }
  ui_search_text_follow (&self->searched, self->search, list);
}

static void
search_changed_cb (UiRegisterTable *self)
{
  ui_search_text_search (&self->searched, self->search, get_list (self));
}

static void
activate_search_cb (UiRegisterTable *self)
{
  search_changed_cb (self);
  ui_register_table_focus (self);
}

/* The first Escape clears the search, the next leaves the table. */
static void
stop_search_cb (UiRegisterTable *self)
{
  if (self->searched.text[0] == '\0')
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-table", NULL);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  ui_register_table_focus (self);
}

static void
clear_cb (UiRegisterTable *self)
{
  ui_register_list_clear (get_list (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
open_evaluation (UiRegisterTable *self, gint64 number)
{
  if (number == 0)
    return;
  ui_session_show (self->session, number);
  g_signal_emit (self, opened_signal, 0);
}

static void
activate_cb (UiRegisterTable *self, guint position)
{
  open_evaluation (self, ui_register_list_get_number (get_list (self), position));
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiRegisterTable *self = UI_REGISTER_TABLE (widget);
  g_autoptr (GArray) numbers = ui_register_list_list_chosen (get_list (self));

  if (numbers->len > 0)
    open_evaluation (self, g_array_index (numbers, gint64, 0));
}

static void
pop_up (UiRegisterTable *self, double x, double y)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (ui_selection_bar_get_menu (self->bar));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (ui_register_table_focus), self);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static guint
find_position (UiRegisterTable *self, DataRegisterItem *item)
{
  GListModel *rows = G_LIST_MODEL (ui_register_list_get_choice (get_list (self)));
  guint n = g_list_model_get_n_items (rows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataRegisterItem) each = g_list_model_get_item (rows, i);

      if (each == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The menu is about what is chosen; a row that is not becomes the only one. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UiRegisterTable *self)
{
  GtkSelectionModel *choice = ui_register_list_get_choice (get_list (self));
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL && !UI_IS_REGISTER_CELL (picked)
                        ? gtk_widget_get_ancestor (picked, UI_TYPE_REGISTER_CELL)
                        : picked;
  double left;
  double top;
  guint position;

  if (cell == NULL && picked != NULL)
    cell = gtk_widget_get_first_child (picked);
  if (!UI_IS_REGISTER_CELL (cell))
    return;
  position = find_position (self, ui_register_cell_get_item (UI_REGISTER_CELL (cell)));
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (!gtk_selection_model_is_selected (choice, position))
    gtk_selection_model_select_item (choice, position, TRUE);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), x, y, &left, &top);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, left, top);
}

static gboolean
menu_key_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  UiRegisterTable *self = data;
  g_autoptr (GArray) numbers = ui_register_list_list_chosen (get_list (self));
  double left;
  double top;

  if (numbers->len == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_translate_coordinates (self->scroller, GTK_WIDGET (self), 0, 0, &left, &top);
  pop_up (self, left + 48, top + 48);
  return GDK_EVENT_STOP;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return gtk_widget_activate_action (widget, "win.show-table", NULL);
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_widget_activate_action (widget, "win.delete", NULL);
  return GDK_EVENT_STOP;
}

static void
add_shortcut (GtkWidget *widget, const char *keys, GtkShortcutFunc function, gpointer data)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                        gtk_callback_action_new (function, data, NULL)));
  gtk_widget_add_controller (widget, controller);
}

static void
add_controllers (UiRegisterTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  add_shortcut (GTK_WIDGET (self), "Escape", escape_cb, NULL);
  add_shortcut (GTK_WIDGET (self->view), "Delete", delete_cb, NULL);
  add_shortcut (GTK_WIDGET (self->view), "Menu", menu_key_cb, self);
  add_shortcut (GTK_WIDGET (self->view), "<Shift>F10", menu_key_cb, self);
}

/* Brings the evaluation that is shown behind the table into sight. */
static gboolean
scroll_cb (gpointer data)
{
  UiRegisterTable *self = data;
  guint position = ui_register_list_get_position (get_list (self));
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  self->scroll_source = 0;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (rows, "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

/* It has rows only while it is seen: each edit behind it would make them anew. */
static void
ui_register_table_map (GtkWidget *widget)
{
  UiRegisterTable *self = UI_REGISTER_TABLE (widget);

  gtk_column_view_set_model (self->view, ui_register_list_get_choice (get_list (self)));
  update (self);
  GTK_WIDGET_CLASS (ui_register_table_parent_class)->map (widget);
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
ui_register_table_unmap (GtkWidget *widget)
{
  UiRegisterTable *self = UI_REGISTER_TABLE (widget);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  GTK_WIDGET_CLASS (ui_register_table_parent_class)->unmap (widget);
  gtk_column_view_set_model (self->view, NULL);
}

static void
ui_register_table_dispose (GObject *object)
{
  UiRegisterTable *self = UI_REGISTER_TABLE (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (get_list (self), self);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_REGISTER_TABLE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_register_table_parent_class)->dispose (object);
}

static void
ui_register_table_finalize (GObject *object)
{
  ui_search_text_clear (&UI_REGISTER_TABLE (object)->searched);
  G_OBJECT_CLASS (ui_register_table_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (UI_TYPE_REGISTER_FILTER);
  g_type_ensure (UI_TYPE_ROUTE_BAR);
  g_type_ensure (UI_TYPE_SELECTION_BAR);
}

static void
ui_register_table_class_init (UiRegisterTableClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_register_table_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_register_table_finalize;
  widget_class->map = ui_register_table_map;
  widget_class->unmap = ui_register_table_unmap;
  ensure_types ();
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/register/register_table.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, search);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, filter);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, routes);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, pages);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, view);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, nothing_text);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, clear_button);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterTable, bar);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_cb);
  opened_signal = g_signal_new ("opened", UI_TYPE_REGISTER_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
ui_register_table_init (UiRegisterTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->searched = ui_search_text_init ();
  add_controllers (self);
}

GtkWidget *
ui_register_table_new (UiSession *session)
{
  UiRegisterTable *self = g_object_new (UI_TYPE_REGISTER_TABLE, NULL);

  self->session = g_object_ref (session);
  ui_register_filter_set_session (self->filter, session);
  ui_route_bar_set_session (self->routes, session);
  ui_selection_bar_set_session (self->bar, session);
  self->columns = ui_register_columns_new (self->view, session);
  g_signal_connect_swapped (get_list (self), "changed", G_CALLBACK (update), self);
  return GTK_WIDGET (self);
}

void
ui_register_table_search (UiRegisterTable *self)
{
  g_return_if_fail (UI_IS_REGISTER_TABLE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

void
ui_register_table_focus (UiRegisterTable *self)
{
  g_return_if_fail (UI_IS_REGISTER_TABLE (self));

  gtk_widget_grab_focus (ui_register_list_count (get_list (self)) > 0 ? GTK_WIDGET (self->view)
                                                                      : GTK_WIDGET (self->search));
}
