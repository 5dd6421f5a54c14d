/* content_compare.c - In what two files of a worksheet differ.
 *
 * Either may be long and come from anyone: every item is looked at a fixed number of times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content.h"

enum
{
  MOST_DIFFERENCES = 50,
};

/** The differences that are told. */
typedef struct
{
  gboolean is_pdf;
  GPtrArray *sentences;
  guint n_more;
} Differences;

/* @said, @kept: (nullable): what is at one place of both files. */
static void
add_difference (Differences *self, const DataWorksheetItem *said, const DataWorksheetItem *kept)
{
  if (self->sentences->len >= MOST_DIFFERENCES)
    self->n_more++;
  else
    g_ptr_array_add (self->sentences, data_worksheet_difference_to_text (self->is_pdf, said, kept));
}

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  const DataWorksheetItem *one = a;
  const DataWorksheetItem *other = b;

  return one->thing == other->thing && g_str_equal (one->place, other->place) &&
         g_str_equal (one->text, other->text);
}

static guint
hash_item (gconstpointer data)
{
  const DataWorksheetItem *item = data;

  return g_str_hash (item->place) ^ g_str_hash (item->text) ^ (guint) item->thing;
}

static gboolean
is_beside (gconstpointer a, gconstpointer b)
{
  const DataWorksheetItem *one = a;
  const DataWorksheetItem *other = b;

  return one->thing == other->thing && g_str_equal (one->place, other->place);
}

static guint
hash_place (gconstpointer data)
{
  const DataWorksheetItem *item = data;

  return g_str_hash (item->place) ^ (guint) item->thing;
}

/* How often each item is at its place. */
static GHashTable *
count (const GPtrArray *items)
{
  GHashTable *counts = g_hash_table_new (hash_item, is_same);

  for (guint i = 0; i < items->len; i++)
    {
      gpointer item = g_ptr_array_index (items, i);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item));

      g_hash_table_insert (counts, item, GUINT_TO_POINTER (before + 1));
    }
  return counts;
}

/* (transfer container): the items of @items that @others does not have. */
static GPtrArray *
list_others (const GPtrArray *items, const GPtrArray *others)
{
  g_autoptr (GHashTable) counts = count (others);
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      gpointer item = g_ptr_array_index (items, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item));

      if (n == 0)
        g_ptr_array_add (left, item);
      else
        g_hash_table_insert (counts, item, GUINT_TO_POINTER (n - 1));
    }
  return left;
}

/* Those of @items that stand beside each other, under the first of them. */
static GHashTable *
sort_by_place (const GPtrArray *items)
{
  GHashTable *places =
      g_hash_table_new_full (hash_place, is_beside, NULL, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < items->len; i++)
    {
      DataWorksheetItem *item = g_ptr_array_index (items, i);
      GQueue *queue = g_hash_table_lookup (places, item);

      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (places, item, queue);
        }
      g_queue_push_tail (queue, item);
    }
  return places;
}

/* Adds what differs in what the files say and hold. */
static void
compare_things (Differences *told, const GPtrArray *only_here, const GPtrArray *only_kept)
{
  g_autoptr (GHashTable) places = sort_by_place (only_kept);

  for (guint i = 0; i < only_here->len; i++)
    {
      const DataWorksheetItem *item = g_ptr_array_index (only_here, i);
      GQueue *others = g_hash_table_lookup (places, item);

      if (item->thing != DATA_WORKSHEET_LOOKS)
        add_difference (told, item, others == NULL ? NULL : g_queue_pop_head (others));
    }
  for (guint i = 0; i < only_kept->len; i++)
    {
      const DataWorksheetItem *item = g_ptr_array_index (only_kept, i);
      GQueue *left = g_hash_table_lookup (places, item);

      /* What was paired is no longer among those left of its place. */
      if (item->thing != DATA_WORKSHEET_LOOKS && g_queue_peek_head (left) == item)
        add_difference (told, NULL, g_queue_pop_head (left));
    }
}

/* Adds where the files look otherwise, each place once; @seen: the places. */
static void
compare_looks (Differences *told, const GPtrArray *items, GHashTable *seen)
{
  for (guint i = 0; i < items->len; i++)
    {
      DataWorksheetItem *item = g_ptr_array_index (items, i);

      if (item->thing == DATA_WORKSHEET_LOOKS && g_hash_table_add (seen, item))
        add_difference (told, item, NULL);
    }
}

gboolean
data_worksheet_content_compare (const DataWorksheetContent *self,
                                const DataWorksheetContent *kept,
                                GPtrArray *differences,
                                guint *n_more)
{
  Differences told = { data_worksheet_content_is_pdf (self), differences, 0 };
  g_autoptr (GPtrArray) only_here = list_others (self->items, kept->items);
  g_autoptr (GPtrArray) only_kept = list_others (kept->items, self->items);
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_place, is_beside);
  gboolean is_otherwise;

  compare_things (&told, only_here, only_kept);
  is_otherwise = differences->len > 0;
  compare_looks (&told, only_here, seen);
  compare_looks (&told, only_kept, seen);
  *n_more = told.n_more;
  return is_otherwise;
}
