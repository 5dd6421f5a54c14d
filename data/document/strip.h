/* strip.h - The blocks of a document as strips, which pages are filled with from above.
 *
 * A strip is what stands side by side across the page: a heading, a paragraph, a row of a table.
 * Part of the page layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/type.h"

G_BEGIN_DECLS

/* A4 portrait; the left margin leaves room for punched holes. */
#define DATA_PAGE_WIDTH 595.276
#define DATA_PAGE_HEIGHT 841.890
#define DATA_PAGE_LEFT 62.0
#define DATA_PAGE_RIGHT 551.0
#define DATA_PAGE_TOP 66.0
#define DATA_PAGE_BOTTOM 772.0

typedef enum
{
  DATA_FRAME_NONE,
  DATA_FRAME_GRID, /* a row of a ruled table */
  DATA_FRAME_BOX,  /* a heavy box */
} DataFrame;

/**
 * DataStrip:
 * @block: number of the block it belongs to
 * @texts: (array length=n_texts): what stands in it
 * @edges: (array length=n_edges): where its vertical rules stand
 * @n_shaded: how many of its cells, from the left, are shaded
 * @shade: their grey
 * @space: what is left free above it, except at the top of a page
 * @padding: what is left free inside it, above and below its texts
 * @keep_with_next: never the last on a page
 * @may_split: may run on over a page break even if it would fit on one page
 * @head: (nullable): what is repeated above it at the top of a page
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
  double *edges;
  guint n_edges;
  guint n_shaded;
  double shade;
  double space;
  double padding;
  gboolean keep_with_next;
  gboolean may_split;
  DataStrip *head;
  guint outline_level;
  const char *outline_text;
};

/** data_strips_new: Returns: (transfer container) (element-type DataStrip): @document in strips,
 * in order, with texts that live as long as @typesetter. */
GPtrArray *data_strips_new (const DataDocument *document, DataTypesetter *typesetter);

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
void data_strip_draw (const DataStrip *self, cairo_t *cr, double y, gboolean first, gboolean last);

G_END_DECLS
