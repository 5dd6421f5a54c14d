/* template.c - Giving up what a widget got from its template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/template.h"

void
ui_template_dispose_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

void
ui_template_dispose (GtkWidget *widget, GType type)
{
  gtk_widget_dispose_template (widget, type);
  ui_template_dispose_children (widget);
}
