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
  /* the same in tables of many columns */
  DATA_TYPE_DENSE,
  DATA_TYPE_DENSE_STRONG,
  DATA_TYPE_DENSE_QUIET,
  DATA_TYPE_DENSE_HEAD,
  DATA_TYPE_BOX_LABEL,
  DATA_TYPE_BOX_VALUE,
  DATA_TYPE_SEAL,
  DATA_TYPE_RUNNING,
  DATA_TYPE_MARKING,
} DataType;

#define DATA_N_TYPES (DATA_TYPE_MARKING + 1)

/**
 * DataLine:
 * @line: (nullable): the line, or %NULL as long as it need not be set
 * @text: (array length=length): what stands in it
 * @x: its left edge, from that of the text
 * @width: how wide it is
 * @top: its top, from that of the text; the next two likewise
 */
typedef struct
{
  PangoLayoutLine *line;
  const char *text;
  int length;
  DataType type;
  double x;
  double width;
  double top;
  double baseline;
  double bottom;
} DataLine;

/** The first line of a text, and how far from it the next one is. */
typedef struct
{
  DataLine first;
  double pitch;
} DataLineMetrics;

/**
 * DataLines:
 * @lines: (array length=n_lines): the lines, or some of them, of a text
 * @x: the left edge of the text on the page
 * @width: how wide it may be
 * @top: where it begins, from the top of what it stands in
 */
typedef struct
{
  const DataLine *lines;
  guint n_lines;
  double x;
  double width;
  double top;
} DataLines;

/**
 * DataTypesetter:
 * @metrics: of the lines of each type; 0 until they are measured
 * @widths: (nullable): of the characters of the normal and the bold font, for a size of 1; 0 until
 *   they are measured
 * @settings: what was set before, so that a text that comes again is not set again
 *
 * Breaks texts into lines; it owns the lines. It is for one thread at a time.
 */
typedef struct
{
  PangoContext *context;
  PangoFontDescription *fonts[DATA_N_TYPES];
  PangoAttrList *attributes;
  DataLineMetrics metrics[DATA_N_TYPES];
  float *widths[2];
  GHashTable *settings;
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

/** The same in @most lines at most, cut with “…” where it is too long. */
DataLines data_typesetter_set_short (
    DataTypesetter *self, const char *text, DataType type, guint most, double x, double width);

/** data_typesetter_join: Returns: the lines of @first and, @gap below, those of @second. */
DataLines data_typesetter_join (DataTypesetter *self,
                                const DataLines *first,
                                const DataLines *second,
                                double gap);

/** data_typesetter_layout: Returns: (transfer full): a layout for text of @type, as wide as it is.
 */
PangoLayout *data_typesetter_layout (DataTypesetter *self, DataType type);

/** Appends the first @n lines of @layout, which must live as long as they, to @lines; the first
 * stands at @top. */
void data_typesetter_append (GArray *lines, PangoLayout *layout, DataType type, int n, double top);

/** data_typesetter_line: @layout: (out) (transfer full) (nullable): what the line lives as long as.
 * Returns: (transfer none): @line, set. */
PangoLayoutLine *
data_typesetter_line (DataTypesetter *self, const DataLine *line, PangoLayout **layout);

/** How high the lines are. */
double data_lines_height (const DataLines *self);

/** How wide the widest of the lines is. */
double data_lines_width (const DataLines *self);

/** Draws lines, with the top of what they stand in at @y. */
void data_typesetter_draw (DataTypesetter *self, const DataLines *lines, cairo_t *cr, double y);

G_END_DECLS
