/* register_columns.h - The columns of the table of the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_COLUMNS (ui_register_columns_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterColumns, ui_register_columns, UI, REGISTER_COLUMNS, GObject)

/**
 * ui_register_columns_new:
 * @view: (transfer none): a table without columns, which must outlive what is returned
 *
 * Adds the columns. From then on a heading that is clicked sorts the list of @session, and the
 * headings say how that is sorted.
 */
UiRegisterColumns *ui_register_columns_new (GtkColumnView *view, UiSession *session);

G_END_DECLS
