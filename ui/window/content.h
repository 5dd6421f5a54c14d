/* content.h - What the window shows below its bar: the register, the page of one evaluation, and
 * notices above both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTENT (ui_content_get_type ())
G_DECLARE_FINAL_TYPE (UiContent, ui_content, UI, CONTENT, GtkWidget)

GtkWidget *ui_content_new (UiSession *session);

/**
 * ui_content_notify:
 * @message: (nullable): what was done or went wrong; %NULL takes the notice away
 * @label: (nullable): label of a button, with a mnemonic
 * @action: the action of the button
 * @target: (nullable): a floating variant that the action takes
 *
 * Says something in place of what was said before, until it is closed.
 */
void ui_content_notify (UiContent *self,
                        GtkMessageType type,
                        const char *message,
                        const char *label,
                        const char *action,
                        GVariant *target);

/** ui_content_search: puts the focus into the search of the register. */
void ui_content_search (UiContent *self);

/** ui_content_focus: puts the focus into the list of the register, if it is to be seen. */
void ui_content_focus (UiContent *self);

G_END_DECLS
