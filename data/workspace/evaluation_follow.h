/* evaluation_follow.h - How an open evaluation follows what is in the file. Private to
 * data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/** data_evaluation_new: Returns: (transfer full): evaluation @number, read from the file. */
DataEvaluation *data_evaluation_new (DataWorkspace *workspace, gint64 number, GError **error);

/** data_evaluation_refuse_missing: sets %DATA_ERROR_REFUSED: there is no such evaluation. */
void data_evaluation_refuse_missing (DataWorkspace *workspace, GError **error);

/**
 * data_evaluation_read:
 *
 * Reads the evaluation again if the history has entries of it that were not seen, within a
 * transaction. What was read is what it is once data_evaluation_take() is called.
 *
 * Returns: whether it could be read; if not it stays as it was, and cannot be changed until it can
 *   be read
 */
gboolean data_evaluation_read (DataEvaluation *self, GError **error);

/** data_evaluation_take: makes it what was read last, and tells whoever watches it what changed, or
 * that it could not be read. */
void data_evaluation_take (DataEvaluation *self);

/** data_evaluation_get_entry: Returns: the last entry of its history that it follows. */
gint64 data_evaluation_get_entry (DataEvaluation *self);

G_END_DECLS
