/* impact_layout.h - The impact grid and the panel of its cell: side by side, or below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_LAYOUT (ui_impact_layout_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactLayout, ui_impact_layout, UI, IMPACT_LAYOUT, GtkWidget)

/* Its two children, the grid first, are those that a .ui file puts into it. */

G_END_DECLS
