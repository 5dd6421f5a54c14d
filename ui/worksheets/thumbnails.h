/* thumbnails.h - The pages of a worksheet, small, to choose from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_THUMBNAILS (ui_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (UiThumbnails, ui_thumbnails, UI, THUMBNAILS, GtkWidget)

/** UiThumbnails::chosen: the user chose the page with that number, from 0. */

/** ui_thumbnails_show: @sheet: (nullable): what to show from now on. */
void ui_thumbnails_show (UiThumbnails *self, UiSheet *sheet);

/** ui_thumbnails_mark: marks @page as the one in sight, and brings it into sight here. */
void ui_thumbnails_mark (UiThumbnails *self, guint page);

G_END_DECLS
