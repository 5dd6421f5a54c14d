/* edit.h - A change of an evaluation, as a value: it makes a new evaluation of an old one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"
#include "data/exchange/place.h"
#include "rules/catalogue.h"

G_BEGIN_DECLS

/**
 * DataEdit:
 *
 * One or many changes that are made together, in the order in which they were added. What the
 * functions below are given is copied.
 */
typedef struct _DataEdit DataEdit;

DataEdit *data_edit_new (void);
DataEdit *data_edit_copy (const DataEdit *self);
void data_edit_free (DataEdit *self);

/**
 * data_edit_set_text:
 * @text: (nullable): the text, id of a choice, or date; %NULL for unanswered
 *
 * Setting a member of a cell, requirement or control makes its entry; clearing the last takes the
 * entry away. An id may be set where the format lets the user choose it: what refers to it follows.
 */
void data_edit_set_text (DataEdit *self, const DataPlace *place, const char *text);

/** data_edit_fill_text: the same where nothing is said yet when the change is made; what is
 * answered by then, by whomever, stays as it is. */
void data_edit_fill_text (DataEdit *self, const DataPlace *place, const char *text);
void data_edit_set_integer (DataEdit *self, const DataPlace *place, gint64 number);
void data_edit_set_boolean (DataEdit *self, const DataPlace *place, gboolean value);
void data_edit_set_texts (DataEdit *self, const DataPlace *place, const char *const *texts);

/**
 * data_edit_set_words:
 * @words: (array zero-terminated=1): what was typed, UTF-8: one word, or any number for an array
 * @error: %DATA_ERROR_REFUSED, where it is not what the member holds: a number, true or false
 *
 * Sets a member by what it holds; a text that is blank is a text.
 */
gboolean data_edit_set_words (DataEdit *self,
                              const DataPlace *place,
                              const char *const *words,
                              GError **error);

/** data_edit_clear: makes a member unanswered. */
void data_edit_clear (DataEdit *self, const DataPlace *place);

/** data_edit_add: adds an entry behind the others of @array. */
void data_edit_add (DataEdit *self, DataArray array, const char *id);

/** data_edit_add_details: adds @details behind the others of the catalogue, all at once. */
void data_edit_add_details (DataEdit *self, const RulesAddedDetail *details, guint n_details);

/**
 * data_edit_remove:
 *
 * Takes an entry away with what is about it: the cells of a subject, mentions of an operation in
 * information items, an auditor in assessments, answers to an added detail; a finding loses only
 * the mention of a control.
 */
void data_edit_remove (DataEdit *self, const DataPlace *place);

/** data_edit_move: puts an entry at @position among its array, counted from 0. */
void data_edit_move (DataEdit *self, const DataPlace *place, guint position);

/** data_edit_replace: puts @exchange in the place of everything but the id. */
void data_edit_replace (DataEdit *self, DataExchange *exchange);

/** data_edit_field: Returns: (transfer full) (nullable): the one field that is set, as a text that
 * tells it from all others, or %NULL where it is anything else than typing in one field. */
char *data_edit_field (const DataEdit *self);

/**
 * data_exchange_edited:
 * @packs: the packs it may name
 * @error: %DATA_ERROR_REFUSED, where the result would break the format: a place that is not there,
 *   a value out of range, an id that is taken, ...
 *
 * Returns: (transfer full): @self with the change; @self itself is as before
 */
DataExchange *
data_exchange_edited (DataExchange *self, const DataEdit *edit, DataPacks *packs, GError **error);

/** data_exchange_new_id: Returns: (transfer full): a short id for a new entry that no entry has:
 * "o3". */
char *data_exchange_new_id (DataExchange *self, DataArray array);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataEdit, data_edit_free)

G_END_DECLS
