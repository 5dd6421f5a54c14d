/* list_places.c - The places of a long list as its view hears of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/list_places.h"

/* More rows than a large screen shows. */
#define MANY 80

/* In milliseconds: longer than it takes to type the next letter. */
#define MOMENT 250

struct _UiListPlace
{
  GObject parent_instance;

  GObject *item; /* owned */
};

struct _UiListPlaces
{
  GObject parent_instance;

  GtkSelectionModel *model;    /* owned */
  GtkScrolledWindow *scroller; /* borrowed */
  GPtrArray *places;           /* owned: those that the view has heard of */

  guint source; /* id, while there are others */
};

G_DEFINE_FINAL_TYPE (UiListPlace, ui_list_place, G_TYPE_OBJECT)

static guint changed_signal;

static void
ui_list_place_finalize (GObject *object)
{
  g_object_unref (UI_LIST_PLACE (object)->item);
  G_OBJECT_CLASS (ui_list_place_parent_class)->finalize (object);
}

static void
ui_list_place_class_init (UiListPlaceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_list_place_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_LIST_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_list_place_init (UiListPlace *self)
{
}

gpointer
ui_list_place_get_item (UiListPlace *self)
{
  g_return_val_if_fail (UI_IS_LIST_PLACE (self), NULL);

  return self->item;
}

static GType
get_item_type (GListModel *model)
{
  return UI_TYPE_LIST_PLACE;
}

static guint
get_n_items (GListModel *model)
{
  return UI_LIST_PLACES (model)->places->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *places = UI_LIST_PLACES (model)->places;

  return position < places->len ? g_object_ref (places->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_is_selected (UI_LIST_PLACES (model)->model, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  return gtk_selection_model_get_selection_in_range (UI_LIST_PLACES (model)->model, position, n);
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  return gtk_selection_model_set_selection (UI_LIST_PLACES (model)->model, selected, mask);
}

/* Also what the view has not heard of. */
static gboolean
select_all (GtkSelectionModel *model)
{
  ui_list_places_tell_all (UI_LIST_PLACES (model));
  return gtk_selection_model_select_all (UI_LIST_PLACES (model)->model);
}

static void
selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
  interface->select_all = select_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UiListPlaces,
                               ui_list_places,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static void
insert_place (UiListPlaces *self, guint position)
{
  UiListPlace *place = g_object_new (UI_TYPE_LIST_PLACE, NULL);

  place->item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  g_ptr_array_insert (self->places, (int) position, place);
}

/* Some places go and others come, with all that the view has heard of behind them. */
static void
change_places (UiListPlaces *self, guint position, guint removed, guint added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->places, position, removed);
  for (guint i = position; i < position + added; i++)
    insert_place (self, i);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* What stands in the places from @position on is another, and there are @n places then. */
static void
change_items (UiListPlaces *self, guint position, guint n)
{
  guint kept = MIN (n, self->places->len) - position;

  for (guint i = position; i < position + kept; i++)
    {
      UiListPlace *place = self->places->pdata[i];

      g_object_unref (place->item);
      place->item = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      g_signal_emit (place, changed_signal, 0);
    }
  change_places (self, position + kept, self->places->len - position - kept, n - position - kept);
  if (kept > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, kept);
}

static gboolean
tell_all_cb (gpointer data)
{
  UiListPlaces *self = data;

  self->source = 0;
  ui_list_places_tell_all (self);
  return G_SOURCE_REMOVE;
}

/* Whether the view need not keep to any item: it is at its beginning, and what is worked on is
 * elsewhere. */
static gboolean
is_free (UiListPlaces *self)
{
  GtkWidget *scroller = GTK_WIDGET (self->scroller);
  GtkRoot *root = gtk_widget_get_root (scroller);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)) <= 0 &&
         (focus == NULL || !gtk_widget_is_ancestor (focus, scroller));
}

/* Returns: how many places the view must hear of at once. */
static guint
count_first (UiListPlaces *self)
{
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->model);
  guint selected = gtk_bitset_is_empty (selection) ? 0 : gtk_bitset_get_maximum (selection) + 1;

  return MIN (g_list_model_get_n_items (G_LIST_MODEL (self->model)), MAX (MANY, selected));
}

static void
items_changed_cb (UiListPlaces *self, guint position, guint removed, guint added)
{
  guint heard = self->places->len;
  gboolean is_behind = position >= heard && self->source != 0;

  if (position < MANY && MAX (removed, added) > MANY && is_free (self))
    change_items (self, position, count_first (self));
  else if (!is_behind)
    change_places (self, position, MIN (removed, heard - position), added);
  if (self->places->len < count_first (self))
    ui_list_places_tell_all (self);
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->places->len < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    self->source = g_timeout_add (MOMENT, tell_all_cb, self);
}

static void
selection_changed_cb (UiListPlaces *self, guint position, guint n)
{
  if (position + n > self->places->len)
    ui_list_places_tell_all (self);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n);
}

static void
ui_list_places_dispose (GObject *object)
{
  UiListPlaces *self = UI_LIST_PLACES (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (ui_list_places_parent_class)->dispose (object);
}

static void
ui_list_places_finalize (GObject *object)
{
  g_ptr_array_unref (UI_LIST_PLACES (object)->places);
  G_OBJECT_CLASS (ui_list_places_parent_class)->finalize (object);
}

static void
ui_list_places_class_init (UiListPlacesClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_list_places_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_list_places_finalize;
}

static void
ui_list_places_init (UiListPlaces *self)
{
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
}

UiListPlaces *
ui_list_places_new (GtkSelectionModel *model, GtkScrolledWindow *scroller)
{
  UiListPlaces *self = g_object_new (UI_TYPE_LIST_PLACES, NULL);

  self->model = g_object_ref (model);
  self->scroller = scroller;
  change_places (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (model)));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
ui_list_places_tell_all (UiListPlaces *self)
{
  guint heard;

  g_return_if_fail (UI_IS_LIST_PLACES (self));

  heard = self->places->len;
  g_clear_handle_id (&self->source, g_source_remove);
  change_places (self, heard, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)) - heard);
}
