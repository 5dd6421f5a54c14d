/* label.h - Labels that are shown only while they say something, and touched only when that
 * changes; and what users wrote as a part of labels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_label_show: @text: (nullable): what it says from now on; %NULL or "" hides it.
 * Returns: whether it said something else. */
gboolean ui_label_show (GtkLabel *label, const char *text);

/** ui_label_escape: Returns: (transfer full): @text for a label with a letter to press, in which
 * its underscores are as they are. */
char *ui_label_escape (const char *text);

G_END_DECLS
