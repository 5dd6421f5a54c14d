/* entry_list.h - The entries of an array of an evaluation, each of which opens to its form.
 *
 * Entries are added, removed, moved and duplicated here. One is open at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_ENTRY_LIST (ui_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (UiEntryList, ui_entry_list, UI, ENTRY_LIST, GtkWidget)

/* Property, for .ui files: "array", as the exchange format names it: "operations" (see
 * ui/entry_kind.h for those that have a form). */

/** ui_entry_list_show: @evaluation: (nullable): whose entries to show from now on. */
void ui_entry_list_show (UiEntryList *self, DataEvaluation *evaluation);

/** ui_entry_list_add: adds an entry and puts the focus into its name. */
void ui_entry_list_add (UiEntryList *self);

/** ui_entry_list_go_to: opens the entry at @place and puts the focus into the member's field; into
 * the button that adds one where @place has no id. Returns: whether it is of this list. */
gboolean ui_entry_list_go_to (UiEntryList *self, const DataPlace *place);

/** ui_entry_list_get_place: Returns: (transfer full) (nullable): the place that has the focus. */
char *ui_entry_list_get_place (UiEntryList *self);

/** ui_entry_list_focus_first: focuses the first field of the first entry, where there is one. */
gboolean ui_entry_list_focus_first (UiEntryList *self);

G_END_DECLS
