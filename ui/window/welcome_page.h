/* welcome_page.h - What the window shows while nothing is kept: what it is for, and where to start.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_WELCOME_PAGE (ui_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (UiWelcomePage, ui_welcome_page, UI, WELCOME_PAGE, GtkWidget)

/* It works by the actions win.new, win.import and win.import-path. */

G_END_DECLS
