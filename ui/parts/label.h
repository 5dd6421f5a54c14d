/* label.h - Labels that are shown only while they say something, and touched only when that
 * changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_label_show: @text: (nullable): what it says from now on; %NULL or "" hides it.
 * Returns: whether it said something else. */
gboolean ui_label_show (GtkLabel *label, const char *text);

G_END_DECLS
