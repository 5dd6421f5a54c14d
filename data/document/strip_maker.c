/* strip_maker.c - Making the strips of a document: running text, and what all kinds share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

#define BOX_MARGIN 10.0
#define BULLET_WIDTH 11.0
#define NOTE_SPACE 1.5
#define HIGHEST_KEPT_TOGETHER 120.0

static double
width_of (const DataStripMaker *self)
{
  return self->right - self->left;
}

DataStrip *
data_strip_maker_add (DataStripMaker *self, guint n_texts)
{
  DataStrip *strip = g_new0 (DataStrip, 1);

  strip->block = self->block;
  strip->n_texts = n_texts;
  strip->texts = g_new0 (DataLines, n_texts);
  g_ptr_array_add (self->strips, strip);
  return strip;
}

DataStrip *
data_strip_maker_add_grid (DataStripMaker *self, double *edges, guint n_cells)
{
  DataStrip *strip = data_strip_maker_add (self, n_cells);

  strip->frame = DATA_FRAME_GRID;
  strip->edges = edges;
  strip->n_edges = n_cells + 1;
  strip->padding = DATA_CELL_PADDING * self->ease;
  return strip;
}

double *
data_strip_maker_edges (const DataStripMaker *self, const guint *widths, gsize stride, guint n)
{
  double *edges = g_new (double, n + 1);
  guint total = 0;
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    total += G_STRUCT_MEMBER (guint, widths, i * stride);
  for (guint i = 0; i <= n; i++)
    {
      edges[i] = self->left + width_of (self) * sum / total;
      sum += i < n ? G_STRUCT_MEMBER (guint, widths, i * stride) : 0;
    }
  return edges;
}

void
data_strip_maker_set_cell (DataStripMaker *self,
                           DataStrip *strip,
                           guint cell,
                           const char *text,
                           DataType type,
                           DataAlignment alignment)
{
  double left = strip->edges[cell] + DATA_CELL_MARGIN;
  double width = strip->edges[cell + 1] - DATA_CELL_MARGIN - left;

  strip->texts[cell] = data_typesetter_set (self->typesetter, text, type, alignment, left, width);
}

void
data_strip_maker_keep_together (DataStripMaker *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->strips->len && height < HIGHEST_KEPT_TOGETHER; i++)
    height += data_strip_height (g_ptr_array_index (self->strips, i));
  for (guint i = first; i + 1 < self->strips->len; i++)
    {
      DataStrip *strip = g_ptr_array_index (self->strips, i);
      gboolean is_edge = i == first || i + 2 == self->strips->len;

      if (height < HIGHEST_KEPT_TOGETHER ||
          (is_edge && data_strip_height (strip) < HIGHEST_KEPT_TOGETHER / 2))
        strip->keep_with_next = TRUE;
    }
}

void
data_strip_add_shape (DataStrip *self, DataShape shape)
{
  if (self->shapes == NULL)
    self->shapes = g_array_new (FALSE, FALSE, sizeof (DataShape));
  g_array_append_val (self->shapes, shape);
}

static DataStrip *
add_text (DataStripMaker *self, const char *text, DataType type, DataAlignment alignment)
{
  DataStrip *strip = data_strip_maker_add (self, 1);

  strip->texts[0] =
      data_typesetter_set (self->typesetter, text, type, alignment, self->left, width_of (self));
  return strip;
}

static void
add_title (DataStripMaker *self, const DataBlock *block)
{
  DataStrip *strip = add_text (self, block->text, DATA_TYPE_TITLE, DATA_ALIGN_CENTRE);

  strip->padding = 3;
  strip->keep_with_next = TRUE;
  strip->outline_level = 1;
  strip->outline_text = block->text;
}

static void
add_heading (DataStripMaker *self, const DataBlock *block)
{
  DataType type = block->level == 1 ? DATA_TYPE_HEADING_1 : DATA_TYPE_HEADING_2;
  DataStrip *strip = add_text (self, block->text, type, DATA_ALIGN_START);

  strip->space = block->level == 1 ? 13 : 8;
  strip->keep_with_next = TRUE;
  strip->outline_level = block->level + 1;
  strip->outline_text = block->text;
}

static void
add_result (DataStripMaker *self, const DataBlock *block)
{
  DataStrip *strip = data_strip_maker_add (self, 1);
  const double edges[] = { self->left, self->right };

  strip->texts[0] =
      data_typesetter_set (self->typesetter, block->text, DATA_TYPE_RESULT, DATA_ALIGN_START,
                           self->left + BOX_MARGIN, width_of (self) - 2 * BOX_MARGIN);
  strip->frame = DATA_FRAME_BOX;
  strip->edges = g_memdup2 (edges, sizeof edges);
  strip->n_edges = G_N_ELEMENTS (edges);
  strip->space = 7;
  strip->padding = 6;
  strip->keep_with_next = TRUE;
}

static gboolean
is_note (const DataBlock *block)
{
  return block->kind == DATA_BLOCK_PARAGRAPH && block->style == DATA_PARAGRAPH_NOTE;
}

/* Whether block number @i is a note that follows another one. */
static gboolean
goes_on (const DataStripMaker *self, guint i)
{
  const GPtrArray *blocks = self->document->blocks;

  return i > 0 && is_note (g_ptr_array_index (blocks, i)) &&
         is_note (g_ptr_array_index (blocks, i - 1));
}

static void
add_paragraph (DataStripMaker *self, const DataBlock *block)
{
  DataStrip *strip;

  if (block->style == DATA_PARAGRAPH_EMPHASIS)
    {
      add_result (self, block);
      return;
    }
  strip = add_text (self, block->text,
                    block->style == DATA_PARAGRAPH_NOTE ? DATA_TYPE_NOTE : DATA_TYPE_BODY,
                    DATA_ALIGN_START);
  strip->space = goes_on (self, self->block) ? NOTE_SPACE : DATA_BLOCK_SPACE;
  strip->may_split = TRUE;
}

static void
add_list (DataStripMaker *self, const DataBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      DataStrip *strip = data_strip_maker_add (self, 2);

      strip->texts[0] = data_typesetter_set (self->typesetter, "•", DATA_TYPE_BODY,
                                             DATA_ALIGN_CENTRE, self->left, BULLET_WIDTH);
      strip->texts[1] = data_typesetter_set (self->typesetter, row->cells[0].text, DATA_TYPE_BODY,
                                             DATA_ALIGN_START, self->left + BULLET_WIDTH,
                                             width_of (self) - BULLET_WIDTH);
      strip->space = i == 0 ? DATA_BLOCK_SPACE : 1.5;
      strip->may_split = TRUE;
    }
}

void
data_strip_maker_run (DataStripMaker *self)
{
  static void (*const add[]) (DataStripMaker *, const DataBlock *) = {
    [DATA_BLOCK_TITLE] = add_title,
    [DATA_BLOCK_HEADING] = add_heading,
    [DATA_BLOCK_PARAGRAPH] = add_paragraph,
    [DATA_BLOCK_FIELDS] = data_strip_maker_add_fields,
    [DATA_BLOCK_LIST] = add_list,
    [DATA_BLOCK_TABLE] = data_strip_maker_add_table,
    [DATA_BLOCK_FORM] = data_strip_maker_add_form,
    [DATA_BLOCK_SIGNATURES] = data_strip_maker_add_signatures,
    [DATA_BLOCK_CHART] = data_strip_maker_add_chart,
  };

  for (self->block = 0; self->block < self->document->blocks->len; self->block++)
    {
      const DataBlock *block = g_ptr_array_index (self->document->blocks, self->block);
      guint first = self->strips->len;

      add[block->kind](self, block);
      for (guint i = first; i < self->strips->len; i++)
        ((DataStrip *) g_ptr_array_index (self->strips, i))->space *= self->ease;
    }
}
