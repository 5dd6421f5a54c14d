/* control_table.h - The tree of controls as a table, worked with mouse and keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_columns.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_TABLE (ui_control_table_get_type ())
G_DECLARE_FINAL_TYPE (UiControlTable, ui_control_table, UI, CONTROL_TABLE, GtkWidget)

/**
 * UiControlTable::chosen: what is selected is another
 *
 * UiControlTable::entered: the user wants to answer what is selected
 *
 * It uses the actions `controls.answer` and `find.clear` of what it is in.
 */

/** ui_control_table_get_tree: Returns: (transfer none): its rows. */
UiControlTree *ui_control_table_get_tree (UiControlTable *self);

/** ui_control_table_get_columns: Returns: (transfer none): its columns. */
UiControlColumns *ui_control_table_get_columns (UiControlTable *self);

/** ui_control_table_select: selects only the row at @position and brings it into sight; with @focus
 * it gets the focus. */
void ui_control_table_select (UiControlTable *self, guint position, gboolean focus);

/** ui_control_table_get_current: Returns: (transfer none) (nullable): the row that has the focus,
 * or the first that is selected. */
UiControlItem *ui_control_table_get_current (UiControlTable *self);

G_END_DECLS
