/* hash.h - The hashes that hold the entries of a history together. Private to data/.
 *
 * Every entry has two hashes, both SHA-256 (FIPS 180-4) over fields that are written one after the
 * other, each in one of these forms:
 *
 *     N  NULL      the byte 00
 *     I  integer   the byte 01, then the number in 8 bytes, two's complement, highest byte first
 *     T  text      the byte 02, then how many bytes follow in 8 bytes, highest first, then UTF-8
 *     B  blob      the byte 03, then how many bytes follow in 8 bytes, highest first, then these
 *
 *     content_hash = SHA-256 (T "eikyo content 1", N|B SHA-256 (field), N|B SHA-256 (what),
 *                             N|B SHA-256 (changes))
 *     hash         = SHA-256 (T "eikyo entry 1", B previous, I entry, I step, I evaluation, T time,
 *                             T actor, T action, I|N target, I|N undo, I|N redo, B content_hash)
 *
 * `field`, `what` and `changes` are hashed by themselves, so that whoever has only some of them and
 * the SHA-256 of the others can make content_hash again. `what` is JSON without spaces between its
 * parts, with its members in the order in which they were written, and characters as they are but
 * for `"`, `\` and control characters: what json_dumps() of jansson writes with JSON_COMPACT.
 *
 * `previous` is the hash of the entry before; of entry 1, SHA-256 of the UTF-8 bytes of `about.id`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DATA_CHAIN_HASH_SIZE 32

/**
 * DataChainEntry:
 * @target, @undo, @redo: steps, or 0 for NULL
 * @field: (nullable): %NULL for NULL, as are @what and @changes
 *
 * A row of `history` but for its hashes, under the names of the columns.
 */
typedef struct
{
  gint64 entry;
  gint64 step;
  gint64 evaluation;
  const char *time;
  const char *actor;
  const char *action;
  gint64 target;
  gint64 undo;
  gint64 redo;
  const char *field;
  const char *what;
  const void *changes;
  gsize changes_size;
} DataChainEntry;

/** data_chain_hash_bytes: sets @hash to the SHA-256 of what an entry holds. */
void data_chain_hash_bytes (const void *bytes, gsize size, guint8 *hash);

/** data_chain_hash_content: sets @hash to the entry's `content_hash`. */
void data_chain_hash_content (const DataChainEntry *entry, guint8 *hash);

/** data_chain_hash_parts: the same of an entry whose changes are not there, but their SHA-256, or
 * %NULL where they are NULL. */
void data_chain_hash_parts (const char *field,
                            const char *what,
                            const guint8 *changes_hash,
                            guint8 *hash);

/** data_chain_hash_entry: sets @hash to the entry's `hash`. */
void data_chain_hash_entry (const DataChainEntry *entry,
                            const guint8 *previous,
                            const guint8 *content_hash,
                            guint8 *hash);

/** data_chain_hash_start: sets @hash to what is `previous` of entry 1. */
void data_chain_hash_start (const char *workspace, guint8 *hash);

/** data_chain_hex: Returns: (transfer full): a hash in hexadecimal. */
char *data_chain_hex (const guint8 *hash);

G_END_DECLS
