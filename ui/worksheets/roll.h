/* roll.h - The pages of a worksheet one below the other, to scroll through.
 *
 * Only the pages in sight are drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_ROLL (ui_roll_get_type ())
G_DECLARE_FINAL_TYPE (UiRoll, ui_roll, UI, ROLL, GtkWidget)

/** In place of a zoom in per cent: as large as the width, or the whole page, fits. */
#define UI_ROLL_FIT_WIDTH 0
#define UI_ROLL_FIT_PAGE (-1)

/** The least and the largest zoom that can be chosen, in per cent. */
#define UI_ROLL_LEAST 50
#define UI_ROLL_LARGEST 400

/** UiRoll::turned: another page is in sight, or another number of pages, or another size. */

/** ui_roll_show: @sheet: (nullable): what to show from now on; @keep: whether the place stays where
 * it is, or else the first page is shown. */
void ui_roll_show (UiRoll *self, UiSheet *sheet, gboolean keep);

/** ui_roll_set_zoom: @zoom: in per cent of the size on paper, or one of the above. */
void ui_roll_set_zoom (UiRoll *self, int zoom);
int ui_roll_get_zoom (UiRoll *self);

/** ui_roll_get_percent: Returns: how large the pages are, in per cent. */
int ui_roll_get_percent (UiRoll *self);

/** ui_roll_step_zoom: makes them larger, or smaller where @steps is negative. */
void ui_roll_step_zoom (UiRoll *self, int steps);

/** ui_roll_turn_to: @page: number of the page that comes to the top, from 0. */
void ui_roll_turn_to (UiRoll *self, guint page);

/** ui_roll_get_top: Returns: where that page begins, as a value of the vertical adjustment. */
double ui_roll_get_top (UiRoll *self, guint page);

/** ui_roll_mark: marks @page, and brings it into sight. */
void ui_roll_mark (UiRoll *self, guint page);

/** ui_roll_find_at: Returns: the page that is nearest to a height in the widget. */
guint ui_roll_find_at (UiRoll *self, double y);

/** ui_roll_get_page: Returns: the page that takes the middle. */
guint ui_roll_get_page (UiRoll *self);

/** ui_roll_get_n_pages: Returns: 0 while nothing is shown. */
guint ui_roll_get_n_pages (UiRoll *self);

G_END_DECLS
