/* arrays.h - The arrays of an evaluation file and the entries in them. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "data/exchange/schema.h"

#include <jansson.h>

G_BEGIN_DECLS

/** data_array_field: Returns: (nullable): the field of an array, %NULL for %DATA_ARRAY_NONE. */
const DataField *data_array_field (DataArray array);

/** data_array_members: Returns: the members of an entry, or of the evaluation itself. */
const DataField *data_array_members (DataArray array);

/** data_array_parent: Returns: (nullable): the object that an array is inside of. */
const char *data_array_parent (DataArray array);

/** Whether the entries are answers to what the rules ask, and in the order of the rules: cells,
 * requirements and controls. */
gboolean data_array_is_answers (DataArray array);

/** data_array_find_member: Returns: (nullable): the field called @member, with the names of the
 * objects it is inside of. */
const DataField *data_array_find_member (DataArray array, const char *member);

/** data_array_get: Returns: (nullable) (transfer none): the entries, %NULL where there are none. */
json_t *data_array_get (json_t *root, DataArray array);

/** data_array_find: Returns: the position of the entry at @place among @entries, or -1. */
gssize data_array_find (json_t *entries, const DataPlace *place);

/** data_member_get: Returns: (nullable) (transfer none): the value of @member, with the names of
 * the objects it is inside of. */
json_t *data_member_get (json_t *object, const char *member);

/** data_member_text: Returns: (nullable) (transfer none): the text of a member, if it is one. */
const char *data_member_text (json_t *object, const char *name);

G_END_DECLS
