/* history_row.h - A thing that was done: when, what, who, and on demand in detail.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/history/history_list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_HISTORY_ROW (ui_history_row_get_type ())
G_DECLARE_FINAL_TYPE (UiHistoryRow, ui_history_row, UI, HISTORY_ROW, GtkWidget)

GtkWidget *ui_history_row_new (void);

/** ui_history_row_show: @item: (nullable): what to show from now on; it is followed. */
void ui_history_row_show (UiHistoryRow *self, UiHistoryItem *item);

G_END_DECLS
