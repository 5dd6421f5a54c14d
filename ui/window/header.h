/* header.h - The bar on top of the window: new, the title, undo and redo, and the menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_HEADER (ui_header_get_type ())
G_DECLARE_FINAL_TYPE (UiHeader, ui_header, UI, HEADER, GtkWidget)

/** ui_header_new: Returns: (transfer floating): a bar with nothing in it. */
GtkWidget *ui_header_new (void);

/** ui_header_fill: shows what is in it: the first text and the first icon are costly, and the first
 * frame does not wait for them. */
void ui_header_fill (UiHeader *self);

/** ui_header_set_title: @title: (nullable): the title of what is shown. */
void ui_header_set_title (UiHeader *self, const char *title);

/**
 * ui_header_set_undo:
 * @undo: (nullable): what win.undo would undo
 * @redo: (nullable): what win.redo would redo
 * @reason: (nullable): why nothing can be undone
 */
void ui_header_set_undo (UiHeader *self, const char *undo, const char *redo, const char *reason);

/** ui_header_set_recent: @paths: (array zero-terminated=1): workspaces that the menu offers. */
void ui_header_set_recent (UiHeader *self, const char *const *paths);

G_END_DECLS
