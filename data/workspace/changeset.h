/* changeset.h - Reading the changes that SQLite's session extension recorded. Private to data/.
 *
 * Changes are in files that come from others, and SQLite does not bear all that can be in them.
 * What is read here to its end keeps the form, which is in parts, one for each table:
 *
 *     the letter T, how many columns there are, for each column a byte that is not 0 where it
 *     belongs to the primary key, and the table's name with a zero byte; then its rows, each with
 *     a byte for what was done (SQLITE_INSERT, SQLITE_DELETE or SQLITE_UPDATE), a byte 0 or 1, and
 *     the values of all columns: after an insertion, before a deletion, before and after an update
 *
 * A value is a byte with its kind (0: none given), and behind it 8 bytes of a number, highest
 * first, or the length and the bytes of a text or blob. Lengths and counts are written as SQLite's
 * variable-length integers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** The most columns that a table can have. */
#define DATA_CHANGESET_COLUMNS 64

/**
 * DataValue:
 * @type: as sqlite3_column_type() has it, or 0 where there is none
 * @bytes: (array length=size): of a text or blob, or the eight of a real number
 */
typedef struct
{
  int type;
  gint64 integer;
  const void *bytes;
  gsize size;
} DataValue;

/**
 * DataChangeset:
 * @table: name of the table that the row belongs to
 * @key: (array length=n_columns): not 0 for the columns of the primary key
 * @operation: %SQLITE_INSERT, %SQLITE_DELETE or %SQLITE_UPDATE
 * @before: (array length=n_columns): the row before; after an update only what it changed and the
 *   key are given
 * @after: (array length=n_columns): the row after; after an update only what it changed is given
 */
typedef struct
{
  const char *table;
  guint n_columns;
  const guint8 *key;
  int operation;
  DataValue before[DATA_CHANGESET_COLUMNS];
  DataValue after[DATA_CHANGESET_COLUMNS];
  /*< private >*/
  const guint8 *position;
  const guint8 *end;
} DataChangeset;

/** data_changeset_start: @changes must stay until all is read; what is read points into them. */
void data_changeset_start (DataChangeset *self, const void *changes, gsize size);

/**
 * data_changeset_next:
 * @row: (out): whether there is one more row
 *
 * Returns: whether the changes keep their form so far
 */
gboolean data_changeset_next (DataChangeset *self, gboolean *row);

G_END_DECLS
