/* details_item.c - A row of a table with details, as an object for a list view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/details_item.h"

struct _UiDetailsItem
{
  GObject parent_instance;

  DataDetails *details;
  const DataDetail *detail; /* belongs to @details */
};

G_DEFINE_FINAL_TYPE (UiDetailsItem, ui_details_item, G_TYPE_OBJECT)

static void
ui_details_item_finalize (GObject *object)
{
  data_details_unref (UI_DETAILS_ITEM (object)->details);
  G_OBJECT_CLASS (ui_details_item_parent_class)->finalize (object);
}

static void
ui_details_item_class_init (UiDetailsItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_details_item_finalize;
}

static void
ui_details_item_init (UiDetailsItem *self)
{
}

const DataDetail *
ui_details_item_get (UiDetailsItem *self)
{
  g_return_val_if_fail (UI_IS_DETAILS_ITEM (self), NULL);

  return self->detail;
}

void
ui_details_list_fill (GListStore *store, DataDetails *details, gboolean only_problems)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; details != NULL && i < details->rows->len; i++)
    {
      const DataDetail *detail = details->rows->pdata[i];
      UiDetailsItem *item;

      if (only_problems && detail->problem == DATA_DETAIL_NOTHING)
        continue;
      item = g_object_new (UI_TYPE_DETAILS_ITEM, NULL);
      item->details = data_details_ref (details);
      item->detail = detail;
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata,
                       items->len);
}
