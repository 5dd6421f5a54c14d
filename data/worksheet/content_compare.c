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
  MOST_PLACES = 20, /* of one difference that are told */
};

/** A difference: what is in the file and on record, one of which may be missing. */
typedef struct
{
  const DataWorksheetItem *said;
  const DataWorksheetItem *kept;
  const char *last_place;
  GString *places;
  guint n_places;
} Difference;

/** The differences that are told. */
typedef struct
{
  gboolean is_pdf;
  GPtrArray *list;
  GHashTable *by_texts; /* in a PDF file the same may be told of many pages */
  GHashTable *places;   /* a set: where something was found */
  guint n_more;
} Differences;

static void
difference_free (gpointer data)
{
  Difference *self = data;

  g_string_free (self->places, TRUE);
  g_free (self);
}

/* (transfer full): what is the same where the same differs on another page. */
static char *
make_key (const Differences *self, const DataWorksheetItem *said, const DataWorksheetItem *kept)
{
  const DataWorksheetItem *item = said == NULL ? kept : said;
  gboolean has_texts = item->thing != DATA_WORKSHEET_LOOKS;

  return g_strdup_printf ("%u\n%s\n%s\n%s\n%s", item->thing, self->is_pdf ? "" : item->place,
                          said == NULL ? "-" : "+", said == NULL || !has_texts ? "" : said->text,
                          kept == NULL || !has_texts ? "" : kept->text);
}

static void
add_place (Difference *self, const char *place)
{
  if (g_strcmp0 (self->last_place, place) == 0)
    return;
  self->last_place = place;
  self->n_places++;
  if (self->n_places == MOST_PLACES + 1)
    g_string_append (self->places, ", …");
  else if (self->n_places <= MOST_PLACES)
    g_string_append_printf (self->places, "%s%s", self->n_places == 1 ? "" : ", ", place);
}

/* @said, @kept: (nullable): what is at one place of both files. */
static void
add_difference (Differences *self, const DataWorksheetItem *said, const DataWorksheetItem *kept)
{
  const char *place = said == NULL ? kept->place : said->place;
  g_autofree char *key = make_key (self, said, kept);
  Difference *difference = g_hash_table_lookup (self->by_texts, key);

  g_hash_table_add (self->places, (gpointer) place);
  if (difference == NULL && self->list->len >= MOST_DIFFERENCES)
    {
      self->n_more++;
      return;
    }
  if (difference == NULL)
    {
      difference = g_new0 (Difference, 1);
      *difference = (Difference){ .said = said, .kept = kept, .places = g_string_new (NULL) };
      g_ptr_array_add (self->list, difference);
      g_hash_table_insert (self->by_texts, g_steal_pointer (&key), difference);
    }
  add_place (difference, place);
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

/* Whether as many stand beside @item here as on record, so that each has become another. */
static gboolean
is_paired (const DataWorksheetItem *item, GHashTable *here, GHashTable *kept)
{
  GQueue *one = g_hash_table_lookup (here, item);
  GQueue *other = g_hash_table_lookup (kept, item);

  return one != NULL && other != NULL && g_queue_get_length (one) == g_queue_get_length (other);
}

/* Adds what differs in what the files say and hold. */
static void
compare_things (Differences *told, const GPtrArray *only_here, const GPtrArray *only_kept)
{
  g_autoptr (GHashTable) here = sort_by_place (only_here);
  g_autoptr (GHashTable) kept = sort_by_place (only_kept);
  g_autoptr (GHashTable) next = sort_by_place (only_kept);

  for (guint i = 0; i < only_here->len; i++)
    {
      const DataWorksheetItem *item = g_ptr_array_index (only_here, i);

      if (item->thing == DATA_WORKSHEET_LOOKS)
        continue;
      add_difference (told, item,
                      is_paired (item, here, kept)
                          ? g_queue_pop_head (g_hash_table_lookup (next, item))
                          : NULL);
    }
  for (guint i = 0; i < only_kept->len; i++)
    {
      const DataWorksheetItem *item = g_ptr_array_index (only_kept, i);

      if (item->thing != DATA_WORKSHEET_LOOKS && !is_paired (item, here, kept))
        add_difference (told, NULL, item);
    }
}

/* Adds where the files look otherwise, each place once, and none that was told already. */
static void
compare_looks (Differences *told, const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const DataWorksheetItem *item = g_ptr_array_index (items, i);

      if (item->thing == DATA_WORKSHEET_LOOKS && !g_hash_table_contains (told->places, item->place))
        add_difference (told, item, NULL);
    }
}

gboolean
data_worksheet_content_compare (const DataWorksheetContent *self,
                                const DataWorksheetContent *kept,
                                GPtrArray *differences,
                                guint *n_more)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (difference_free);
  g_autoptr (GHashTable) by_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Differences told = { data_worksheet_content_is_pdf (self), list, by_texts, places, 0 };
  g_autoptr (GPtrArray) only_here = list_others (self->items, kept->items);
  g_autoptr (GPtrArray) only_kept = list_others (kept->items, self->items);
  gboolean is_otherwise;

  compare_things (&told, only_here, only_kept);
  is_otherwise = list->len > 0;
  compare_looks (&told, only_here);
  compare_looks (&told, only_kept);
  for (guint i = 0; i < list->len; i++)
    {
      const Difference *difference = g_ptr_array_index (list, i);

      g_ptr_array_add (differences, data_worksheet_difference_to_text (
                                        told.is_pdf, difference->places->str, difference->n_places,
                                        difference->said, difference->kept));
    }
  *n_more = told.n_more;
  return is_otherwise;
}
