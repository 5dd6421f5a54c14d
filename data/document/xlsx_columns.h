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

/** The widest column of a table or fields, which takes what they leave of the sheet's columns. */
guint data_xlsx_widest_column (const DataBlock *block);

G_END_DECLS
