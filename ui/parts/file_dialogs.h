/* file_dialogs.h - Asking for files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiFilesChosen:
 * @files: (element-type GFile): what was chosen, at least one
 * @data: what the dialog was opened with
 */
typedef void (*UiFilesChosen) (GtkWindow *window, GListModel *files, gpointer data);

/** What a dialog offers: a name, and the ends of file names. */
typedef struct
{
  const char *name;
  const char *suffixes[3];
} UiFileKind;

/**
 * ui_file_dialogs_open:
 * @title: title of the dialog
 * @folder: (nullable): where to begin
 * @multiple: whether more than one file can be chosen
 * @kind: (nullable): what is asked for; %NULL for any file
 * @chosen: called unless the user cancels
 * @data: for @chosen
 * @free: (nullable): frees @data in the end
 */
void ui_file_dialogs_open (GtkWindow *window,
                           const char *title,
                           const char *folder,
                           gboolean multiple,
                           const UiFileKind *kind,
                           UiFilesChosen chosen,
                           gpointer data,
                           GDestroyNotify free);

/**
 * ui_file_dialogs_save:
 * @title: title of the dialog
 * @name: the file name to start with
 * @chosen: called with one file unless the user cancels
 * @data: for @chosen
 * @free: (nullable): frees @data in the end
 */
void ui_file_dialogs_save (GtkWindow *window,
                           const char *title,
                           const char *name,
                           UiFilesChosen chosen,
                           gpointer data,
                           GDestroyNotify free);

/**
 * ui_file_dialogs_choose_folder:
 * @title: title of the dialog
 * @button: what is done with the folder, with a letter to press
 * @chosen: called with one folder unless the user cancels
 */
void ui_file_dialogs_choose_folder (GtkWindow *window,
                                    const char *title,
                                    const char *button,
                                    UiFilesChosen chosen);

G_END_DECLS
