/* control_actions.h - What can be done with the controls that are selected: the actions
 * `controls.*`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/controls_page.h"

G_BEGIN_DECLS

void ui_control_actions_install (GtkWidgetClass *class);

/** ui_control_actions_update: enables what can be done as things are. */
void ui_control_actions_update (UiControlsPage *page);

G_END_DECLS
