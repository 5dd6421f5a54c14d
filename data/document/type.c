/* type.c - The type of the pages: fonts, sizes, and text broken into lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/type.h"

#include "data/wording/language.h"

/* The Japanese face also draws the Latin letters, so that mixed lines look of one piece. */
#define FAMILIES "Noto Sans CJK JP, Noto Sans JP, IPAexGothic, Sans"

enum
{
  PIECE_CHARACTERS = 1000, /* more than a line can hold */
};

/* Sizes in points; @leading is the height of a line relative to the font's own, which is generous
 * in Japanese fonts. */
static const struct
{
  double size;
  PangoWeight weight;
  float leading;
  double grey;
} types[] = {
  [DATA_TYPE_TITLE] = { 16, PANGO_WEIGHT_BOLD, 1.0f, 0 },
  [DATA_TYPE_HEADING_1] = { 11, PANGO_WEIGHT_BOLD, 1.0f, 0 },
  [DATA_TYPE_HEADING_2] = { 9.5, PANGO_WEIGHT_BOLD, 1.0f, 0 },
  [DATA_TYPE_BODY] = { 9, PANGO_WEIGHT_NORMAL, 1.08f, 0 },
  [DATA_TYPE_NOTE] = { 7.5, PANGO_WEIGHT_NORMAL, 1.02f, 0.2 },
  [DATA_TYPE_RESULT] = { 13, PANGO_WEIGHT_BOLD, 1.0f, 0 },
  [DATA_TYPE_TABLE] = { 8, PANGO_WEIGHT_NORMAL, 0.98f, 0 },
  [DATA_TYPE_TABLE_STRONG] = { 8, PANGO_WEIGHT_BOLD, 0.98f, 0 },
  [DATA_TYPE_TABLE_QUIET] = { 8, PANGO_WEIGHT_NORMAL, 0.98f, 0.35 },
  [DATA_TYPE_TABLE_HEAD] = { 7.5, PANGO_WEIGHT_BOLD, 0.98f, 0.1 },
  [DATA_TYPE_RUNNING] = { 6.8, PANGO_WEIGHT_NORMAL, 0.96f, 0.25 },
  [DATA_TYPE_MARKING] = { 9, PANGO_WEIGHT_BOLD, 1.0f, 0 },
};

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* One point is one unit and nothing is fitted to pixels: the same lines on screen and paper. */
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

DataTypesetter *
data_typesetter_new (RulesLanguage language)
{
  DataTypesetter *self = g_new0 (DataTypesetter, 1);

  self->context = make_context ();
  self->language = pango_language_from_string (data_language_code (language));
  pango_context_set_language (self->context, self->language);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
data_typesetter_free (DataTypesetter *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_object_unref (self->context);
  g_free (self);
}

static PangoLayout *
make_layout (DataTypesetter *self, DataType type, DataAlignment alignment, double width)
{
  static const PangoAlignment alignments[] = {
    [DATA_ALIGN_START] = PANGO_ALIGN_LEFT,
    [DATA_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
    [DATA_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, types[type].size * PANGO_SCALE);
  pango_font_description_set_weight (font, types[type].weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_language_new (self->language));
  /* Ids and hashes must not seem to hold hyphens. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_line_spacing (layout, types[type].leading);
  pango_layout_set_alignment (layout, alignments[alignment]);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

/* Appends the first @n lines of @layout, the first standing at @top. */
static void
append_lines (GArray *lines, PangoLayout *layout, int n, double top)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (int i = 0; i < n; i++)
    {
      PangoRectangle extents;
      int line_top;
      int line_bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &line_top, &line_bottom);
      DataLine line = {
        .line = pango_layout_iter_get_line_readonly (iter),
        .x = pango_units_to_double (extents.x),
        .top = top + pango_units_to_double (line_top),
        .baseline = top + pango_units_to_double (pango_layout_iter_get_baseline (iter)),
        .bottom = top + pango_units_to_double (line_bottom),
      };
      g_array_append_val (lines, line);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

static DataLines
keep_lines (DataTypesetter *self, GArray *lines, DataType type, double x)
{
  DataLines kept = { .n_lines = lines->len, .x = x, .grey = types[type].grey };

  kept.lines = (DataLine *) (gpointer) g_array_free (lines, FALSE);
  g_ptr_array_add (self->lines, (gpointer) kept.lines);
  return kept;
}

/* The length in bytes of the first @limit characters of @text. */
static int
length_of (const char *text, guint limit)
{
  const char *p = text;

  for (guint i = 0; *p != '\0' && i < limit; i++)
    p = g_utf8_next_char (p);
  return (int) (p - text);
}

DataLines
data_typesetter_set (DataTypesetter *self,
                     const char *text,
                     DataType type,
                     DataAlignment alignment,
                     double x,
                     double width)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DataLine));
  double top = 0;
  gboolean done = FALSE;

  /* Breaking one very long word takes time as the square of its length, so a long text is broken
   * piece by piece, each beginning with the last, unfinished line of the one before. */
  while (!done)
    {
      PangoLayout *layout = make_layout (self, type, alignment, width);
      int length = length_of (text, PIECE_CHARACTERS);
      int taken;
      int n;

      pango_layout_set_text (layout, text, length);
      n = pango_layout_get_line_count (layout);
      done = text[length] == '\0';
      taken = done || n == 1 ? n : n - 1;
      append_lines (lines, layout, taken, top);
      top = g_array_index (lines, DataLine, lines->len - 1).bottom;
      text += taken == n ? length : pango_layout_get_line_readonly (layout, taken)->start_index;
    }
  return keep_lines (self, lines, type, x);
}

DataLines
data_typesetter_set_line (DataTypesetter *self,
                          const char *text,
                          DataType type,
                          DataAlignment alignment,
                          double x,
                          double width)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DataLine));
  PangoLayout *layout = make_layout (self, type, alignment, width);
  g_autofree char *line = g_strndup (text, (gsize) length_of (text, PIECE_CHARACTERS));

  pango_layout_set_text (layout, g_strdelimit (line, "\n\t", ' '), -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  append_lines (lines, layout, 1, 0);
  return keep_lines (self, lines, type, x);
}

double
data_lines_height (const DataLines *self)
{
  return self->n_lines == 0 ? 0 : self->lines[self->n_lines - 1].bottom - self->lines[0].top;
}

double
data_lines_width (const DataLines *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_lines; i++)
    {
      PangoRectangle extents;

      pango_layout_line_get_extents (self->lines[i].line, NULL, &extents);
      width = MAX (width, pango_units_to_double (extents.width));
    }
  return width;
}

void
data_lines_draw (const DataLines *self, cairo_t *cr, double y)
{
  cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
  for (guint i = 0; i < self->n_lines; i++)
    {
      const DataLine *line = &self->lines[i];

      cairo_move_to (cr, self->x + line->x, y + line->baseline - self->lines[0].top);
      pango_cairo_show_layout_line (cr, line->line);
    }
}
