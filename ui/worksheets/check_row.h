/* check_row.h - What came out of checking one worksheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/check.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CHECK_ROW (ui_check_row_get_type ())
G_DECLARE_FINAL_TYPE (UiCheckRow, ui_check_row, UI, CHECK_ROW, GtkListBoxRow)

/**
 * ui_check_row_new:
 * @file: name of the file
 * @check: (nullable): what came out
 * @refusal: why the file was refused, where @check is %NULL
 */
GtkWidget *
ui_check_row_new (const char *file, const DataWorksheetCheck *check, const char *refusal);

G_END_DECLS
