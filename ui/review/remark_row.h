/* remark_row.h - A remark: where it hangs, what it says, who made it, and whether it is settled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/review/remarks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REMARK_ROW (ui_remark_row_get_type ())
G_DECLARE_FINAL_TYPE (UiRemarkRow, ui_remark_row, UI, REMARK_ROW, GtkListBoxRow)

/**
 * ui_remark_row_new:
 * @remark: one of @remarks; it is not kept
 * @place: (nullable): the words of its place, which lead there, or %NULL to leave the place out
 */
GtkWidget *ui_remark_row_new (UiRemarks *remarks, const DataRemark *remark, const char *place);

/** ui_remark_row_fill: fills @list with a row for each of @list_of (nullable), those that are not
 * settled first. @exchange: (nullable): what tells the places, or %NULL to leave them out. */
void ui_remark_row_fill (GtkListBox *list,
                         UiRemarks *remarks,
                         GPtrArray *list_of,
                         DataExchange *exchange);

G_END_DECLS
