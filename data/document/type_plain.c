/* type_plain.c - Breaking plain text into lines without setting it.
 *
 * Where lines may break is Pango's business, how wide characters are that of the font; only filling
 * the lines is done here. The lines are set when they are drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/type_plain.h"

#include <hb.h>
#include <string.h>

enum
{
  N_CHARACTERS = 0x10000, /* whose widths are kept */
};

static const float NOT_PLAIN = -1;

/* A paragraph of @n characters. */
typedef struct
{
  guint n;
  const char **starts; /* n + 1 */
  double *widths;
  PangoLogAttr *breaks; /* n + 1 */
} Paragraph;

static void
paragraph_clear (Paragraph *self)
{
  g_free (self->starts);
  g_free (self->widths);
  g_free (self->breaks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paragraph, paragraph_clear)

/* Letters, kana, ideographs and their punctuation: nothing that joins with its neighbours, runs
 * from the right, or may be shown as a picture. */
static gboolean
is_plain (gunichar c)
{
  static const gunichar ranges[][2] = {
    { 0x20, 0x7e },     { 0xa0, 0xa8 },     { 0xaf, 0xff },     { 0x2010, 0x2015 },
    { 0x2018, 0x2027 }, { 0x203b, 0x203b }, { 0x2460, 0x2473 }, { 0x25a0, 0x25a1 },
    { 0x3000, 0x3029 }, { 0x3041, 0x3096 }, { 0x309b, 0x30ff }, { 0x3400, 0x4dbf },
    { 0x4e00, 0x9fff }, { 0xff01, 0xff9f },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (c >= ranges[i][0] && c <= ranges[i][1])
        return TRUE;
    }
  return FALSE;
}

/* The width of @c in the first font of @type, for a size of 1. */
static float
measure (DataTypesetter *self, DataType type, gunichar c)
{
  g_autoptr (PangoFont) font = pango_context_load_font (self->context, self->fonts[type]);
  hb_font_t *shapes = font == NULL ? NULL : pango_font_get_hb_font (font);
  hb_codepoint_t glyph;
  int scale;

  if (shapes == NULL || !is_plain (c) || !hb_font_get_nominal_glyph (shapes, c, &glyph))
    return NOT_PLAIN;
  hb_font_get_scale (shapes, &scale, NULL);
  return (float) hb_font_get_glyph_h_advance (shapes, glyph) / (float) scale;
}

static float
width_of (DataTypesetter *self, DataType type, gunichar c)
{
  gboolean is_bold = pango_font_description_get_weight (self->fonts[type]) >= PANGO_WEIGHT_BOLD;
  float **widths = &self->widths[is_bold ? 1 : 0];

  if (c >= N_CHARACTERS)
    return NOT_PLAIN;
  if (*widths == NULL)
    *widths = g_new0 (float, N_CHARACTERS);
  /* None is 0 wide, which is a sign of marks that join with others. */
  if ((*widths)[c] >= 0 && (*widths)[c] <= 0)
    {
      float width = measure (self, type, c);

      (*widths)[c] = width > 0 ? width : NOT_PLAIN;
    }
  return (*widths)[c];
}

/* Fills @paragraph with the @length bytes of @text. Returns: whether they are plain. */
static gboolean
read_paragraph (
    DataTypesetter *self, const char *text, gsize length, DataType type, Paragraph *paragraph)
{
  double size = pango_units_to_double (pango_font_description_get_size (self->fonts[type]));
  const char *end = text + length;

  paragraph->starts = g_new (const char *, length + 1);
  paragraph->widths = g_new (double, length + 1);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      float width = width_of (self, type, g_utf8_get_char (p));

      if (width <= NOT_PLAIN)
        return FALSE;
      paragraph->starts[paragraph->n] = p;
      paragraph->widths[paragraph->n] = size * (double) width;
      paragraph->n++;
    }
  paragraph->starts[paragraph->n] = end;
  paragraph->breaks = g_new0 (PangoLogAttr, paragraph->n + 1);
  if (paragraph->n > 0)
    pango_get_log_attrs (text, (int) length, -1, pango_context_get_language (self->context),
                         paragraph->breaks, (int) paragraph->n + 1);
  return TRUE;
}

/* Rounding of sums: what is longer than its line by less than this fits. */
static const double TOLERANCE = 0.01;

/* Whether character number @i is a box to be ticked. */
static gboolean
is_box (const Paragraph *paragraph, guint i)
{
  gunichar c = g_utf8_get_char (paragraph->starts[i]);

  return c == 0x25a0 || c == 0x25a1;
}

/* Where the line that begins with character number @first ends: before the last box to be ticked,
 * which stays with its words, or at the last place where it may break, or, where there is none,
 * anywhere. White space may stand beyond the end. */
static guint
find_end (const Paragraph *paragraph, guint first, double width)
{
  double sum = 0;
  guint last = 0;
  gboolean at_box = FALSE;

  for (guint i = first; i < paragraph->n; i++)
    {
      if (i > first && paragraph->breaks[i].is_line_break && (!at_box || is_box (paragraph, i)))
        {
          last = i;
          at_box = is_box (paragraph, i);
        }
      sum += paragraph->widths[i];
      if (sum > width + TOLERANCE && i > first && !paragraph->breaks[i].is_white)
        return last > first ? last : i;
    }
  return paragraph->n;
}

/* The metrics of the lines of @type, measured once: the first line, and how far apart they are. */
static const DataLineMetrics *
metrics_of (DataTypesetter *self, DataType type)
{
  DataLineMetrics *metrics = &self->metrics[type];

  if (metrics->pitch <= 0)
    {
      PangoLayout *layout = data_typesetter_layout (self, type);
      g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (DataLine));

      pango_layout_set_text (layout, "x\nx", -1);
      data_typesetter_append (lines, layout, type, 2, 0);
      metrics->first = g_array_index (lines, DataLine, 0);
      metrics->pitch = g_array_index (lines, DataLine, 1).baseline - metrics->first.baseline;
      g_object_unref (layout);
    }
  return metrics;
}

static void
append_line (DataTypesetter *self,
             const Paragraph *paragraph,
             guint first,
             guint end,
             DataType type,
             GArray *lines)
{
  const DataLineMetrics *metrics = metrics_of (self, type);
  double down = lines->len * metrics->pitch;
  DataLine line = { .text = paragraph->starts[first],
                    .length = (int) (paragraph->starts[end] - paragraph->starts[first]),
                    .type = type,
                    .top = metrics->first.top + down,
                    .baseline = metrics->first.baseline + down,
                    .bottom = metrics->first.bottom + down };

  while (end > first && paragraph->breaks[end - 1].is_white)
    end--;
  for (guint i = first; i < end; i++)
    line.width += paragraph->widths[i];
  g_array_append_val (lines, line);
}

gboolean
data_typesetter_break_plain (
    DataTypesetter *self, const char *text, DataType type, double width, GArray *lines)
{
  gboolean more = TRUE;

  while (more)
    {
      gsize length = strcspn (text, "\n");
      g_auto (Paragraph) paragraph = { 0 };
      guint first = 0;

      if (!read_paragraph (self, text, length, type, &paragraph))
        {
          g_array_set_size (lines, 0);
          return FALSE;
        }
      do
        {
          guint end = find_end (&paragraph, first, width);

          append_line (self, &paragraph, first, end, type, lines);
          first = end;
        }
      while (first < paragraph.n);
      more = text[length] != '\0';
      text += length + 1;
    }
  return TRUE;
}

double
data_typesetter_width (DataTypesetter *self, const char *text, DataType type)
{
  double size = pango_units_to_double (pango_font_description_get_size (self->fonts[type]));
  double widest = 0;
  double line = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      float width = width_of (self, type, g_utf8_get_char (p));

      line = *p == '\n' ? 0 : line + size * (width > 0 ? (double) width : 1);
      widest = MAX (widest, line);
    }
  return widest;
}
