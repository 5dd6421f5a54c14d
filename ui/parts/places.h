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
  UI_PLACES_REVIEW,
  UI_PLACES_HISTORY,
  UI_PLACES_N_PAGES,
} UiPlacesPage;

/** The id of each page, for actions and settings: "service", "subjects", ... */
extern const char *const ui_places_page_ids[UI_PLACES_N_PAGES];

/** Returns: the page with that id, or %UI_PLACES_N_PAGES. */
UiPlacesPage ui_places_parse_page (const char *id);

/** ui_places_find_page: Returns: the page on which @place is answered; what belongs to the internal
 * audit is on the page of the decision. */
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

/** How many of the Appendix 1 answers that a page asks for are given. */
typedef struct
{
  guint answered;
  guint asked;
} UiPlacesProgress;

/** Both are 0 for pages that ask for nothing. */
UiPlacesProgress ui_places_measure (const RulesDecision *decision, UiPlacesPage page);

/**
 * ui_places_find_next:
 * @place: (nullable): where the user is
 *
 * Returns: (nullable) (transfer none): the first missing answer behind @place in the
 *   order of the pages, or from the beginning where there is none behind it; %NULL where nothing is
 * missing
 */
const RulesMissing *ui_places_find_next (const RulesDecision *decision, const DataPlace *place);

G_END_DECLS
