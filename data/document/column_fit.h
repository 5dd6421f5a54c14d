/* column_fit.h - Sharing the width of a table among its columns so that its rows are low.
 *
 * Part of the page layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DataColumnFit:
 * @n_columns: how many columns there are
 * @margins: how much of its width a column leaves free at both sides together
 * @least: (array length=n_columns): how wide each column stays
 * @lines: (element-type double): how wide the lines of all cells are if they are not broken
 * @ends: (element-type guint): for each cell, row by row, how many lines end with it
 */
typedef struct
{
  guint n_columns;
  double margins;
  const double *least;
  const GArray *lines;
  const GArray *ends;
} DataColumnFit;

/** data_column_fit_is_any_broken: Returns: whether any line of a cell is broken if columns have
 * these @widths. */
gboolean data_column_fit_is_any_broken (const DataColumnFit *self, const double *widths);

/** data_column_fit: moves width between the columns, whose @widths they are, as long as that makes
 * the rows lower; what is not needed then stays where it was. */
void data_column_fit (const DataColumnFit *self, double *widths);

G_END_DECLS
