/* strip_table.c - The strips of fields and tables: heads, which may have heads above them, groups,
 * and rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

enum
{
  MOST_ORDINARY_COLUMNS = 10,
};

static const double SHADE_GROUP = 0.94;
static const double SHADE_LABEL = 0.95;

/* A ruled strip with a cell for each column, which begin at @edges. */
static DataStrip *
add_cells (DataStripMaker *self, const DataBlock *block, const double *edges)
{
  return data_strip_maker_add_grid (self, g_memdup2 (edges, (block->n_columns + 1) * sizeof *edges),
                                    block->n_columns);
}

/* Many columns leave little room to each. */
static gboolean
is_dense (const DataBlock *block)
{
  return block->n_columns > MOST_ORDINARY_COLUMNS;
}

DataType
data_strip_maker_cell_type (const DataBlock *block, DataEmphasis emphasis)
{
  switch (emphasis)
    {
    case DATA_EMPHASIS_STRONG:
      return is_dense (block) ? DATA_TYPE_DENSE_STRONG : DATA_TYPE_TABLE_STRONG;
    case DATA_EMPHASIS_QUIET:
      return is_dense (block) ? DATA_TYPE_DENSE_QUIET : DATA_TYPE_TABLE_QUIET;
    case DATA_EMPHASIS_NONE:
      break;
    }
  return is_dense (block) ? DATA_TYPE_DENSE : DATA_TYPE_TABLE;
}

DataType
data_strip_maker_head_type (const DataBlock *block)
{
  return is_dense (block) ? DATA_TYPE_DENSE_HEAD : DATA_TYPE_TABLE_HEAD;
}

void
data_strip_maker_add_fields (DataStripMaker *self, const DataBlock *block)
{
  g_autofree double *edges = data_strip_maker_columns (self, block);
  guint first = self->strips->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      DataStrip *strip = add_cells (self, block, edges);

      data_strip_maker_set_cell (self, strip, 0, row->cells[0].text, DATA_TYPE_TABLE_STRONG,
                                 DATA_ALIGN_START);
      data_strip_maker_set_cell (self, strip, 1, row->cells[1].text, DATA_TYPE_TABLE,
                                 DATA_ALIGN_START);
      strip->n_shaded = 1;
      strip->shade = SHADE_LABEL;
      strip->space = i == 0 ? DATA_BLOCK_SPACE : 0;
    }
  data_strip_maker_keep_together (self, first);
}

static DataStrip *
add_simple_head (DataStripMaker *self, const DataBlock *block, const double *edges)
{
  DataStrip *strip = add_cells (self, block, edges);

  for (guint i = 0; i < block->n_columns; i++)
    data_strip_maker_set_cell (self, strip, i, block->columns[i].head,
                               data_strip_maker_head_type (block), DATA_ALIGN_CENTRE);
  strip->n_shaded = block->n_columns;
  return strip;
}

/* How many columns from number @first on share the head above theirs. */
static guint
count_sharing (const DataBlock *block, guint first)
{
  const char *over = block->columns[first].over;
  guint n = 1;

  while (over != NULL && first + n < block->n_columns &&
         g_strcmp0 (block->columns[first + n].over, over) == 0)
    n++;
  return n;
}

/* Where the texts of a head in two lines of cells stand: the upper cells are @upper high. */
static void
place_heads (DataStrip *strip, const DataBlock *block, double upper)
{
  double height = data_strip_height (strip) - 2 * strip->padding;

  for (guint i = 0; i < block->n_columns; i++)
    {
      const char *over = block->columns[i].over;

      if (over == NULL)
        strip->texts[i].top = (height - data_lines_height (&strip->texts[i])) / 2;
      else
        strip->texts[i].top = upper + 2 * strip->padding;
    }
}

/* The rules between the cells, those of neighbours under one head reaching up to it only. */
static void
add_head_rules (DataStrip *strip, const DataBlock *block, const double *edges, double upper)
{
  double height = data_strip_height (strip);
  double middle = upper + 2 * strip->padding;

  for (guint i = 0; i < block->n_columns; i += count_sharing (block, i))
    {
      guint n = count_sharing (block, i);

      if (i > 0)
        data_strip_add_shape (strip, (DataShape){ .x = edges[i], .height = height });
      if (block->columns[i].over == NULL)
        continue;
      data_strip_add_shape (
          strip, (DataShape){ .x = edges[i], .top = middle, .width = edges[i + n] - edges[i] });
      for (guint j = 1; j < n; j++)
        data_strip_add_shape (
            strip, (DataShape){ .x = edges[i + j], .top = middle, .height = height - middle });
    }
}

/* The first texts are the heads of the columns, the others those above them. */
static DataStrip *
add_double_head (DataStripMaker *self, const DataBlock *block, const double *edges)
{
  const double outer[] = { self->left, self->right };
  DataStrip *strip = data_strip_maker_add_grid (self, g_memdup2 (outer, sizeof outer), 1);
  DataType type = data_strip_maker_head_type (block);
  guint n = block->n_columns;
  double upper = 0;
  double lower = 0;

  strip->texts = g_renew (DataLines, strip->texts, 2 * n);
  strip->n_texts = 2 * n;
  strip->n_shaded = 1;
  for (guint i = 0; i < n; i++)
    {
      const DataColumn *column = &block->columns[i];
      gboolean begins = i == 0 || g_strcmp0 (column->over, column[-1].over) != 0;
      guint shared = count_sharing (block, i);
      double left = edges[i] + DATA_CELL_MARGIN;

      strip->texts[i] =
          data_typesetter_set (self->typesetter, column->head, type, DATA_ALIGN_CENTRE, left,
                               edges[i + 1] - DATA_CELL_MARGIN - left);
      strip->texts[n + i] = (DataLines){ 0 };
      if (column->over == NULL)
        continue;
      lower = MAX (lower, data_lines_height (&strip->texts[i]));
      if (begins)
        strip->texts[n + i] =
            data_typesetter_set (self->typesetter, column->over, type, DATA_ALIGN_CENTRE, left,
                                 edges[i + shared] - DATA_CELL_MARGIN - left);
      upper = MAX (upper, data_lines_height (&strip->texts[n + i]));
    }
  strip->least_height = upper + 2 * strip->padding + lower;
  place_heads (strip, block, upper);
  add_head_rules (strip, block, edges, upper);
  return strip;
}

static DataStrip *
add_head (DataStripMaker *self, const DataBlock *block, const double *edges)
{
  gboolean is_double = FALSE;
  DataStrip *strip;

  for (guint i = 0; i < block->n_columns; i++)
    is_double |= block->columns[i].over != NULL;
  strip = is_double ? add_double_head (self, block, edges) : add_simple_head (self, block, edges);
  strip->shade = DATA_SHADE_HEAD;
  strip->space = DATA_BLOCK_SPACE;
  strip->keep_with_next = TRUE;
  return strip;
}

static DataStrip *
add_group (DataStripMaker *self, const char *text)
{
  const double edges[] = { self->left, self->right };
  DataStrip *strip = data_strip_maker_add_grid (self, g_memdup2 (edges, sizeof edges), 1);

  data_strip_maker_set_cell (self, strip, 0, text, DATA_TYPE_TABLE_STRONG, DATA_ALIGN_START);
  strip->n_shaded = 1;
  strip->shade = SHADE_GROUP;
  strip->keep_with_next = TRUE;
  return strip;
}

/* The head of a group again, for a page on which the group goes on: marked so at its end. */
static DataStrip *
continue_group (DataStripMaker *self, const char *text)
{
  DataStrip *strip = add_group (self, text);
  DataLines mark =
      data_typesetter_set (self->typesetter, self->document->words.continued, DATA_TYPE_NOTE,
                           DATA_ALIGN_END, strip->texts[0].x, strip->texts[0].width);
  double width = strip->texts[0].width - data_lines_width (&mark) - 2 * DATA_CELL_MARGIN;

  strip->texts = g_renew (DataLines, strip->texts, 2);
  strip->n_texts = 2;
  strip->texts[0] = data_typesetter_set (self->typesetter, text, DATA_TYPE_TABLE_STRONG,
                                         DATA_ALIGN_START, strip->texts[0].x, width);
  strip->texts[1] = mark;
  g_ptr_array_add (self->others, g_ptr_array_steal_index (self->strips, self->strips->len - 1));
  return strip;
}

static DataStrip *
add_row (DataStripMaker *self, const DataBlock *block, const double *edges, const DataRow *row)
{
  DataStrip *strip = add_cells (self, block, edges);

  for (guint i = 0; i < block->n_columns; i++)
    data_strip_maker_set_cell (self, strip, i, row->cells[i].text,
                               data_strip_maker_cell_type (block, row->cells[i].emphasis),
                               block->columns[i].alignment);
  strip->least_height = row->lines * DATA_WRITING_LINE;
  return strip;
}

void
data_strip_maker_add_table (DataStripMaker *self, const DataBlock *block)
{
  g_autofree double *edges = data_strip_maker_columns (self, block);
  const DataStrip *head = add_head (self, block, edges);
  const DataStrip *repeated = head;
  guint first = self->strips->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      if (row->is_group)
        {
          DataStrip *again = continue_group (self, row->cells[0].text);

          again->head = head;
          add_group (self, row->cells[0].text)->head = head;
          repeated = again;
        }
      else
        add_row (self, block, edges, row)->head = repeated;
    }
  data_strip_maker_keep_together (self, first);
}
