/* tab.h - The name of a page, with a symbol and a count of what is open on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/mark.h"

G_BEGIN_DECLS

#define UI_TYPE_TAB (ui_tab_get_type ())
G_DECLARE_FINAL_TYPE (UiTab, ui_tab, UI, TAB, GtkToggleButton)

/**
 * ui_tab_new:
 * @name: the name of the page, with an underscore before the access key, if there is one
 * @action: an action with a string as its state, which says what is pressed
 * @id: the string for this page
 */
GtkWidget *ui_tab_new (const char *name, const char *action, const char *id);

/**
 * ui_tab_show:
 * @kind: how the page stands, or %UI_MARK_NONE for no symbol
 * @count: (nullable): how much there is, in few characters
 * @description: (nullable): symbol and count in words, for whoever does not see them
 */
void ui_tab_show (UiTab *self, UiMarkKind kind, const char *count, const char *description);

G_END_DECLS
