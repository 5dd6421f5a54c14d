/* remark_entry.h - Where a reviewer writes a remark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/review/remarks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REMARK_ENTRY (ui_remark_entry_get_type ())
G_DECLARE_FINAL_TYPE (UiRemarkEntry, ui_remark_entry, UI, REMARK_ENTRY, GtkWidget)

/**
 * ui_remark_entry_show:
 * @evaluation: (nullable): what is reviewed
 * @place: (nullable): what remarks are about from now on, "" for the whole
 *
 * What was written stays while it is about the same.
 */
void ui_remark_entry_show (UiRemarkEntry *self, DataEvaluation *evaluation, const char *place);

G_END_DECLS
