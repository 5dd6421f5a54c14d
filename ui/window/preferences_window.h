/* preferences_window.h - What the user can set for all evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

#define UI_TYPE_PREFERENCES_WINDOW (ui_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (UiPreferencesWindow, ui_preferences_window, UI, PREFERENCES_WINDOW, GtkWindow)

/** ui_preferences_window_new: @window: whose workspace the backup is about; it closes with it. */
GtkWindow *ui_preferences_window_new (UiWindow *window);

/** ui_preferences_window_rebuild: makes everything it shows anew, in the current language; the
 * focus stays. */
void ui_preferences_window_rebuild (UiPreferencesWindow *self);

G_END_DECLS
