/* file_dialogs.h - Asking for files, and saying what went wrong with one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiFilesChosen:
 * @files: (element-type GFile): what was chosen, at least one
 */
typedef void (*UiFilesChosen) (GtkWindow *window, GListModel *files);

/** ui_file_dialogs_open: asks for evaluations to open; calls @chosen unless the user cancels. */
void ui_file_dialogs_open (GtkWindow *window, UiFilesChosen chosen);

/**
 * ui_file_dialogs_save:
 * @title: title of the dialog
 * @name: the file name to start with
 * @chosen: called with one file unless the user cancels
 */
void
ui_file_dialogs_save (GtkWindow *window, const char *title, const char *name, UiFilesChosen chosen);

/**
 * ui_file_dialogs_show_error:
 * @title: what could not be done
 * @message: why, and what to do
 */
void ui_file_dialogs_show_error (GtkWindow *window, const char *title, const char *message);

G_END_DECLS
