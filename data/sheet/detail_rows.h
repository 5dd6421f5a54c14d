/* detail_rows.h - Taking in rows with details one by one, and judging each. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/detail_id.h"
#include "data/sheet/details.h"

G_BEGIN_DECLS

/**
 * DataDetailJudge:
 * @details: what was found so far
 * @catalogue: that of the evaluation which the details are for
 * @known: what it has, by number: `9.2.1.6` for `9.2.1.6.PB`
 * @rows: rows that can be added, by number
 */
typedef struct
{
  DataDetails *details;
  const RulesCatalogue *catalogue;
  GHashTable *known;
  GHashTable *rows;
} DataDetailJudge;

DataDetailJudge data_detail_judge_begin (DataExchange *exchange);

/** data_detail_judge_end: Returns: (transfer full): what was taken in. */
DataDetails *data_detail_judge_end (DataDetailJudge *self);

/** data_detail_judge_keep: Returns: (transfer none): a copy of @text that lives with the details.
 */
const char *data_detail_judge_keep (DataDetailJudge *self, const char *text);

/** data_detail_judge_note: notes a problem, unless a more serious one is known. @about: (nullable):
 * what it is about */
void data_detail_judge_note (DataDetailJudge *self,
                             DataDetail *detail,
                             DataDetailProblem problem,
                             const char *about);

/** data_detail_judge_parent: Returns: (nullable): the objective that @id names, whose mark may be
 * missing. */
const RulesControl *data_detail_judge_parent (DataDetailJudge *self, const DataDetailId *id);

/**
 * data_detail_judge_add:
 * @detail: a row, with problems noted so far
 * @number: the id without its mark, by which it is told from others
 *
 * Judges the row against the catalogue and the rows before it, and takes in a copy.
 */
void data_detail_judge_add (DataDetailJudge *self, const DataDetail *detail, const char *number);

G_END_DECLS
