/* check.h - Whether an evaluation file keeps its format. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"
#include "data/packs/packs.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * DataExchangeIds:
 * @spaces: (array): for each #DataSpace, id (borrowed from the file) to position, counted from 0
 *
 * The ids of a file. In %DATA_SPACE_SUBJECTS the operations are counted first.
 */
typedef struct
{
  GTree *spaces[DATA_N_SPACES];
} DataExchangeIds;

void data_exchange_ids_init (DataExchangeIds *self);
void data_exchange_ids_clear (DataExchangeIds *self);

/**
 * data_exchange_ids_collect:
 * @self: an initialised set
 * @root: a file that is known to keep its format
 *
 * Takes the ids that something may refer to: all but those of the answers (requirements, controls).
 */
void data_exchange_ids_collect (DataExchangeIds *self, json_t *root);

/** data_exchange_ids_find: Returns: the position of @id in @space, or -1. */
int data_exchange_ids_find (const DataExchangeIds *self, DataSpace space, const char *id);

/** data_exchange_check_format: whether @root says that it is an evaluation, of the version that is
 * read. */
gboolean data_exchange_check_format (json_t *root, const char *file, GError **error);

/**
 * data_exchange_check_rules:
 * @root: a JSON value
 * @file: display name of the file, for messages
 * @packs: the packs it may name
 *
 * Checks format, version and the rules that are named.
 *
 * Returns: (transfer none): the pack that decides, or %NULL with %DATA_ERROR_REFUSED
 */
DataPack *
data_exchange_check_rules (json_t *root, const char *file, DataPacks *packs, GError **error);

/**
 * data_exchange_check_values:
 * @root: a file whose rules are known
 * @edition: the rules that decide
 * @ids: (inout): an initialised set that takes the ids of the file
 *
 * Checks types, values and ids.
 */
gboolean data_exchange_check_values (json_t *root,
                                     const char *file,
                                     const RulesEdition *edition,
                                     DataExchangeIds *ids,
                                     GError **error);

/** data_exchange_value_is_sound: Returns: whether a member that is there is of the type, among the
 * choices and in the range of @field. */
gboolean
data_exchange_value_is_sound (const DataField *field, json_t *value, const RulesEdition *edition);

/**
 * data_exchange_check_table:
 * @root: a JSON value
 * @field: what it must be, and what must be in it; nothing of the rules
 *
 * Checks types, values and ids of another file.
 */
gboolean
data_exchange_check_table (json_t *root, const DataField *field, const char *file, GError **error);

/**
 * data_exchange_check_references:
 * @root: a file whose values are sound
 *
 * Checks what refers to something else, and the cells of the impact grid.
 */
gboolean data_exchange_check_references (json_t *root,
                                         const char *file,
                                         const RulesEdition *edition,
                                         const DataExchangeIds *ids,
                                         GError **error);

G_END_DECLS
