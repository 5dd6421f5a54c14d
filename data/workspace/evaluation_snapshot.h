/* evaluation_snapshot.h - What the file holds of an evaluation at one moment. Private to
 * data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/**
 * DataSnapshot:
 * @entry: its last entry of the history
 * @there: whether it is in the workspace; if not, the members below are unset
 */
typedef struct
{
  gint64 entry;
  gboolean there;
  DataExchange *exchange;
  DataLife life;
} DataSnapshot;

/** data_life_clear: frees its texts. */
void data_life_clear (DataLife *self);

/**
 * data_snapshot_read:
 * @seen: the last entry that was seen
 * @known: (nullable): what it holds now, where that is known
 * @snapshot: (out) (transfer full): what is read; %NULL where no entry is new
 *
 * To be called within a transaction.
 */
gboolean data_snapshot_read (DataWorkspace *workspace,
                             gint64 number,
                             gint64 seen,
                             DataExchange *known,
                             DataSnapshot **snapshot,
                             GError **error);
void data_snapshot_free (DataSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataSnapshot, data_snapshot_free)

G_END_DECLS
