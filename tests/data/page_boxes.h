/* page_boxes.h - Every line of text on laid-out pages, with what it has to stay within.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/layout.h"

G_BEGIN_DECLS

/** In points from the upper left corner of the page. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} PageRectangle;

/**
 * PageBox:
 * @line: what can be seen of it, as high as lines stand apart
 * @cell: what it has to stay within: its cell, or the width of the page's text
 * @area: what the cell has to stay within: the page's text area, or the page for head and foot
 * @solid: the text without white space
 */
typedef struct
{
  guint page;
  PageRectangle line;
  PageRectangle cell;
  PageRectangle area;
  char *text;
  char *solid;
} PageBox;

/** page_boxes_list: Returns: (transfer full) (element-type PageBox): every line of text on @pages,
 * in the order of reading; not the watermark, which lies below the text. */
GArray *page_boxes_list (const DataPages *pages);

/** page_boxes_assert_neat: Asserts that no line of @boxes overlaps another one, leaves its cell,
 * or leaves the page. */
void page_boxes_assert_neat (const GArray *boxes);

/** page_boxes_assert_holds: Asserts that @text stands on the pages, in one run but for what stands
 * between its parts at page breaks. */
void page_boxes_assert_holds (const GArray *boxes, const char *text);

G_END_DECLS
