/* window.h - The window: open evaluations, and what can be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_WINDOW (ui_window_get_type ())
G_DECLARE_FINAL_TYPE (UiWindow, ui_window, UI, WINDOW, GtkApplicationWindow)

/**
 * ui_window_new:
 * @settings: (nullable): where size and state are remembered
 */
UiWindow *ui_window_new (GtkApplication *application, GSettings *settings);

/**
 * ui_window_open:
 * @files: (array length=n_files): evaluations to open; one that is open already is selected
 *
 * What cannot be opened is told in one message; nothing else changes by it.
 */
void ui_window_open (UiWindow *self, GFile *const *files, guint n_files);

/** ui_window_rebuild: makes everything it shows anew, in the current language. */
void ui_window_rebuild (UiWindow *self);

G_END_DECLS
