/* strip_maker.h - Making the strips of a document: what the makers of the kinds of blocks share.
 *
 * Part of the page layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/strip.h"

G_BEGIN_DECLS

/** What is left free between the rule at the side of a cell and its text. */
#define DATA_CELL_MARGIN 4.0
/** What is left free above a block, and above and below the text of a cell. */
#define DATA_BLOCK_SPACE 5.0
#define DATA_CELL_PADDING 2.5
/** How much room one line of writing by hand takes. */
#define DATA_WRITING_LINE 16.0
/** The shade of the heads of tables. */
#define DATA_SHADE_HEAD 0.88

/**
 * DataStripMaker:
 * @strips: (element-type DataStrip): what was made
 * @others: (element-type DataStrip): what stands on pages only where it is repeated
 * @block: number of the block that strips are made of
 * @left, @right: between what the strips stand on the page
 * @ease: how much is left free above and inside strips, relative to what is usual
 */
typedef struct
{
  const DataDocument *document;
  DataTypesetter *typesetter;
  GPtrArray *strips;
  GPtrArray *others;
  guint block;
  double left;
  double right;
  double ease;
} DataStripMaker;

/** Adds the strips of all blocks of the document. */
void data_strip_maker_run (DataStripMaker *self);

/** data_strip_maker_add: Returns: (transfer none): a new strip with room for @n_texts texts. */
DataStrip *data_strip_maker_add (DataStripMaker *self, guint n_texts);

/** data_strip_maker_add_grid: @edges: (transfer full): where its @n_cells cells begin, and the last
 * one ends. Returns: (transfer none): a new ruled strip with a text for each cell. */
DataStrip *data_strip_maker_add_grid (DataStripMaker *self, double *edges, guint n_cells);

/** data_strip_maker_edges: Returns: (transfer full): the edges of neighbours of these @widths,
 * @stride bytes apart, over the whole width. */
double *
data_strip_maker_edges (const DataStripMaker *self, const guint *widths, gsize stride, guint n);

/** data_strip_maker_columns: Returns: (transfer full): the edges of the columns of @block. */
double *data_strip_maker_columns (const DataStripMaker *self, const DataBlock *block);

/** The type of the cells of @block, and of the heads of its columns. */
DataType data_strip_maker_cell_type (const DataBlock *block, DataEmphasis emphasis);
DataType data_strip_maker_head_type (const DataBlock *block);

/** Sets the text of a cell of a ruled strip. */
void data_strip_maker_set_cell (DataStripMaker *self,
                                DataStrip *strip,
                                guint cell,
                                const char *text,
                                DataType type,
                                DataAlignment alignment);

/** Keeps the strips from number @first on together if they are not high, else at least the first
 * two and the last two unless these are high. */
void data_strip_maker_keep_together (DataStripMaker *self, guint first);

void data_strip_add_shape (DataStrip *self, DataShape shape);

/** Each adds the strips of a block of its kind. */
void data_strip_maker_add_fields (DataStripMaker *self, const DataBlock *block);
void data_strip_maker_add_table (DataStripMaker *self, const DataBlock *block);
void data_strip_maker_add_form (DataStripMaker *self, const DataBlock *block);
void data_strip_maker_add_signatures (DataStripMaker *self, const DataBlock *block);
void data_strip_maker_add_chart (DataStripMaker *self, const DataBlock *block);

G_END_DECLS
