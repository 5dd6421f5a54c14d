/* remark_button.h - How many remarks hang on a place: opens them, and in review an entry for one
 * more. Hidden where there are none and none can be made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REMARK_BUTTON (ui_remark_button_get_type ())
G_DECLARE_FINAL_TYPE (UiRemarkButton, ui_remark_button, UI, REMARK_BUTTON, GtkWidget)

GtkWidget *ui_remark_button_new (void);

/**
 * ui_remark_button_bind:
 * @evaluation: (nullable): what is remarked on
 * @place: (nullable): the place in it; of a cell, with or without a member. It is copied.
 */
void
ui_remark_button_bind (UiRemarkButton *self, DataEvaluation *evaluation, const DataPlace *place);

/** ui_remark_button_open: opens the remarks, if there are any or one can be made. */
void ui_remark_button_open (UiRemarkButton *self);

G_END_DECLS
