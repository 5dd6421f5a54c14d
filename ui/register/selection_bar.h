/* selection_bar.h - What can be done with the evaluations that are chosen in the table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_SELECTION_BAR (ui_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiSelectionBar, ui_selection_bar, UI, SELECTION_BAR, GtkWidget)

/** ui_selection_bar_set_session: what it is about; to be called once. It is seen while anything is
 * chosen. It works by win.export, win.archive, win.restore and win.delete. */
void ui_selection_bar_set_session (UiSelectionBar *self, UiSession *session);

/** ui_selection_bar_get_menu: Returns: (transfer none): the same as a menu. */
GMenuModel *ui_selection_bar_get_menu (UiSelectionBar *self);

G_END_DECLS
