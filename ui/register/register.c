/* register.c - The register at the side of the window: what is kept, to be searched and chosen
 * from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register.h"

#include "ui/register/register_filter.h"
#include "ui/register/register_row.h"
#include "ui/register/register_words.h"
#include "ui/register/search_text.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiRegister
{
  GtkWidget parent_instance;

  /* template */
  GtkSearchEntry *search;
  UiRegisterFilter *filter;
  GtkStack *pages;
  GtkWidget *scroller;
  GtkListView *view;
  GtkWidget *nothing;
  GtkLabel *nothing_text;
  GtkWidget *clear_button;
  GtkWidget *empty_button;

  /* owned */
  UiSession *session;
  UiSearchText searched;

  guint position; /* of what was selected when the list was last brought into place */

  gboolean scrolls; /* when the list has its place in the window */
  gboolean stays;   /* at the top */

  /* source ids */
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (UiRegister, ui_register, GTK_TYPE_WIDGET)

static guint chosen_signal;

static UiRegisterList *
get_list (UiRegister *self)
{
  return ui_session_get_list (self->session);
}

static GtkAdjustment *
get_adjustment (UiRegister *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* Brings the selected evaluation into sight; what came to stand above the top as well. */
static gboolean
scroll_cb (gpointer data)
{
  UiRegister *self = data;
  guint position = ui_register_list_get_position (get_list (self));

  self->scroll_source = 0;
  /* GTK complains of an empty list that is scrolled. It is at the top when something is found. */
  if (ui_register_list_count (get_list (self)) == 0)
    return G_SOURCE_REMOVE;
  if (self->stays)
    gtk_adjustment_set_value (get_adjustment (self), 0);
  self->stays = FALSE;
  self->position = position;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

static void
scroll_to_selected (UiRegister *self)
{
  self->scrolls = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* What is selected may be in another place now, and something new be above the others. */
static void
follow_entries (UiRegister *self)
{
  gboolean stays = gtk_adjustment_get_value (get_adjustment (self)) < 1;

  if (!stays && ui_register_list_get_position (get_list (self)) == self->position)
    return;
  self->stays = self->stays || stays;
  scroll_to_selected (self);
}

static void
update (UiRegister *self)
{
  UiRegisterList *list = get_list (self);
  /* As long as nobody knows what there is, nothing is said to be missing. */
  gboolean found = !ui_session_has_started (self->session) || ui_register_list_count (list) > 0;
  const char *text = ui_register_list_get_text (list);
  gboolean limited = text[0] != '\0' || ui_register_list_count_filters (list) > 0;
  gboolean bin = ui_register_list_get_place (list) == DATA_REGISTER_PLACE_BIN;

  gtk_stack_set_visible_child (self->pages, found ? self->scroller : self->nothing);
  if (!found)
    {
      g_autofree char *words =
          ui_register_words_nothing (list, ui_session_get_packs (self->session));

      gtk_label_set_label (self->nothing_text, words);
    }
  gtk_widget_set_visible (self->clear_button, limited);
  gtk_widget_set_visible (self->empty_button, bin && found && !limited);
  follow_entries (self);
  ui_search_text_follow (&self->searched, self->search, list);
}

static void
search_changed_cb (UiRegister *self)
{
  ui_search_text_search (&self->searched, self->search, get_list (self));
}

static void
clear_search (UiRegister *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
}

static void
clear_cb (UiRegister *self)
{
  ui_register_list_clear (get_list (self));
  scroll_to_selected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* The first match is shown, and the arrows go on from there. */
static void
activate_cb (UiRegister *self)
{
  gint64 number;

  search_changed_cb (self);
  number = ui_register_list_get_number (get_list (self), 0);
  if (number == 0)
    return;
  ui_session_show (self->session, number);
  ui_register_focus (self);
}

static void
stop_search_cb (UiRegister *self)
{
  clear_search (self);
  ui_register_focus (self);
}

/* Only what is selected here: what is shown may be left out by the search. */
static gboolean
delete_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  UiRegister *self = data;

  if (ui_register_list_get_position (get_list (self)) != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (view, "win.delete", NULL);
  return GDK_EVENT_STOP;
}

static void
add_shortcut (UiRegister *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                        gtk_callback_action_new (delete_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
choose (UiRegister *self)
{
  g_signal_emit (self, chosen_signal, 0);
}

/* After the row has been selected; a gesture would hear nothing of the button, because the row
 * claims it. */
static gboolean
event_cb (UiRegister *self, GdkEvent *event)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE &&
      gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    choose (self);
  return GDK_EVENT_PROPAGATE;
}

static void
add_chooser (UiRegister *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  g_signal_connect_swapped (controller, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (choose), self);
}

static void
setup_cb (UiRegister *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, ui_register_row_new (ui_session_get_packs (self->session)));
}

static void
bind_cb (UiRegister *self, GtkListItem *item)
{
  ui_register_row_show (UI_REGISTER_ROW (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item));
}

static void
ui_register_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiRegister *self = UI_REGISTER (widget);

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->scrolls && self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
  self->scrolls = FALSE;
}

static void
ui_register_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
}

/* It has rows only while it is seen: behind the table, each change would make them anew. */
static void
ui_register_map (GtkWidget *widget)
{
  UiRegister *self = UI_REGISTER (widget);

  if (gtk_list_view_get_model (self->view) == NULL)
    {
      gtk_list_view_set_model (self->view, ui_register_list_get_selection (get_list (self)));
      scroll_to_selected (self);
    }
  GTK_WIDGET_CLASS (ui_register_parent_class)->map (widget);
}

static void
ui_register_unmap (GtkWidget *widget)
{
  UiRegister *self = UI_REGISTER (widget);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  GTK_WIDGET_CLASS (ui_register_parent_class)->unmap (widget);
  gtk_list_view_set_model (self->view, NULL);
}

static void
ui_register_dispose (GObject *object)
{
  UiRegister *self = UI_REGISTER (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_list (self), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_REGISTER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_register_parent_class)->dispose (object);
}

static void
ui_register_finalize (GObject *object)
{
  ui_search_text_clear (&UI_REGISTER (object)->searched);
  G_OBJECT_CLASS (ui_register_parent_class)->finalize (object);
}

static void
ui_register_class_init (UiRegisterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_register_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_register_finalize;
  widget_class->map = ui_register_map;
  widget_class->unmap = ui_register_unmap;
  widget_class->measure = ui_register_measure;
  widget_class->size_allocate = ui_register_size_allocate;
  g_type_ensure (UI_TYPE_REGISTER_FILTER);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/register/register.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRegister, search);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, filter);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, pages);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, view);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, nothing_text);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, clear_button);
  gtk_widget_class_bind_template_child (widget_class, UiRegister, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  chosen_signal = g_signal_new ("chosen", UI_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
ui_register_init (UiRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->searched = ui_search_text_init ();
  add_shortcut (self);
  add_chooser (self);
}

void
ui_register_set_session (UiRegister *self, UiSession *session)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (UI_IS_REGISTER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  ui_register_filter_set_session (self->filter, session);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->view, ui_register_list_get_selection (get_list (self)));
  g_signal_connect_swapped (get_list (self), "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (session, "shown", G_CALLBACK (scroll_to_selected), self);
  scroll_to_selected (self);
  update (self);
}

void
ui_register_search (UiRegister *self)
{
  g_return_if_fail (UI_IS_REGISTER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

void
ui_register_focus (UiRegister *self)
{
  g_return_if_fail (UI_IS_REGISTER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
