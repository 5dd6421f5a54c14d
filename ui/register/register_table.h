/* register_table.h - The register as a table, for the whole window: sorted by its headings, with
 * several evaluations to be chosen at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_TABLE (ui_register_table_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterTable, ui_register_table, UI, REGISTER_TABLE, GtkWidget)

/** UiRegisterTable::opened: an evaluation was opened, and is shown by the session. */

GtkWidget *ui_register_table_new (UiSession *session);

/** ui_register_table_search: puts the focus into the search. */
void ui_register_table_search (UiRegisterTable *self);

/** ui_register_table_focus: puts the focus into the rows. */
void ui_register_table_focus (UiRegisterTable *self);

G_END_DECLS
