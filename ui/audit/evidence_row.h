/* evidence_row.h - A file that is kept as evidence: what it is called, and what to do with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_EVIDENCE_ROW (ui_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (UiEvidenceRow, ui_evidence_row, UI, EVIDENCE_ROW, GtkListBoxRow)

/** UiEvidenceRow::removed: the user wants it to be evidence of this no longer. */

/**
 * ui_evidence_row_new:
 * @evaluation: what it is attached to
 * @attachment: (transfer none): the file
 * @can_edit: whether it can be taken away
 */
GtkWidget *ui_evidence_row_new (DataEvaluation *evaluation,
                                const DataAttachment *attachment,
                                gboolean can_edit);

/** ui_evidence_row_get_id: Returns: (transfer none): id of the attachment. */
const char *ui_evidence_row_get_id (UiEvidenceRow *self);

/** ui_evidence_row_get_name: Returns: (transfer none): name of the file. */
const char *ui_evidence_row_get_name (UiEvidenceRow *self);

G_END_DECLS
