/* evaluation_view.h - One evaluation: its route, always in sight, and its pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/places.h"
#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_EVALUATION_VIEW (ui_evaluation_view_get_type ())
G_DECLARE_FINAL_TYPE (UiEvaluationView, ui_evaluation_view, UI, EVALUATION_VIEW, GtkWidget)

/** UiEvaluationView::turned: another page is shown. */

/** ui_evaluation_view_show: @evaluation: (nullable): what to show from now on. */
void ui_evaluation_view_show (UiEvaluationView *self, DataEvaluation *evaluation);

/** ui_evaluation_view_set_page: shows a page and, unless it had it, gives it the focus. */
void ui_evaluation_view_set_page (UiEvaluationView *self, UiPlacesPage page);

/** ui_evaluation_view_focus: gives the page the focus, where it was on it, unless it has it. */
void ui_evaluation_view_focus (UiEvaluationView *self);
UiPlacesPage ui_evaluation_view_get_page (UiEvaluationView *self);

/** ui_evaluation_view_get_place: Returns: (transfer full) (nullable): the place that has the focus.
 */
char *ui_evaluation_view_get_place (UiEvaluationView *self);

/** ui_evaluation_view_go_to: @place: as data_place_to_text() writes it; shows its page and puts the
 * focus there, as near as it can. */
void ui_evaluation_view_go_to (UiEvaluationView *self, const char *place);

/** ui_evaluation_view_go_to_missing: goes to the next missing answer behind the focus. */
void ui_evaluation_view_go_to_missing (UiEvaluationView *self);

G_END_DECLS
