/* entry_row.h - An entry of a list: its essence in a line, which opens to its form and to what can
 * be done with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/fold_row.h"

G_BEGIN_DECLS

/** What is asked to be done with an entry. */
typedef enum
{
  UI_ENTRY_UP,
  UI_ENTRY_DOWN,
  UI_ENTRY_DUPLICATE,
  UI_ENTRY_REMOVE,
} UiEntryCommand;

#define UI_TYPE_ENTRY_ROW (ui_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (UiEntryRow, ui_entry_row, UI, ENTRY_ROW, UiFoldRow)

/** UiEntryRow::asked: @command: (type int): what the user asks for, a #UiEntryCommand */

GtkWidget *ui_entry_row_new (DataEvaluation *evaluation, DataEntry *entry);

/** ui_entry_row_get_entry: Returns: (transfer none): what it shows. */
DataEntry *ui_entry_row_get_entry (UiEntryRow *self);

/** ui_entry_row_set_possible: what can be asked for as things are. */
void ui_entry_row_set_possible (UiEntryRow *self, gboolean edit, gboolean up, gboolean down);

G_END_DECLS
