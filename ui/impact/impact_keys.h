/* impact_keys.h - The keys of the impact grid, but for the levels that are typed into it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_impact_keys_bind: binds the keys of all moves to @move, which gets the #UiImpactMove as "i",
 * and those of what is done with a cell to the actions "impact.…". */
void ui_impact_keys_bind (GtkWidgetClass *class, GtkShortcutFunc move);

G_END_DECLS
