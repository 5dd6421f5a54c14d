/* check_button.h - A check box or radio button that assistive technology can press.
 *
 * GTK 4.8 offers it no action for one, and calls radio buttons check boxes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CHECK_BUTTON (ui_check_button_get_type ())
G_DECLARE_FINAL_TYPE (UiCheckButton, ui_check_button, UI, CHECK_BUTTON, GtkCheckButton)

/** ui_check_button_new: @role: %GTK_ACCESSIBLE_ROLE_CHECKBOX or %GTK_ACCESSIBLE_ROLE_RADIO. */
GtkWidget *ui_check_button_new (GtkAccessibleRole role);

G_END_DECLS
