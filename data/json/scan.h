/* scan.h - The tokens of a JSON text, each with what is wrong in it. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The most levels of nesting; the outermost value is level 1. */
#define DATA_JSON_DEPTH_LIMIT 64

/** The largest magnitude of a number: 2^53 - 1. */
#define DATA_JSON_NUMBER_LIMIT G_GINT64_CONSTANT (9007199254740991)

/** What is wrong with a token by itself. */
typedef enum
{
  DATA_JSON_SOUND,
  DATA_JSON_UNEXPECTED,        /* no token of JSON */
  DATA_JSON_UNFINISHED,        /* a string without an end */
  DATA_JSON_CONTROL_CHARACTER, /* in a string */
  DATA_JSON_UNKNOWN_ESCAPE,    /* in a string */
  DATA_JSON_LONE_SURROGATE,    /* in a string */
  DATA_JSON_NULL_CHARACTER,    /* `\u0000` in a string */
  DATA_JSON_NOT_PLAIN_INTEGER, /* a number written in another way */
  DATA_JSON_NUMBER_OUT_OF_RANGE,
  DATA_JSON_TOO_DEEP, /* a bracket that opens one level too many */
} DataJsonFault;

/**
 * DataJsonToken:
 * @start: its first byte
 * @end: behind its last byte
 * @fault: what is wrong with it
 * @fault_start: the first byte of what is wrong in it
 * @fault_end: behind the last byte of what is wrong in it
 *
 * Whether a string is written in JSON comes before what its escapes stand for.
 */
typedef struct
{
  const char *start;
  const char *end;
  DataJsonFault fault;
  const char *fault_start;
  const char *fault_end;
} DataJsonToken;

/**
 * DataJsonScan:
 * @position: where to go on
 * @end: behind the last byte of the text
 * @depth: how many brackets are open
 */
typedef struct
{
  const char *position;
  const char *end;
  guint depth;
} DataJsonScan;

/**
 * data_json_scan_next:
 * @self: a scan of valid UTF-8
 * @token: (out): the next token; after one with a fault the scan is over
 *
 * Returns: %FALSE if there is no further token
 */
gboolean data_json_scan_next (DataJsonScan *self, DataJsonToken *token);

G_END_DECLS
