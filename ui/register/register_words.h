/* register_words.h - The names of what the register is sorted and filtered by, and its cells in
 * words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "ui/register/register_list.h"

G_BEGIN_DECLS

/** ui_register_words_key: Returns: (transfer none): the heading of a column. */
const char *ui_register_words_key (UiRegisterKey key);

/** ui_register_words_facet: Returns: (transfer none): "Route", "Readiness", "State", "Edition". */
const char *ui_register_words_facet (UiRegisterFacet facet);

/** ui_register_words_values: Returns: (transfer none) (nullable): the ids that a facet can have,
 * ending with %NULL; %NULL for editions. */
const char *const *ui_register_words_values (UiRegisterFacet facet);

/** ui_register_words_value: Returns: (transfer none): the name of one of them, an edition's being
 * itself. */
const char *ui_register_words_value (UiRegisterFacet facet, const char *value, DataPacks *packs);

/** ui_register_words_filter: Returns: (transfer full): "Route: ISMAP-LIU candidate". */
char *ui_register_words_filter (UiRegisterList *list, UiRegisterFacet facet, DataPacks *packs);

/** ui_register_words_count: Returns: (transfer full): "12 of 40", or "40 evaluations" where nothing
 * is left out. */
char *ui_register_words_count (UiRegisterList *list);

/** ui_register_words_nothing: Returns: (transfer full): why the list is empty. */
char *ui_register_words_nothing (UiRegisterList *list, DataPacks *packs);

/** ui_register_words_cell: Returns: (transfer full) (nullable): what a column says of @row. */
char *ui_register_words_cell (const DataRegisterRow *row, UiRegisterKey key, DataPacks *packs);

G_END_DECLS
