/* history.c - Whether the history in a package is what it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/history.h"

#include "data/error.h"
#include "data/json/text.h"
#include "data/history/hash.h"
#include "data/history/person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
text_of (json_t *entry, const char *name)
{
  return json_string_value (json_object_get (entry, name));
}

static gint64
number_of (json_t *entry, const char *name)
{
  return json_integer_value (json_object_get (entry, name));
}

/* Reads the member @name as a hash in hexadecimal, in small letters. */
static gboolean
read_hash (json_t *entry, const char *name, guint8 *hash)
{
  const char *text = text_of (entry, name);
  g_autofree char *again = NULL;

  if (text == NULL)
    return FALSE;
  for (guint i = 0; i < DATA_CHAIN_HASH_SIZE; i++)
    {
      if (!g_ascii_isxdigit (text[2 * i]) || !g_ascii_isxdigit (text[2 * i + 1]))
        return FALSE;
      hash[i] = (guint8) (g_ascii_xdigit_value (text[2 * i]) << 4 |
                          g_ascii_xdigit_value (text[2 * i + 1]));
    }
  again = data_chain_hex (hash);
  return g_str_equal (text, again);
}

/* Whether an entry has the content_hash, here @expected, that what it says was done makes. An entry
 * that has changes says something; {} is left out of a package. */
static gboolean
is_content_sound (json_t *entry, const guint8 *expected)
{
  gboolean has_changes = json_object_get (entry, "changes_hash") != NULL;
  json_t *what = json_object_get (entry, "what");
  char *text = json_is_object (what) ? json_dumps (what, JSON_COMPACT) : NULL;
  guint8 changes_hash[DATA_CHAIN_HASH_SIZE], hash[DATA_CHAIN_HASH_SIZE];
  gboolean is_sound = !has_changes || read_hash (entry, "changes_hash", changes_hash);

  if (is_sound)
    {
      data_chain_hash_parts (text_of (entry, "field"), text == NULL && has_changes ? "{}" : text,
                             has_changes ? changes_hash : NULL, hash);
      is_sound = memcmp (hash, expected, sizeof hash) == 0;
    }
  free (text);
  return is_sound;
}

/* Whether an entry has the hash that its members make. */
static gboolean
is_sound (json_t *entry)
{
  const DataChainEntry members = {
    .entry = number_of (entry, "entry"),
    .step = number_of (entry, "step"),
    .evaluation = number_of (entry, "evaluation"),
    .time = text_of (entry, "time"),
    .actor = text_of (entry, "actor"),
    .action = text_of (entry, "action"),
    .target = number_of (entry, "target"),
    .undo = number_of (entry, "undo"),
    .redo = number_of (entry, "redo"),
  };
  guint8 previous[DATA_CHAIN_HASH_SIZE], content_hash[DATA_CHAIN_HASH_SIZE];
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *found = NULL;

  if (!read_hash (entry, "previous", previous) ||
      !read_hash (entry, "content_hash", content_hash) || !is_content_sound (entry, content_hash))
    return FALSE;
  data_chain_hash_entry (&members, previous, content_hash, hash);
  found = data_chain_hex (hash);
  return g_str_equal (found, text_of (entry, "hash"));
}

gboolean
data_package_history_check (json_t *history, const char *file, GError **error)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (g_str_hash, g_str_equal);
  json_t *entry;
  gsize i;

  json_array_foreach (history, i, entry)
  {
    gboolean named = data_person_is_named (text_of (entry, "actor"));
    gboolean sound = is_sound (entry);
    g_autofree char *place = NULL;

    if (named && sound && g_hash_table_add (hashes, (gpointer) text_of (entry, "hash")))
      continue;
    place = data_json_pointer_at ("", i);
    if (!named)
      data_refuse (error, file, place,
                   _ ("Nothing can be seen of the name of who did this. Get the package again from "
                      "where it was made."));
    else if (sound)
      data_refuse (error, file, place,
                   _ ("This entry of the history is there twice. Get the package again from where "
                      "it was made."));
    else
      data_refuse (error, file, place,
                   _ ("This entry of the history is not what was recorded: its hash does not fit "
                      "what it says. Get the package again from where it was made."));
    return FALSE;
  }
  return TRUE;
}
