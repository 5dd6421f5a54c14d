/* worksheet_row.h - A worksheet in the list of those that can be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_WORKSHEET_ROW (ui_worksheet_row_get_type ())
G_DECLARE_FINAL_TYPE (UiWorksheetRow, ui_worksheet_row, UI, WORKSHEET_ROW, GtkListBoxRow)

GtkWidget *ui_worksheet_row_new (DataWorksheetKind kind);

DataWorksheetKind ui_worksheet_row_get_kind (UiWorksheetRow *self);

/** ui_worksheet_row_show: @n_pages: how many it has, or 0 while that is not known. */
void ui_worksheet_row_show (UiWorksheetRow *self, guint n_pages, gboolean landscape);

/** ui_worksheet_row_set_open: @open: whether it says what it is for. */
void ui_worksheet_row_set_open (UiWorksheetRow *self, gboolean open);

G_END_DECLS
