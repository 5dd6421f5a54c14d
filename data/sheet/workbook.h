/* workbook.h - Reading tables from files that may come from anyone: .xlsx, .csv and .tsv.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/package.h"
#include "data/sheet/sheet.h"

G_BEGIN_DECLS

/**
 * DataWorkbook:
 *
 * A file with tables. A text file has one, without a name. To be used on one thread at a time.
 */
typedef struct _DataWorkbook DataWorkbook;

/**
 * data_workbook_read:
 * @path: an ordinary file
 * @cancellable: (nullable): stops this and data_workbook_read_sheet() with %G_IO_ERROR_CANCELLED
 * @error: %DATA_ERROR_READ, or %DATA_ERROR_REFUSED with file, place, what is wrong and what to do:
 *   another kind of file, protected, damaged, or larger than what is read
 *
 * Finds out what kind of file it is by what is in it, and which sheets it has. The bytes of a text
 * file are UTF-8, UTF-16 with a byte order mark, or CP932 (Shift_JIS); its columns are separated
 * by commas, tabs or semicolons.
 *
 * Returns: (transfer full): the file, or %NULL
 */
DataWorkbook *data_workbook_read (const char *path, GCancellable *cancellable, GError **error);
void data_workbook_free (DataWorkbook *self);

/** data_workbook_get_file: Returns: (transfer none): its display name. */
const char *data_workbook_get_file (DataWorkbook *self);

/** data_workbook_get_n_sheets: Returns: how many sheets there are, at least 1. */
guint data_workbook_get_n_sheets (DataWorkbook *self);
const char *data_workbook_get_sheet_name (DataWorkbook *self, guint sheet);

/** data_workbook_get_package: Returns: (transfer none) (nullable): what is in an .xlsx file. */
DataSheetPackage *data_workbook_get_package (DataWorkbook *self);

/** data_workbook_get_sheet_part: Returns: (transfer none): the part of the sheet in that. */
const char *data_workbook_get_sheet_part (DataWorkbook *self, guint sheet);

/** data_workbook_is_sheet_hidden: whether a spreadsheet program does not show the sheet. */
gboolean data_workbook_is_sheet_hidden (DataWorkbook *self, guint sheet);

/** data_workbook_find_sheet: Returns: the sheet called @name, or -1. */
int data_workbook_find_sheet (DataWorkbook *self, const char *name);

/** data_workbook_read_sheet: Returns: (transfer full): the table, or %NULL with an error as
 * above. */
DataSheet *data_workbook_read_sheet (DataWorkbook *self, guint sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataWorkbook, data_workbook_free)

G_END_DECLS
