/* step.h - A change of the workspace in the making: one transaction that becomes history.
 *
 * Private to data/. Rows are written between data_step_begin() and data_step_commit(); SQLite's
 * session extension notes what changes, and data_step_record() appends it to the history.
 *
 * The history is a chain: the hash of an entry is SHA-256 of the hash before it and of everything
 * the entry says, in which the erasable content (field, what, changes) is stood for by its own
 * SHA-256. Each entry holds which step of its evaluation can be undone and redone next, so the
 * stacks are part of the chain as well.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/action.h"
#include "data/workspace/database.h"

G_BEGIN_DECLS

typedef struct _DataStep DataStep;

/**
 * DataStepEntry:
 * @evaluation: number of the evaluation that changed
 * @action: what was done
 * @what: what was done in detail, as JSON text (see data/workspace/fact.h)
 * @field: (nullable): the field typed in; the entry joins the step before it if that was the same
 *   field, by the same actor, on this connection, less than %DATA_STEP_TYPING ago
 */
typedef struct
{
  gint64 evaluation;
  DataAction action;
  const char *what;
  const char *field;
} DataStepEntry;

/** How soon typing goes on in the same step, in seconds. */
#define DATA_STEP_TYPING 3

/**
 * data_step_begin:
 * @actor: who acts
 * @now: the time, in microseconds since 1970
 * @error: %DATA_ERROR_BUSY, %DATA_ERROR_WRITE
 *
 * Starts the transaction. Entries recorded in it are one step.
 */
DataStep *data_step_begin (DataDatabase *database, const char *actor, gint64 now, GError **error);

/**
 * data_step_record:
 *
 * Appends the rows changed since the last call (or the start) as an entry. Where no row changed
 * nothing is appended.
 *
 * An approval, and emptying the bin, end what can be undone (see data_action_can_be_undone()).
 */
gboolean data_step_record (DataStep *self, const DataStepEntry *entry, GError **error);

/**
 * data_step_erase:
 *
 * Takes away the content of every entry of @evaluation from the history, and records that (an entry
 * with %DATA_ACTION_ERASE without changes). The caller has deleted the rows; that is not recorded.
 */
gboolean data_step_erase (DataStep *self, gint64 evaluation, GError **error);

/**
 * data_step_undo:
 * @evaluation: number of an evaluation
 * @evaluations: (out) (transfer full) (element-type gint64): numbers of those that changed
 * @error: %DATA_ERROR_STATE where there is nothing to undo, or where the step changed other
 *   evaluations too that were changed since
 *
 * Undoes the step that @evaluation can undo next, whole, and records that. An evaluation that the
 * step made goes to the bin. Other evaluations that were approved since, or removed for good, stay
 * as they are.
 */
gboolean data_step_undo (DataStep *self, gint64 evaluation, GArray **evaluations, GError **error);
gboolean data_step_redo (DataStep *self, gint64 evaluation, GArray **evaluations, GError **error);

/** data_step_next_number: a number for a new evaluation, never used before in this workspace. */
gboolean data_step_next_number (DataStep *self, gint64 *number, GError **error);

/** data_step_get_time: Returns: (transfer none): the time of the step as the history writes it:
 * "2026-11-22T10:45:07.123456Z". */
const char *data_step_get_time (DataStep *self);

/** data_step_commit: makes everything durable; on failure everything is as before the step. */
gboolean data_step_commit (DataStep *self, GError **error);

/** data_step_free: undoes what was not committed. */
void data_step_free (DataStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataStep, data_step_free)

G_END_DECLS
