/* control_find_bar.h - What controls are looked for: words, and a button for each way to narrow
 * them, with how many are found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_tree.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_FIND_BAR (ui_control_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiControlFindBar, ui_control_find_bar, UI, CONTROL_FIND_BAR, GtkWidget)

/** UiControlFindBar::left: the user is done with it, and wants to be among what is found */

/** ui_control_find_bar_set_tree: what it narrows; once. */
void ui_control_find_bar_set_tree (UiControlFindBar *self, UiControlTree *tree);

/** ui_control_find_bar_search: puts the focus into the words. */
void ui_control_find_bar_search (UiControlFindBar *self);

G_END_DECLS
