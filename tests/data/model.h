/* model.h - A plain model of what edits do, which changes an evaluation's JSON in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "data/json/text.h"

/** What the model says of a change before the format is checked. */
typedef enum
{
  MODEL_DONE,       /* it was made; whether the format is kept has to be checked */
  MODEL_ANSWERED,   /* the same, and an entry was made for an answer */
  MODEL_UNANSWERED, /* nothing was to be done, but the rules may not ask for such an answer */
  MODEL_REFUSED,    /* there is no such place */
} ModelOutcome;

/* (transfer full): a deep copy of what @exchange holds. */
json_t *model_of (DataExchange *exchange);

/* (transfer full): what @model is as a file, or NULL with an error. */
DataExchange *model_check (json_t *model, const char *file, DataPacks *packs, GError **error);

/* (transfer none): the entries of an array, or NULL; the entry at a place. */
json_t *model_entries (json_t *model, DataArray array);
json_t *model_entry (json_t *model, const DataPlace *place, gsize *index);

/* Sets a member of an object, or takes it away where @value is `null`. */
void model_put (json_t *object, const char *member, json_t *value);

ModelOutcome model_set (json_t *model, const DataPlace *place, json_t *value);
void model_add (json_t *model, const DataPlace *place);
ModelOutcome model_remove (json_t *model, const DataPlace *place);
ModelOutcome model_move (json_t *model, const DataPlace *place, guint position);
