/* xlsx_writer.h - A workbook while it is written: its sheets, formats and the first fault.
 *
 * Cells are written row by row and go to the disk at once: a row cannot be returned to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/xlsx_format.h"

G_BEGIN_DECLS

/**
 * DataXlsxWriter:
 * @names: the names of its sheets
 * @error: the first that happened
 */
typedef struct
{
  const DataDocument *document;
  lxw_workbook *workbook;
  DataXlsxFormats formats;
  GHashTable *names;
  lxw_error error;
} DataXlsxWriter;

void data_xlsx_note (DataXlsxWriter *self, lxw_error error);

/** data_xlsx_add_sheet: Returns: (transfer none): a new sheet called @name, or nearly so where
 * another is; what it is called is in @given (transfer full), fit for formulas. */
lxw_worksheet *data_xlsx_add_sheet (DataXlsxWriter *self, const char *name, char **given);

/** Writes @text, which is never taken for anything else, into a cell. */
void data_xlsx_write_text (DataXlsxWriter *self,
                           lxw_worksheet *sheet,
                           lxw_row_t row,
                           lxw_col_t column,
                           const char *text,
                           lxw_format *format);

/**
 * data_xlsx_set_up_print:
 * @n_rows, @n_columns: how much of @sheet is printed
 * @head: the first row that is repeated on every page and stays in sight
 * @n_head: how many these are
 */
void data_xlsx_set_up_print (DataXlsxWriter *self,
                             lxw_worksheet *sheet,
                             lxw_row_t n_rows,
                             guint n_columns,
                             lxw_row_t head,
                             lxw_row_t n_head);

/** data_xlsx_write_words: writes the sheet with everything but the named tables, which it names. */
void data_xlsx_write_words (DataXlsxWriter *self);

/** data_xlsx_table_title: Returns: (transfer none): what the sheet of named table number @block of
 * the document is to be called: its heading, or "List". */
const char *data_xlsx_table_title (const DataDocument *document, guint block);

/** data_xlsx_write_table: writes named table number @block of the document on a sheet of its own.
 */
void data_xlsx_write_table (DataXlsxWriter *self, guint block);

/**
 * data_xlsx_write_chart:
 * @row: where it begins
 * @sheet_name: of @sheet, fit for formulas
 * @widths: of its columns, in characters
 *
 * Writes the figures of a chart as a table, and the chart below.
 *
 * Returns: how many rows it takes
 */
lxw_row_t data_xlsx_write_chart (DataXlsxWriter *self,
                                 lxw_worksheet *sheet,
                                 const char *sheet_name,
                                 const double *widths,
                                 lxw_row_t row,
                                 const DataBlock *block);

G_END_DECLS
