/* positions.c - Numbers that keep the rows of an array in order.
 *
 * Two entries can both keep their positions if those leave room for the entries in between. That is
 * so where position minus index does not decrease, so the longest sequence in which it does not is
 * kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/positions.h"

/** Positions beyond are not kept, so that numbers never overflow. */
#define LIMIT (G_GINT64_CONSTANT (1) << 52)

typedef struct
{
  const gint64 *positions;
  gsize n;
  gsize *ends;     /* where the best sequence of each length ends, so far */
  gsize n_ends;    /* the greatest length */
  gsize *previous; /* the entry before each entry in its sequence; @n for none */
} Search;

static gint64
room (const Search *self, gsize entry)
{
  return self->positions[entry] - (gint64) entry;
}

/* The number of sequences that @entry cannot follow by being shorter: the length before its own. */
static gsize
length_before (const Search *self, gsize entry)
{
  gsize low = 0;
  gsize high = self->n_ends;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (room (self, self->ends[middle]) <= room (self, entry))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Marks the entries that keep their positions. */
static void
find_kept (const gint64 *positions, gsize n, gboolean *kept)
{
  g_autofree gsize *ends = g_new (gsize, n);
  g_autofree gsize *previous = g_new (gsize, n);
  Search search = { .positions = positions, .n = n, .ends = ends, .previous = previous };

  for (gsize i = 0; i < n; i++)
    {
      gsize length;

      if (positions[i] < -LIMIT || positions[i] > LIMIT)
        continue;
      length = length_before (&search, i);
      previous[i] = length > 0 ? ends[length - 1] : n;
      ends[length] = i;
      search.n_ends = MAX (search.n_ends, length + 1);
    }
  for (gsize i = search.n_ends > 0 ? ends[search.n_ends - 1] : n; i < n; i = previous[i])
    kept[i] = TRUE;
}

/* Gives positions to the entries from @first on, before @end, which is kept or the end of all. */
static void
fill (gint64 *positions, gsize first, gsize end, gsize n)
{
  gint64 step = DATA_POSITION_STEP;
  gint64 before;

  if (first > 0 && end < n)
    step = (positions[end] - positions[first - 1]) / (gint64) (end - first + 1);
  if (first > 0)
    before = positions[first - 1];
  else if (end < n)
    before = positions[end] - (gint64) (end + 1) * step;
  else
    before = -step;
  for (gsize i = first; i < end; i++)
    positions[i] = before + (gint64) (i - first + 1) * step;
}

void
data_positions_assign (gint64 *positions, gsize n)
{
  g_autofree gboolean *kept = g_new0 (gboolean, n);
  gsize first = 0;

  find_kept (positions, n, kept);
  for (gsize i = 0; i <= n; i++)
    {
      if (i < n && !kept[i])
        continue;
      fill (positions, first, i, n);
      first = i + 1;
    }
}
