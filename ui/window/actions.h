/* actions.h - What can be done in the window, by kind: each installs its actions `win.*`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/** Make, rename, duplicate, move, undo: what is done to evaluations. */
void ui_actions_install_evaluation (GtkWidgetClass *class);

/** Import, export, reports: what comes from files and goes to them. */
void ui_actions_install_exchange (GtkWidgetClass *class);

/** Open, copy, verify: what is done to the workspace as a whole. */
void ui_actions_install_workspace (GtkWidgetClass *class);

/** ui_actions_update: enables what can be done as things are. */
void ui_actions_update (UiWindow *window);

/**
 * ui_actions_import:
 * @paths: (array zero-terminated=1): files with evaluations
 *
 * Imports them; where they meet what is here, after showing what that would do.
 */
void ui_actions_import (UiWindow *window, const char *const *paths);

G_END_DECLS
