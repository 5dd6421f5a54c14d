/* register_row.h - An evaluation in the register: its title, its service, its route, its state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/workspace/register.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_ROW (ui_register_row_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterRow, ui_register_row, UI, REGISTER_ROW, GtkWidget)

/** ui_register_row_new: @packs: (transfer none): what decides; must outlive the row. */
GtkWidget *ui_register_row_new (DataPacks *packs);

/** ui_register_row_show: @item: (nullable): what to show from now on, and when it changes. */
void ui_register_row_show (UiRegisterRow *self, DataRegisterItem *item);

G_END_DECLS
