/* files.h - Files that the program is started with or that are dropped on the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/**
 * ui_files_open:
 * @files: (array length=n_files): a workspace to open, evaluations to import
 *
 * What cannot be opened is told in one message; nothing else changes by it.
 */
void ui_files_open (UiWindow *window, GFile *const *files, guint n_files);

/** ui_files_find_workspace: Returns: (transfer full) (nullable): the path of the first of @files
 * that is named like a workspace. */
char *ui_files_find_workspace (GFile *const *files, guint n_files);

/** ui_files_accept: opens from now on what is dropped on @window. */
void ui_files_accept (UiWindow *window);

G_END_DECLS
