/* style.c - The look of the program: light, dark or as the desktop has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/style.h"

#include <gtk/gtk.h>

#define DESKTOP_SCHEMA "org.gnome.desktop.interface"
#define DESKTOP_KEY "color-scheme"

void
ui_style_load (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/eikyo/Eikyo/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* GTK 4.8 does not ask the desktop by itself. */
static gboolean
desktop_is_dark (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) desktop = NULL;
  g_autofree char *scheme = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, DESKTOP_SCHEMA, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, DESKTOP_KEY))
    return FALSE;
  desktop = g_settings_new_full (schema, NULL, NULL);
  scheme = g_settings_get_string (desktop, DESKTOP_KEY);
  return g_str_equal (scheme, "prefer-dark");
}

void
ui_style_use (const char *style)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean follow = g_str_equal (style, "system");
  gboolean wanted = g_str_equal (style, "dark") || (follow && desktop_is_dark ());
  gboolean dark;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, NULL);
  /* To set it, even to what it is, makes GTK read its whole theme again. */
  if (dark == wanted)
    return;
  if (follow && !wanted)
    gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
  else
    g_object_set (settings, "gtk-application-prefer-dark-theme", wanted, NULL);
}
