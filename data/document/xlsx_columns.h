/* xlsx_columns.h - How the tables of a document share the columns of a sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

G_BEGIN_DECLS

/** data_xlsx_column_widths: Returns: (transfer full) (array length=n_columns): the widths of the
 * sheet's columns in characters, which are at least two. */
double *data_xlsx_column_widths (const DataDocument *document, guint *n_columns);

/**
 * data_xlsx_column_starts:
 * @block: a table with no more columns than the sheet
 * @widths: (array length=n_columns): of the sheet's columns
 *
 * Returns: (transfer full): at which column of the sheet each column of the table begins, and after
 *   the last where the table ends: all columns are taken, so that those of the table are about as
 *   wide as they want to be
 */
guint *data_xlsx_column_starts (const DataBlock *block, const double *widths, guint n_columns);

G_END_DECLS
