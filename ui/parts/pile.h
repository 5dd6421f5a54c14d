/* pile.h - Children below each other, each as wide as the pile, in the middle of its height.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_PILE (ui_pile_get_type ())
G_DECLARE_FINAL_TYPE (UiPile, ui_pile, UI, PILE, GtkWidget)

/* Its children are those that a .ui file puts into it. A widget that asks GTK to be put in the
 * middle is asked how wide it is at a height; a pile puts its children there itself, and only ever
 * asks how high they are at a width. See line.h. */

G_END_DECLS
