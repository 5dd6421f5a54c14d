/* xlsx_format.h - The formats of the cells of a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "data/document/xlsx_library.h"

G_BEGIN_DECLS

/** The size of most text in points. */
#define DATA_XLSX_SIZE 10.0

typedef enum
{
  DATA_XLSX_TITLE,
  DATA_XLSX_HEADING_1,
  DATA_XLSX_HEADING_2,
  DATA_XLSX_BODY,
  DATA_XLSX_NOTE,
  DATA_XLSX_RESULT,
  DATA_XLSX_N_TEXTS,
} DataXlsxText;

typedef struct
{
  lxw_format *format;
  double size;
} DataXlsxStyle;

/** The formats belong to the workbook. */
typedef struct
{
  DataXlsxStyle texts[DATA_XLSX_N_TEXTS];
  lxw_format *label;
  lxw_format *head;
  lxw_format *group;
  lxw_format *cells[3][3]; /* by DataEmphasis and DataAlignment */
  lxw_format *number;
  lxw_format *date;
  lxw_format *to_fill; /* where an answer is still to be chosen */
} DataXlsxFormats;

void data_xlsx_formats_make (DataXlsxFormats *self, lxw_workbook *workbook, RulesLanguage language);

/** Which text a title, heading or paragraph is. */
DataXlsxText data_xlsx_text_kind (const DataBlock *block);

G_END_DECLS
