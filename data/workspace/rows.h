/* rows.h - An evaluation in the exchange format as rows of the workspace's tables. Private to
 * data/.
 *
 * Rows are written inside a transaction of the caller's, who takes everything back where it fails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/database.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * data_rows_read:
 * @evaluation: its number
 * @error: %DATA_ERROR_REFUSED where a value cannot be read, with the table and row
 *
 * All rows are of one state of the file, also where another program writes.
 *
 * Returns: (transfer full): the evaluation as `*.eikyo.json` holds it, not checked; or %NULL
 */
json_t *data_rows_read (DataDatabase *database, gint64 evaluation, GError **error);

/**
 * data_rows_insert:
 * @root: an evaluation that was wholly checked
 */
gboolean data_rows_insert (DataDatabase *database, gint64 evaluation, json_t *root, GError **error);

/**
 * data_rows_update:
 * @differences: (element-type DataDifference): what to change, as data_difference_list() gives it
 * @after: the evaluation as it shall be
 *
 * Writes the rows that differ and no others.
 */
gboolean data_rows_update (DataDatabase *database,
                           gint64 evaluation,
                           GPtrArray *differences,
                           json_t *after,
                           GError **error);

G_END_DECLS
