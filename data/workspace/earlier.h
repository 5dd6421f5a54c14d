/* earlier.h - What an evaluation was at an earlier point of its history, and going back there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/**
 * data_evaluation_read_earlier:
 * @entry: an entry of its own history, see data_workspace_list_history(); not a received one
 * @error: %DATA_ERROR_STATE where there was nothing yet, or the history does not hold it
 *
 * Returns: (transfer full): what the evaluation held after that entry, checked like any other
 */
DataExchange *data_evaluation_read_earlier (DataEvaluation *self, gint64 entry, GError **error);

/**
 * data_evaluation_go_back:
 * @entry: as above
 * @error: as above, and as of data_evaluation_edit()
 *
 * Makes it hold that again, as one new step that can be undone; nothing of the history goes away.
 * Answers only: state, revisions, remarks and attachments stay as they are.
 */
gboolean data_evaluation_go_back (DataEvaluation *self, gint64 entry, GError **error);

G_END_DECLS
