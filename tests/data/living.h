/* living.h - What is done in the life of an evaluation, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kept.h"

/* Who sends it to review, and who reviews it. */
#define SUBMITTER "Sam Submitter"
#define REVIEWER "Rei Reviewer"

/* Who made it, and who is named in it as its evaluator. */
#define EDITOR KEPT_AUTHOR
#define NAMED KEPT_NAMED

/* Where an evaluation is to begin with. */
typedef enum
{
  DRAFT,
  REVIEW,
  APPROVED,
  ARCHIVED_DRAFT,
  ARCHIVED_REVIEW,
  BINNED_DRAFT,
  BINNED_APPROVED,
} LivingSituation;

/* What is done with it. */
typedef enum
{
  SUBMIT,
  WITHDRAW,
  RETURN,
  RETURN_WITHOUT_REMARK,
  APPROVE,
  REVISE,
  REMARK,
} LivingDeed;

gboolean living_do (Kept *kept, LivingDeed deed, GError **error);

/* The same in the name of @actor, which must succeed. */
void living_must (Kept *kept, LivingDeed deed, const char *actor);

/* It is refused in this state, with a message that holds @part. */
void living_assert_refused (Kept *kept, LivingDeed deed, const char *part);

/* Brings the evaluation, which is a draft, to @situation. */
void living_arrange (Kept *kept, LivingSituation situation);

/* @evaluator: who sent it to review, or NULL where it is not in review. */
void living_assert (Kept *kept, DataState state, guint revision, const char *evaluator);
