/* about.h - What the program is, what it is made of, and what its result is worth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_about_show: @window: (nullable): the window to show it above. */
void ui_about_show (GtkWindow *window);

G_END_DECLS
