/* review_stage.h - Where an evaluation stands between draft and approval, and what can be done now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REVIEW_STAGE (ui_review_stage_get_type ())
G_DECLARE_FINAL_TYPE (UiReviewStage, ui_review_stage, UI, REVIEW_STAGE, GtkWidget)

/** ui_review_stage_show: @evaluation: what to tell of, as it is now; it is not kept. */
void ui_review_stage_show (UiReviewStage *self, DataEvaluation *evaluation);

G_END_DECLS
