/* icons.h - Icons that come after the first frame.
 *
 * Who shows the first icon waits until GTK has read the whole icon theme. It does that on a thread:
 * until it has, the place of an icon is kept free.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_icons_put_off: Takes the icons out of all images in @root. Returns: (transfer full): what
 * ui_icons_show() puts in again. */
GPtrArray *ui_icons_put_off (GtkWidget *root);

/** ui_icons_show: @icons: (transfer full): what was taken out */
void ui_icons_show (GPtrArray *icons);

G_END_DECLS
