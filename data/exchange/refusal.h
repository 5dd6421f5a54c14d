/* refusal.h - What is wrong with a value of an evaluation file, in words. Private to
 * data/.
 *
 * Each function sets %DATA_ERROR_REFUSED for a value at @pointer in @file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"
#include "rules/edition.h"

#include <jansson.h>

G_BEGIN_DECLS

/** Where the fault is, and where to put the error. */
typedef struct
{
  const char *file;
  const char *pointer;
  GError **error;
} DataRefusal;

/** data_describe_value: Returns: (transfer full): @value as it may stand in a sentence. */
char *data_describe_value (json_t *value);

/** A member or entry that is not of the type, among the choices or in the range of @field. */
void data_refuse_value (const DataRefusal *self,
                        const DataField *field,
                        gboolean is_entry,
                        json_t *value,
                        const RulesEdition *edition);

void data_refuse_missing (const DataRefusal *self, const DataField *field);
void data_refuse_reversed_period (const DataRefusal *self, const char *from, const char *to);
void data_refuse_empty_id (const DataRefusal *self);
void data_refuse_duplicate_id (const DataRefusal *self, DataSpace space, const char *id);

/** The detail @id of the evaluation is a control of the shipped catalogue. */
void data_refuse_shipped_id (const DataRefusal *self, const char *id);

void data_refuse_dangling (const DataRefusal *self, DataReference reference, const char *id);

/** An entry of `impacts` for a cell that the rules do not ask for, or that came before. */
void data_refuse_cell_not_asked (const DataRefusal *self, json_t *impact);
void data_refuse_duplicate_cell (const DataRefusal *self, json_t *impact);

G_END_DECLS
