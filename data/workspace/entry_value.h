/* entry_value.h - What an entry of an open evaluation holds. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/entry.h"

#include <jansson.h>

G_BEGIN_DECLS

/** data_entry_new: Returns: (transfer full): an entry that holds nothing yet. */
DataEntry *data_entry_new (const DataPlace *place);

/** data_entry_set_value: @value: (nullable): the object in the evaluation, %NULL if unanswered. */
void data_entry_set_value (DataEntry *self, json_t *value);

/** data_entry_tell: emits "changed" for each member that is another than when it was last told. */
void data_entry_tell (DataEntry *self);

/** data_json_member: Returns: (transfer none) (nullable): what @path ("internal.design") leads to
 * in
 * @object; %NULL where that is absent or null. */
json_t *data_json_member (json_t *object, const char *path);

/** data_json_texts: Returns: (transfer full): the texts of the array that @path leads to. */
GStrv data_json_texts (json_t *object, const char *path);

G_END_DECLS
