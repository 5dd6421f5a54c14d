/* details_item.h - A row of a table with details, as an object for a list view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/details.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define UI_TYPE_DETAILS_ITEM (ui_details_item_get_type ())
G_DECLARE_FINAL_TYPE (UiDetailsItem, ui_details_item, UI, DETAILS_ITEM, GObject)

/** ui_details_item_get: Returns: (transfer none): the row. */
const DataDetail *ui_details_item_get (UiDetailsItem *self);

/** ui_details_list_fill: puts the rows of @details (nullable), or only those with something to say
 * of, into @store in one go. */
void ui_details_list_fill (GListStore *store, DataDetails *details, gboolean only_problems);

G_END_DECLS
