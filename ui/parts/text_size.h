/* text_size.h - How large texts are, found without laying them out.
 *
 * To lay out a text, or to ask its fonts for their height, takes much longer than all else that is
 * done for a row of a long list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_text_size_line: Returns: one height for all lines of @widget, whichever script they are in,
 * in Pango units. */
int ui_text_size_line (GtkWidget *widget);

/** ui_text_size_width: Returns: how wide @text is on one line of @widget in semibold letters, in
 * Pango units: what its characters take beside each other, which kerning may make a little less. */
int ui_text_size_width (GtkWidget *widget, const char *text);

G_END_DECLS
