/* history.h - Reading the history of a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/action.h"

G_BEGIN_DECLS

/**
 * DataHistoryEntry:
 * @entry: its number; entries are counted from 1 without gaps
 * @step: the first entry of the step it belongs to
 * @evaluation: number of the evaluation
 * @time: UTC, "2026-11-22T10:45:07.123456Z"
 * @actor: who did it
 * @action: what was done
 * @target: for an undo or redo the step, else 0
 * @what: (nullable): what was done in detail, as JSON (see data/workspace/fact.h); %NULL where the
 *   evaluation was removed from the bin
 * @hash: SHA-256 in hexadecimal
 * @received: it was made in another workspace and came with a package; @entry, @step and @target
 *   are numbers of that workspace
 */
typedef struct
{
  gint64 entry;
  gint64 step;
  gint64 evaluation;
  char *time;
  char *actor;
  DataAction action;
  gint64 target;
  char *what;
  char *hash;
  gboolean received;
} DataHistoryEntry;

void data_history_entry_free (DataHistoryEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataHistoryEntry, data_history_entry_free)

G_END_DECLS
