/* register_list.c - The part of the register that is looked at: searched, sorted, one selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_list.h"

/* More rows than a window is high. A list view makes widgets for two hundred at once. */
#define FIRST_ROWS 16

struct _UiRegisterList
{
  GObject parent_instance;

  /* owned */
  DataRegister *entries;
  GtkCustomFilter *filter;
  GtkFilterListModel *found;
  GtkSliceListModel *slice;
  GtkSingleSelection *selection;
  char *text;
  DataRegisterFilter *query; /* for text and place */

  DataRegisterPlace place;
  gint64 number; /* what is selected whenever it is found */
};

G_DEFINE_FINAL_TYPE (UiRegisterList, ui_register_list, G_TYPE_OBJECT)

static guint selected_signal;
static guint changed_signal;

static gboolean
matches (gpointer item, gpointer data)
{
  return data_register_filter_matches (UI_REGISTER_LIST (data)->query, item);
}

static void
make_query (UiRegisterList *self)
{
  g_clear_pointer (&self->query, data_register_filter_free);
  self->query =
      data_register_filter_new (&(DataRegisterQuery){ .text = self->text, .place = self->place });
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const DataRegisterRow *first = data_register_item_get_row ((DataRegisterItem *) a);
  const DataRegisterRow *second = data_register_item_get_row ((DataRegisterItem *) b);
  int order = strcmp (second->changed, first->changed);

  if (order != 0)
    return order;
  return first->number < second->number ? 1 : first->number > second->number ? -1 : 0;
}

static DataRegisterItem *
find_item (UiRegisterList *self)
{
  return self->entries != NULL && self->number != 0
             ? data_register_find (self->entries, self->number)
             : NULL;
}

static guint
find_position (UiRegisterList *self, DataRegisterItem *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->slice));

  for (guint i = 0; wanted != NULL && i < n; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (self->slice), i);

      if (item == wanted)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
selected_cb (UiRegisterList *self)
{
  DataRegisterItem *item = gtk_single_selection_get_selected_item (self->selection);
  gint64 number;

  /* What a search leaves out stays what it is about. */
  if (item == NULL)
    return;
  number = data_register_item_get_row (item)->number;
  if (number == self->number)
    return;
  self->number = number;
  g_signal_emit (self, selected_signal, 0, number);
}

static void
keep_selected (UiRegisterList *self)
{
  DataRegisterItem *wanted = find_item (self);
  DataRegisterItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != wanted || item == NULL)
    gtk_single_selection_set_selected (self->selection, find_position (self, wanted));
}

static void
items_changed_cb (UiRegisterList *self)
{
  keep_selected (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
ui_register_list_dispose (GObject *object)
{
  UiRegisterList *self = UI_REGISTER_LIST (object);

  if (self->slice != NULL)
    g_signal_handlers_disconnect_by_data (self->slice, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  /* Whoever still holds the selection must not ask the filter. */
  if (self->found != NULL)
    gtk_filter_list_model_set_model (self->found, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (ui_register_list_parent_class)->dispose (object);
}

static void
ui_register_list_finalize (GObject *object)
{
  UiRegisterList *self = UI_REGISTER_LIST (object);

  g_clear_pointer (&self->query, data_register_filter_free);
  g_free (self->text);
  G_OBJECT_CLASS (ui_register_list_parent_class)->finalize (object);
}

static void
ui_register_list_class_init (UiRegisterListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_register_list_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_register_list_finalize;
  selected_signal = g_signal_new ("selected", UI_TYPE_REGISTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  changed_signal = g_signal_new ("changed", UI_TYPE_REGISTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_register_list_init (UiRegisterList *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_newest_first, NULL, NULL));
  GtkSortListModel *sorted;

  self->place = DATA_REGISTER_PLACE_REGISTER;
  self->text = g_strdup ("");
  make_query (self);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)), sorter);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (sorted), 0, FIRST_ROWS);
  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect",
                                  FALSE, "model", self->slice, NULL);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  /* After the selection, which is connected already, so that the list view knows of the change. */
  g_signal_connect_swapped (self->slice, "items-changed", G_CALLBACK (items_changed_cb), self);
}

UiRegisterList *
ui_register_list_new (void)
{
  return g_object_new (UI_TYPE_REGISTER_LIST, NULL);
}

void
ui_register_list_set_register (UiRegisterList *self, DataRegister *entries)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  self->number = 0;
  g_set_object (&self->entries, entries);
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (entries));
}

GtkSelectionModel *
ui_register_list_get_selection (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

guint
ui_register_list_count (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

void
ui_register_list_grow (UiRegisterList *self)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
}

void
ui_register_list_search (UiRegisterList *self, const char *text)
{
  g_autofree char *before = NULL;
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (g_str_equal (text, self->text))
    return;
  before = g_steal_pointer (&self->text);
  self->text = g_strdup (text);
  make_query (self);
  if (g_str_has_prefix (text, before))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (g_str_has_prefix (before, text))
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  gtk_filter_changed (GTK_FILTER (self->filter), change);
  g_signal_emit (self, changed_signal, 0);
}

const char *
ui_register_list_get_text (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);

  return self->text;
}

void
ui_register_list_set_place (UiRegisterList *self, DataRegisterPlace place)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (place == self->place)
    return;
  self->place = place;
  make_query (self);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, changed_signal, 0);
}

DataRegisterPlace
ui_register_list_get_place (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), DATA_REGISTER_PLACE_REGISTER);

  return self->place;
}

void
ui_register_list_select (UiRegisterList *self, gint64 number)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  self->number = number;
  keep_selected (self);
}

guint
ui_register_list_get_position (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), GTK_INVALID_LIST_POSITION);

  return gtk_single_selection_get_selected (self->selection);
}

gint64
ui_register_list_get_number (UiRegisterList *self, guint position)
{
  g_autoptr (DataRegisterItem) item = NULL;

  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), 0);

  item = g_list_model_get_item (G_LIST_MODEL (self->slice), position);
  return item != NULL ? data_register_item_get_row (item)->number : 0;
}
