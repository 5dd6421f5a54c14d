/* camera.c - Taking pictures of the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/screenshots.h"

#include "data/wording/language.h"

void
camera_save (const Camera *camera, GtkWidget *window, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autofree char *file =
      g_strdup_printf ("%s-%s-%s.png", name, data_language_code (data_language_current ()),
                       camera->dark ? "dark" : "light");
  g_autofree char *path = g_build_filename (camera->folder, file, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

void
camera_take (const Camera *camera, Support *support, const char *name)
{
  gtk_window_set_default_size (GTK_WINDOW (support->window), camera->width, camera->height);
  support_wait (support);
  camera_save (camera, GTK_WIDGET (support->window), name);
}

void
camera_take_dialog (const Camera *camera, Support *support, const char *name)
{
  support_wait (support);
  camera_save (camera, GTK_WIDGET (support_dialog (support)), name);
}

void
camera_take_popover (
    const Camera *camera, Support *support, GType type, const char *id, const char *name)
{
  GtkWidget *root = support_find (GTK_WIDGET (support->window), type, NULL);
  GtkMenuButton *button = GTK_MENU_BUTTON (support_find (root, GTK_TYPE_MENU_BUTTON, id));

  gtk_menu_button_popup (button);
  support_wait (support);
  camera_save (camera, GTK_WIDGET (gtk_menu_button_get_popover (button)), name);
  gtk_menu_button_popdown (button);
}
