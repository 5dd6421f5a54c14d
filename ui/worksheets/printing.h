/* printing.h - Worksheets on paper: the same pages as in the preview and in PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_printing_new: @document: (transfer full): what is printed. Returns: (transfer full): its
 * printing, on A4 as its pages lie. */
GtkPrintOperation *ui_printing_new (DataDocument *document);

/**
 * ui_printing_run:
 * @document: (transfer full): what is printed
 * @settings: (nullable): where the choice of the printer and the like is remembered
 *
 * Asks for the printer, prints, and says what went wrong.
 */
void ui_printing_run (GtkWindow *window, DataDocument *document, GSettings *settings);

G_END_DECLS
