/* style.h - The look of the program: light, dark or as the desktop has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** ui_style_load: loads the style sheet for the default display, when GTK is initialised. */
void ui_style_load (void);

/** ui_style_use: @style is `system`, `light` or `dark`. */
void ui_style_use (const char *style);

G_END_DECLS
