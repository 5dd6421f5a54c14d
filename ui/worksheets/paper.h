/* paper.h - One page of a worksheet, as it is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_PAPER (ui_paper_get_type ())
G_DECLARE_FINAL_TYPE (UiPaper, ui_paper, UI, PAPER, GtkWidget)

GtkWidget *ui_paper_new (void);

/**
 * ui_paper_show:
 * @sheet: (nullable): the worksheet
 * @page: number of the page, from 0
 *
 * It is drawn as large as it is allocated, and is named and described for those who do not see it.
 */
void ui_paper_show (UiPaper *self, UiSheet *sheet, guint page);

G_END_DECLS
