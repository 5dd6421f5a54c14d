/* layout.h - A document on A4 pages: the same on screen, on paper and in PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

#include <cairo.h>

G_BEGIN_DECLS

/** The pages of a document, which must live as long. They may be laid out on any thread and handed
 * to another, but not be used by two at once. */
typedef struct _DataPages DataPages;

/** A place in a document that a reader may want to go to. */
typedef struct
{
  const char *text;
  guint level; /* from 1 */
  guint page;  /* from 0 */
  double y;    /* points from the top of the page */
} DataOutlineItem;

/**
 * data_document_layout:
 * @document: what to lay out; it must live as long as the pages
 *
 * Returns: (transfer full): its pages, at least one
 */
DataPages *data_document_layout (const DataDocument *document);
void data_pages_free (DataPages *self);

guint data_pages_count (const DataPages *self);

/** How wide and high every page is, in points. */
double data_pages_width (const DataPages *self);
double data_pages_height (const DataPages *self);

/**
 * data_pages_draw:
 * @page: number of the page, from 0
 * @cr: where to draw, one unit being a point
 */
void data_pages_draw (const DataPages *self, guint page, cairo_t *cr);

/** data_pages_text: Returns: (transfer full): what stands on a page between its head and its foot,
 * a line for each text, for those who do not see it. */
char *data_pages_text (const DataPages *self, guint page);

/** data_pages_outline: Returns: (transfer none) (element-type DataOutlineItem): title and headings
 * in order. */
GArray *data_pages_outline (const DataPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPages, data_pages_free)

G_END_DECLS
