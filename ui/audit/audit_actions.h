/* audit_actions.h - Which part of the internal audit is shown, as an action with a state:
 * win.audit-part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/** ui_audit_actions_add: adds the action to a window. */
void ui_audit_actions_add (UiWindow *window);

/** ui_audit_actions_prepare: shows the part that the state says, after all was made anew. */
void ui_audit_actions_prepare (UiWindow *window);

/** ui_audit_actions_update: gives the action the state of what is shown. */
void ui_audit_actions_update (UiWindow *window);

G_END_DECLS
