/* opening.h - A workspace that is opened on a thread, so that the first frame need not wait for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

typedef struct _UiOpening UiOpening;

/**
 * ui_opening_begin:
 * @path: a workspace; the usual one is made where it is missing
 * @packs: what decides: nobody else may use it before the end
 * @done: called from the main loop when it is open, or cannot be, unless the end was before
 *
 * Begins to open it and to read its register.
 *
 * Returns: (transfer full): to be given to ui_opening_end()
 */
UiOpening *ui_opening_begin (const char *path, DataPacks *packs, GSourceFunc done, gpointer data);

/** ui_opening_end: Waits for @self and frees it. Returns: (transfer full): the workspace. */
DataWorkspace *ui_opening_end (UiOpening *self, GError **error);

G_END_DECLS
