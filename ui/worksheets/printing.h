/* printing.h - Worksheets on paper: the same pages as in the preview and in PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_printing_new: Returns: (transfer full): the printing of @sheet, on A4 as its pages lie. */
GtkPrintOperation *ui_printing_new (UiSheet *sheet);

/**
 * ui_printing_run:
 * @document: (transfer full): what is printed
 * @settings: (nullable): where the choice of the printer and the like is remembered
 *
 * Lays the pages out beside the main loop, which the user may cancel; then asks for the printer,
 * prints, and says what went wrong. Does nothing while pages are laid out for @window already.
 */
void ui_printing_run (GtkWindow *window, DataDocument *document, GSettings *settings);

G_END_DECLS
