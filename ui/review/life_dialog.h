/* life_dialog.h - Asks before a step in the life of an evaluation, and takes it: what will happen,
 * what is still missing, and in whose name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UI_LIFE_SUBMIT,
  UI_LIFE_WITHDRAW,
  UI_LIFE_RETURN,
  UI_LIFE_APPROVE,
  UI_LIFE_REVISE,
  UI_LIFE_SETTLE, /* see ui_life_dialog_settle() */
} UiLifeStep;

#define UI_TYPE_LIFE_DIALOG (ui_life_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiLifeDialog, ui_life_dialog, UI, LIFE_DIALOG, GtkDialog)

/** ui_life_dialog_open: @evaluation: an evaluation in the state that @step needs. What is refused
 * is told in the dialog, which stays open. */
void ui_life_dialog_open (GtkWindow *window, DataEvaluation *evaluation, UiLifeStep step);

/** ui_life_dialog_settle: @evaluation: one in review, whose reviewer settles the remark @id. */
void ui_life_dialog_settle (GtkWindow *window, DataEvaluation *evaluation, const char *id);

G_END_DECLS
