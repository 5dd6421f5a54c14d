/* register.h - The register at the side of the window: what is kept, to be searched and chosen
 * from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_REGISTER (ui_register_get_type ())
G_DECLARE_FINAL_TYPE (UiRegister, ui_register, UI, REGISTER, GtkWidget)

/** UiRegister::chosen: the user wants to see the evaluation that is selected: clicked on it, or
 * pressed Enter. */

/** ui_register_set_session: what it shows; to be called once. The bin is emptied by win.empty-bin,
 * an evaluation put into it by win.delete. */
void ui_register_set_session (UiRegister *self, UiSession *session);

/** ui_register_search: puts the focus into the search. */
void ui_register_search (UiRegister *self);

/** ui_register_focus: puts the focus into the list. */
void ui_register_focus (UiRegister *self);

G_END_DECLS
