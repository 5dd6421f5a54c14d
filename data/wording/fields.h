/* fields.h - Names of the members and arrays of an evaluation, and of what they can hold.
 *
 * Everything is in the current language, as it stands within a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"

G_BEGIN_DECLS

/**
 * data_wording_member:
 * @member: a member as in #DataPlace
 *
 * Returns: (transfer none) (nullable): "service name", "start of the audit period", or %NULL for a
 *   member that is not of the format
 */
const char *data_wording_member (DataArray array, const char *member);

/** data_wording_choice: Returns: (transfer none) (nullable): what the choice @id of a member says:
 * "partly met"; %NULL where it is none. */
const char *data_wording_choice (DataArray array, const char *member, const char *id);

/** data_wording_array: Returns: (transfer none): "operations". */
const char *data_wording_array (DataArray array);

/**
 * data_wording_entry:
 * @name: what the entry is called
 *
 * Returns: (transfer full): "operation “X”", "control 9.2.1"
 */
char *data_wording_entry (DataArray array, const char *name);

/** data_wording_entries: Returns: (transfer full): "14 controls"; for %DATA_ARRAY_NONE "14
 * entries". */
char *data_wording_entries (DataArray array, guint n);

G_END_DECLS
