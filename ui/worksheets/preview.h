/* preview.h - The pages of a worksheet to look at: scrolled, zoomed, turned, with thumbnails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/roll.h"

G_BEGIN_DECLS

#define UI_TYPE_PREVIEW (ui_preview_get_type ())
G_DECLARE_FINAL_TYPE (UiPreview, ui_preview, UI, PREVIEW, GtkWidget)

/** ui_preview_show: @sheet: (nullable): the worksheet, or %NULL until there is one; @keep: whether
 * the place in it stays, or else the first page is shown. */
void ui_preview_show (UiPreview *self, UiSheet *sheet, gboolean keep);

/** ui_preview_show_problem: says in place of the pages why there are none. */
void ui_preview_show_problem (UiPreview *self, const char *reason);

/** ui_preview_get_roll: Returns: (transfer none): the pages. */
UiRoll *ui_preview_get_roll (UiPreview *self);

G_END_DECLS
