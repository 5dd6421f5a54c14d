/* content_compare.c - What two files of a worksheet say otherwise.
 *
 * Either may be long and come from anyone: every text is looked at a fixed number of times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content.h"

#include <glib/gi18n-lib.h>

enum
{
  MOST_DIFFERENCES = 50,
  LONGEST_TEXT = 200, /* of a text that is told, in characters */
};

/** The differences that are told. */
typedef struct
{
  GPtrArray *sentences;
  guint n_more;
} Differences;

/* (transfer full): @text, cut where it is very long. */
static char *
shorten (const char *text)
{
  const char *end = text;

  for (guint i = 0; i < LONGEST_TEXT && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return *end == '\0' ? g_strdup (text)
                      : g_strdup_printf ("%.*s…", (int) MIN (end - text, G_MAXINT), text);
}

/* @said, @kept: (nullable): what stands at one place of both files. */
static void
add_difference (Differences *self, const DataWorksheetText *said, const DataWorksheetText *kept)
{
  const char *place = said == NULL ? kept->place : said->place;
  g_autofree char *new = said == NULL ? NULL : shorten (said->text);
  g_autofree char *old = kept == NULL ? NULL : shorten (kept->text);
  char *sentence;

  if (self->sentences->len >= MOST_DIFFERENCES)
    {
      self->n_more++;
      return;
    }
  if (kept == NULL)
    /* Translators: %1$s is a place in a file, %2$s what stands there. */
    sentence =
        g_strdup_printf (_ ("%1$s: the file says “%2$s”, which is not on record."), place, new);
  else if (said == NULL)
    sentence =
        g_strdup_printf (_ ("%1$s: “%2$s” is on record and missing in the file."), place, old);
  else
    sentence =
        g_strdup_printf (_ ("%1$s: the file says “%2$s”, on record is “%3$s”."), place, new, old);
  g_ptr_array_add (self->sentences, sentence);
}

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  const DataWorksheetText *one = a;
  const DataWorksheetText *other = b;

  return g_str_equal (one->place, other->place) && g_str_equal (one->text, other->text);
}

static guint
hash_text (gconstpointer data)
{
  const DataWorksheetText *text = data;

  return g_str_hash (text->place) ^ g_str_hash (text->text);
}

/* How often each text stands in its place. */
static GHashTable *
count (const GPtrArray *texts)
{
  GHashTable *counts = g_hash_table_new (hash_text, is_same);

  for (guint i = 0; i < texts->len; i++)
    {
      gpointer text = g_ptr_array_index (texts, i);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));

      g_hash_table_insert (counts, text, GUINT_TO_POINTER (before + 1));
    }
  return counts;
}

/* (transfer container): the texts of @texts that @others does not have. */
static GPtrArray *
list_others (const GPtrArray *texts, const GPtrArray *others)
{
  g_autoptr (GHashTable) counts = count (others);
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < texts->len; i++)
    {
      gpointer text = g_ptr_array_index (texts, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));

      if (n == 0)
        g_ptr_array_add (left, text);
      else
        g_hash_table_insert (counts, text, GUINT_TO_POINTER (n - 1));
    }
  return left;
}

/* Each place with the texts of @texts (element-type DataWorksheetText) that stand there. */
static GHashTable *
sort_by_place (const GPtrArray *texts)
{
  GHashTable *places =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < texts->len; i++)
    {
      DataWorksheetText *text = g_ptr_array_index (texts, i);
      GQueue *queue = g_hash_table_lookup (places, text->place);

      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (places, text->place, queue);
        }
      g_queue_push_tail (queue, text);
    }
  return places;
}

void
data_worksheet_content_compare (const DataWorksheetContent *self,
                                const DataWorksheetContent *kept,
                                GPtrArray *differences,
                                guint *n_more)
{
  Differences told = { differences };
  g_autoptr (GPtrArray) only_here = list_others (self->texts, kept->texts);
  g_autoptr (GPtrArray) only_kept = list_others (kept->texts, self->texts);
  g_autoptr (GHashTable) places = sort_by_place (only_kept);

  for (guint i = 0; i < only_here->len; i++)
    {
      const DataWorksheetText *text = g_ptr_array_index (only_here, i);
      GQueue *others = g_hash_table_lookup (places, text->place);

      add_difference (&told, text, others == NULL ? NULL : g_queue_pop_head (others));
    }
  for (guint i = 0; i < only_kept->len; i++)
    {
      const DataWorksheetText *text = g_ptr_array_index (only_kept, i);
      GQueue *left = g_hash_table_lookup (places, text->place);

      /* What was paired is no longer among those left of its place. */
      if (g_queue_peek_head (left) == text)
        add_difference (&told, NULL, g_queue_pop_head (left));
    }
  *n_more = told.n_more;
}
