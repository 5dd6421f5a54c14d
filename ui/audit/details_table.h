/* details_table.h - A table that the user chose: reading it beside the main loop, and naming its
 * sheets and columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/details.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiDetailsTable:
 * @path: the file
 * @workbook: it, opened
 * @number: which of its sheets
 * @sheet: that sheet
 */
typedef struct
{
  char *path;
  DataWorkbook *workbook;
  int number;
  DataSheet *sheet;
} UiDetailsTable;

void ui_details_table_free (UiDetailsTable *self);

/** Called with (transfer full) the table, or with %NULL and what is wrong. */
typedef void (*UiDetailsRead) (GtkWindow *window, UiDetailsTable *table, const GError *error);

/**
 * ui_details_table_read:
 * @number: which sheet, or -1 for the one that holds the most details
 * @read: called in the end, unless @window is gone or the user cancelled
 */
void ui_details_table_read (GtkWindow *window, const char *path, int number, UiDetailsRead read);

/** ui_details_table_list_sheets: Returns: (transfer full): the names of the sheets. */
GtkStringList *ui_details_table_list_sheets (const UiDetailsTable *self);

/** ui_details_table_list_columns: Returns: (transfer full): "None", then the columns, with what
 * stands above them in row @header and the first text below. */
GtkStringList *ui_details_table_list_columns (const UiDetailsTable *self, guint header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiDetailsTable, ui_details_table_free)

G_END_DECLS
