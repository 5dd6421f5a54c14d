/* save_dialog.h - Asks what a fill-in workbook is to ask for, and in which language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/fillin.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_SAVE_DIALOG (ui_save_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiSaveDialog, ui_save_dialog, UI, SAVE_DIALOG, GtkDialog)

/** Called when the user agrees. */
typedef void (*UiSaveChosen) (GtkWindow *window, DataFillinParts parts, RulesLanguage language);

void ui_save_dialog_ask (GtkWindow *window, UiSaveChosen chosen);

G_END_DECLS
