/* control_layout.h - The tree of controls and the panel of what is selected: side by side, or below
 * each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_LAYOUT (ui_control_layout_get_type ())
G_DECLARE_FINAL_TYPE (UiControlLayout, ui_control_layout, UI, CONTROL_LAYOUT, GtkWidget)

/* Its two children, the tree first, are those that a .ui file puts into it. The tree has all of the
 * room while the panel is not visible. */

/** ui_control_layout_find_width: Returns: how wide the tree is where both are @width wide. */
int ui_control_layout_find_width (UiControlLayout *self, int width);

/** UiControlLayout::fitted: @width: (type int): how wide the tree is from now on, in pixels */

G_END_DECLS
