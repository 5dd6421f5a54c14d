/* sheet.h - A table that came from a file: rows of cells that hold texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The most rows with text, the most columns, and the longest text of a cell, in characters. */
#define DATA_SHEET_ROW_LIMIT 20000
#define DATA_SHEET_COLUMN_LIMIT 256
#define DATA_SHEET_TEXT_LIMIT 32767

/**
 * DataSheet:
 *
 * The rows of a table in which a text stands; rows, columns and texts that are blank are left out.
 * Immutable and reference-counted.
 */
typedef struct _DataSheet DataSheet;

DataSheet *data_sheet_ref (DataSheet *self);
void data_sheet_unref (DataSheet *self);

/** data_sheet_get_name: Returns: (transfer none): its name in the workbook, "" for a text file. */
const char *data_sheet_get_name (const DataSheet *self);
guint data_sheet_get_n_rows (const DataSheet *self);

/** data_sheet_get_n_columns: Returns: how many columns there are up to the last that is used. */
guint data_sheet_get_n_columns (const DataSheet *self);

/** data_sheet_get_number: Returns: the number, from 1, that row @row has in the file. */
guint data_sheet_get_number (const DataSheet *self, guint row);

/**
 * data_sheet_get_text:
 * @row: counted from 0 among the rows there are
 * @column: counted from 0
 *
 * Returns: (transfer none): the text in the cell itself, "" where it is blank
 */
const char *data_sheet_get_text (const DataSheet *self, guint row, guint column);

/** What a cell holds. */
typedef enum
{
  DATA_SHEET_CELL_VALUE,   /* a text, a number, a date, or nothing */
  DATA_SHEET_CELL_FORMULA, /* a formula; its text is what it gave when it was last computed */
  DATA_SHEET_CELL_ERROR,   /* an error such as #N/A */
} DataSheetCellKind;

/** data_sheet_get_kind: Returns: what the cell holds. @row and @column as above */
DataSheetCellKind data_sheet_get_kind (const DataSheet *self, guint row, guint column);

/** data_sheet_get_merged_text: Returns: (transfer none): the same, but in every cell of a merged
 * area the text of its first. */
const char *data_sheet_get_merged_text (const DataSheet *self, guint row, guint column);

/** data_sheet_column_name: Returns: (transfer full): "A" for 0, "AB" for 27. */
char *data_sheet_column_name (guint column);

/**
 * data_sheet_parse_column:
 * @name: "A", "ab"
 *
 * Returns: the column, or -1 where @name is none of the first %DATA_SHEET_COLUMN_LIMIT
 */
int data_sheet_parse_column (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataSheet, data_sheet_unref)

G_END_DECLS
