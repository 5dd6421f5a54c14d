/* test-positions.c - Positions: the order comes out, and no fewer could have changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/positions.h"
#include "random_json.h"
#include "scratch.h"
#include "tests/cases.h"

#include <string.h>

#define MOST 9
#define NONE DATA_POSITION_NONE

/** Positions before, and after. */
typedef struct
{
  const char *name;
  gsize n;
  gint64 before[MOST];
  gint64 after[MOST];
} Assignment;

static const Assignment assignments[] = {
  { "empty", 0 },
  { "new", 3, { NONE, NONE, NONE }, { 0, 1024, 2048 } },
  { "kept", 3, { -7, 0, 3 }, { -7, 0, 3 } },
  { "behind", 3, { 0, 1024, NONE }, { 0, 1024, 2048 } },
  { "before", 3, { NONE, NONE, 0 }, { -2048, -1024, 0 } },
  { "between", 4, { 0, NONE, NONE, 1024 }, { 0, 341, 682, 1024 } },
  { "no-room", 3, { 0, NONE, 1 }, { -2047, -1023, 1 } },
  { "last-to-first", 4, { 3072, 0, 1024, 2048 }, { -1024, 0, 1024, 2048 } },
  { "first-to-last", 4, { 1024, 2048, 3072, 0 }, { 1024, 2048, 3072, 4096 } },
  { "same-position", 2, { 5, 5 }, { -1019, 5 } },
  { "far-away", 3, { G_MAXINT64, 0, G_MININT64 + 1 }, { -1024, 0, 1024 } },
  { "only-far-away", 2, { G_MAXINT64 - 1, G_MAXINT64 }, { 0, 1024 } },
};

static void
test_assignment (Scratch *scratch, gconstpointer data)
{
  const Assignment *assignment = data;
  gint64 positions[MOST];

  memcpy (positions, assignment->before, sizeof positions);
  data_positions_assign (positions, assignment->n);
  for (gsize i = 0; i < assignment->n; i++)
    g_assert_cmpint (positions[i], ==, assignment->after[i]);
}

/* Whether the entries in @set could all keep their positions. */
static gboolean
can_keep (const gint64 *positions, guint n, guint set)
{
  gint64 last = -1;

  for (guint i = 0; i < n; i++)
    {
      if ((set & (1u << i)) == 0)
        continue;
      if (positions[i] == NONE || (last >= 0 && positions[i] - positions[last] < (gint64) i - last))
        return FALSE;
      last = i;
    }
  return TRUE;
}

static guint
most_kept (const gint64 *positions, guint n)
{
  guint most = 0;

  for (guint set = 0; set < 1u << n; set++)
    {
      guint size = (guint) __builtin_popcount (set);

      if (size > most && can_keep (positions, n, set))
        most = size;
    }
  return most;
}

static void
test_random (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 3000; round++)
    {
      guint n = random_below (random, MOST + 1);
      gint64 before[MOST] = { 0 };
      gint64 after[MOST];
      guint kept = 0;

      for (guint i = 0; i < n; i++)
        before[i] = random_chance (random, 20) ? NONE : g_rand_int_range (random, -8, 8);
      memcpy (after, before, sizeof after);
      data_positions_assign (after, n);
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (i == 0 || after[i - 1] < after[i]);
          kept += after[i] == before[i];
        }
      g_assert_cmpuint (kept, >=, most_kept (before, n));
    }
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/positions", assignments, test_assignment);
  scratch_add ("/data/positions/random", test_random, NULL);
  return g_test_run ();
}
