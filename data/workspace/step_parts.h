/* step_parts.h - What the functions of a step share. Private to data/workspace/step*.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/chain.h"
#include "data/workspace/step.h"

G_BEGIN_DECLS

enum
{
  DATA_STEP_TIME_SIZE = sizeof "2026-11-22T10:45:07.123456Z",
};

/**
 * DataStep:
 * @open: the transaction goes on
 * @time: @now as the history writes it
 * @newest: number of the newest entry, and @hash its hash
 * @step: the step that entries become part of, or 0 where the next entry starts it
 * @ended: it holds something that cannot be undone
 * @number: the last number given to an evaluation
 * @n_entries: how many entries were appended; @typing: the last of them, if it was typing
 */
struct _DataStep
{
  DataDatabase *database;
  sqlite3_session *session;
  gboolean open;
  char *actor;
  gint64 now;
  char time[DATA_STEP_TIME_SIZE];
  gint64 newest;
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  gint64 step;
  gboolean ended;
  gint64 number;
  guint n_entries;
  gint64 typing;
};

/** data_step_start_session: begins to note what changes, and forgets what was noted. */
gboolean data_step_start_session (DataStep *self, GError **error);

/**
 * data_step_append:
 * @entry: what to append; number, time and actor are filled in here
 */
gboolean data_step_append (DataStep *self, DataChainEntry *entry, GError **error);

/** data_step_append_changes: appends @entry with what was noted since the last entry; where nothing
 * was and @always is not set, nothing is appended. */
gboolean
data_step_append_changes (DataStep *self, DataChainEntry *entry, gboolean always, GError **error);

/** data_step_apply_inverse: turns round what the entries of step @source changed in @evaluation. */
gboolean data_step_apply_inverse (DataStep *self, gint64 source, gint64 evaluation, GError **error);

/** data_step_cancel: undoes everything; the step is over. */
void data_step_cancel (DataStep *self);

G_END_DECLS
