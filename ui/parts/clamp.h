/* clamp.h - Keeps its one child at a readable width, in the middle of the room there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CLAMP (ui_clamp_get_type ())
G_DECLARE_FINAL_TYPE (UiClamp, ui_clamp, UI, CLAMP, GtkWidget)

/* Its child is the one that a .ui file puts into it. The width grows with the size of the text. */

/** ui_clamp_scale: Returns: @pixels at the usual text size, as large as the text is now. */
int ui_clamp_scale (GtkWidget *widget, int pixels);

G_END_DECLS
