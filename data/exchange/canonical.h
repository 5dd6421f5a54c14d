/* canonical.h - The one form in which an evaluation file is written. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"
#include "data/json/writer.h"
#include "rules/evaluation.h"

G_BEGIN_DECLS

/**
 * data_exchange_canonical:
 * @root: a file that was wholly checked
 * @evaluation: what it holds
 *
 * Returns: (transfer full): the canonical form, with a newline at the end
 */
char *data_exchange_canonical (json_t *root, const RulesEvaluation *evaluation);

/** data_exchange_says_nothing: Returns: whether @value, of a known member, is left out: absent,
 * `null`, an empty array, or an object in which nothing is said. */
gboolean data_exchange_says_nothing (const DataField *field, json_t *value);

/**
 * data_exchange_canonical_object:
 * @writer: where an entry of an array, or the outermost value, is to be written
 * @members: the members of @object; no array among them is in the order of the rules
 *
 * Writes an object of another file in the same form.
 */
void
data_exchange_canonical_object (DataJsonWriter *writer, const DataField *members, json_t *object);

G_END_DECLS
