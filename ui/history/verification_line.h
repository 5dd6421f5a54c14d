/* verification_line.h - Whether the history of a workspace was verified, and what came out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/history/verification.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_VERIFICATION_LINE (ui_verification_line_get_type ())
G_DECLARE_FINAL_TYPE (UiVerificationLine, ui_verification_line, UI, VERIFICATION_LINE, GtkWidget)

/** ui_verification_line_show: @verification: (nullable): what to show from now on; it is followed.
 */
void ui_verification_line_show (UiVerificationLine *self, UiVerification *verification);

G_END_DECLS
