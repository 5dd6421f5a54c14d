/* notices.h - Bars above the page that tell of the workspace and of what was done or went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_NOTICES (ui_notices_get_type ())
G_DECLARE_FINAL_TYPE (UiNotices, ui_notices, UI, NOTICES, GtkBox)

/** ui_notices_tell: @workspace: (nullable): what is open from now on; what was said of another is
 * taken away, and it is told if this can only be read. */
void ui_notices_tell (UiNotices *self, DataWorkspace *workspace);

/**
 * ui_notices_say:
 * @message: (nullable): what was done or went wrong; %NULL takes the notice away
 * @label: (nullable): label of a button, with a mnemonic
 * @action: the action of the button
 * @target: (nullable): a floating variant that the action takes
 *
 * Says something in place of what was said before, until it is closed.
 */
void ui_notices_say (UiNotices *self,
                     GtkMessageType type,
                     const char *message,
                     const char *label,
                     const char *action,
                     GVariant *target);

/** ui_notices_close_old: takes away what was said, unless it offers something. */
void ui_notices_close_old (UiNotices *self);

G_END_DECLS
