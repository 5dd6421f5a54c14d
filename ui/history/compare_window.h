/* compare_window.h - Two evaluations side by side: what is different, field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/side.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_COMPARE_WINDOW (ui_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (UiCompareWindow, ui_compare_window, UI, COMPARE_WINDOW, GtkWindow)

/**
 * ui_compare_window_open:
 * @window: has the action `win.go-to` for what is chosen in the list
 * @side: the left side to begin with; the right is what @evaluation is now
 */
void ui_compare_window_open (GtkWindow *window, DataEvaluation *evaluation, const UiSide *side);

G_END_DECLS
