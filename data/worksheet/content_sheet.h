/* content_sheet.h - What a sheet of a workbook shows and hides besides its texts. Private to
 * data/worksheet/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/package.h"
#include "data/worksheet/content.h"

G_BEGIN_DECLS

/** data_worksheet_content_read_codes: Returns: (transfer full) (element-type utf8): for each style
 * that a cell may name, the code by which it shows what it holds; "" where it shows it as it is.
 * %NULL with @error where the styles cannot be read. */
GPtrArray *data_worksheet_content_read_codes (DataSheetPackage *package, GError **error);

/**
 * data_worksheet_content_read_sheet:
 * @part: of the sheet called @name
 * @codes: (element-type utf8): from data_worksheet_content_read_codes()
 *
 * Takes in formulas, formats, links, notes and pictures, and which rows and columns are hidden.
 */
gboolean data_worksheet_content_read_sheet (DataWorksheetContent *self,
                                            DataSheetPackage *package,
                                            const char *part,
                                            const char *name,
                                            const GPtrArray *codes,
                                            GError **error);

G_END_DECLS
