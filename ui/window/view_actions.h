/* view_actions.h - What the window shows, as actions with a state: win.page, win.show-register,
 * win.show-table and win.guide; and the way to the guide and back: win.go-to-guide.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/** ui_view_actions_add: adds the actions to a window; @beside: whether the register is shown. */
void ui_view_actions_add (UiWindow *window, gboolean beside);

/** ui_view_actions_update: gives the actions the state of what is shown. */
void ui_view_actions_update (UiWindow *window);

G_END_DECLS
