/* workspace_insert.h - Putting an evaluation into a workspace. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace_change.h"

G_BEGIN_DECLS

/**
 * data_workspace_insert:
 * @exchange: what it shall hold
 * @number: (out): its number
 * @error: %DATA_ERROR_STATE where an evaluation with this id is there already
 *
 * Writes the rows of a new evaluation, in draft, in the register; recording is up to the caller.
 */
gboolean data_workspace_insert (
    DataWorkspace *self, DataStep *step, DataExchange *exchange, gint64 *number, GError **error);

/** data_exchange_with_id: Returns: (transfer full): @self with another id and, where @title is not
 * %NULL, another title. */
DataExchange *data_exchange_with_id (DataExchange *self, const char *id, const char *title);

G_END_DECLS
