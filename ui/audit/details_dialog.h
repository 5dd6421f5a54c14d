/* details_dialog.h - Adds details to the control catalogue, from a table or another evaluation:
 * shows how the table is read and what becomes of each row before anything is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_DETAILS_DIALOG (ui_details_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiDetailsDialog, ui_details_dialog, UI, DETAILS_DIALOG, GtkDialog)

/** Called when @n details were added, as one step. */
typedef void (*UiDetailsAdded) (GtkWindow *window, guint n);

/** ui_details_dialog_open: asks for what to add to @evaluation. */
UiDetailsDialog *
ui_details_dialog_open (GtkWindow *window, DataEvaluation *evaluation, UiDetailsAdded added);

/** ui_details_dialog_read: reads the table in the file at @path, as where the user chose it. */
void ui_details_dialog_read (UiDetailsDialog *self, const char *path);

G_END_DECLS
