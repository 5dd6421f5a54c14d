/* random_evaluation.h - Seeded random evaluations of the small edition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/** What a random evaluation is made from. */
typedef struct
{
  guint32 seed;
  guint n_information;
  guint n_operations;
} RandomShape;

/** random_shape: Returns: the shape of the evaluation with number @seed, up to three of each. */
RandomShape random_shape (guint32 seed);

/**
 * random_evaluation_new:
 * @shape: the same shape always gives the same evaluation; one that differs only in having another
 *   subject at the end differs only in that subject
 *
 * Returns: (transfer full): an evaluation, answered completely, almost or hardly
 */
RulesEvaluation *random_evaluation_new (RulesEdition *edition, const RandomShape *shape);

G_END_DECLS
