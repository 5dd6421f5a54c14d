/* rows_writing.h - Writing single rows of an evaluation. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/database.h"
#include "data/workspace/tables.h"

G_BEGIN_DECLS

/** An evaluation whose rows are written, and where to put the error. */
typedef struct
{
  DataDatabase *database;
  gint64 evaluation;
  GError **error;
} DataWriting;

/** data_writing_prepare: Returns: (transfer none): the statement @sql for this evaluation, or
 * %NULL. */
sqlite3_stmt *data_writing_prepare (const DataWriting *self, const char *sql);

/** data_writing_bind: binds the columns from @first on, before @end, of the row that @entry
 * makes. */
gboolean data_writing_bind (const DataWriting *self,
                            sqlite3_stmt *statement,
                            const DataTable *table,
                            guint first,
                            guint end,
                            json_t *entry);

/** data_writing_insert: adds the row of @entry, with its texts. */
gboolean data_writing_insert (const DataWriting *self,
                              const DataTable *table,
                              json_t *entry,
                              gint64 position);

/** data_writing_remove: takes away the row of @entry, with its texts. */
gboolean data_writing_remove (const DataWriting *self, const DataTable *table, json_t *entry);

/** data_writing_place: sets the position of the row of @entry. */
gboolean data_writing_place (const DataWriting *self,
                             const DataTable *table,
                             json_t *entry,
                             gint64 position);

/** data_writing_set_texts: writes the texts of @entry where they differ: @after, which were
 * @before. */
gboolean data_writing_set_texts (
    const DataWriting *self, const DataTable *table, json_t *entry, json_t *before, json_t *after);

G_END_DECLS
