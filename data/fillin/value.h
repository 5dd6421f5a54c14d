/* value.h - Answers as plain texts, as the hidden sheet of a fill-in workbook keeps them. Private
 * to data/.
 *
 * A value is the text, the id of the choice, the date as `YYYY-MM-DD`, the number, "true" or
 * "false", or the texts of an array on a line each; %NULL is unanswered, and so is what is blank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/arrays.h"

G_BEGIN_DECLS

/** data_fillin_value_of: Returns: (transfer full) (nullable): the value of @member of @entry, which
 * is an entry of @array or the evaluation itself. @entry: (nullable) */
char *data_fillin_value_of (DataArray array, const char *member, json_t *entry);

/** data_fillin_value_at: Returns: (transfer full) (nullable): the value at @place. */
char *data_fillin_value_at (DataExchange *exchange, const DataPlace *place);

/** data_fillin_value_clean: Returns: (transfer full) (nullable): a text as a spreadsheet program
 * gives it back: with plain ends of lines, without white space at the ends; %NULL for a blank one.
 */
char *data_fillin_value_clean (const char *text);

/** data_fillin_value_fits_cell: whether a cell can hold @text and give it back as it is. */
gboolean data_fillin_value_fits_cell (const char *text);

/** data_fillin_value_fits: whether @member of @entry can stand in a cell and come back as it is. */
gboolean data_fillin_value_fits (DataArray array, const char *member, json_t *entry);

/** data_fillin_value_set: adds to @edit that @place holds @value. */
void data_fillin_value_set (DataEdit *edit, const DataPlace *place, const char *value);

G_END_DECLS
