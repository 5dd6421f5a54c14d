/* rows_reading.h - What reading the rows of an evaluation has in common. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/database.h"
#include "data/workspace/tables.h"

G_BEGIN_DECLS

/** An evaluation that is being read, and where to put the error. */
typedef struct
{
  DataDatabase *database;
  gint64 evaluation;
  GError **error;
} DataReading;

/** data_reading_refuse: sets %DATA_ERROR_REFUSED for a value that cannot be read; @row is the key
 * of the row, its parts with slashes in between. */
void data_reading_refuse (const DataReading *self,
                          const char *table,
                          const char *row,
                          const char *column);

/** data_reading_excerpt: Returns: (transfer full): a text of the file, which may be damaged, as it
 * may stand in a message. */
char *data_reading_excerpt (const char *text);

/** data_reading_select: Returns: (transfer none): the statement @sql for this evaluation, or
 * %NULL. */
sqlite3_stmt *data_reading_select (const DataReading *self, const char *sql);

/** data_reading_text: Returns: (transfer full): the text of a column, or %NULL if it is none that
 * an evaluation can hold; no error is set. */
json_t *data_reading_text (sqlite3_stmt *statement, int column);

/** data_reading_texts: Returns: (transfer full): the arrays of texts by their owners' ids ("" is
 * the evaluation), empty where @table is none; or %NULL. */
GHashTable *data_reading_texts (const DataReading *self, const DataTextsTable *table);

/** data_reading_check_taken: Returns: whether all of @texts were taken out: none is without its
 * owner. */
gboolean
data_reading_check_taken (const DataReading *self, const DataTextsTable *table, GHashTable *texts);

G_END_DECLS
