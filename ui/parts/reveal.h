/* reveal.h - Bringing a widget into view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_reveal: scrolls what @widget is in until it is to be seen, as soon as it has its place. */
void ui_reveal (GtkWidget *widget);

G_END_DECLS
