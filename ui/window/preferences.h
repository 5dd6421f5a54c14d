/* preferences.h - The page of what the user can set: it applies at once and is remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

#define UI_TYPE_PREFERENCES (ui_preferences_get_type ())
G_DECLARE_FINAL_TYPE (UiPreferences, ui_preferences, UI, PREFERENCES, GtkWidget)

/** ui_preferences_new: @window: whose workspace the backup is about; it must outlive this. */
GtkWidget *ui_preferences_new (UiWindow *window);

/** ui_preferences_get_focus: Returns: (transfer none) (nullable): the id of the control that has
 * the focus, for ui_preferences_focus(). */
const char *ui_preferences_get_focus (UiPreferences *self);
void ui_preferences_focus (UiPreferences *self, const char *id);

G_END_DECLS
