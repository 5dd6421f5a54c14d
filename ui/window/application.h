/* application.h - The desktop application.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_APPLICATION (ui_application_get_type ())
G_DECLARE_FINAL_TYPE (UiApplication, ui_application, UI, APPLICATION, GtkApplication)

/**
 * ui_application_new:
 * @flags: beyond opening files, such as %G_APPLICATION_NON_UNIQUE
 */
UiApplication *ui_application_new (GApplicationFlags flags);

G_END_DECLS
