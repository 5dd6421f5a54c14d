/* verify_parts.h - What the parts of verifying share. Private to data/workspace/verify*.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/chain.h"
#include "data/workspace/verify.h"

G_BEGIN_DECLS

typedef struct _DataReplay DataReplay;

/**
 * DataVerify:
 * @n_hidden: how many faults were found that are not told
 * @done: how many of @total entries and attachments were checked
 * @replay: the rows as the history says they are
 * @contents: (element-type utf8 utf8): set of the contents that the history names
 */
typedef struct
{
  DataDatabase *database;
  DataPacks *packs;
  DataVerification *result;
  guint n_hidden;
  DataVerifyProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
  gint64 done;
  gint64 total;
  DataReplay *replay;
  GHashTable *contents;
} DataVerify;

/** data_verify_fault: adds a fault; @message: (transfer full): what is wrong. */
void data_verify_fault (
    DataVerify *self, DataFaultKind kind, gint64 evaluation, gint64 entry, char *message);

/** DataVerifyRow: @self: a #DataVerify. Returns: %FALSE where it shall stop. */
typedef gboolean (*DataVerifyRow) (gpointer self, sqlite3_stmt *row, GError **error);

/** data_verify_each: gives each row of @sql, which is static and takes no values, to @check. */
gboolean data_verify_each (DataVerify *self, const char *sql, DataVerifyRow check, GError **error);

/** data_verify_tick: one more is checked. Returns: %FALSE where it shall stop. */
gboolean data_verify_tick (DataVerify *self, GError **error);

/** data_verify_name: Returns: (transfer full): what an evaluation is called in messages. */
char *data_verify_name (DataVerify *self, gint64 evaluation);

/** data_verify_number: Returns: (transfer full): a number in a message. */
char *data_verify_number (gint64 number);

/** The parts. Each returns %FALSE where it could not come to its end. */
gboolean data_verify_file (DataVerify *self, GError **error);
gboolean data_verify_chain (DataVerify *self, GError **error);
gboolean data_verify_rows (DataVerify *self, GError **error);
gboolean data_verify_contents (DataVerify *self, GError **error);
gboolean data_verify_revisions (DataVerify *self, GError **error);
gboolean data_verify_summaries (DataVerify *self, GError **error);
gboolean data_verify_anchor (DataVerify *self, const char *anchor, GError **error);

/** data_replay_new: Returns: (transfer full): a workspace without rows, with the tables of
 * @database. */
DataReplay *data_replay_new (DataDatabase *database, GError **error);
void data_replay_free (DataReplay *self);

/** data_replay_give_up: says that the rows of @evaluation cannot be told from its history. */
void data_replay_give_up (DataReplay *self, gint64 evaluation);

/** data_replay_apply: does what @entry recorded; what does not fit what is there is a fault. */
void data_replay_apply (DataVerify *self, const DataChainEntry *entry);

/** data_replay_title: Returns: (transfer none) (nullable): the last title of an evaluation. */
const char *data_replay_title (DataReplay *self, gint64 evaluation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataReplay, data_replay_free)

G_END_DECLS
