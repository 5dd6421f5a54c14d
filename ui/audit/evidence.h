/* evidence.h - The files that are kept as evidence of one thing: attached, linked, saved, taken
 * away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/attaching.h"

G_BEGIN_DECLS

#define UI_TYPE_EVIDENCE (ui_evidence_get_type ())
G_DECLARE_FINAL_TYPE (UiEvidence, ui_evidence, UI, EVIDENCE, GtkWidget)

/**
 * ui_evidence_show:
 * @evaluation: (nullable): whose attachments to show from now on; it is followed
 * @evidence: (nullable): what they are evidence of; %NULL only with @evaluation
 */
void ui_evidence_show (UiEvidence *self, DataEvaluation *evaluation, const DataEvidence *evidence);

/** ui_evidence_new_attaching: Returns: (transfer full) (nullable): to attach files as evidence of
 * what is shown now; %NULL where nothing is. */
UiAttaching *ui_evidence_new_attaching (UiEvidence *self);

G_END_DECLS
