/* control_cell.h - What a column of the tree of controls says of a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_tree.h"
#include "ui/audit/control_words.h"
#include "ui/parts/list_places.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_CELL (ui_control_cell_get_type ())
G_DECLARE_FINAL_TYPE (UiControlCell, ui_control_cell, UI, CONTROL_CELL, GtkWidget)

/** ui_control_cell_new: @tree: (transfer none): what the rows are of; must outlive the cell. */
GtkWidget *ui_control_cell_new (UiControlTree *tree, UiControlColumn column);

/** ui_control_cell_find: Returns: (transfer none) (nullable): the first cell in or around @widget.
 */
UiControlCell *ui_control_cell_find (GtkWidget *widget);

/** ui_control_cell_show: @place: (nullable): whose UiControlItem to show from now on, whenever that
 * is another or changes. */
void ui_control_cell_show (UiControlCell *self, UiListPlace *place);

/** ui_control_cell_get_item: Returns: (transfer none) (nullable): what it is about. */
UiControlItem *ui_control_cell_get_item (UiControlCell *self);

/** ui_control_cell_get_text: Returns: (transfer none) (nullable): what it says. */
const char *ui_control_cell_get_text (UiControlCell *self);

/** ui_control_cell_opens_at: whether @x, in pixels, is on what opens and closes the row. */
gboolean ui_control_cell_opens_at (UiControlCell *self, double x);

G_END_DECLS
