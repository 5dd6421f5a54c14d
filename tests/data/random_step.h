/* random_step.h - Random work on an open evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

/** What was done at random. */
typedef enum
{
  RANDOM_STEP_EDIT,
  RANDOM_STEP_UNDO,
  RANDOM_STEP_REDO,
} RandomStep;

/* Chooses an edit most of the time, else undo or redo. */
RandomStep random_step_choose (GRand *random);

/* (transfer full): what @exchange is after some random change. */
DataExchange *random_step_change (GRand *random, DataExchange *exchange, DataPacks *packs);

/* Makes @evaluation hold what @exchange holds; fails the test where that fails. */
void random_step_edit (DataEvaluation *evaluation, DataExchange *exchange);
