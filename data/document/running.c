/* running.c - What stands on every page: running head, handling marking, foot, number, watermark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/pages.h"

#include <math.h>

#define EDGE 28.0         /* left free at the edge of the paper, above and below */
#define LEAST_MARGIN 66.0 /* above and below the document, at least */
#define DISTANCE 14.0     /* between the document and what runs */
#define MARKING_MARGIN 5.0
#define NUMBER_WIDTH 50.0
#define WATERMARK_SIZE 110.0
#define WATERMARK_SHARE 0.72 /* of the diagonal at most */

enum
{
  /* At most, so that there is always room for the document, in which the whole of them stands. */
  HEADER_LINES = 3,
  MARKING_LINES = 8,
  FOOTER_LINES = 4,
};

static const double WATERMARK_GREY = 0.92;

/* How far from the left edge of their text the first of @lines begins: none of them at it where the
 * script runs from the right. */
static double
indent_of (const DataLines *lines)
{
  double indent = lines->width;

  for (guint i = 0; i < lines->n_lines; i++)
    indent = MIN (indent, lines->lines[i].x);
  return indent;
}

/* The marking at the right, as wide as it needs, but no wider than half. Returns: where it begins.
 */
static double
set_marking (DataPages *self, const char *marking)
{
  double most = (self->area.right - self->area.left) / 2;
  DataLines *lines = &self->marking.lines;

  *lines = data_typesetter_set_short (self->typesetter, marking, DATA_TYPE_MARKING, MARKING_LINES,
                                      0, most);
  lines->width = indent_of (lines) + data_lines_width (lines);
  lines->x = self->area.right - lines->width - MARKING_MARGIN;
  return lines->x + indent_of (lines) - MARKING_MARGIN;
}

static void
set_header (DataPages *self, const DataDocumentInformation *information)
{
  double right = self->area.right;
  DataPlacedLines header = { 0 };
  double height = 0;

  if (information->marking != NULL)
    {
      right = set_marking (self, information->marking) - 2 * MARKING_MARGIN;
      height = data_lines_height (&self->marking.lines) + 4;
    }
  if (information->header != NULL)
    {
      header.lines =
          data_typesetter_set_short (self->typesetter, information->header, DATA_TYPE_RUNNING,
                                     HEADER_LINES, self->area.left, right - self->area.left);
      height = MAX (height, data_lines_height (&header.lines));
    }
  self->area.top = MAX (LEAST_MARGIN, EDGE + height + DISTANCE);
  self->marking.y = self->area.top - DISTANCE - 3 - data_lines_height (&self->marking.lines);
  header.y = self->area.top - DISTANCE - data_lines_height (&header.lines);
  g_array_append_val (self->running, header);
}

static void
set_footer (DataPages *self, const DataDocumentInformation *information)
{
  double width = self->area.right - self->area.left;
  guint first = self->running->len;
  double height = 0;

  for (guint i = 0; information->footer[i] != NULL; i++)
    {
      /* The number of the page stands beside the first. */
      DataPlacedLines line = { data_typesetter_set_short (self->typesetter, information->footer[i],
                                                          DATA_TYPE_RUNNING, FOOTER_LINES,
                                                          self->area.left,
                                                          i == 0 ? width - NUMBER_WIDTH : width),
                               height };

      height += data_lines_height (&line.lines);
      g_array_append_val (self->running, line);
    }
  self->area.bottom = self->area.height - MAX (LEAST_MARGIN, EDGE + height + DISTANCE);
  for (guint i = first; i < self->running->len; i++)
    g_array_index (self->running, DataPlacedLines, i).y += self->area.bottom + DISTANCE;
}

static void
set_watermark (DataPages *self, const char *text)
{
  double most = hypot (self->area.width, self->area.height) * WATERMARK_SHARE;
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (self->typesetter->fonts[DATA_TYPE_TITLE]);
  int width;

  self->watermark = pango_layout_new (self->typesetter->context);
  pango_font_description_set_absolute_size (font, WATERMARK_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (self->watermark, font);
  pango_layout_set_text (self->watermark, text, -1);
  pango_layout_get_size (self->watermark, &width, NULL);
  if (pango_units_to_double (width) > most)
    {
      pango_font_description_set_absolute_size (font, WATERMARK_SIZE * PANGO_SCALE * most /
                                                          pango_units_to_double (width));
      pango_layout_set_font_description (self->watermark, font);
    }
}

void
data_pages_set_running (DataPages *self, const DataDocumentInformation *information)
{
  set_header (self, information);
  set_footer (self, information);
  if (!rules_text_is_blank (information->watermark))
    set_watermark (self, information->watermark);
}

void
data_pages_set_numbers (DataPages *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u / %u", i + 1, self->pages->len);
      DataPlacedLines number = { data_typesetter_set (
                                     self->typesetter, text, DATA_TYPE_NOTE, DATA_ALIGN_END,
                                     self->area.right - NUMBER_WIDTH, NUMBER_WIDTH),
                                 self->area.bottom + DISTANCE };

      g_array_append_val (self->numbers, number);
    }
}

/* As outlines, so that its letters are not taken for text of the page. */
static void
draw_watermark (const DataPages *self, cairo_t *cr)
{
  int width;
  int height;

  pango_layout_get_size (self->watermark, &width, &height);
  cairo_save (cr);
  cairo_translate (cr, self->area.width / 2, self->area.height / 2);
  cairo_rotate (cr, -atan2 (self->area.height, self->area.width));
  cairo_move_to (cr, -pango_units_to_double (width) / 2, -pango_units_to_double (height) / 2);
  pango_cairo_layout_path (cr, self->watermark);
  cairo_set_source_rgb (cr, WATERMARK_GREY, WATERMARK_GREY, WATERMARK_GREY);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_marking (const DataPages *self, cairo_t *cr)
{
  const DataLines *lines = &self->marking.lines;
  double indent = indent_of (lines);

  data_typesetter_draw (self->typesetter, lines, cr, self->marking.y);
  cairo_set_line_width (cr, 0.8);
  cairo_rectangle (cr, lines->x + indent - MARKING_MARGIN, self->marking.y - 1,
                   lines->width - indent + 2 * MARKING_MARGIN, data_lines_height (lines) + 2);
  cairo_stroke (cr);
}

void
data_pages_draw_running (const DataPages *self, guint page, cairo_t *cr)
{
  const DataPlacedLines *number = &g_array_index (self->numbers, DataPlacedLines, page);
  double rule = self->area.bottom + DISTANCE - 3;

  if (self->watermark != NULL)
    draw_watermark (self, cr);
  if (self->marking.lines.n_lines > 0)
    draw_marking (self, cr);
  for (guint i = 0; i < self->running->len; i++)
    {
      const DataPlacedLines *here = &g_array_index (self->running, DataPlacedLines, i);

      data_typesetter_draw (self->typesetter, &here->lines, cr, here->y);
    }
  data_typesetter_draw (self->typesetter, &number->lines, cr, number->y);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 0.35);
  cairo_move_to (cr, self->area.left, rule);
  cairo_line_to (cr, self->area.right, rule);
  cairo_stroke (cr);
}
