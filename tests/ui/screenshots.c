/* screenshots.c - Saves pictures of the window: welcome and examples, both languages, both styles.
 *
 * Usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_PERCENT]], on a display such as tests/with-display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/decision_page.h"
#include "ui/row.h"

#include <stdlib.h>

static void
save (Support *support, const char *folder, const char *name, gboolean dark)
{
  GtkWidget *window = GTK_WIDGET (support->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autofree char *file = g_strdup_printf (
      "%s-%s-%s.png", name, data_language_code (data_language_current ()), dark ? "dark" : "light");
  g_autofree char *path = g_build_filename (folder, file, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
take (const char *folder, const char *example, const int *size, gboolean dark)
{
  Support *support = support_open ((const char *const[]){ example, NULL });
  GtkWidget *scroller;
  g_autofree char *second = g_strdup_printf ("%s-down", example != NULL ? example : "welcome");

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
  gtk_window_set_default_size (GTK_WINDOW (support->window), size[0], size[1]);
  support_settle (support);
  support_settle (support);
  save (support, folder, example != NULL ? example : "welcome", dark);
  scroller = support_find (GTK_WIDGET (support->window), GTK_TYPE_SCROLLED_WINDOW, "scroller");
  if (example != NULL)
    {
      gtk_adjustment_set_value (
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), size[1] * 0.8);
      support_settle (support);
      save (support, folder, second, dark);
    }
  support_close (support);
}

int
main (int argc, char **argv)
{
  static const char *const examples[] = { NULL, "01", "02", "06", "07" };
  int size[] = { argc > 3 ? atoi (argv[2]) : 1024, argc > 3 ? atoi (argv[3]) : 700 };
  int percent = argc > 4 ? atoi (argv[4]) : 100;

  if (argc < 2)
    {
      g_printerr ("Usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_PERCENT]]\n");
      return 2;
    }
  data_language_start ();
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * percent / 100, NULL);
  g_mkdir_with_parents (argv[1], 0755);
  for (guint i = 0; i < G_N_ELEMENTS (examples) * 4; i++)
    {
      data_language_use (i & 1 ? RULES_LANGUAGE_JA : RULES_LANGUAGE_EN);
      take (argv[1], examples[i / 4], size, (i & 2) != 0);
    }
  return 0;
}
