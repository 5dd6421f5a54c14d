/* window_state.h - What a window keeps from one run to the next: its size, page and arrangement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/places.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiWindowState:
 * @page: the page of evaluations
 * @beside: whether the register is shown where there is room
 */
typedef struct
{
  UiPlacesPage page;
  gboolean beside;
} UiWindowState;

/** ui_window_state_restore: gives @window its size of the last run; @settings: (nullable): without
 * them everything is as usual. */
UiWindowState ui_window_state_restore (GtkWindow *window, GSettings *settings);

/** ui_window_state_remember: notes @self and the size of @window; @settings: (nullable). */
void ui_window_state_remember (const UiWindowState *self, GtkWindow *window, GSettings *settings);

G_END_DECLS
