/* xlsx_text.h - Texts made fit for the places of a workbook that hold them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** data_xlsx_cell_text: Returns: (transfer full) (nullable): @text for a cell: cut with a note
 * where it is too long, and without what a workbook would take for the code of another character;
 * %NULL where it can stand as it is. */
char *data_xlsx_cell_text (const char *text, const char *cut);

/** data_xlsx_sheet_name: Returns: (transfer full): a name that a sheet can have. */
char *data_xlsx_sheet_name (const char *text);

/** data_xlsx_short_text: Returns: (transfer full): the first @limit UTF-16 units of @text. */
char *data_xlsx_short_text (const char *text, guint limit);

/** Appends @text to a page header or footer that holds no more than @limit UTF-16 units in all. */
void data_xlsx_append_running (GString *running, const char *text, guint limit);

/** data_xlsx_n_lines: Returns: how many lines @text takes in a cell @width characters wide. */
guint data_xlsx_n_lines (const char *text, double width);

/** data_xlsx_row_height: Returns: how high, in points, a row is with @n_lines lines of letters of
 * @size points; no more than a workbook can say. */
double data_xlsx_row_height (guint n_lines, double size);

G_END_DECLS
