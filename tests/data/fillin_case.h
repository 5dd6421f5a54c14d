/* fillin_case.h - A fill-in workbook of an example, and what becomes of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/answers.h"
#include "scratch.h"
#include "workbook_edit.h"

G_BEGIN_DECLS

/* The sheets of a workbook that asks for everything. */
enum
{
  GUIDE = 1,
  SERVICE,
  OPERATIONS,
  INFORMATION,
  IMPACTS,
  REQUIREMENTS,
  CONTROLS,
  HIDDEN,
};

/** An evaluation and a workbook made of it. */
typedef struct
{
  DataPacks *packs;
  DataExchange *exchange;
  char *path;
} FillinCase;

/** fillin_case_begin: makes a workbook of the first example, in English, that asks for everything.
 */
FillinCase fillin_case_begin (Scratch *self);
void fillin_case_end (FillinCase *self);

/** fillin_case_write: makes the workbook anew. */
void fillin_case_write (FillinCase *self);

/** fillin_case_read: Returns: (transfer full): what becomes of each answer of the workbook. */
DataAnswers *fillin_case_read (FillinCase *self);

/** fillin_case_apply: Returns: (transfer full): the evaluation after the changes that are @chosen,
 * or else after all that are sound. */
DataExchange *
fillin_case_apply (FillinCase *self, const DataAnswers *answers, const gboolean *chosen);

/** fillin_case_set: changes the evaluation; a place of an entry takes it away. */
void fillin_case_set (FillinCase *self, const char *place, const char *text);

/** fillin_case_edit: changes the evaluation. */
void fillin_case_edit (FillinCase *self, DataEdit *edit);

G_END_DECLS
