/* column_fit.c - Sharing the width of a table among its columns so that its rows are low.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/column_fit.h"

#include <math.h>
#include <string.h>

/* Lines of broken text are not filled to their end. */
static const double WASTE = 1.06;

/* What is just as wide as its column stays whole. */
static const double ROUNDING = 0.5;

/** How many lines each cell has, in columns of some widths; rows by columns. */
typedef guint *Counts;

/* How many lines the cell has in a column of @width. */
static guint
count_lines (const DataColumnFit *self, guint cell, double width)
{
  guint first = cell == 0 ? 0 : g_array_index (self->ends, guint, cell - 1);
  double room = MAX (1, width - self->margins);
  guint n = 0;

  for (guint i = first; i < g_array_index (self->ends, guint, cell); i++)
    {
      double line = g_array_index (self->lines, double, i);

      n += line <= room ? 1 : (guint) ceil (line * WASTE / room);
    }
  return n;
}

/* The counts if each column were wider by @more, but no narrower than it may be. */
static Counts
count (const DataColumnFit *self, const double *widths, double more)
{
  Counts counts = g_new (guint, self->ends->len);

  for (guint i = 0; i < self->ends->len; i++)
    counts[i] = count_lines (self, i, widths[i % self->n_columns] + more);
  return counts;
}

/* How many lines the rows have if column @from is counted by @less and column @to by @more. */
static guint
sum_heights (const DataColumnFit *self,
             const guint *counts,
             const guint *less,
             const guint *more,
             guint from,
             guint to)
{
  guint sum = 0;

  for (guint i = 0; i < self->ends->len; i += self->n_columns)
    {
      guint height = 0;

      for (guint j = 0; j < self->n_columns; j++)
        height = MAX (height, (j == from ? less : j == to ? more : counts)[i + j]);
      sum += height;
    }
  return sum;
}

/* Moves @step from one column, or from what is over, to another column where that helps most.
 * Returns: whether it does. */
static gboolean
move (const DataColumnFit *self, double *widths, double *over, double step)
{
  const guint n = self->n_columns;
  g_autofree guint *counts = count (self, widths, 0);
  g_autofree guint *less = count (self, widths, -step);
  g_autofree guint *more = count (self, widths, step);
  guint least = sum_heights (self, counts, less, more, n, n);
  guint from = n;
  guint to = n;

  for (guint i = 0; i <= n; i++)
    {
      for (guint j = 0; (i < n ? widths[i] - self->least[i] : *over) >= step && j < n; j++)
        {
          guint sum = i == j ? G_MAXUINT : sum_heights (self, counts, less, more, i, j);

          if (sum < least)
            {
              least = sum;
              from = i;
              to = j;
            }
        }
    }
  if (to == n)
    return FALSE;
  *(from < n ? &widths[from] : over) -= step;
  widths[to] += step;
  return TRUE;
}

/* Takes from each column what no cell needs. Returns: (transfer full): how much, for each. */
static double *
take (const DataColumnFit *self, double *widths)
{
  double *taken = g_memdup2 (widths, self->n_columns * sizeof *taken);
  guint line = 0;

  memcpy (widths, self->least, self->n_columns * sizeof *widths);
  for (guint i = 0; i < self->ends->len; i++)
    {
      double *width = &widths[i % self->n_columns];

      for (; line < g_array_index (self->ends, guint, i); line++)
        *width = MAX (*width, g_array_index (self->lines, double, line) + self->margins + ROUNDING);
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      widths[i] = MIN (widths[i], taken[i]);
      taken[i] -= widths[i];
    }
  return taken;
}

gboolean
data_column_fit_is_any_broken (const DataColumnFit *self, const double *widths)
{
  g_autofree guint *counts = count (self, widths, 0);
  guint sum = 0;

  for (guint i = 0; i < self->ends->len; i++)
    sum += counts[i];
  return sum > self->lines->len;
}

void
data_column_fit (const DataColumnFit *self, double *widths)
{
  static const double steps[] = { 96, 48, 24, 12, 6, 3 };
  g_autofree double *taken = take (self, widths);
  double total = 0;
  double over;

  for (guint i = 0; i < self->n_columns; i++)
    total += taken[i];
  over = total;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    while (move (self, widths, &over, steps[i]))
      ;
  for (guint i = 0; i < self->n_columns && total > 0; i++)
    widths[i] += over * taken[i] / total;
}
