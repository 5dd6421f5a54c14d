/* type.h - The type of the pages: fonts, sizes, and text broken into lines.
 *
 * Part of the page layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  DATA_TYPE_TITLE,
  DATA_TYPE_HEADING_1,
  DATA_TYPE_HEADING_2,
  DATA_TYPE_BODY,
  DATA_TYPE_NOTE,
  DATA_TYPE_RESULT,
  DATA_TYPE_TABLE,
  DATA_TYPE_TABLE_STRONG,
  DATA_TYPE_TABLE_QUIET,
  DATA_TYPE_TABLE_HEAD,
  DATA_TYPE_RUNNING,
  DATA_TYPE_MARKING,
} DataType;

/**
 * DataLine:
 * @x: its left edge, from that of the text
 * @top: its top, from that of the text; the next three likewise
 */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double top;
  double baseline;
  double bottom;
} DataLine;

/**
 * DataLines:
 * @lines: (array length=n_lines): the lines, or some of them, of a text
 * @x: the left edge of the text on the page
 * @grey: from 0, black, to 1, white
 */
typedef struct
{
  const DataLine *lines;
  guint n_lines;
  double x;
  double grey;
} DataLines;

/** Breaks texts into lines; it owns the lines. */
typedef struct
{
  PangoContext *context;
  PangoLanguage *language;
  GPtrArray *layouts;
  GPtrArray *lines;
} DataTypesetter;

DataTypesetter *data_typesetter_new (RulesLanguage language);
void data_typesetter_free (DataTypesetter *self);

/**
 * data_typesetter_set:
 * @x, @width: where the text stands on the page
 *
 * Returns: @text broken into lines, which live as long as @self
 */
DataLines data_typesetter_set (DataTypesetter *self,
                               const char *text,
                               DataType type,
                               DataAlignment alignment,
                               double x,
                               double width);

/** The same in one line, cut with “…” where it is too long. */
DataLines data_typesetter_set_line (DataTypesetter *self,
                                    const char *text,
                                    DataType type,
                                    DataAlignment alignment,
                                    double x,
                                    double width);

/** How high the lines are. */
double data_lines_height (const DataLines *self);

/** How wide the widest of the lines is. */
double data_lines_width (const DataLines *self);

/** Draws the lines with their top at @y. */
void data_lines_draw (const DataLines *self, cairo_t *cr, double y);

G_END_DECLS
