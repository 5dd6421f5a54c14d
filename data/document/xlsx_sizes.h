/* xlsx_sizes.h - How wide the columns and how high the rows of a table on a sheet of its own are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

G_BEGIN_DECLS

/**
 * DataXlsxSizes:
 * @widths: of the columns of the sheet, in characters
 * @lines: that each row of the table takes; 0 for heads of groups
 * @usual_lines: that most rows take
 */
typedef struct
{
  guint *widths;
  guint *lines;
  guint usual_lines;
} DataXlsxSizes;

/** data_xlsx_sizes_measure: @before: (nullable): the head of a column before those of the table in
 * which the heads of groups stand; %NULL where there is none. */
void data_xlsx_sizes_measure (DataXlsxSizes *self, const DataBlock *block, const char *before);
void data_xlsx_sizes_clear (DataXlsxSizes *self);

G_END_DECLS
