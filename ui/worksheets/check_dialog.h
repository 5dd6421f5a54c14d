/* check_dialog.h - Whether worksheets are what the workspace has on record, file by file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CHECK_DIALOG (ui_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiCheckDialog, ui_check_dialog, UI, CHECK_DIALOG, GtkDialog)

/**
 * ui_check_dialog_open:
 * @files: (element-type GFile): the worksheets
 *
 * Checks one after the other and shows what came out. Closing the dialog stops the work.
 */
void ui_check_dialog_open (GtkWindow *window, DataWorkspace *workspace, GListModel *files);

G_END_DECLS
