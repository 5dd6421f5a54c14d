/* type.c - The type of the pages: fonts, sizes, and text broken into lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/type.h"

#include "data/document/type_plain.h"
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
} types[DATA_N_TYPES] = {
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
  [DATA_TYPE_DENSE] = { 7.2, PANGO_WEIGHT_NORMAL, 0.96f, 0 },
  [DATA_TYPE_DENSE_STRONG] = { 7.2, PANGO_WEIGHT_BOLD, 0.96f, 0 },
  [DATA_TYPE_DENSE_QUIET] = { 7.2, PANGO_WEIGHT_NORMAL, 0.96f, 0.35 },
  [DATA_TYPE_DENSE_HEAD] = { 6.8, PANGO_WEIGHT_BOLD, 0.96f, 0.1 },
  [DATA_TYPE_BOX_LABEL] = { 6.8, PANGO_WEIGHT_NORMAL, 0.98f, 0.25 },
  [DATA_TYPE_BOX_VALUE] = { 9, PANGO_WEIGHT_NORMAL, 1.0f, 0 },
  [DATA_TYPE_SEAL] = { 8, PANGO_WEIGHT_NORMAL, 1.0f, 0.5 },
  [DATA_TYPE_RUNNING] = { 6.8, PANGO_WEIGHT_NORMAL, 0.96f, 0.25 },
  [DATA_TYPE_MARKING] = { 9, PANGO_WEIGHT_BOLD, 1.0f, 0 },
};

/* A text set before: all that its lines depend on, and the lines. */
typedef struct
{
  const char *text;
  DataType type;
  DataAlignment alignment;
  int width; /* in units of Pango */
  DataLines lines;
} Setting;

static guint
setting_hash (gconstpointer data)
{
  const Setting *self = data;

  return g_str_hash (self->text) ^ ((guint) self->type << 24) ^ (guint) self->width;
}

static gboolean
setting_equal (gconstpointer a, gconstpointer b)
{
  const Setting *one = a;
  const Setting *other = b;

  return one->type == other->type && one->alignment == other->alignment &&
         one->width == other->width && g_str_equal (one->text, other->text);
}

static void
setting_free (gpointer data)
{
  Setting *self = data;

  g_free ((char *) self->text);
  g_free (self);
}

/* With fonts of its own: pages are laid out on one thread and drawn on another, and what Pango
 * keeps of a font is not safe to be used by several. */
static PangoContext *
make_context (void)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
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
  pango_context_set_language (self->context,
                              pango_language_from_string (data_language_code (language)));
  for (guint i = 0; i < DATA_N_TYPES; i++)
    {
      self->fonts[i] = pango_font_description_from_string (FAMILIES);
      pango_font_description_set_absolute_size (self->fonts[i], types[i].size * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[i], types[i].weight);
    }
  /* Ids and hashes must not seem to hold hyphens. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));
  self->settings = g_hash_table_new_full (setting_hash, setting_equal, setting_free, NULL);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
data_typesetter_free (DataTypesetter *self)
{
  g_ptr_array_unref (self->lines);
  g_hash_table_unref (self->settings);
  g_ptr_array_unref (self->layouts);
  pango_attr_list_unref (self->attributes);
  for (guint i = 0; i < DATA_N_TYPES; i++)
    pango_font_description_free (self->fonts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->widths); i++)
    g_free (self->widths[i]);
  g_object_unref (self->context);
  g_free (self);
}

PangoLayout *
data_typesetter_layout (DataTypesetter *self, DataType type)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[type]);
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_set_line_spacing (layout, types[type].leading);
  return layout;
}

static PangoLayout *
make_layout (DataTypesetter *self, DataType type, DataAlignment alignment, double width)
{
  static const PangoAlignment alignments[] = {
    [DATA_ALIGN_START] = PANGO_ALIGN_LEFT,
    [DATA_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
    [DATA_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  PangoLayout *layout = data_typesetter_layout (self, type);

  pango_layout_set_alignment (layout, alignments[alignment]);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

void
data_typesetter_append (GArray *lines, PangoLayout *layout, DataType type, int n, double top)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (int i = 0; i < n; i++)
    {
      PangoRectangle extents;
      int line_top;
      int line_bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &line_top, &line_bottom);
      PangoLayoutLine *set = pango_layout_iter_get_line_readonly (iter);
      DataLine line = {
        .line = set,
        .text = pango_layout_get_text (layout) + set->start_index,
        .length = set->length,
        .type = type,
        .width = pango_units_to_double (extents.width),
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
keep_lines (DataTypesetter *self, GArray *lines, double x, double width)
{
  DataLines kept = { .n_lines = lines->len, .x = x, .width = width };

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

static void
align (GArray *lines, DataAlignment alignment, double width)
{
  for (guint i = 0; i < lines->len; i++)
    {
      DataLine *line = &g_array_index (lines, DataLine, i);
      double room = MAX (0, width - line->width);

      line->x = alignment == DATA_ALIGN_START ? 0 : room / (alignment == DATA_ALIGN_END ? 1 : 2);
    }
}

/* @text must live as long as the lines. */
static DataLines
set_anew (
    DataTypesetter *self, const char *text, DataType type, DataAlignment alignment, double width)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DataLine));
  double top = 0;
  gboolean done = data_typesetter_break_plain (self, text, type, width, lines);

  if (done)
    align (lines, alignment, width);
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
      data_typesetter_append (lines, layout, type, taken, top);
      top = g_array_index (lines, DataLine, lines->len - 1).bottom;
      text += taken == n ? length : pango_layout_get_line_readonly (layout, taken)->start_index;
    }
  return keep_lines (self, lines, 0, width);
}

DataLines
data_typesetter_set (DataTypesetter *self,
                     const char *text,
                     DataType type,
                     DataAlignment alignment,
                     double x,
                     double width)
{
  const Setting key = { text, type, alignment, pango_units_from_double (width), { 0 } };
  Setting *setting = g_hash_table_lookup (self->settings, &key);
  DataLines lines;

  if (setting == NULL)
    {
      setting = g_memdup2 (&key, sizeof key);
      setting->text = g_strdup (text);
      setting->lines = set_anew (self, setting->text, type, alignment, width);
      g_hash_table_add (self->settings, setting);
    }
  lines = setting->lines;
  lines.x = x;
  return lines;
}

DataLines
data_typesetter_set_short (
    DataTypesetter *self, const char *text, DataType type, guint most, double x, double width)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DataLine));
  PangoLayout *layout = make_layout (self, type, DATA_ALIGN_START, width);
  g_autofree char *line = g_strndup (text, (gsize) length_of (text, PIECE_CHARACTERS));

  pango_layout_set_text (layout, g_strdelimit (line, "\n\t", ' '), -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) most);
  data_typesetter_append (lines, layout, type, pango_layout_get_line_count (layout), 0);
  return keep_lines (self, lines, x, width);
}

DataLines
data_typesetter_join (DataTypesetter *self,
                      const DataLines *first,
                      const DataLines *second,
                      double gap)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DataLine));
  double down = first->n_lines == 0 ? 0 : first->lines[first->n_lines - 1].bottom + gap;

  g_array_append_vals (lines, first->lines, first->n_lines);
  g_array_append_vals (lines, second->lines, second->n_lines);
  for (guint i = first->n_lines; i < lines->len; i++)
    {
      DataLine *line = &g_array_index (lines, DataLine, i);

      line->top += down;
      line->baseline += down;
      line->bottom += down;
    }
  return keep_lines (self, lines, first->x, first->width);
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
    width = MAX (width, self->lines[i].width);
  return width;
}

PangoLayoutLine *
data_typesetter_line (DataTypesetter *self, const DataLine *line, PangoLayout **layout)
{
  *layout = NULL;
  if (line->line != NULL)
    return line->line;
  *layout = data_typesetter_layout (self, line->type);
  pango_layout_set_text (*layout, line->text, line->length);
  return pango_layout_get_line_readonly (*layout, 0);
}

void
data_typesetter_draw (DataTypesetter *self, const DataLines *lines, cairo_t *cr, double y)
{
  for (guint i = 0; i < lines->n_lines; i++)
    {
      const DataLine *line = &lines->lines[i];
      double grey = types[line->type].grey;
      g_autoptr (PangoLayout) layout = NULL;

      cairo_set_source_rgb (cr, grey, grey, grey);
      cairo_move_to (cr, lines->x + line->x, y + lines->top + line->baseline - lines->lines[0].top);
      pango_cairo_show_layout_line (cr, data_typesetter_line (self, line, &layout));
    }
}
