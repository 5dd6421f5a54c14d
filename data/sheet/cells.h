/* cells.h - Reading the cells of a sheet of an .xlsx workbook. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/builder.h"
#include "data/sheet/package.h"

G_BEGIN_DECLS

/**
 * DataSheetBook:
 * @strings: (nullable) (element-type GRefString): the texts that cells share
 * @formats: (nullable) (element-type DataSheetNumberFormat): how numbers are shown, for each style
 * @from_1904: whether days count from 1904
 *
 * What the cells of a workbook refer to.
 */
typedef struct
{
  GPtrArray *strings;
  GArray *formats;
  gboolean from_1904;
} DataSheetBook;

/** data_sheet_cells_read: Returns: (transfer full): the table in @part, which is called @name. */
DataSheet *data_sheet_cells_read (DataSheetPackage *package,
                                  const DataSheetBook *book,
                                  const char *part,
                                  const char *name,
                                  GError **error);

G_END_DECLS
