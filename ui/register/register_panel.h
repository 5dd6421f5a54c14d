/* register_panel.h - What opens to filter and to sort the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

/** ui_register_panel_new: Returns: (transfer floating): a popover with each filter and, by words,
 * what it can be set to. */
GtkWidget *ui_register_panel_new (UiSession *session);

/** ui_register_panel_new_order: Returns: (transfer full): what the list can be sorted by; @all:
 * also what only the table shows. */
GMenuModel *ui_register_panel_new_order (gboolean all);

G_END_DECLS
