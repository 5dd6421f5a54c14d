/* content_sheet.h - What a sheet of a workbook shows and hides besides its texts. Private to
 * data/worksheet/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/package.h"
#include "data/worksheet/content.h"

G_BEGIN_DECLS

/**
 * DataWorksheetStyle:
 * @code: by which a cell shows what it holds, or its beginning where it is longer than such a code
 *   may be; "" where it shows numbers and dates as they are
 * @is_unseen: whether its words have the colour that they stand on, or nearly so
 */
typedef struct
{
  GRefString *code;
  gboolean is_unseen;
} DataWorksheetStyle;

/** data_worksheet_styles_read: Returns: (transfer full) (element-type DataWorksheetStyle): the
 * styles that cells may name by their number; %NULL with @error where they cannot be read. */
GPtrArray *data_worksheet_styles_read (DataSheetPackage *package, GError **error);

/**
 * data_worksheet_content_read_sheet:
 * @part: of the sheet called @name
 * @styles: (element-type DataWorksheetStyle): from data_worksheet_styles_read()
 *
 * Takes in formulas, formats, links, notes and pictures, and what is hidden or cannot be seen.
 */
gboolean data_worksheet_content_read_sheet (DataWorksheetContent *self,
                                            DataSheetPackage *package,
                                            const char *part,
                                            const char *name,
                                            const GPtrArray *styles,
                                            GError **error);

G_END_DECLS
