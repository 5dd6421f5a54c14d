/* register_list.c - The part of the register that is looked at: what is found, and what is selected
 * and chosen of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_list_private.h"

/* More rows than a window is high. A list view makes widgets for two hundred at once. */
#define FIRST_ROWS 16

G_DEFINE_FINAL_TYPE (UiRegisterList, ui_register_list, G_TYPE_OBJECT)

static guint selected_signal;
static guint changed_signal;
static guint chosen_signal;

static gboolean
matches (gpointer item, gpointer data)
{
  return data_register_filter_matches (UI_REGISTER_LIST (data)->asked, item);
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
  ui_register_list_tell (self);
}

/* What was decided since may belong elsewhere in the list, or not into it. */
static void
settled_cb (UiRegisterList *self)
{
  if (self->query.filters[UI_REGISTER_FACET_ROUTE][0] != '\0' ||
      self->query.filters[UI_REGISTER_FACET_READINESS][0] != '\0')
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (ui_register_order_needs_decision (self->order))
    gtk_sorter_changed (GTK_SORTER (self->order), GTK_SORTER_CHANGE_DIFFERENT);
  ui_register_list_tell (self);
}

/* What is not found any more is not chosen either. */
static void
choice_changed_cb (UiRegisterList *self)
{
  g_signal_emit (self, chosen_signal, 0);
}

static void
take_entries (UiRegisterList *self, DataRegister *entries)
{
  if (self->entries != NULL)
    g_signal_handlers_disconnect_by_data (self->entries, self);
  g_set_object (&self->entries, entries);
  if (entries != NULL)
    g_signal_connect_swapped (entries, "settled", G_CALLBACK (settled_cb), self);
}

static void
ui_register_list_dispose (GObject *object)
{
  UiRegisterList *self = UI_REGISTER_LIST (object);

  if (self->slice != NULL)
    g_signal_handlers_disconnect_by_data (self->slice, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  take_entries (self, NULL);
  /* Whoever still holds the selection must not ask the filter. */
  if (self->found != NULL)
    gtk_filter_list_model_set_model (self->found, NULL);
  g_clear_object (&self->choice);
  g_clear_object (&self->selection);
  g_clear_object (&self->order);
  g_clear_object (&self->slice);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (ui_register_list_parent_class)->dispose (object);
}

static void
ui_register_list_finalize (GObject *object)
{
  UiRegisterList *self = UI_REGISTER_LIST (object);

  g_clear_pointer (&self->asked, data_register_filter_free);
  ui_register_query_clear (&self->query);
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
  chosen_signal = g_signal_new ("chosen", UI_TYPE_REGISTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
ui_register_list_init (UiRegisterList *self)
{
  GtkSortListModel *sorted;

  self->query = ui_register_query_init ();
  self->order = ui_register_order_new ();
  self->asked = ui_register_query_ask (&self->query, FALSE);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)),
                                    GTK_SORTER (g_object_ref (self->order)));
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
  take_entries (self, entries);
  ui_register_order_forget (self->order);
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (entries));
}

DataRegister *
ui_register_list_get_register (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);

  return self->entries;
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

void
ui_register_list_choose (UiRegisterList *self, gboolean several)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (!several == !self->choosing)
    return;
  self->choosing = several;
  gtk_selection_model_unselect_all (ui_register_list_get_choice (self));
  g_signal_emit (self, chosen_signal, 0);
}

gboolean
ui_register_list_is_choosing (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), FALSE);

  return self->choosing;
}

GtkSelectionModel *
ui_register_list_get_choice (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);

  if (self->choice == NULL)
    {
      self->choice = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
      g_signal_connect_swapped (self->choice, "selection-changed", G_CALLBACK (choice_changed_cb),
                                self);
      g_signal_connect_swapped (self->choice, "items-changed", G_CALLBACK (choice_changed_cb),
                                self);
    }
  return GTK_SELECTION_MODEL (self->choice);
}

GArray *
ui_register_list_list_chosen (UiRegisterList *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) chosen = NULL;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), numbers);

  chosen = gtk_selection_model_get_selection (ui_register_list_get_choice (self));
  if (!gtk_bitset_iter_init_first (&iter, chosen, &position))
    return numbers;
  do
    {
      gint64 number = ui_register_list_get_number (self, position);

      g_array_append_val (numbers, number);
    }
  while (gtk_bitset_iter_next (&iter, &position));
  return numbers;
}

void
ui_register_list_tell (UiRegisterList *self)
{
  g_signal_emit (self, changed_signal, 0);
}
