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

/** Colours that every workbook has. */
#define DATA_XLSX_SHADE_HEAD 0xE0E0E0
#define DATA_XLSX_SHADE_LABEL 0xF2F2F2
#define DATA_XLSX_INK_QUIET 0x595959

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

/** data_xlsx_format_new: Returns: (transfer none): a format of text in a font that office programs
 * have where the language is spoken. It belongs to the workbook, as all do. */
lxw_format *
data_xlsx_format_new (lxw_workbook *workbook, RulesLanguage language, double size, gboolean bold);

/** data_xlsx_format_new_ruled: Returns: (transfer none): the same for a cell with thin lines around
 * it, in the size of most text; @shade is the colour behind it, or 0. */
lxw_format *data_xlsx_format_new_ruled (lxw_workbook *workbook,
                                        RulesLanguage language,
                                        gboolean bold,
                                        lxw_color_t shade);

void data_xlsx_formats_make (DataXlsxFormats *self, lxw_workbook *workbook, RulesLanguage language);

/** Which text a title, heading or paragraph is. */
DataXlsxText data_xlsx_text_kind (const DataBlock *block);

G_END_DECLS
