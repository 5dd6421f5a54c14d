/* evaluation_parts.h - What the parts of an open evaluation share. Private to
 * data/workspace/evaluation*.c, earlier.c and trial.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/entry_list.h"
#include "data/workspace/evaluation_follow.h"
#include "data/workspace/evaluation_snapshot.h"
#include "data/workspace/trial_steps.h"
#include "data/workspace/workspace_change.h"

G_BEGIN_DECLS

/**
 * DataEvaluation:
 * @exchange: what it holds, with what is tried out
 * @decision: (nullable): made when it is first asked for
 * @lists: made when they are first asked for
 * @entry: the last entry of the history that was seen
 * @there: whether it is in the workspace
 * @unread: whether what is in the file could not be read
 * @snapshot: (nullable): what it is going to be
 * @next: (nullable): what an edit that is being committed makes of it
 * @trial: (nullable): what is tried out
 */
struct _DataEvaluation
{
  GObject parent_instance;

  DataWorkspace *workspace;
  gint64 number;
  DataExchange *exchange;
  RulesDecision *decision;
  DataLife life;
  DataEntryList *lists[DATA_N_ARRAYS];
  gint64 entry;
  gboolean there;
  gboolean unread;
  DataSnapshot *snapshot;
  DataExchange *next;
  DataTrial *trial;
};

/** data_evaluation_hold: makes @exchange what it holds, and tells of it, and that what can be
 * undone is another. */
void data_evaluation_hold (DataEvaluation *self, DataExchange *exchange);

/** data_evaluation_check_id: whether no other evaluation of the workspace has the id of @after. */
gboolean data_evaluation_check_id (DataEvaluation *self, DataExchange *after, GError **error);

/**
 * data_evaluation_write:
 * @step: (transfer full): in which it is written
 * @after: what it shall hold instead of what is kept
 * @field: (nullable): the field that was typed in
 * @earlier: (nullable): where it goes back to an earlier point of its history, the time of that
 *
 * Writes what is different in @after as an edit, and commits. Where nothing is, nothing is written.
 */
gboolean data_evaluation_write (DataEvaluation *self,
                                DataStep *step,
                                DataExchange *after,
                                const char *field,
                                const char *earlier,
                                GError **error);

/** data_evaluation_try: makes an edit of the trial that is on. */
gboolean data_evaluation_try (DataEvaluation *self, const DataEdit *edit, GError **error);

G_END_DECLS
