/* entry_list.h - The entries of an array of an open evaluation, as a list. Private to
 * data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"
#include "data/workspace/entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DATA_TYPE_ENTRY_LIST (data_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (DataEntryList, data_entry_list, DATA, ENTRY_LIST, GObject)

/** data_entry_list_new: Returns: (transfer full): the entries of @array in @exchange. */
DataEntryList *data_entry_list_new (DataArray array, DataExchange *exchange);

/**
 * data_entry_list_follow:
 * @exchange: what the evaluation holds now
 *
 * Takes the entries of @exchange without telling anyone yet; entries that are still there stay the
 * same objects.
 */
void data_entry_list_follow (DataEntryList *self, DataExchange *exchange);

/** data_entry_list_tell: emits what data_entry_list_follow() changed: at most one items-changed,
 * and one changed for each member of an entry. */
void data_entry_list_tell (DataEntryList *self);

G_END_DECLS
