/* evaluation_view.h - One evaluation: its route, always in sight, and its pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/audit_parts.h"
#include "ui/parts/page.h"
#include "ui/parts/places.h"
#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_EVALUATION_VIEW (ui_evaluation_view_get_type ())
G_DECLARE_FINAL_TYPE (UiEvaluationView, ui_evaluation_view, UI, EVALUATION_VIEW, GtkWidget)

/** UiEvaluationView::turned: another page, or another part of the internal audit, is shown. */

/** ui_evaluation_view_show: @evaluation: (nullable): what to show from now on. */
void ui_evaluation_view_show (UiEvaluationView *self, DataEvaluation *evaluation);

/** ui_evaluation_view_set_page: shows a page and, unless it had it, gives it the focus. */
void ui_evaluation_view_set_page (UiEvaluationView *self, UiPlacesPage page);

/** ui_evaluation_view_turn_to: the same. Returns: (transfer none): the page. */
UiPage *ui_evaluation_view_turn_to (UiEvaluationView *self, UiPlacesPage page);

/** ui_evaluation_view_focus: gives the page the focus, where it was on it, unless it has it. */
void ui_evaluation_view_focus (UiEvaluationView *self);
UiPlacesPage ui_evaluation_view_get_page (UiEvaluationView *self);

/** ui_evaluation_view_set_part: turns to a part of the internal audit, whether its page is shown or
 * not. */
void ui_evaluation_view_set_part (UiEvaluationView *self, UiAuditPart part);
UiAuditPart ui_evaluation_view_get_part (UiEvaluationView *self);

/** ui_evaluation_view_focus_part: gives that part the focus, unless it has it. */
void ui_evaluation_view_focus_part (UiEvaluationView *self);

/** ui_evaluation_view_add_finding: adds a finding to the internal audit, and puts the focus into
 * it.
 * @about: (nullable): a control or a requirement that it is about. */
void ui_evaluation_view_add_finding (UiEvaluationView *self, const DataPlace *about);

/** ui_evaluation_view_get_place: Returns: (transfer full) (nullable): the place that has the focus.
 */
char *ui_evaluation_view_get_place (UiEvaluationView *self);

/** ui_evaluation_view_go_to: @place: as data_place_to_text() writes it; shows its page and puts the
 * focus there, as near as it can. */
void ui_evaluation_view_go_to (UiEvaluationView *self, const char *place);

/** ui_evaluation_view_go_to_missing: goes to the next missing answer behind the focus, or where no
 * answer of Appendix 1 is missing to the next one, or blocker, of the internal audit. */
void ui_evaluation_view_go_to_missing (UiEvaluationView *self);

G_END_DECLS
