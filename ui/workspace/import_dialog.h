/* import_dialog.h - Shows what an import will do before anything is written, and asks what to do
 * with evaluations that are here already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_IMPORT_DIALOG (ui_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiImportDialog, ui_import_dialog, UI, IMPORT_DIALOG, GtkDialog)

/** Called when the user agrees: @import: (transfer none): with the choices set. */
typedef void (*UiImportAgreed) (GtkWindow *window, DataImport *import);

/** ui_import_dialog_needed: Returns: whether @import meets evaluations that are here with other
 * contents. */
gboolean ui_import_dialog_needed (DataImport *import);

/**
 * ui_import_dialog_ask:
 * @workspace: where it is to be imported
 * @import: (transfer full): what is to be imported
 *
 * Where neither the file nor what is here is known to be the later, the user has to choose before
 * anything is imported.
 */
void ui_import_dialog_ask (GtkWindow *window,
                           DataWorkspace *workspace,
                           DataImport *import,
                           UiImportAgreed agreed);

G_END_DECLS
