/* register_cell.h - What a column of the table of the register says of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "ui/register/register_order.h"

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_CELL (ui_register_cell_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterCell, ui_register_cell, UI, REGISTER_CELL, GtkWidget)

/** ui_register_cell_new: @packs: (transfer none): what decides; must outlive the cell. */
GtkWidget *ui_register_cell_new (UiRegisterKey key, DataPacks *packs);

/** ui_register_cell_show: @item: (nullable): what to show from now on, and when it changes. */
void ui_register_cell_show (UiRegisterCell *self, DataRegisterItem *item);

/** ui_register_cell_get_item: Returns: (transfer none) (nullable): what it is about. */
DataRegisterItem *ui_register_cell_get_item (UiRegisterCell *self);

/** ui_register_cell_get_text: Returns: (transfer none) (nullable): what it says. */
const char *ui_register_cell_get_text (UiRegisterCell *self);

G_END_DECLS
