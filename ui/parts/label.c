/* label.c - Labels that are shown only while they say something, and touched only when that
 * changes; and what users wrote as a part of labels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/label.h"

gboolean
ui_label_show (GtkLabel *label, const char *text)
{
  const char *shown = text != NULL ? text : "";
  gboolean changed = g_strcmp0 (gtk_label_get_label (label), shown) != 0;

  if (changed)
    gtk_label_set_label (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), shown[0] != '\0');
  return changed;
}

char *
ui_label_escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}
