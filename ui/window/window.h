/* window.h - The window: a workspace, the evaluation that is shown, and what can be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/content.h"
#include "ui/window/guided.h"

G_BEGIN_DECLS

#define UI_TYPE_WINDOW (ui_window_get_type ())
G_DECLARE_FINAL_TYPE (UiWindow, ui_window, UI, WINDOW, GtkApplicationWindow)

/**
 * ui_window_new:
 * @settings: (nullable): where its size, the workspace and the evaluation are remembered
 * @workspace: (nullable): the workspace to open, or %NULL for the one that was open last
 */
UiWindow *ui_window_new (GtkApplication *application, GSettings *settings, const char *workspace);

/** ui_window_get_session: Returns: (transfer none): what the window is about. */
UiSession *ui_window_get_session (UiWindow *self);

/** ui_window_get_content: Returns: (transfer none): what it shows below its bar, made where the
 * first frame is still to be drawn; another one after ui_window_rebuild(). */
UiContent *ui_window_get_content (UiWindow *self);

/** ui_window_get_guided: Returns: (transfer none): what has that content and the guide. */
UiGuided *ui_window_get_guided (UiWindow *self);

/** ui_window_start: opens the workspace at once, as what comes next needs it. */
void ui_window_start (UiWindow *self);

/** ui_window_notify: says something above the page; see ui_notices_say(). */
void ui_window_notify (UiWindow *self,
                       GtkMessageType type,
                       const char *message,
                       const char *label,
                       const char *action,
                       GVariant *target);

/** ui_window_rebuild: makes everything it shows anew, in the current language. */
void ui_window_rebuild (UiWindow *self);

G_END_DECLS
