/* text.h - Reading JSON strictly, with the place of every fault. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

/**
 * data_json_parse:
 * @text: (array length=length): the bytes of a file
 * @file: display name of the file, for messages
 * @error: %DATA_ERROR_REFUSED with the line and column (in code points, from 1) of the first fault
 *
 * Reads one JSON value (RFC 8259): UTF-8, a leading BOM skipped; no duplicate keys, no lone
 * surrogate, no U+0000, at most 64 levels of nesting, and only plainly written integers within
 * plus or minus 2^53 - 1. A fault stands at the start of its token, or behind the last character
 * where the text ends too early.
 *
 * Returns: (transfer full): the value, or %NULL
 */
json_t *data_json_parse (const char *text, gsize length, const char *file, GError **error);

/**
 * data_json_load:
 * @path: a path, or `-` for standard input
 * @size_limit: the most bytes that are read; a larger file is refused
 * @length: (out): how many bytes there were
 *
 * Returns: (transfer full): the bytes of the file with a zero added, or %NULL with
 *   %DATA_ERROR_READ or %DATA_ERROR_REFUSED
 */
char *data_json_load (const char *path, gsize size_limit, gsize *length, GError **error);

/**
 * data_json_check_size:
 *
 * Returns: whether @length is at most @size_limit; if not, with %DATA_ERROR_REFUSED
 */
gboolean data_json_check_size (gsize length, gsize size_limit, const char *file, GError **error);

/**
 * data_json_pointer:
 * @base: the pointer to an object or array (RFC 6901)
 * @member: the name of a member; `~` and `/` in it are escaped
 *
 * Returns: (transfer full): the pointer to the member
 */
char *data_json_pointer (const char *base, const char *member);

/** data_json_pointer_at: Returns: (transfer full): the pointer to entry @index of an array. */
char *data_json_pointer_at (const char *base, gsize index);

/**
 * data_json_excerpt:
 * @text: (array length=length): valid UTF-8
 *
 * Returns: (transfer full): @text as it may stand in a message: cut short where it is long, and
 *   with characters that cannot be seen as `\u` escapes
 */
char *data_json_excerpt (const char *text, gsize length);

G_END_DECLS
