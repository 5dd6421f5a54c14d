/* compare.h - Comparing a fill-in workbook that came back with the evaluation. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/book.h"
#include "data/fillin/words.h"

G_BEGIN_DECLS

/**
 * DataFillinComparing:
 * @words: what can be chosen now
 * @then: what could be chosen when the workbook was made
 * @origins: key of a row to its #DataFillinRow
 * @answers: what was found so far
 * @kind: the sheet that is looked at
 * @sheet: what stands on it
 * @row: the row that is looked at, counted as in @sheet
 * @origin: what was asked in it
 *
 * A workbook that is being compared.
 */
typedef struct
{
  const DataFillin *fillin;
  DataExchange *exchange;
  const DataFillinWords *words;
  const DataFillinWords *then;
  GHashTable *origins;
  DataAnswers *answers;
  DataFillinSheetKind kind;
  const DataSheet *sheet;
  guint row;
  const DataFillinRow *origin;
} DataFillinComparing;

/** data_fillin_cell_at: Returns: (transfer full): what @column of the row is called. */
char *data_fillin_cell_at (DataFillinComparing *self, guint column);

/** data_fillin_add_answer: adds a change. @cell: (transfer full): where it stands. Returns:
 * (transfer none): the change, of which nothing else is known */
DataAnswer *
data_fillin_add_answer (DataFillinComparing *self, char *cell, DataAnswerProblem problem);

/** data_fillin_refuse: refuses what stands in @column of the row. Returns: (transfer none) */
DataAnswer *data_fillin_refuse (DataFillinComparing *self, guint column, DataAnswerProblem problem);

/** data_fillin_take_text: puts @text (transfer full) into @member of a change. */
void data_fillin_take_text (char **member, char *text);

/** data_fillin_say: Returns: (transfer full): @value in words of the current language. */
char *data_fillin_say (DataFillinComparing *self, const DataPlace *place, const char *value);

/**
 * data_fillin_read_cell:
 * @place: (nullable): the place of the answer
 * @made: (nullable): what was answered when the workbook was made
 * @value: (out) (transfer full) (nullable): what is answered in @column of the row
 *
 * Returns: whether the cell holds an answer, or is blank; if not it was refused
 */
gboolean data_fillin_read_cell (DataFillinComparing *self,
                                guint column,
                                DataArray array,
                                const char *member,
                                const char *place,
                                const char *made,
                                char **value);

/** data_fillin_compare_cell: judges answer number @member of the row. */
void data_fillin_compare_cell (DataFillinComparing *self, guint member);

/** data_fillin_compare_new: judges a row for a new entry. */
void data_fillin_compare_new (DataFillinComparing *self);

G_END_DECLS
