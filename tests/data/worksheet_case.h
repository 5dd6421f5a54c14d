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

/* Adds a test, "/GROUP/NAME/LANGUAGE", for every evaluation in every language. */
void worksheet_case_add (const char *group, GTestDataFunc test);

/* (transfer full): what a worksheet of the evaluation called @name is made of. */
DataWorksheetSource *worksheet_case_source (const char *name);

/* (transfer full): everything that a worksheet says, one text in a line. */
char *worksheet_case_words (const DataDocument *document);

/* The first table that is called @name, or whose first column has a head that begins with it; the
 * test fails if there is none. */
const DataBlock *worksheet_case_table (const DataDocument *document, const char *name);

/* (nullable): the row of a table whose cell in column 0 begins with @id as a line or a word. */
const DataRow *worksheet_case_row (const DataBlock *table, const char *id);

/* How often @part stands in @text. */
guint worksheet_case_count (const char *text, const char *part);

/* Every line of @part stands in @text; a blank one is not looked for. */
void worksheet_case_says (const char *text, const char *part);

/* The worksheet has the same blocks, rows, boxes and cells in both languages. */
void worksheet_case_same (DataWorksheetKind kind, gboolean blank, const char *name);

/* Makes the language of @test current, for the words that are looked for: the first of both. */
void worksheet_case_speak (const WorksheetCase *test);

G_END_DECLS
