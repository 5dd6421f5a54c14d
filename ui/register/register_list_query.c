/* register_list_query.c - What is asked of the register: words, filters, a place, an order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_list_private.h"

static void
look_again (UiRegisterList *self, GtkFilterChange change)
{
  g_clear_pointer (&self->asked, data_register_filter_free);
  self->asked = ui_register_query_ask (&self->query, FALSE);
  gtk_filter_changed (GTK_FILTER (self->filter), change);
  ui_register_list_tell (self);
}

void
ui_register_list_search (UiRegisterList *self, const char *text)
{
  GtkFilterChange change;

  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (ui_register_query_search (&self->query, text, &change))
    look_again (self, change);
}

const char *
ui_register_list_get_text (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);

  return self->query.text;
}

void
ui_register_list_filter (UiRegisterList *self, UiRegisterFacet facet, const char *value)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));
  g_return_if_fail (facet < UI_REGISTER_N_FACETS);

  if (ui_register_query_filter (&self->query, facet, value))
    look_again (self, GTK_FILTER_CHANGE_DIFFERENT);
}

const char *
ui_register_list_get_filter (UiRegisterList *self, UiRegisterFacet facet)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);
  g_return_val_if_fail (facet < UI_REGISTER_N_FACETS, NULL);

  return self->query.filters[facet];
}

guint
ui_register_list_count_filters (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), 0);

  return ui_register_query_count (&self->query);
}

void
ui_register_list_clear (UiRegisterList *self)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (self->query.text[0] == '\0' && ui_register_query_count (&self->query) == 0)
    return;
  ui_register_query_reset (&self->query);
  look_again (self, GTK_FILTER_CHANGE_LESS_STRICT);
}

void
ui_register_list_sort (UiRegisterList *self, UiRegisterKey key, gboolean descending)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (key == ui_register_order_get_key (self->order) &&
      !descending == !ui_register_order_is_descending (self->order))
    return;
  ui_register_order_set (self->order, key, descending);
  ui_register_list_tell (self);
}

UiRegisterKey
ui_register_list_get_key (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), UI_REGISTER_KEY_CHANGED);

  return ui_register_order_get_key (self->order);
}

gboolean
ui_register_list_is_descending (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), FALSE);

  return ui_register_order_is_descending (self->order);
}

DataRegisterFilter *
ui_register_list_new_query (UiRegisterList *self, gboolean any_route)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), NULL);

  return ui_register_query_ask (&self->query, any_route);
}

void
ui_register_list_set_place (UiRegisterList *self, DataRegisterPlace place)
{
  g_return_if_fail (UI_IS_REGISTER_LIST (self));

  if (place == self->query.place)
    return;
  self->query.place = place;
  look_again (self, GTK_FILTER_CHANGE_DIFFERENT);
}

DataRegisterPlace
ui_register_list_get_place (UiRegisterList *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_LIST (self), DATA_REGISTER_PLACE_REGISTER);

  return self->query.place;
}
