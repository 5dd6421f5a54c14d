/* evidence.h - The files that are kept as evidence of one thing: attached, linked, saved, taken
 * away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_EVIDENCE (ui_evidence_get_type ())
G_DECLARE_FINAL_TYPE (UiEvidence, ui_evidence, UI, EVIDENCE, GtkWidget)

/**
 * ui_evidence_show:
 * @evaluation: (nullable): whose attachments to show from now on; it is followed
 * @evidence: (nullable): what they are evidence of; %NULL only with @evaluation
 */
void ui_evidence_show (UiEvidence *self, DataEvaluation *evaluation, const DataEvidence *evidence);

/** ui_evidence_attach: attaches @files (element-type GFile) as evidence of what is shown; see
 * ui_attaching_run(). */
void ui_evidence_attach (UiEvidence *self, GListModel *files);

G_END_DECLS
