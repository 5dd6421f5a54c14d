/* exchange.h - Evaluations as files: `*.eikyo.json`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "rules/evaluation.h"

G_BEGIN_DECLS

/** The largest file that is read, in bytes. */
#define DATA_EXCHANGE_SIZE_LIMIT 16777216

/**
 * DataExchange:
 *
 * An evaluation file as it was read, with members that this version does not know. Immutable and
 * reference-counted.
 */
typedef struct _DataExchange DataExchange;

/**
 * data_exchange_parse:
 * @text: (array length=length): the bytes of the file
 * @file: display name of the file, for messages
 * @packs: the packs it may name
 * @error: %DATA_ERROR_REFUSED, with the place and what to do
 *
 * Returns: (transfer full): the file, wholly checked, or %NULL
 */
DataExchange *data_exchange_parse (
    const char *text, gsize length, const char *file, DataPacks *packs, GError **error);

/** data_exchange_load: the same from a path, or from standard input where @path is `-`. */
DataExchange *data_exchange_load (const char *path, DataPacks *packs, GError **error);

DataExchange *data_exchange_ref (DataExchange *self);
void data_exchange_unref (DataExchange *self);

/** data_exchange_get_evaluation: Returns: (transfer none): what it holds, as a value. */
RulesEvaluation *data_exchange_get_evaluation (DataExchange *self);

/** data_exchange_get_pack: Returns: (transfer none): the pack that it is decided by. */
DataPack *data_exchange_get_pack (DataExchange *self);

/** data_exchange_to_canonical: Returns: (transfer full): its canonical form, in which it is
 * written. */
char *data_exchange_to_canonical (DataExchange *self);

/** data_exchange_hash: Returns: (transfer full): SHA-256 of the canonical form, in hexadecimal. */
char *data_exchange_hash (DataExchange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataExchange, data_exchange_unref)

G_END_DECLS
