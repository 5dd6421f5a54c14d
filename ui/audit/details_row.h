/* details_row.h - A row of a table with details: what becomes of it, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/details.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_DETAILS_ROW (ui_details_row_get_type ())
G_DECLARE_FINAL_TYPE (UiDetailsRow, ui_details_row, UI, DETAILS_ROW, GtkWidget)

void ui_details_row_show (UiDetailsRow *self, const DataDetail *detail);

/* What a factory of a list view of #UiDetailsItem does. */
void ui_details_row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item);
void ui_details_row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item);

G_END_DECLS
