/* report_sections.h - Parts of a document that say what was decided, for reports and summaries.
 *
 * Each adds its heading, and says so where there is nothing to tell. All is in the current
 * language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/builder.h"

G_BEGIN_DECLS

/** How much a section tells: clauses, sources and the user's reasons only where in full. */
typedef enum
{
  DATA_DETAIL_BRIEF,
  DATA_DETAIL_FULL,
} DataDetail;

void
data_report_add_gates (DataDocument *document, const RulesDecision *decision, DataDetail detail);

/**
 * data_report_level:
 * @dimension: number of a dimension, or -1 for all of them
 *
 * Returns: (transfer full): the highest level answered, as "so far" while an answer is missing that
 *   could be higher
 */
char *data_report_level (const RulesDecision *decision, int dimension);

/** What sets the impact; in full where it is part of @worksheet (nullable), which gets the notes.
 */
void data_report_add_drivers (DataDocument *document,
                              const RulesDecision *decision,
                              DataWorksheetBuilder *worksheet);

/** What is missing; cells that differ only in their harm are told together. */
void data_report_add_missing (DataDocument *document, const RulesDecision *decision);

/** What would have to change for low-impact use, where the question arises. @worksheet: as above.
 */
void data_report_add_change (DataDocument *document,
                             const RulesDecision *decision,
                             DataWorksheetBuilder *worksheet);

/** How far the internal audit is ready, and its problems by kind and by check. */
void data_report_add_readiness (DataDocument *document,
                                const RulesDecision *decision,
                                DataDetail detail);

/** data_report_backing: Returns: (transfer full): the sources and the grade of a clause. */
char *data_report_backing (const RulesEdition *edition, const RulesClause *clause);

G_END_DECLS
