/* worksheets_page.h - Worksheets: what can be put on record, as it will be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"
#include "ui/worksheets/sheets.h"

G_BEGIN_DECLS

#define UI_TYPE_WORKSHEETS_PAGE (ui_worksheets_page_get_type ())
G_DECLARE_FINAL_TYPE (UiWorksheetsPage, ui_worksheets_page, UI, WORKSHEETS_PAGE, UiPage)

/** ui_worksheets_page_get_sheets: Returns: (transfer none): what is chosen on it. */
UiSheets *ui_worksheets_page_get_sheets (UiWorksheetsPage *self);

G_END_DECLS
