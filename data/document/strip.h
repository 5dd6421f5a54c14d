/* strip.h - What stands side by side across a page: a heading, a paragraph, a row of a table.
 *
 * The blocks of a document become strips, which pages are filled with from above. Part of the page
 * layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/type.h"

G_BEGIN_DECLS

typedef enum
{
  DATA_FRAME_NONE,
  DATA_FRAME_GRID, /* a row of a ruled table */
  DATA_FRAME_BOX,  /* a heavy box */
} DataFrame;

/** What an area is filled with, so that neighbours are told apart without colours. */
typedef enum
{
  DATA_FILL_NONE,
  DATA_FILL_WHITE,
  DATA_FILL_DARK,
  DATA_FILL_STRIPES,
  DATA_FILL_LIGHT,
  DATA_FILL_DOTS,
  DATA_FILL_LINES,
  DATA_FILL_CROSSES,
} DataFill;

/**
 * DataShape:
 * @x: its left edge on the page
 * @top: its upper edge, from the top of the strip
 * @width, @height: either of them 0 for a rule
 * @is_bare: has no outline
 */
typedef struct
{
  double x;
  double top;
  double width;
  double height;
  DataFill fill;
  gboolean is_bare;
} DataShape;

/**
 * DataStrip:
 * @block: number of the block it belongs to
 * @texts: (array length=n_texts): what stands in it
 * @shapes: (nullable) (element-type DataShape): what is drawn in it, below the texts
 * @edges: (array length=n_edges): where its vertical rules stand
 * @n_shaded: how many of its cells, from the left, are shaded
 * @shade: their grey
 * @space: what is left free above it, except at the top of a page
 * @padding: what is left free inside it, above and below its texts
 * @least_height: how high it is at least, without the padding
 * @keep_with_next: never the last on a page
 * @keep_softly: the same, unless that leaves much of a page free
 * @may_split: may run on over a page break even if it would fit on one page
 * @head: (nullable): what is repeated above it at the top of a page, below the head of that
 * @outline_level: its level in the outline from 1, or 0
 * @outline_text: its text in the outline
 */
typedef struct _DataStrip DataStrip;
struct _DataStrip
{
  guint block;
  DataFrame frame;
  DataLines *texts;
  guint n_texts;
  GArray *shapes;
  double *edges;
  guint n_edges;
  guint n_shaded;
  double shade;
  double space;
  double padding;
  double least_height;
  gboolean keep_with_next;
  gboolean keep_softly;
  gboolean may_split;
  const DataStrip *head;
  guint outline_level;
  const char *outline_text;
};

void data_strip_free (DataStrip *self);

/** How high it is, without the space above it. */
double data_strip_height (const DataStrip *self);

/**
 * data_strip_cut:
 * @height: how high the first part may be
 * @least: the least number of lines to take, whatever their height
 * @rest: (out) (transfer full): the second part
 *
 * Returns: (transfer full) (nullable): the first part, or %NULL if fewer than @least lines fit
 */
DataStrip *data_strip_cut (const DataStrip *self, double height, guint least, DataStrip **rest);

/** Draws it with its top at @y; @first and @last tell whether it opens or closes its frame. */
void data_strip_draw (const DataStrip *self,
                      DataTypesetter *typesetter,
                      cairo_t *cr,
                      double y,
                      gboolean first,
                      gboolean last);

G_END_DECLS
