/* revision_row.h - An approved revision: who approved it when, its hash, and what can be done with
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/life.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REVISION_ROW (ui_revision_row_get_type ())
G_DECLARE_FINAL_TYPE (UiRevisionRow, ui_revision_row, UI, REVISION_ROW, GtkListBoxRow)

/** ui_revision_row_new: @revision is not kept. */
GtkWidget *ui_revision_row_new (const DataRevision *revision);

G_END_DECLS
