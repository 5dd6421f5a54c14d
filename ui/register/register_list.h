/* register_list.h - The part of the register that is looked at: searched, sorted, one selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/register.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_LIST (ui_register_list_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterList, ui_register_list, UI, REGISTER_LIST, GObject)

/**
 * UiRegisterList::selected:
 * @number: the evaluation that the user selected
 *
 * UiRegisterList::changed: the place or the search is another, or the list has other entries
 */

/** It begins with the register itself, without a search, and short; see ui_register_list_grow(). */
UiRegisterList *ui_register_list_new (void);

/** ui_register_list_set_register: @entries: (nullable): what to look at from now on. */
void ui_register_list_set_register (UiRegisterList *self, DataRegister *entries);

/** ui_register_list_get_selection: Returns: (transfer none): what is found, the last changed first,
 * for a list view. */
GtkSelectionModel *ui_register_list_get_selection (UiRegisterList *self);

/** ui_register_list_count: Returns: how many entries are found. */
guint ui_register_list_count (UiRegisterList *self);

/** ui_register_list_grow: shows all entries from now on; before, only those that the first frame
 * may need. */
void ui_register_list_grow (UiRegisterList *self);

/** ui_register_list_search: @text: words that the entries must hold, or "" for all. */
void ui_register_list_search (UiRegisterList *self, const char *text);
const char *ui_register_list_get_text (UiRegisterList *self);

void ui_register_list_set_place (UiRegisterList *self, DataRegisterPlace place);
DataRegisterPlace ui_register_list_get_place (UiRegisterList *self);

/**
 * ui_register_list_select:
 * @number: an evaluation, or 0 for none
 *
 * Keeps it selected, whenever it is among what is found, until another is selected.
 */
void ui_register_list_select (UiRegisterList *self, gint64 number);

/** ui_register_list_get_position: Returns: where the selected entry is in the list, or
 * %GTK_INVALID_LIST_POSITION. */
guint ui_register_list_get_position (UiRegisterList *self);

/** ui_register_list_get_number: Returns: the evaluation at @position, or 0. */
gint64 ui_register_list_get_number (UiRegisterList *self, guint position);

G_END_DECLS
