/* icons.c - Icons that come after the first frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/icons.h"

typedef struct
{
  GtkImage *image;
  char *name;
} Icon;

static void
icon_free (gpointer data)
{
  Icon *icon = data;

  g_object_unref (icon->image);
  g_free (icon->name);
  g_free (icon);
}

static void
put_off (GtkWidget *root, GPtrArray *icons)
{
  if (GTK_IS_IMAGE (root) && gtk_image_get_icon_name (GTK_IMAGE (root)) != NULL)
    {
      Icon icon = { GTK_IMAGE (g_object_ref (root)),
                    g_strdup (gtk_image_get_icon_name (GTK_IMAGE (root))) };

      g_ptr_array_add (icons, g_memdup2 (&icon, sizeof icon));
      gtk_image_clear (icon.image);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    put_off (child, icons);
}

GPtrArray *
ui_icons_put_off (GtkWidget *root)
{
  GPtrArray *icons = g_ptr_array_new_with_free_func (icon_free);

  put_off (root, icons);
  return icons;
}

void
ui_icons_show (GPtrArray *icons)
{
  for (guint i = 0; i < icons->len; i++)
    {
      Icon *icon = g_ptr_array_index (icons, i);

      gtk_image_set_from_icon_name (icon->image, icon->name);
    }
  g_ptr_array_unref (icons);
}
