/* builder.h - What the makers of the worksheets share: the frame, notes on clauses, common words.
 *
 * Part of the worksheets (data/worksheet/worksheet.h). Everything is in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"

G_BEGIN_DECLS

/**
 * DataWorksheetBuilder:
 * @source: what it is made of
 * @evaluation: (transfer none): the evaluation of @source
 * @edition: (transfer none): the rules that decided
 * @blank: nothing but @edition is to be shown, with room to write
 * @document: (transfer full): what is built
 * @notes: (element-type RulesClause): clauses that a note is to be made of, in the order of their
 *   first mention
 */
typedef struct
{
  DataWorksheetKind kind;
  DataWorksheetLanguage language;
  const DataWorksheetSource *source;
  const RulesEvaluation *evaluation;
  const RulesEdition *edition;
  gboolean blank;
  DataDocument *document;
  GPtrArray *notes;
} DataWorksheetBuilder;

/** Each adds what its worksheet says to the document of @self, behind the title. */
void data_worksheet_add_evaluation (DataWorksheetBuilder *self);
void data_worksheet_add_route (DataWorksheetBuilder *self);
void data_worksheet_add_audit (DataWorksheetBuilder *self);
void data_worksheet_add_coverage (DataWorksheetBuilder *self);
void data_worksheet_add_actions (DataWorksheetBuilder *self);

/**
 * data_worksheet_noted:
 * @text: what is said of @clause
 *
 * Where @clause is not official text, it gets a note that tells its grade and sources, which
 * data_worksheet_add_notes() adds to the end.
 *
 * Returns: (transfer full): @text, followed by the mark of the note: " *3"
 */
char *
data_worksheet_noted (DataWorksheetBuilder *self, const char *text, const RulesClause *clause);

/** Adds the notes that were marked, under a heading; nothing where there are none. */
void data_worksheet_add_notes (DataWorksheetBuilder *self);

/** What the use is called: its title, or what else tells it from others. */
const char *data_worksheet_name_of (const RulesEvaluation *evaluation);

/** data_worksheet_regions: Returns: (transfer full): the regions of a service as a list. */
char *data_worksheet_regions (const RulesService *service);

/** data_worksheet_date: Returns: (transfer full): `YYYY-MM-DD`, or "" where @date is 0. */
char *data_worksheet_date (RulesDate date);

/** data_worksheet_time: Returns: (transfer full): a point in time as the workspace keeps it, in
 * Japan: "2026-11-22 10:45 JST"; "" for %NULL. */
char *data_worksheet_time (const char *utc);

/**
 * data_worksheet_choice:
 * @options: (array zero-terminated=1): what can be chosen
 * @chosen: number of what is chosen, or -1
 *
 * Returns: (transfer full): all of them with boxes, the one that is chosen ticked: "□ A  ■ B"
 */
char *data_worksheet_choice (const char *const *options, int chosen);

G_END_DECLS
