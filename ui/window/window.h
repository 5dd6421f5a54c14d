/* window.h - The window: a workspace, the evaluation that is shown, and what can be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

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

/**
 * ui_window_open:
 * @files: (array length=n_files): a workspace to open, evaluations to import
 *
 * What cannot be opened is told in one message; nothing else changes by it.
 */
void ui_window_open (UiWindow *self, GFile *const *files, guint n_files);

/** ui_window_find_workspace: Returns: (transfer full) (nullable): the path of the first of @files
 * that is named like a workspace. */
char *ui_window_find_workspace (GFile *const *files, guint n_files);

/** ui_window_notify: says something above the page; see ui_content_notify(). */
void ui_window_notify (UiWindow *self,
                       GtkMessageType type,
                       const char *message,
                       const char *label,
                       const char *action,
                       GVariant *target);

/** ui_window_rebuild: makes everything it shows anew, in the current language. */
void ui_window_rebuild (UiWindow *self);

G_END_DECLS
