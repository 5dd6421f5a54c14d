/* requirement_row.h - A requirement of the audit, which opens to its clause and its answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/fold_row.h"

G_BEGIN_DECLS

#define UI_TYPE_REQUIREMENT_ROW (ui_requirement_row_get_type ())
G_DECLARE_FINAL_TYPE (UiRequirementRow, ui_requirement_row, UI, REQUIREMENT_ROW, UiFoldRow)

/** ui_requirement_row_new: @number: which requirement of the rules of @evaluation it shows. */
GtkWidget *ui_requirement_row_new (DataEvaluation *evaluation, guint number);

/** ui_requirement_row_update: shows what the rules make of the answer now. Returns: whether it is
 * still open. */
gboolean ui_requirement_row_update (UiRequirementRow *self);

/** ui_requirement_row_get_id: Returns: (transfer none): id of the requirement. */
const char *ui_requirement_row_get_id (UiRequirementRow *self);

G_END_DECLS
