/* impact_fill.h - Answering many cells of the impact grid at once, as edits.
 *
 * Nothing here ever changes a cell that has a level, except to make it unanswered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/** Every dimension of a subject. */
#define UI_IMPACT_ALL_DIMENSIONS (-1)

/**
 * UiImpactArea:
 * @subject: number of the subject
 * @dimension: index of the dimension, or %UI_IMPACT_ALL_DIMENSIONS
 */
typedef struct
{
  guint subject;
  int dimension;
} UiImpactArea;

/** How many cells are asked in an area, and how many of them have a level. */
typedef struct
{
  guint answered;
  guint asked;
} UiImpactCount;

UiImpactCount ui_impact_fill_count (const RulesEvaluation *evaluation, const UiImpactArea *area);

/** ui_impact_fill_place: Returns: (transfer none): the place of a cell, whose texts belong to
 * @evaluation. */
DataPlace ui_impact_fill_place (const RulesEvaluation *evaluation,
                                guint subject,
                                guint dimension,
                                guint harm,
                                const char *member);

/** ui_impact_fill_level: Returns: (transfer full) (nullable): gives @level to the unanswered cells;
 * %NULL where there are none. */
DataEdit *
ui_impact_fill_level (const RulesEvaluation *evaluation, const UiImpactArea *area, int level);

/** ui_impact_fill_copy: Returns: (transfer full) (nullable): gives the unanswered cells of a
 * subject the levels and rationales of another of its kind; a rationale that is there stays. */
DataEdit *ui_impact_fill_copy (const RulesEvaluation *evaluation, guint subject, guint from);

/** ui_impact_fill_clear: Returns: (transfer full) (nullable): takes the levels away; the rationales
 * stay. */
DataEdit *ui_impact_fill_clear (const RulesEvaluation *evaluation, const UiImpactArea *area);

G_END_DECLS
