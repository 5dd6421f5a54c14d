/* finding_row.h - A finding with its corrective action, which opens to its form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/finding.h"
#include "ui/forms/fold_row.h"

G_BEGIN_DECLS

#define UI_TYPE_FINDING_ROW (ui_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (UiFindingRow, ui_finding_row, UI, FINDING_ROW, UiFoldRow)

/** UiFindingRow::removed: the user wants it taken away. */

GtkWidget *ui_finding_row_new (DataEvaluation *evaluation, DataEntry *entry);

/** ui_finding_row_update: shows what the finding is now, which is number @number. */
void ui_finding_row_update (UiFindingRow *self, guint number);

RulesFindingStage ui_finding_row_get_stage (UiFindingRow *self);

/** ui_finding_row_get_entry: Returns: (transfer none): what it shows. */
DataEntry *ui_finding_row_get_entry (UiFindingRow *self);

/** ui_finding_row_compare: by stage, then by due date, then as they were entered. */
int ui_finding_row_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
