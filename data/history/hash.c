/* hash.c - The hashes that hold the history together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/history/hash.h"

#include <string.h>

enum
{
  FORM_NULL,
  FORM_INTEGER,
  FORM_TEXT,
  FORM_BLOB,
};

static void
add_number (GChecksum *sum, guint8 form, guint64 number)
{
  guint8 bytes[9] = { form };
  guint64 ordered = GUINT64_TO_BE (number);

  memcpy (bytes + 1, &ordered, sizeof ordered);
  g_checksum_update (sum, bytes, sizeof bytes);
}

static void
add_null (GChecksum *sum)
{
  g_checksum_update (sum, (const guint8[]){ FORM_NULL }, 1);
}

static void
add_bytes (GChecksum *sum, guint8 form, const void *bytes, gsize size)
{
  if (bytes == NULL)
    {
      add_null (sum);
      return;
    }
  add_number (sum, form, size);
  g_checksum_update (sum, bytes, size);
}

static void
add_text (GChecksum *sum, const char *text)
{
  add_bytes (sum, FORM_TEXT, text, text == NULL ? 0 : strlen (text));
}

static void
add_step (GChecksum *sum, gint64 step)
{
  if (step == 0)
    add_null (sum);
  else
    add_number (sum, FORM_INTEGER, step);
}

static void
finish (GChecksum *sum, guint8 *hash)
{
  gsize size = DATA_CHAIN_HASH_SIZE;

  g_checksum_get_digest (sum, hash, &size);
}

void
data_chain_hash_bytes (const void *bytes, gsize size, guint8 *hash)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  if (size > 0)
    g_checksum_update (sum, bytes, (gssize) size);
  finish (sum, hash);
}

static void
add_hash_of_text (GChecksum *sum, const char *text)
{
  guint8 hash[DATA_CHAIN_HASH_SIZE];

  if (text != NULL)
    data_chain_hash_bytes (text, strlen (text), hash);
  add_bytes (sum, FORM_BLOB, text == NULL ? NULL : hash, sizeof hash);
}

void
data_chain_hash_parts (const char *field,
                       const char *what,
                       const guint8 *changes_hash,
                       guint8 *hash)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, "eikyo content 1");
  add_hash_of_text (sum, field);
  add_hash_of_text (sum, what);
  add_bytes (sum, FORM_BLOB, changes_hash, DATA_CHAIN_HASH_SIZE);
  finish (sum, hash);
}

void
data_chain_hash_content (const DataChainEntry *entry, guint8 *hash)
{
  guint8 changes_hash[DATA_CHAIN_HASH_SIZE];

  if (entry->changes != NULL)
    data_chain_hash_bytes (entry->changes, entry->changes_size, changes_hash);
  data_chain_hash_parts (entry->field, entry->what, entry->changes == NULL ? NULL : changes_hash,
                         hash);
}

void
data_chain_hash_entry (const DataChainEntry *entry,
                       const guint8 *previous,
                       const guint8 *content_hash,
                       guint8 *hash)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, "eikyo entry 1");
  add_bytes (sum, FORM_BLOB, previous, DATA_CHAIN_HASH_SIZE);
  add_number (sum, FORM_INTEGER, entry->entry);
  add_number (sum, FORM_INTEGER, entry->step);
  add_number (sum, FORM_INTEGER, entry->evaluation);
  add_text (sum, entry->time);
  add_text (sum, entry->actor);
  add_text (sum, entry->action);
  add_step (sum, entry->target);
  add_step (sum, entry->undo);
  add_step (sum, entry->redo);
  add_bytes (sum, FORM_BLOB, content_hash, DATA_CHAIN_HASH_SIZE);
  finish (sum, hash);
}

void
data_chain_hash_start (const char *workspace, guint8 *hash)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, (const guchar *) workspace, -1);
  finish (sum, hash);
}

char *
data_chain_hex (const guint8 *hash)
{
  GString *text = g_string_sized_new (2 * DATA_CHAIN_HASH_SIZE);

  for (guint i = 0; i < DATA_CHAIN_HASH_SIZE; i++)
    g_string_append_printf (text, "%02x", hash[i]);
  return g_string_free (text, FALSE);
}
