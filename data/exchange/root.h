/* root.h - The JSON behind an evaluation file. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * data_exchange_new:
 * @root: (transfer none): the whole file; from now on it must not be changed
 * @file: display name of where it comes from, for messages
 * @packs: the packs it may name
 * @error: %DATA_ERROR_REFUSED
 *
 * Returns: (transfer full): the evaluation, wholly checked, or %NULL
 */
DataExchange *data_exchange_new (json_t *root, const char *file, DataPacks *packs, GError **error);

/** data_exchange_new_with_pack: the same of a file that was found to be an evaluation, whichever
 * rules it names, decided by @pack. */
DataExchange *
data_exchange_new_with_pack (json_t *root, const char *file, DataPack *pack, GError **error);

/** data_exchange_new_root: Returns: (transfer full): the JSON of an evaluation in which nothing is
 * answered. */
json_t *data_exchange_new_root (const char *id, const RulesEdition *edition);

/**
 * data_exchange_new_sound:
 * @root: (transfer none): a file that is known to keep its format
 *
 * Returns: (transfer full): the evaluation; it is read when it is first asked for
 */
DataExchange *data_exchange_new_sound (json_t *root, DataPack *pack);

/** data_exchange_get_root: Returns: (transfer none): the whole file; not to be changed. */
json_t *data_exchange_get_root (DataExchange *self);

G_END_DECLS
