/* living.c - What is done in the life of an evaluation, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "living.h"

#include "data/error.h"

gboolean
living_do (Kept *kept, LivingDeed deed, GError **error)
{
  switch (deed)
    {
    case SUBMIT:
      return data_evaluation_submit (kept->evaluation, error);
    case WITHDRAW:
      return data_evaluation_withdraw (kept->evaluation, error);
    case RETURN:
      return data_evaluation_return (kept->evaluation, "Ask the vendor again.", error);
    case RETURN_WITHOUT_REMARK:
      return data_evaluation_return (kept->evaluation, " \u3000", error);
    case APPROVE:
      return data_evaluation_approve (kept->evaluation, error);
    case REVISE:
      return data_evaluation_revise (kept->evaluation, error);
    case REMARK:
      return data_evaluation_add_remark (kept->evaluation, "operations/o1/name", "Which one?",
                                         error);
    default:
      g_assert_not_reached ();
    }
}

void
living_must (Kept *kept, LivingDeed deed, const char *actor)
{
  g_autoptr (GError) error = NULL;

  kept_act (kept, actor);
  living_do (kept, deed, &error);
  g_assert_no_error (error);
}

void
living_assert_refused (Kept *kept, LivingDeed deed, const char *part)
{
  g_autoptr (GError) error = NULL;

  kept_assert_refused (living_do (kept, deed, &error), &error, DATA_ERROR_STATE, part);
}

void
living_arrange (Kept *kept, LivingSituation situation)
{
  g_autoptr (GError) error = NULL;

  if (situation != DRAFT && situation != ARCHIVED_DRAFT && situation != BINNED_DRAFT)
    living_must (kept, SUBMIT, SUBMITTER);
  if (situation == APPROVED || situation == BINNED_APPROVED)
    living_must (kept, APPROVE, REVIEWER);
  if (situation == ARCHIVED_DRAFT || situation == ARCHIVED_REVIEW)
    data_workspace_move (kept->home.workspace, &kept->number, 1, DATA_REGISTER_PLACE_ARCHIVE,
                         &error);
  if (situation == BINNED_DRAFT || situation == BINNED_APPROVED)
    data_workspace_move (kept->home.workspace, &kept->number, 1, DATA_REGISTER_PLACE_BIN, &error);
  g_assert_no_error (error);
}

void
living_assert (Kept *kept, DataState state, guint revision, const char *evaluator)
{
  const DataLife *life = data_evaluation_get_life (kept->evaluation);

  g_assert_cmpint (life->state, ==, state);
  g_assert_cmpuint (life->revision, ==, revision);
  g_assert_cmpstr (life->evaluator, ==, evaluator);
  g_assert_true ((life->submitted == NULL) == (evaluator == NULL));
}
