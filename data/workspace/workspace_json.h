/* workspace_json.h - What a workspace holds as JSON, for other programs.
 *
 * All functions return (transfer full) a JSON value without a newline at the end. Times are UTC,
 * choices are ids, and what is not there is null.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"
#include "data/workspace/import.h"
#include "data/workspace/verify.h"

G_BEGIN_DECLS

/** data_register_to_json: an array. @rows: (element-type DataRegisterRow): what it holds. */
char *data_register_to_json (GPtrArray *rows);

/** data_evaluation_to_json: an object with `evaluation` (canonical form), `decision` (as `evaluate
 * --json` prints it) and `life`; %NULL with an error. */
char *data_evaluation_to_json (DataEvaluation *evaluation, GError **error);

/** data_revision_to_json: the same of what was approved. */
char *data_revision_to_json (const DataRevision *revision);

/** data_history_to_json: an array; labels are in both languages. @entries: (element-type
 * DataHistoryEntry): what it holds. */
char *data_history_to_json (DataWorkspace *workspace, GPtrArray *entries, GError **error);

/** data_attachments_to_json: an array. @attachments: (element-type DataAttachment): what it holds.
 */
char *data_attachments_to_json (GPtrArray *attachments);

/** data_import_to_json: an object: `written`, and `items`, what was or would be done with each. */
char *data_import_to_json (DataImport *self, gboolean written);

/** data_verification_to_json: an object. */
char *data_verification_to_json (const DataVerification *self);

G_END_DECLS
