/* template.h - Giving up what a widget got from its template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ui_template_dispose:
 * @widget: a widget directly derived from #GtkWidget
 * @type: its type
 *
 * Clears the template children and unparents every child. To be called from dispose().
 */
void ui_template_dispose (GtkWidget *widget, GType type);

/** ui_template_dispose_children: the same for a widget without a template. */
void ui_template_dispose_children (GtkWidget *widget);

G_END_DECLS
