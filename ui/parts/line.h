/* line.h - Children beside each other: those that expand share what the others leave.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_LINE (ui_line_get_type ())
G_DECLARE_FINAL_TYPE (UiLine, ui_line, UI, LINE, GtkWidget)

/* Its children are those that a .ui file puts into it. It only ever asks how high they are at a
 * width. A GtkBox also asks how wide they are at a height, and for that lays each wrapped text out
 * dozens of times. Where "stacks" is set, the children stand below each other when those that
 * expand would get too little of the width. */

G_END_DECLS
