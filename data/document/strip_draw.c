/* strip_draw.c - Drawing strips: rules, shades, and fills that are told apart without colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip.h"

static const double HEAVY = 0.9;
static const double THIN = 0.35;
static const double INK = 0.25;

static void
rule (cairo_t *cr, double x1, double y1, double x2, double y2, gboolean heavy)
{
  cairo_set_line_width (cr, heavy ? HEAVY : THIN);
  cairo_set_line_cap (cr, heavy ? CAIRO_LINE_CAP_SQUARE : CAIRO_LINE_CAP_BUTT);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
fill_grey (cairo_t *cr, const DataShape *shape, double y, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_rectangle (cr, shape->x, y, shape->width, shape->height);
  cairo_fill (cr);
}

/* Parallel lines @apart from each other, which lean by @lean to the right from foot to top. */
static void
fill_lines (cairo_t *cr, const DataShape *shape, double y, double apart, double lean)
{
  double first = MIN (0, -lean);
  double last = shape->width + MAX (0, -lean);

  for (double x = first; x < last; x += apart)
    {
      cairo_move_to (cr, shape->x + x, y + shape->height);
      cairo_line_to (cr, shape->x + x + lean, y);
    }
  cairo_stroke (cr);
}

static void
fill_dots (cairo_t *cr, const DataShape *shape, double y)
{
  const double apart = 3;
  const double radius = 0.6;
  guint row = 0;

  for (double down = apart / 2; down < shape->height; down += apart / 2, row++)
    {
      for (double x = row % 2 == 0 ? apart / 2 : apart; x < shape->width; x += apart)
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, shape->x + x, y + down, radius, 0, 2 * G_PI);
        }
    }
  cairo_fill (cr);
}

/* Lines and dots on white. */
static void
fill_pattern (cairo_t *cr, const DataShape *shape, double y)
{
  const double apart = 3.2;

  fill_grey (cr, shape, y, 1);
  cairo_save (cr);
  cairo_rectangle (cr, shape->x, y, shape->width, shape->height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, INK, INK, INK);
  cairo_set_line_width (cr, 0.7);
  if (shape->fill == DATA_FILL_DOTS)
    fill_dots (cr, shape, y);
  else if (shape->fill == DATA_FILL_LINES)
    fill_lines (cr, shape, y, apart, 0);
  else
    fill_lines (cr, shape, y, apart, shape->height);
  if (shape->fill == DATA_FILL_CROSSES)
    fill_lines (cr, shape, y, apart, -shape->height);
  cairo_restore (cr);
}

static void
draw_shape (const DataShape *shape, cairo_t *cr, double y)
{
  switch (shape->fill)
    {
    case DATA_FILL_WHITE:
      fill_grey (cr, shape, y, 1);
      break;
    case DATA_FILL_DARK:
      fill_grey (cr, shape, y, 0.35);
      break;
    case DATA_FILL_LIGHT:
      fill_grey (cr, shape, y, 0.82);
      break;
    case DATA_FILL_STRIPES:
    case DATA_FILL_DOTS:
    case DATA_FILL_LINES:
    case DATA_FILL_CROSSES:
      fill_pattern (cr, shape, y);
      break;
    case DATA_FILL_NONE:
      break;
    }
  if (shape->is_bare)
    return;
  cairo_set_source_rgb (cr, INK, INK, INK);
  if (shape->width > 0 && shape->height > 0)
    {
      cairo_set_line_width (cr, THIN);
      cairo_rectangle (cr, shape->x, y, shape->width, shape->height);
      cairo_stroke (cr);
    }
  else
    rule (cr, shape->x, y, shape->x + shape->width, y + shape->height, FALSE);
}

static void
draw_grid (
    const DataStrip *self, cairo_t *cr, double y, double height, gboolean first, gboolean last)
{
  double left = self->edges[0];
  double right = self->edges[self->n_edges - 1];

  if (self->n_shaded > 0)
    {
      cairo_set_source_rgb (cr, self->shade, self->shade, self->shade);
      cairo_rectangle (cr, left, y, self->edges[self->n_shaded] - left, height);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, INK, INK, INK);
  for (guint i = 0; i < self->n_edges; i++)
    rule (cr, self->edges[i], y, self->edges[i], y + height, i == 0 || i + 1 == self->n_edges);
  rule (cr, left, y, right, y, first);
  if (last)
    rule (cr, left, y + height, right, y + height, TRUE);
}

void
data_strip_draw (const DataStrip *self,
                 DataTypesetter *typesetter,
                 cairo_t *cr,
                 double y,
                 gboolean first,
                 gboolean last)
{
  double height = data_strip_height (self);

  if (self->frame == DATA_FRAME_GRID)
    draw_grid (self, cr, y, height, first, last);
  else if (self->frame == DATA_FRAME_BOX)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_set_line_width (cr, 1.2);
      cairo_rectangle (cr, self->edges[0], y, self->edges[1] - self->edges[0], height);
      cairo_stroke (cr);
    }
  for (guint i = 0; self->shapes != NULL && i < self->shapes->len; i++)
    {
      const DataShape *shape = &g_array_index (self->shapes, DataShape, i);

      draw_shape (shape, cr, y + shape->top);
    }
  for (guint i = 0; i < self->n_texts; i++)
    data_typesetter_draw (typesetter, &self->texts[i], cr, y + self->padding);
}
