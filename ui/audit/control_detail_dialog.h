/* control_detail_dialog.h - Adding a detailed control that the shipped catalogue lacks, and taking
 * one away again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_DETAIL_DIALOG (ui_control_detail_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    UiControlDetailDialog, ui_control_detail_dialog, UI, CONTROL_DETAIL_DIALOG, GtkDialog)

/** ui_control_detail_dialog_open: @objective: (nullable): id of the objective to begin with. */
void ui_control_detail_dialog_open (GtkWindow *window,
                                    DataEvaluation *evaluation,
                                    const char *objective);

/** ui_control_detail_propose_id: Returns: (transfer full): the lowest number of a detail of
 * @objective that is free: "9.2.1.1". */
char *ui_control_detail_propose_id (const RulesCatalogue *catalogue, const char *objective);

/** ui_control_detail_remove: takes an added detail away with its answers, and says so above the
 * page, to be undone there. */
void ui_control_detail_remove (GtkWindow *window, DataEvaluation *evaluation, const char *id);

G_END_DECLS
