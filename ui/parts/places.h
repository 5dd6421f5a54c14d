/* places.h - Which page answers what, what is missing where, and what to answer next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/** The pages of an evaluation, in the order in which they stand. */
typedef enum
{
  UI_PLACES_SERVICE,
  UI_PLACES_SUBJECTS, /* operations and information */
  UI_PLACES_IMPACT,
  UI_PLACES_DECISION,
  UI_PLACES_AUDIT, /* internal audit */
  UI_PLACES_WORKSHEETS,
  UI_PLACES_REVIEW,
  UI_PLACES_HISTORY,
  UI_PLACES_N_PAGES,
} UiPlacesPage;

/** The id of each page, for actions and settings: "service", "subjects", ... */
extern const char *const ui_places_page_ids[UI_PLACES_N_PAGES];

/** Returns: the page with that id, or %UI_PLACES_N_PAGES. */
UiPlacesPage ui_places_parse_page (const char *id);

/** ui_places_find_page: Returns: the page on which @place is answered. */
UiPlacesPage ui_places_find_page (const DataPlace *place);

/** ui_places_parse: the same as data_place_parse(), and reads the name of an array as a place in it
 * without an id. */
gboolean ui_places_parse (const char *text, DataPlace *place, GStrv *words);

/** ui_places_of_cell: Returns: where the level of @cell is answered; its texts belong to @decision.
 */
DataPlace ui_places_of_cell (const RulesDecision *decision, const RulesCell *cell);

/**
 * ui_places_of_missing:
 *
 * Returns: where @missing has to be answered; its texts belong to @decision. Where there is no
 *   information item or operation at all, a place without an id.
 */
DataPlace ui_places_of_missing (const RulesDecision *decision, const RulesMissing *missing);

/**
 * ui_places_of_problem:
 *
 * Returns: where @problem is mended: the answer that is lacking or at fault; its texts belong to
 *   @decision. Where there is no auditor at all, or no control is stated, a place without an id.
 */
DataPlace ui_places_of_problem (const RulesDecision *decision, const RulesProblem *problem);

/** How many of the answers that a page asks for are given. */
typedef struct
{
  guint answered;
  guint asked;
} UiPlacesProgress;

/**
 * ui_places_measure:
 *
 * Counts the answers of Appendix 1 and, where the route is low-impact use, those of the internal
 * audit: the period, the lead auditor, the requirements and the controls that are asked. An answer
 * with a problem that is missing or a blocker does not count, and no other such problem lets all
 * answers seem given.
 *
 * Returns: the progress of @page; both are 0 for pages that ask for nothing
 */
UiPlacesProgress ui_places_measure (const RulesDecision *decision, UiPlacesPage page);

/**
 * ui_places_find_next:
 * @here: (nullable): where the user is
 * @next: (out): the first missing answer behind @here in the order of the pages, or from the
 *   beginning where there is none behind it; where no answer of Appendix 1 is missing, the same of
 *   the missing answers and blockers of the internal audit
 *
 * Returns: whether there is one
 */
gboolean
ui_places_find_next (const RulesDecision *decision, const DataPlace *here, DataPlace *next);

G_END_DECLS
