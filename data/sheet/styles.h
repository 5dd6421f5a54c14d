/* styles.h - How the cells of an .xlsx workbook show their numbers. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/package.h"

G_BEGIN_DECLS

/** The longest code of a format, in characters, as spreadsheet programs have it. */
#define DATA_SHEET_FORMAT_CODE_LIMIT 255

/** How a number is shown. */
typedef enum
{
  DATA_SHEET_NUMBER_PLAIN, /* with the digits that it has */
  DATA_SHEET_NUMBER_FIXED, /* with a fixed number of decimal places */
  DATA_SHEET_NUMBER_DATE,
  DATA_SHEET_NUMBER_TIME,
  DATA_SHEET_NUMBER_DATE_AND_TIME,
} DataSheetNumberKind;

/** @n_decimals: for %DATA_SHEET_NUMBER_FIXED */
typedef struct
{
  DataSheetNumberKind kind;
  guint n_decimals;
} DataSheetNumberFormat;

/** data_sheet_styles_read: Returns: (transfer full) (element-type DataSheetNumberFormat): the
 * format for each style that a cell may name. */
GArray *data_sheet_styles_read (DataSheetPackage *package, const char *part, GError **error);

/**
 * data_sheet_number_to_text:
 * @value: what stands in the cell, as the file has it
 * @from_1904: whether days count from 1904-01-01 instead of 1900-01-01
 *
 * Returns: (transfer full): the number as a person sees it, dates as "2026-11-22"; %NULL where
 *   @value is no number
 */
char *
data_sheet_number_to_text (const char *value, DataSheetNumberFormat format, gboolean from_1904);

G_END_DECLS
