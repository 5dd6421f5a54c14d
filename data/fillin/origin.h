/* origin.h - What a fill-in workbook was made of: the identity of the evaluation, what was asked,
 * and what was answered then. Private to data/.
 *
 * It stands on the hidden sheet, with a checksum that shows whether anything changed it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/words.h"
#include "data/sheet/workbook.h"

G_BEGIN_DECLS

/**
 * DataFillinRow:
 * @key: a place without its member; on the sheet of the service the whole place
 * @about: only where it was made of an evaluation: numbers of what it is about: the entry, or the
 *   subject, dimension and harm
 * @label: (nullable): what tells on the sheet which row it is, see data/fillin/labels.h
 * @asked: for each answer, whether it is asked
 * @values: for each, the value, or %NULL (see data/fillin/value.h)
 */
typedef struct
{
  DataFillinSheetKind sheet;
  char *key;
  guint about[3];
  char *label;
  gboolean asked[DATA_FILLIN_MEMBER_LIMIT];
  char *values[DATA_FILLIN_MEMBER_LIMIT];
} DataFillinRow;

/**
 * DataFillinOrigin:
 * @evaluation: its id
 * @hash: SHA-256 of its canonical form
 * @rules: id of the rules
 * @edition: edition of the rules
 * @language: the language of the workbook
 * @words: (nullable): what could be chosen, and how it was called; %NULL in an old workbook
 * @auditors: (nullable): in an old workbook what the auditors were called, in order
 * @rows: (element-type DataFillinRow): in the order of the sheets
 */
typedef struct
{
  char *evaluation;
  char *hash;
  char *rules;
  char *edition;
  RulesLanguage language;
  DataFillinParts parts;
  DataFillinWords *words;
  char **auditors;
  GPtrArray *rows;
} DataFillinOrigin;

void data_fillin_row_free (gpointer row);

/** data_fillin_origin_new: To be called on the main thread. */
DataFillinOrigin *
data_fillin_origin_new (DataExchange *exchange, DataFillinParts parts, RulesLanguage language);
void data_fillin_origin_free (DataFillinOrigin *self);

/** data_fillin_can_ask: whether @sheet can ask for @place, whatever its entry. */
gboolean data_fillin_can_ask (DataFillinSheetKind sheet, const DataPlace *place);

/** data_fillin_origin_n_rows: Returns: how many rows a sheet has. */
guint data_fillin_origin_n_rows (const DataFillinOrigin *self, DataFillinSheetKind sheet);

/**
 * data_fillin_origin_write:
 *
 * Returns: (transfer full) (element-type GStrv): the rows of the hidden sheet, as texts
 */
GPtrArray *data_fillin_origin_write (const DataFillinOrigin *self);

/**
 * data_fillin_origin_read:
 * @sheet: the hidden sheet
 * @file: display name of the workbook
 * @error: %DATA_ERROR_REFUSED where it was changed, or is of a later version
 */
DataFillinOrigin *
data_fillin_origin_read (const DataSheet *sheet, const char *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataFillinOrigin, data_fillin_origin_free)

G_END_DECLS
