/* strip.c - The blocks of a document as strips, which pages are filled with from above.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip.h"

#define WIDTH (DATA_PAGE_RIGHT - DATA_PAGE_LEFT)
#define CELL_MARGIN 4.0
#define BOX_MARGIN 10.0
#define BULLET_WIDTH 11.0
#define HIGHEST_KEPT_TOGETHER 120.0

static const double SHADE_HEAD = 0.88;
static const double SHADE_GROUP = 0.94;
static const double SHADE_LABEL = 0.95;

static DataStrip *
add_strip (GPtrArray *strips, guint block, guint n_texts)
{
  DataStrip *strip = g_new0 (DataStrip, 1);

  strip->block = block;
  strip->n_texts = n_texts;
  strip->texts = g_new0 (DataLines, n_texts);
  g_ptr_array_add (strips, strip);
  return strip;
}

static void
add_title (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  DataStrip *strip = add_strip (strips, number, 1);

  strip->texts[0] = data_typesetter_set (typesetter, block->text, DATA_TYPE_TITLE,
                                         DATA_ALIGN_CENTRE, DATA_PAGE_LEFT, WIDTH);
  strip->padding = 3;
  strip->keep_with_next = TRUE;
  strip->outline_level = 1;
  strip->outline_text = block->text;
}

static void
add_heading (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  DataStrip *strip = add_strip (strips, number, 1);
  DataType type = block->level == 1 ? DATA_TYPE_HEADING_1 : DATA_TYPE_HEADING_2;

  strip->texts[0] =
      data_typesetter_set (typesetter, block->text, type, DATA_ALIGN_START, DATA_PAGE_LEFT, WIDTH);
  strip->space = block->level == 1 ? 13 : 8;
  strip->keep_with_next = TRUE;
  strip->outline_level = block->level + 1;
  strip->outline_text = block->text;
}

static void
add_result (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  DataStrip *strip = add_strip (strips, number, 1);

  strip->texts[0] =
      data_typesetter_set (typesetter, block->text, DATA_TYPE_RESULT, DATA_ALIGN_START,
                           DATA_PAGE_LEFT + BOX_MARGIN, WIDTH - 2 * BOX_MARGIN);
  strip->frame = DATA_FRAME_BOX;
  strip->space = 7;
  strip->padding = 6;
  strip->keep_with_next = TRUE;
}

static void
add_paragraph (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  DataType type = block->style == DATA_PARAGRAPH_NOTE ? DATA_TYPE_NOTE : DATA_TYPE_BODY;
  DataStrip *strip;

  if (block->style == DATA_PARAGRAPH_EMPHASIS)
    {
      add_result (strips, number, block, typesetter);
      return;
    }
  strip = add_strip (strips, number, 1);
  strip->texts[0] =
      data_typesetter_set (typesetter, block->text, type, DATA_ALIGN_START, DATA_PAGE_LEFT, WIDTH);
  strip->space = 5;
  strip->may_split = TRUE;
}

static void
add_list (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      DataStrip *strip = add_strip (strips, number, 2);

      strip->texts[0] = data_typesetter_set (typesetter, "•", DATA_TYPE_BODY, DATA_ALIGN_CENTRE,
                                             DATA_PAGE_LEFT, BULLET_WIDTH);
      strip->texts[1] =
          data_typesetter_set (typesetter, row->cells[0].text, DATA_TYPE_BODY, DATA_ALIGN_START,
                               DATA_PAGE_LEFT + BULLET_WIDTH, WIDTH - BULLET_WIDTH);
      strip->space = i == 0 ? 5 : 1.5;
      strip->may_split = TRUE;
    }
}

/* Where the columns of @block begin and the last one ends. */
static double *
column_edges (const DataBlock *block)
{
  double *edges = g_new (double, block->n_columns + 1);
  guint total = 0;
  guint sum = 0;

  for (guint i = 0; i < block->n_columns; i++)
    total += block->columns[i].width;
  for (guint i = 0; i <= block->n_columns; i++)
    {
      edges[i] = DATA_PAGE_LEFT + WIDTH * sum / total;
      sum += i < block->n_columns ? block->columns[i].width : 0;
    }
  return edges;
}

/* A strip of cells between @edges (transfer full). */
static DataStrip *
add_grid (GPtrArray *strips, guint number, double *edges, guint n_cells)
{
  DataStrip *strip = add_strip (strips, number, n_cells);

  strip->frame = DATA_FRAME_GRID;
  strip->edges = edges;
  strip->n_edges = n_cells + 1;
  strip->padding = 2.5;
  return strip;
}

static void
set_cell (DataStrip *strip,
          guint cell,
          const char *text,
          DataType type,
          DataAlignment alignment,
          DataTypesetter *typesetter)
{
  double left = strip->edges[cell] + CELL_MARGIN;

  strip->texts[cell] = data_typesetter_set (typesetter, text, type, alignment, left,
                                            strip->edges[cell + 1] - CELL_MARGIN - left);
}

/* Keeps the rows from strip number @first on together if they are not high, else at least the first
 * two and the last two. */
static void
keep_rows_together (GPtrArray *strips, guint first)
{
  double height = 0;

  for (guint i = first; i < strips->len; i++)
    height += data_strip_height (g_ptr_array_index (strips, i));
  for (guint i = first; i + 1 < strips->len; i++)
    {
      DataStrip *strip = g_ptr_array_index (strips, i);

      if (height < HIGHEST_KEPT_TOGETHER || i == first || i + 2 == strips->len)
        strip->keep_with_next = TRUE;
    }
}

static DataType
cell_type (DataEmphasis emphasis)
{
  switch (emphasis)
    {
    case DATA_EMPHASIS_STRONG:
      return DATA_TYPE_TABLE_STRONG;
    case DATA_EMPHASIS_QUIET:
      return DATA_TYPE_TABLE_QUIET;
    case DATA_EMPHASIS_NONE:
      break;
    }
  return DATA_TYPE_TABLE;
}

static void
add_fields (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  guint first = strips->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      DataStrip *strip = add_grid (strips, number, column_edges (block), block->n_columns);

      set_cell (strip, 0, row->cells[0].text, DATA_TYPE_TABLE_STRONG, DATA_ALIGN_START, typesetter);
      set_cell (strip, 1, row->cells[1].text, DATA_TYPE_TABLE, DATA_ALIGN_START, typesetter);
      strip->n_shaded = 1;
      strip->shade = SHADE_LABEL;
      strip->space = i == 0 ? 5 : 0;
    }
  keep_rows_together (strips, first);
}

static DataStrip *
add_table_head (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  DataStrip *strip = add_grid (strips, number, column_edges (block), block->n_columns);

  for (guint i = 0; i < block->n_columns; i++)
    set_cell (strip, i, block->columns[i].head, DATA_TYPE_TABLE_HEAD, DATA_ALIGN_CENTRE,
              typesetter);
  strip->n_shaded = block->n_columns;
  strip->shade = SHADE_HEAD;
  strip->space = 5;
  strip->keep_with_next = TRUE;
  return strip;
}

static DataStrip *
add_group (GPtrArray *strips, guint number, const DataRow *row, DataTypesetter *typesetter)
{
  const double edges[] = { DATA_PAGE_LEFT, DATA_PAGE_RIGHT };
  DataStrip *strip = add_grid (strips, number, g_memdup2 (edges, sizeof edges), 1);

  set_cell (strip, 0, row->cells[0].text, DATA_TYPE_TABLE_STRONG, DATA_ALIGN_START, typesetter);
  strip->n_shaded = 1;
  strip->shade = SHADE_GROUP;
  strip->keep_with_next = TRUE;
  return strip;
}

static void
add_table (GPtrArray *strips, guint number, const DataBlock *block, DataTypesetter *typesetter)
{
  DataStrip *head = add_table_head (strips, number, block, typesetter);
  guint first = strips->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      DataStrip *strip;

      if (row->is_group)
        strip = add_group (strips, number, row, typesetter);
      else
        {
          strip = add_grid (strips, number, column_edges (block), block->n_columns);
          for (guint j = 0; j < block->n_columns; j++)
            set_cell (strip, j, row->cells[j].text, cell_type (row->cells[j].emphasis),
                      block->columns[j].alignment, typesetter);
        }
      strip->head = head;
    }
  keep_rows_together (strips, first);
}

GPtrArray *
data_strips_new (const DataDocument *document, DataTypesetter *typesetter)
{
  static void (*const add[]) (GPtrArray *, guint, const DataBlock *, DataTypesetter *) = {
    [DATA_BLOCK_TITLE] = add_title,         [DATA_BLOCK_HEADING] = add_heading,
    [DATA_BLOCK_PARAGRAPH] = add_paragraph, [DATA_BLOCK_FIELDS] = add_fields,
    [DATA_BLOCK_LIST] = add_list,           [DATA_BLOCK_TABLE] = add_table,
  };
  GPtrArray *strips = g_ptr_array_new_with_free_func ((GDestroyNotify) data_strip_free);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      add[block->kind](strips, i, block, typesetter);
    }
  return strips;
}

void
data_strip_free (DataStrip *self)
{
  g_free (self->texts);
  g_free (self->edges);
  g_free (self);
}

double
data_strip_height (const DataStrip *self)
{
  double height = 0;

  for (guint i = 0; i < self->n_texts; i++)
    height = MAX (height, data_lines_height (&self->texts[i]));
  return height + 2 * self->padding;
}

/* How many of the lines fit into @height, but at least @least of them. */
static guint
lines_that_fit (const DataLines *text, double height, guint least)
{
  guint n = MIN (least, text->n_lines);

  while (n < text->n_lines && text->lines[n].bottom - text->lines[0].top <= height)
    n++;
  return n;
}

static DataStrip *
copy (const DataStrip *self)
{
  DataStrip *part = g_memdup2 (self, sizeof *self);

  part->texts = g_memdup2 (self->texts, self->n_texts * sizeof *self->texts);
  part->edges = g_memdup2 (self->edges, self->n_edges * sizeof *self->edges);
  return part;
}

DataStrip *
data_strip_cut (const DataStrip *self, double height, guint least, DataStrip **rest)
{
  guint most = 0;
  DataStrip *part;

  for (guint i = 0; i < self->n_texts; i++)
    most = MAX (most, lines_that_fit (&self->texts[i], height - 2 * self->padding, 0));
  if (most < least)
    return NULL;

  part = copy (self);
  part->outline_level = 0;
  *rest = copy (part);
  part->outline_level = self->outline_level;
  for (guint i = 0; i < self->n_texts; i++)
    {
      guint n = lines_that_fit (&self->texts[i], height - 2 * self->padding, least == 0 ? 1 : 0);

      part->texts[i].n_lines = n;
      (*rest)->texts[i].lines += n;
      (*rest)->texts[i].n_lines -= n;
    }
  (*rest)->space = 0;
  return part;
}

static void
rule (cairo_t *cr, double x1, double y1, double x2, double y2, gboolean heavy)
{
  cairo_set_line_width (cr, heavy ? 0.9 : 0.35);
  cairo_set_line_cap (cr, heavy ? CAIRO_LINE_CAP_SQUARE : CAIRO_LINE_CAP_BUTT);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
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
  cairo_set_source_rgb (cr, 0.25, 0.25, 0.25);
  for (guint i = 0; i < self->n_edges; i++)
    rule (cr, self->edges[i], y, self->edges[i], y + height, i == 0 || i + 1 == self->n_edges);
  rule (cr, left, y, right, y, first);
  if (last)
    rule (cr, left, y + height, right, y + height, TRUE);
}

void
data_strip_draw (const DataStrip *self, cairo_t *cr, double y, gboolean first, gboolean last)
{
  double height = data_strip_height (self);

  if (self->frame == DATA_FRAME_GRID)
    draw_grid (self, cr, y, height, first, last);
  else if (self->frame == DATA_FRAME_BOX)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_set_line_width (cr, 1.2);
      cairo_rectangle (cr, DATA_PAGE_LEFT, y, DATA_PAGE_RIGHT - DATA_PAGE_LEFT, height);
      cairo_stroke (cr);
    }
  for (guint i = 0; i < self->n_texts; i++)
    data_lines_draw (&self->texts[i], cr, y + self->padding);
}
