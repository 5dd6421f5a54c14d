/* verify_dialog.h - Verifies a workspace, and shows how far it is and what came out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/history/verification.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_VERIFY_DIALOG (ui_verify_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiVerifyDialog, ui_verify_dialog, UI, VERIFY_DIALOG, GtkDialog)

/** ui_verify_dialog_open: starts @verification. Closing the dialog stops the work. */
void ui_verify_dialog_open (GtkWindow *window, UiVerification *verification);

G_END_DECLS
