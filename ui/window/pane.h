/* pane.h - The evaluation that is shown, or why none is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/evaluation_view.h"

G_BEGIN_DECLS

#define UI_TYPE_PANE (ui_pane_get_type ())
G_DECLARE_FINAL_TYPE (UiPane, ui_pane, UI, PANE, GtkWidget)

/** UiPane::turned: another page of the evaluation, or part of its internal audit, is shown. */

/** ui_pane_set_session: is called once, before anything else. */
void ui_pane_set_session (UiPane *self, UiSession *session);

/** ui_pane_show: shows what the session shows now; @kept: whether its workspace holds anything. */
void ui_pane_show (UiPane *self, gboolean kept);

/** ui_pane_get_view: Returns: (transfer none) (nullable): the evaluation that is shown, %NULL while
 * none is. */
UiEvaluationView *ui_pane_get_view (UiPane *self);

/** ui_pane_set_page: shows a page of the evaluations, also of those that are shown later. */
void ui_pane_set_page (UiPane *self, UiPlacesPage page);
UiPlacesPage ui_pane_get_page (UiPane *self);

/** ui_pane_set_part: the same for the part of the internal audit. */
void ui_pane_set_part (UiPane *self, UiAuditPart part);
UiAuditPart ui_pane_get_part (UiPane *self);

G_END_DECLS
