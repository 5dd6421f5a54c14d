/* style.h - The look of the program: light, dark, of high contrast or as the desktop has it; and
 * the size of its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** ui_style_load: loads the style sheet for the default display, once. Nothing in the bar of the
 * window needs it, so that the first frame need not wait for it. */
void ui_style_load (void);

/** ui_style_use: @style is `system`, `light`, `dark`, `contrast` or `contrast-dark`. */
void ui_style_use (const char *style);

/** ui_style_seek_fonts: has Pango seek the fonts of most text on threads of its own, so that they
 * are found when what is in the window is laid out. */
void ui_style_seek_fonts (void);

/** ui_style_use_text_size: @percent: of the size that the desktop has. */
void ui_style_use_text_size (int percent);

G_END_DECLS
