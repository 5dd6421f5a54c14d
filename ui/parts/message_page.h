/* message_page.h - A page that says something, and what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/mark.h"

G_BEGIN_DECLS

#define UI_TYPE_MESSAGE_PAGE (ui_message_page_get_type ())
G_DECLARE_FINAL_TYPE (UiMessagePage, ui_message_page, UI, MESSAGE_PAGE, GtkWidget)

/** A thing to do: a label with a mnemonic, and the detailed name of the action that does it. */
typedef struct
{
  const char *label;
  const char *action;
  const char *target; /* (nullable): the text that the action takes */
} UiMessageButton;

/**
 * ui_message_page_show:
 * @title: what is the matter, in a few words
 * @text: why, and what to do
 * @buttons: (array length=n_buttons): what can be done, the usual thing first
 */
void ui_message_page_show (UiMessagePage *self,
                           UiMarkKind kind,
                           const char *title,
                           const char *text,
                           const UiMessageButton *buttons,
                           guint n_buttons);

G_END_DECLS
