/* pages.h - The inside of laid-out pages, for what lays them out, draws them and checks them.
 *
 * Part of the page layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/layout.h"
#include "data/document/strip.h"

G_BEGIN_DECLS

/** A page, and what of it is for the document itself, without head and foot. */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} DataPageArea;

/** A strip on a page, with its top at @y. */
typedef struct
{
  const DataStrip *strip;
  double y;
} DataPlacedStrip;

/** A text of the head or the foot of a page, with its top at @y. */
typedef struct
{
  DataLines lines;
  double y;
} DataPlacedLines;

/**
 * DataPages:
 * @strips: (element-type DataStrip): those that pages were filled with
 * @others: (element-type DataStrip): those that only come again at the top of pages
 * @parts: (element-type DataStrip): parts of those that run over a page break
 * @pages: (element-type GArray): for each page, its #DataPlacedStrip from top to bottom
 * @outline: (element-type DataOutlineItem):
 * @marking: (nullable): how the document has to be handled, which has a frame
 * @running: (element-type DataPlacedLines): what else stands at the head and foot of every page
 * @numbers: (element-type DataPlacedLines): the number of each page
 * @watermark: (nullable): across every page
 * @y, @n_repeated: while the pages are filled: how far the page is filled, and with how many
 *   repeated strips it begins
 */
struct _DataPages
{
  DataTypesetter *typesetter;
  DataPageArea area;
  GPtrArray *strips;
  GPtrArray *others;
  GPtrArray *parts;
  GPtrArray *pages;
  GArray *outline;
  DataPlacedLines marking;
  GArray *running;
  GArray *numbers;
  PangoLayout *watermark;
  double y;
  guint n_repeated;
};

/** Sets the head and foot of the pages and leaves the area between them to the document. */
void data_pages_set_running (DataPages *self, const DataDocumentInformation *information);

/** Sets the number of every page, once they are filled. */
void data_pages_set_numbers (DataPages *self);

/** Draws what lies below and around the document: the watermark, the head and the foot. */
void data_pages_draw_running (const DataPages *self, guint page, cairo_t *cr);

G_END_DECLS
