/* register_sheet.h - The worksheet of what the register shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "ui/window/session.h"

G_BEGIN_DECLS

/** ui_register_sheet_new: Returns: (transfer full): the evaluations that are chosen in the table,
 * or else those that the register shows, in its order, in the language of the program. */
DataDocument *ui_register_sheet_new (UiSession *session);

G_END_DECLS
