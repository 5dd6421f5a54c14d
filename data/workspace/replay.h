/* replay.h - The rows of a workspace as the history says they are. Private to
 * data/workspace/verify*.c and replay*.c.
 *
 * A row is kept as its values one after the other: a byte that tells NULL, integer, text and blob
 * apart, eight bytes with the integer or the length, and the bytes. A key is the same of the
 * columns of the primary key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/changeset.h"
#include "data/workspace/recorded.h"
#include "data/workspace/verify_parts.h"

G_BEGIN_DECLS

/**
 * DataReplayTable:
 * @columns: their names
 * @key: (array length=n_columns): whether each belongs to the primary key
 * @rows: (element-type GBytes GBytes): the rows by their keys
 */
typedef struct
{
  const DataRecordedTable *recorded;
  GPtrArray *columns;
  GArray *key;
  GHashTable *rows;
} DataReplayTable;

/**
 * DataReplay:
 * @tables: (element-type DataReplayTable): in the order of data_recorded_tables
 * @titles: (element-type gint64 utf8): the last title of each evaluation
 * @lost: (element-type gint64 gint64): set of the evaluations whose history is not known
 */
struct _DataReplay
{
  GPtrArray *tables;
  GHashTable *titles;
  GHashTable *lost;
};

/** data_replay_add: adds a value behind the others of a row. */
void data_replay_add (GByteArray *row, const DataValue *value);

/** data_replay_next: reads the value at @position, and moves that behind it. */
void data_replay_next (GBytes *row, gsize *position, DataValue *value);

gboolean data_replay_same (const DataValue *first, const DataValue *second);

/** data_replay_key: Returns: (transfer full): the key of a row. */
GBytes *data_replay_key (DataReplayTable *self, GBytes *row);

/** data_replay_evaluation: the number of the evaluation that a row belongs to. */
gint64 data_replay_evaluation (GBytes *row);

gboolean data_replay_is_lost (DataReplay *self, gint64 evaluation);

/** data_replay_differences: Returns: (transfer full): what the columns are called in which two
 * rows differ. */
char *data_replay_differences (DataReplayTable *self, GBytes *first, GBytes *second);

/** data_replay_label: Returns: (transfer full): what a row is called in messages: “Title”,
 * operation “o1”. */
char *data_replay_label (DataVerify *verify, DataReplayTable *table, GBytes *row);

G_END_DECLS
