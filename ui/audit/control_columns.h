/* control_columns.h - The columns of the tree of controls: as many as there is room for, or as the
 * user wants them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_tree.h"
#include "ui/audit/control_words.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_COLUMNS (ui_control_columns_get_type ())
G_DECLARE_FINAL_TYPE (UiControlColumns, ui_control_columns, UI, CONTROL_COLUMNS, GObject)

/** ui_control_columns_new: Returns: (transfer full): makes the columns of @view, which outlives
 * them. */
UiControlColumns *ui_control_columns_new (GtkColumnView *view, UiControlTree *tree);

/** ui_control_columns_fit: shows as many columns as fit into @width, in pixels, but for those that
 * the user has chosen. */
void ui_control_columns_fit (UiControlColumns *self, int width);

/** ui_control_columns_get_actions: Returns: (transfer none): an action for each column but the
 * first, named as the column, that shows and hides it; for the prefix `columns`. */
GActionGroup *ui_control_columns_get_actions (UiControlColumns *self);

/** ui_control_columns_new_menu: Returns: (transfer full): a menu of these actions. */
GMenuModel *ui_control_columns_new_menu (void);

G_END_DECLS
