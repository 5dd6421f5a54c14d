/* refusal.h - What is wrong with a file that should hold a table, in words. Private to data/.
 *
 * Each function sets %DATA_ERROR_REFUSED; @file is the display name of the file, @place a cell, a
 * line or a part of the workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** data_sheet_place: Returns: (transfer full): a cell as messages call it: "Sheet1!B3", or "B3"
 * where @sheet is "". */
char *data_sheet_place (const char *sheet, const char *column, guint row);

/** data_sheet_place_of_line: Returns: (transfer full): "line 3" in the current language. */
char *data_sheet_place_of_line (guint line);

/** With whole sentences in the current language. @place: (nullable): any UTF-8 */
void
data_sheet_refuse (GError **error, const char *file, const char *place, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* Limits. */
void data_sheet_refuse_size (GError **error, const char *file, guint64 limit);
void data_sheet_refuse_unpacked (GError **error, const char *file, const char *place);
void data_sheet_refuse_rows (GError **error, const char *file, const char *place);
void data_sheet_refuse_columns (GError **error, const char *file, const char *place);
void data_sheet_refuse_cells (GError **error, const char *file, const char *place, guint limit);
void data_sheet_refuse_areas (GError **error, const char *file, const char *place, guint limit);
void data_sheet_refuse_text (GError **error, const char *file, const char *place);

/** Merged areas that overlap. */
void data_sheet_refuse_overlap (GError **error, const char *file, const char *place);

/** A workbook of which something is missing or wrong: @what as a sentence; what to do is added. */
void
data_sheet_refuse_damaged (GError **error, const char *file, const char *place, const char *what);

G_END_DECLS
