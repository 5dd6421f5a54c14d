/* register_actions.h - What is looked at of the register, as actions with a state: win.place,
 * win.filter-FACET, win.sort and win.sort-descending.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/** ui_register_actions_add: adds the actions to a window that has its session already. */
void ui_register_actions_add (UiWindow *window);

/** ui_register_actions_update: gives the actions the state of the list. */
void ui_register_actions_update (UiWindow *window);

G_END_DECLS
