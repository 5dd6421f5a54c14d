/* worksheet_case.h - Evaluations that worksheets are made of, and what a worksheet says, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"

G_BEGIN_DECLS

/** How many controls the evaluation "controls" adds to the catalogue, and its findings. */
#define WORKSHEET_CASE_CONTROLS 1500
#define WORKSHEET_CASE_FINDINGS 30

/**
 * WorksheetCase:
 * @name: one of worksheet_sources; or "other", which has answers that no example has, or
 *   "controls", which has many
 */
typedef struct
{
  const char *name;
  DataWorksheetLanguage language;
} WorksheetCase;

/* Adds a test "/GROUP/filled/NAME/LANGUAGE" for every evaluation in every language, and one,
 * "/GROUP/same", whether worksheets of @kind have the same structure in all languages. */
void worksheet_case_add (const char *group, DataWorksheetKind kind, GTestDataFunc test);

/* A worksheet, what it is made of, and everything that it says. */
typedef struct
{
  DataWorksheetSource *source;
  const RulesEvaluation *evaluation;
  DataDocument *document;
  char *words;
} WorksheetSheet;

/* A worksheet of the evaluation called @name. */
WorksheetSheet worksheet_case_make (DataWorksheetKind kind,
                                    DataWorksheetLanguage language,
                                    gboolean blank,
                                    const char *name);

/* The filled worksheet of @test, which tells what it is about. Its language, the first of both, is
 * current from then on. */
WorksheetSheet worksheet_case_fill (DataWorksheetKind kind, const WorksheetCase *test);

void worksheet_case_clear (WorksheetSheet *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WorksheetSheet, worksheet_case_clear)

/* (transfer full): what a worksheet of the evaluation called @name is made of. */
DataWorksheetSource *worksheet_case_source (const char *name);

/* The first table that is called @name, or whose first column has a head that begins with it; the
 * test fails if there is none. */
const DataBlock *worksheet_case_table (const DataDocument *document, const char *name);

/* (nullable): the row of a table whose cell in column 0 begins with @id as a line or a word. */
const DataRow *worksheet_case_row (const DataBlock *table, const char *id);

/* The worksheet has the same blocks, rows, boxes and cells in all languages. */
void worksheet_case_same (DataWorksheetKind kind, gboolean blank, const char *name);

G_END_DECLS
