/* writer.h - Writing JSON, one member or entry to a line, in one fixed form. Private to data/.
 *
 * Of the characters only `"`, `\` and the controls up to U+001F are escaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/**
 * DataJsonWriter:
 * @text: what was written
 * @depth: how many spaces the next line begins with
 * @n_open: how many brackets are open
 * @is_empty: whether nothing stands in the innermost bracket yet
 *
 * In the functions below @name is the name of a member, and %NULL for an entry of an array or the
 * outermost value.
 */
typedef struct
{
  GString *text;
  guint depth;
  guint n_open;
  gboolean is_empty;
} DataJsonWriter;

/** Begins to write with the bracket @opening. */
DataJsonWriter data_json_writer_begin (char opening);

/** Ends the outermost value with the bracket @closing. Returns: (transfer full): the text. */
char *data_json_writer_end (DataJsonWriter *self, char closing);

/** Begins an array or object with the bracket @opening. */
void data_json_writer_open (DataJsonWriter *self, const char *name, char opening);

/** Ends the innermost array or object with the bracket @closing. */
void data_json_writer_close (DataJsonWriter *self, char closing);

/** Writes @text, or `null` where it is %NULL. */
void data_json_writer_text (DataJsonWriter *self, const char *name, const char *text);
void data_json_writer_integer (DataJsonWriter *self, const char *name, gint64 value);

/** Writes @value, or `null` where it is 0. */
void data_json_writer_number (DataJsonWriter *self, const char *name, gint64 value);
void data_json_writer_boolean (DataJsonWriter *self, const char *name, gboolean value);

/** Writes any value of integers, with members in the order read. */
void data_json_writer_value (DataJsonWriter *self, const char *name, json_t *value);

G_END_DECLS
