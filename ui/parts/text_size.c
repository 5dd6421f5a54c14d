/* text_size.c - How large texts are, found without laying them out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/text_size.h"

/* What stands for all characters that are as wide as they are high. */
#define WIDE "国"

/* What is known of the font that was asked for last; nearly all widgets have the same. */
typedef struct
{
  PangoFontDescription *font;
  double resolution;
  GHashTable *widths; /* from characters */
  int wide;
  int line;
} Sizes;

static int
measure (PangoContext *context, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  return width;
}

static int
measure_line (PangoContext *context)
{
  PangoFontMetrics *usual = pango_context_get_metrics (context, NULL, NULL);
  PangoFontMetrics *japanese =
      pango_context_get_metrics (context, NULL, pango_language_from_string ("ja"));
  int height =
      MAX (pango_font_metrics_get_height (usual), pango_font_metrics_get_height (japanese));

  pango_font_metrics_unref (usual);
  pango_font_metrics_unref (japanese);
  return PANGO_UNITS_ROUND (height);
}

static Sizes *
find_sizes (PangoContext *context)
{
  static Sizes last;
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);

  if (last.font == NULL || !pango_font_description_equal (last.font, font) ||
      ABS (last.resolution - resolution) > .01)
    {
      g_clear_pointer (&last.font, pango_font_description_free);
      g_clear_pointer (&last.widths, g_hash_table_unref);
      last = (Sizes){ .font = pango_font_description_copy (font),
                      .resolution = resolution,
                      .widths = g_hash_table_new (NULL, NULL),
                      .line = measure_line (context) };
    }
  return &last;
}

static int
width_of (Sizes *sizes, PangoContext *context, gunichar character)
{
  char text[7] = { 0 };
  gpointer known;
  int width;

  if (g_unichar_iswide (character))
    return sizes->wide = sizes->wide > 0 ? sizes->wide : measure (context, WIDE);
  if (g_hash_table_lookup_extended (sizes->widths, GUINT_TO_POINTER (character), NULL, &known))
    return GPOINTER_TO_INT (known);
  g_unichar_to_utf8 (character, text);
  width = measure (context, text);
  g_hash_table_insert (sizes->widths, GUINT_TO_POINTER (character), GINT_TO_POINTER (width));
  return width;
}

int
ui_text_size_line (GtkWidget *widget)
{
  return find_sizes (gtk_widget_get_pango_context (widget))->line;
}

int
ui_text_size_width (GtkWidget *widget, const char *text)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  Sizes *sizes = find_sizes (context);
  int width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += width_of (sizes, context, g_utf8_get_char (c));
  return width;
}
