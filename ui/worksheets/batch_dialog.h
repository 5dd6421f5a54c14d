/* batch_dialog.h - Asks which worksheets to write into a folder, writes them, and says how it went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/batch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_BATCH_DIALOG (ui_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiBatchDialog, ui_batch_dialog, UI, BATCH_DIALOG, GtkDialog)

/**
 * ui_batch_dialog_present:
 * @numbers: (element-type gint64): the evaluations of @workspace that they are of
 */
void ui_batch_dialog_present (GtkWindow *window, DataWorkspace *workspace, GArray *numbers);

/** ui_batch_dialog_write: writes what is chosen into @folder. */
void ui_batch_dialog_write (UiBatchDialog *self, const char *folder);

G_END_DECLS
