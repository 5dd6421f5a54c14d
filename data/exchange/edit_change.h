/* edit_change.h - One change of an edit, and making it. Private to data/.
 *
 * Nothing that the evaluation before holds is changed: what lies on the way to a change is copied,
 * everything else is shared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/arrays.h"

G_BEGIN_DECLS

typedef enum
{
  DATA_CHANGE_SET,
  DATA_CHANGE_FILL,
  DATA_CHANGE_ADD,
  DATA_CHANGE_REMOVE,
  DATA_CHANGE_MOVE,
  DATA_CHANGE_REPLACE,
} DataChangeKind;

/**
 * DataChange:
 * @kind: what to do
 * @place: (owned): where
 * @value: (nullable): for %DATA_CHANGE_SET and %DATA_CHANGE_FILL the value, %NULL to clear; for
 *   %DATA_CHANGE_ADD an array of entries, %NULL for one with nothing but the id of @place
 * @position: for %DATA_CHANGE_MOVE
 * @exchange: for %DATA_CHANGE_REPLACE
 */
typedef struct
{
  DataChangeKind kind;
  DataPlace place;
  json_t *value;
  guint position;
  DataExchange *exchange;
} DataChange;

/**
 * DataDraft:
 * @root: (owned): the evaluation as it is so far
 * @edition: the rules of the evaluation before
 * @file: what messages call the evaluation
 * @sound: whether @root is known to keep the format; while it is not, only a full check can tell
 */
typedef struct
{
  json_t *root;
  const RulesEdition *edition;
  const char *file;
  gboolean sound;
} DataDraft;

/** data_change_apply: Returns: whether the change could be made; if not, with
 * %DATA_ERROR_REFUSED. */
gboolean data_change_apply (const DataChange *self, DataDraft *draft, GError **error);

/** data_change_own_array: Returns: (transfer none): the entries of @array as a copy that may be
 * changed, inside @root, which may be. */
json_t *data_change_own_array (json_t *root, DataArray array);

/** data_change_remove_entry: takes an entry away, and the array with it if it was the last. */
void data_change_remove_entry (json_t *root, DataArray array, gsize index);

/** Whether nothing but what it is about stands in the entry of an answer. */
gboolean data_change_answer_is_empty (DataArray array, json_t *entry);

/**
 * data_change_follow:
 * @root: an evaluation that may be changed
 * @array: where an entry is removed or renamed
 * @id: its id
 * @new_id: (nullable): its new id, %NULL where it is removed
 *
 * Takes along what refers to the entry.
 */
void data_change_follow (json_t *root, DataArray array, const char *id, const char *new_id);

/* Refusals; each returns %FALSE with %DATA_ERROR_REFUSED. */

/** There is no such entry, and for an answer the rules do not ask for it. */
gboolean data_change_refuse_entry (const DataDraft *draft, const DataPlace *place, GError **error);

/** There is no such member, or it cannot be set. */
gboolean data_change_refuse_member (const DataDraft *draft, const DataPlace *place, GError **error);

G_END_DECLS
