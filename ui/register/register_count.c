/* register_count.c - How many entries of the register there are of which kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_count.h"

static guint
count (DataRegister *entries)
{
  return entries != NULL ? g_list_model_get_n_items (G_LIST_MODEL (entries)) : 0;
}

guint
ui_register_count_all (UiRegisterList *list)
{
  guint n = 0;
  guint n_all;
  DataRegister *entries;
  DataRegisterPlace place;

  g_return_val_if_fail (UI_IS_REGISTER_LIST (list), 0);

  entries = ui_register_list_get_register (list);
  place = ui_register_list_get_place (list);
  n_all = count (entries);
  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (entries), i);

      n += data_register_item_get_row (item)->place == place ? 1 : 0;
    }
  return n;
}

void
ui_register_count_routes (UiRegisterList *list, guint counts[RULES_N_ROUTES])
{
  g_autoptr (DataRegisterFilter) query = NULL;
  DataRegister *entries;
  guint n;

  g_return_if_fail (UI_IS_REGISTER_LIST (list));

  query = ui_register_list_new_query (list, TRUE);
  entries = ui_register_list_get_register (list);
  memset (counts, 0, RULES_N_ROUTES * sizeof *counts);
  n = count (entries);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (entries), i);
      const DataRegisterRow *row = data_register_item_get_row (item);

      if (data_register_filter_matches (query, item))
        counts[row->decided ? row->route : 0]++;
    }
}

static int
compare_editions (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

GPtrArray *
ui_register_count_editions (UiRegisterList *list)
{
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  DataRegister *entries;
  guint n;

  g_return_val_if_fail (UI_IS_REGISTER_LIST (list), editions);

  entries = ui_register_list_get_register (list);
  n = count (entries);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (entries), i);
      const char *edition = data_register_item_get_row (item)->edition;

      if (!g_ptr_array_find_with_equal_func (editions, edition, g_str_equal, NULL))
        g_ptr_array_add (editions, g_strdup (edition));
    }
  g_ptr_array_sort (editions, compare_editions);
  return editions;
}
