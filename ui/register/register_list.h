/* register_list.h - The part of the register that is looked at: searched, filtered, sorted; what is
 * selected of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/register/register_order.h"
#include "ui/register/register_query.h"

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_LIST (ui_register_list_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterList, ui_register_list, UI, REGISTER_LIST, GObject)

/**
 * UiRegisterList::selected:
 * @number: the evaluation that the user selected
 *
 * UiRegisterList::changed: the place, the search, a filter or the order is another, or the list has
 *   other entries
 *
 * UiRegisterList::chosen: what is chosen among several is other than before, or whether
 */

/** It begins with the register itself, without a search, and short; see ui_register_list_grow(). */
UiRegisterList *ui_register_list_new (void);

/** ui_register_list_set_register: @entries: (nullable): what to look at from now on. */
void ui_register_list_set_register (UiRegisterList *self, DataRegister *entries);

/** ui_register_list_get_register: Returns: (transfer none) (nullable): what it looks at. */
DataRegister *ui_register_list_get_register (UiRegisterList *self);

/** ui_register_list_get_selection: Returns: (transfer none): what is found, in its order, for a
 * list view. */
GtkSelectionModel *ui_register_list_get_selection (UiRegisterList *self);

/** ui_register_list_count: Returns: how many entries are found. */
guint ui_register_list_count (UiRegisterList *self);

/** ui_register_list_grow: shows all entries from now on; before, only those that the first frame
 * may need. */
void ui_register_list_grow (UiRegisterList *self);

/** ui_register_list_search: @text: words that the entries must hold, or "" for all. */
void ui_register_list_search (UiRegisterList *self, const char *text);
const char *ui_register_list_get_text (UiRegisterList *self);

/**
 * ui_register_list_filter:
 * @value: the id of a route, a readiness or a state, or an edition; "" for any
 */
void ui_register_list_filter (UiRegisterList *self, UiRegisterFacet facet, const char *value);
const char *ui_register_list_get_filter (UiRegisterList *self, UiRegisterFacet facet);

/** ui_register_list_count_filters: Returns: by how many facets the list is filtered. */
guint ui_register_list_count_filters (UiRegisterList *self);

/** ui_register_list_clear: takes the search and every filter away. */
void ui_register_list_clear (UiRegisterList *self);

/** ui_register_list_sort: what is not known comes last in either direction. */
void ui_register_list_sort (UiRegisterList *self, UiRegisterKey key, gboolean descending);
UiRegisterKey ui_register_list_get_key (UiRegisterList *self);
gboolean ui_register_list_is_descending (UiRegisterList *self);

/**
 * ui_register_list_new_query:
 * @any_route: whether a filter by route is left out
 *
 * Returns: (transfer full): what the list asks of its entries now
 */
DataRegisterFilter *ui_register_list_new_query (UiRegisterList *self, gboolean any_route);

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

/**
 * ui_register_list_choose:
 * @several: whether several entries can be chosen from now on, apart from the one that is selected
 *
 * In the beginning and in the end none is chosen.
 */
void ui_register_list_choose (UiRegisterList *self, gboolean several);
gboolean ui_register_list_is_choosing (UiRegisterList *self);

/** ui_register_list_get_choice: Returns: (transfer none): the entries that are found, as
 * ui_register_list_get_selection(), to choose several. */
GtkSelectionModel *ui_register_list_get_choice (UiRegisterList *self);

/** ui_register_list_list_chosen: Returns: (transfer full) (element-type gint64): the numbers of the
 * evaluations that are chosen, from top to bottom. */
GArray *ui_register_list_list_chosen (UiRegisterList *self);

G_END_DECLS
