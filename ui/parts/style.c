/* style.c - The look of the program: light, dark, of high contrast or as the desktop has it; and
 * the size of its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/style.h"

#include "data/wording/language.h"

#include <gtk/gtk.h>

#define DESKTOP_SCHEMA "org.gnome.desktop.interface"
#define DESKTOP_KEY "color-scheme"
/* By this name GTK 4.8 finds it light and dark; by its own, “Default-hc”, only light. */
#define CONTRAST_THEME "HighContrast"

/* In percent, and in 1024ths of dots per inch, where the desktop says nothing. */
#define USUAL_TEXT_SIZE 100
#define USUAL_RESOLUTION (96 * 1024)

void
ui_style_load (void)
{
  static gboolean is_loaded;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (is_loaded)
    return;
  is_loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/eikyo/Eikyo/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
seek_font (PangoContext *context, PangoLanguage *language)
{
  g_object_unref (
      pango_context_load_fontset (context, pango_context_get_font_description (context), language));
}

void
ui_style_seek_fonts (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  PangoContext *context = gtk_widget_get_pango_context (label);

  seek_font (context, pango_context_get_language (context));
  seek_font (context, pango_language_from_string (data_language_code (data_language_current ())));
  g_object_unref (label);
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

static gboolean
is_contrast (const char *style)
{
  return g_str_has_prefix (style, "contrast");
}

/* To set a property of the look, even to what it is, makes GTK read its whole theme again. */
static void
use_theme (GtkSettings *settings, gboolean contrast)
{
  g_autofree char *theme = NULL;

  g_object_get (settings, "gtk-theme-name", &theme, NULL);
  if (contrast == (g_strcmp0 (theme, CONTRAST_THEME) == 0))
    return;
  if (contrast)
    g_object_set (settings, "gtk-theme-name", CONTRAST_THEME, NULL);
  else
    gtk_settings_reset_property (settings, "gtk-theme-name");
}

void
ui_style_use (const char *style)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean follow = g_str_equal (style, "system");
  gboolean wanted = g_str_has_suffix (style, "dark") || (follow && desktop_is_dark ());
  gboolean dark;

  use_theme (settings, is_contrast (style));
  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, NULL);
  if (dark == wanted)
    return;
  if (follow && !wanted)
    gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
  else
    g_object_set (settings, "gtk-application-prefer-dark-theme", wanted, NULL);
}

void
ui_style_use_text_size (int percent)
{
  static int used = USUAL_TEXT_SIZE;
  GtkSettings *settings = gtk_settings_get_default ();
  int resolution;

  if (percent == used)
    return;
  if (used != USUAL_TEXT_SIZE)
    gtk_settings_reset_property (settings, "gtk-xft-dpi");
  used = percent;
  if (percent == USUAL_TEXT_SIZE)
    return;
  g_object_get (settings, "gtk-xft-dpi", &resolution, NULL);
  if (resolution <= 0)
    resolution = USUAL_RESOLUTION;
  g_object_set (settings, "gtk-xft-dpi", resolution / USUAL_TEXT_SIZE * percent, NULL);
}
