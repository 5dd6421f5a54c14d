/* answers_dialog.h - Takes over what a fill-in workbook says: shows every change, with what was
 * there before, and lets each be chosen before anything is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/answers.h"
#include "data/workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_ANSWERS_DIALOG (ui_answers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiAnswersDialog, ui_answers_dialog, UI, ANSWERS_DIALOG, GtkDialog)

/** Called when @n changes were made, as one step. */
typedef void (*UiAnswersTaken) (GtkWindow *window, guint n);

/**
 * ui_answers_dialog_open:
 * @fillin: (transfer full): a workbook that is of @evaluation
 * @error: %DATA_ERROR_REFUSED where its rules are others
 *
 * Returns: (nullable): the dialog, or %NULL where there is nothing to choose from
 */
UiAnswersDialog *ui_answers_dialog_open (GtkWindow *window,
                                         DataEvaluation *evaluation,
                                         DataFillin *fillin,
                                         UiAnswersTaken taken,
                                         GError **error);

G_END_DECLS
