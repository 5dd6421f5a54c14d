/* chain.h - Reading the entries of the history, see data/history/hash.h. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/history/hash.h"
#include "data/workspace/database.h"
#include "data/workspace/history.h"

G_BEGIN_DECLS

/** data_chain_column_hash: sets @hash to the hash in a column; one of another size cannot be right,
 * and is read as zeros. */
void data_chain_column_hash (sqlite3_stmt *row, int column, guint8 *hash);

/** data_chain_workspace: Returns: (transfer full): the id of the workspace. */
char *data_chain_workspace (DataDatabase *database, GError **error);

/**
 * data_chain_newest:
 * @entry: (out): the number of the newest entry, or 0
 * @hash: (out): its hash, or where there is none what is `previous` of entry 1
 */
gboolean data_chain_newest (DataDatabase *database, gint64 *entry, guint8 *hash, GError **error);

/**
 * data_chain_list:
 * @evaluation: its number, or 0 for all evaluations
 * @before: list entries before this one, or 0 to begin with the newest
 * @limit: at most so many, or 0 for all
 *
 * Returns: (transfer full) (element-type DataHistoryEntry): the newest first
 */
GPtrArray *data_chain_list (
    DataDatabase *database, gint64 evaluation, gint64 before, guint limit, GError **error);

/**
 * data_chain_tops:
 * @entry: (out): the last entry of @evaluation, 0 where there is none
 * @undo: (out): the step that can be undone next, or 0
 * @redo: (out): the step that can be redone next, or 0
 */
gboolean data_chain_tops (DataDatabase *database,
                          gint64 evaluation,
                          gint64 *entry,
                          gint64 *undo,
                          gint64 *redo,
                          GError **error);

/**
 * data_chain_last:
 * @redo: whether to look for what to redo
 * @evaluation: (out): its number, or 0 where there is none
 * @final: (out): the step done last where that cannot be undone, @evaluation being its; else 0
 *
 * The evaluation whose top step is the last thing done in the whole workspace that is not undone;
 * or the last thing undone, where nothing else was done since.
 */
gboolean data_chain_last (
    DataDatabase *database, gboolean redo, gint64 *evaluation, gint64 *final, GError **error);

/** data_chain_step: Returns: (transfer full): the last entry of @step that concerns @evaluation: of
 * typing, what was typed in the end. */
DataHistoryEntry *
data_chain_step (DataDatabase *database, gint64 step, gint64 evaluation, GError **error);

/**
 * data_chain_anchor:
 *
 * Returns: (transfer full): `eikyo:WORKSPACE:ENTRY:HASH` of the newest entry; where there is none
 *   entry 0 with what is `previous` of entry 1
 */
char *data_chain_anchor (DataDatabase *database, GError **error);

G_END_DECLS
