/* life.c - The life of an evaluation: draft, review, approval, the next revision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/life.h"

#include "data/error.h"
#include "data/exchange/difference.h"
#include "data/workspace/fact.h"
#include "data/workspace/life_change.h"
#include "data/history/person.h"

#include <glib/gi18n-lib.h>

static const RulesEvaluation *
contents (DataEvaluation *evaluation)
{
  return data_exchange_get_evaluation (data_evaluation_get_exchange (evaluation));
}

DataDatabase *
data_life_get_database (DataEvaluation *evaluation)
{
  return data_workspace_get_database (data_evaluation_get_workspace (evaluation));
}

const char *
data_life_get_actor (DataEvaluation *evaluation)
{
  return data_workspace_get_actor (data_evaluation_get_workspace (evaluation));
}

void
data_life_refuse (DataEvaluation *evaluation, GError **error, const char *format, ...)
{
  g_autofree char *sentences = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentences = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: the first is the title of an evaluation, the second what is wrong with it. */
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE, _ ("“%s”: %s"),
               data_evaluation_get_title (evaluation), sentences);
}

static gboolean
check_place (DataEvaluation *evaluation, DataRegisterPlace place, GError **error)
{
  switch (place)
    {
    case DATA_REGISTER_PLACE_REGISTER:
      return TRUE;
    case DATA_REGISTER_PLACE_ARCHIVE:
      data_life_refuse (evaluation, error,
                        _ ("It is in the archive. Put it back into the register first."));
      return FALSE;
    case DATA_REGISTER_PLACE_BIN:
    default:
      data_life_refuse (evaluation, error, _ ("It is in the bin. Restore it first."));
      return FALSE;
    }
}

/* Why nothing that needs state @needed can be done in @state. */
static const char *
wrong_state (DataState needed, DataState state)
{
  switch (state)
    {
    case DATA_STATE_DRAFT:
      return needed == DATA_STATE_APPROVED
                 ? _ ("It is a draft, so it can be edited as it is.")
                 : _ ("It is a draft. It has to be sent to review first.");
    case DATA_STATE_REVIEW:
      return needed == DATA_STATE_APPROVED
                 ? _ ("It is in review. It has to be approved or returned first.")
                 : _ ("It is in review already.");
    case DATA_STATE_APPROVED:
    default:
      return _ ("It is approved. Start its next revision first.");
    }
}

DataStep *
data_life_begin (DataEvaluation *evaluation, DataState needed, GError **error)
{
  g_autoptr (DataStep) step =
      data_workspace_begin (data_evaluation_get_workspace (evaluation), error);
  const DataLife *life;

  if (step == NULL)
    return NULL;
  if (!data_evaluation_is_current (evaluation, error) ||
      !data_evaluation_is_untried (evaluation, error))
    return NULL;
  life = data_evaluation_get_life (evaluation);
  if (!check_place (evaluation, life->place, error))
    return NULL;
  if (needed != 0 && life->state != needed)
    {
      data_life_refuse (evaluation, error, "%s", wrong_state (needed, life->state));
      return NULL;
    }
  return g_steal_pointer (&step);
}

gboolean
data_life_finish_fact (
    DataEvaluation *evaluation, DataStep *step, DataAction action, const char *what, GError **error)
{
  g_autoptr (DataStep) recorded = step;
  gint64 number = data_evaluation_get_number (evaluation);
  const DataStepEntry entry = { .evaluation = number, .action = action, .what = what };

  return data_step_record (recorded, &entry, error) &&
         data_workspace_finish (data_evaluation_get_workspace (evaluation),
                                g_steal_pointer (&recorded), &number, 1, error);
}

gboolean
data_life_finish (
    DataEvaluation *evaluation, DataStep *step, DataAction action, const char *text, GError **error)
{
  g_autofree char *what = data_fact_of_text (contents (evaluation)->title, text);

  return data_life_finish_fact (evaluation, step, action, what, error);
}

gboolean
data_life_is_evaluator (DataEvaluation *evaluation, const char *person)
{
  return data_person_same (person, data_evaluation_get_life (evaluation)->evaluator) ||
         data_person_same (person, contents (evaluation)->agency.evaluator);
}

static gboolean
write_life (DataEvaluation *evaluation,
            DataState state,
            guint revision,
            const char *evaluator,
            const char *submitted,
            GError **error)
{
  return data_database_change (
      data_life_get_database (evaluation), error,
      "UPDATE life SET state = ?2, revision = ?3, evaluator = ?4, submitted = ?5"
      " WHERE evaluation = ?1",
      "ititt", data_evaluation_get_number (evaluation), data_state_ids[state - 1],
      (gint64) revision, evaluator, submitted);
}

gboolean
data_evaluation_submit (DataEvaluation *self, GError **error)
{
  g_autoptr (DataStep) step = data_life_begin (self, DATA_STATE_DRAFT, error);
  g_autofree char *hash = NULL;
  g_autofree char *what = NULL;

  if (step == NULL)
    return FALSE;
  hash = data_exchange_hash (data_evaluation_get_exchange (self));
  what = data_fact_of_submission (contents (self)->title, hash);
  return write_life (self, DATA_STATE_REVIEW, data_evaluation_get_life (self)->revision,
                     data_life_get_actor (self), data_step_get_time (step), error) &&
         data_life_finish_fact (self, g_steal_pointer (&step), DATA_ACTION_SUBMIT, what, error);
}

gboolean
data_evaluation_withdraw (DataEvaluation *self, GError **error)
{
  g_autoptr (DataStep) step = data_life_begin (self, DATA_STATE_REVIEW, error);
  const DataLife *life;

  if (step == NULL)
    return FALSE;
  life = data_evaluation_get_life (self);
  if (!data_person_same (data_life_get_actor (self), life->evaluator))
    {
      data_life_refuse (self, error,
                        _ ("%s sent it to review, and nobody else can withdraw it. Ask them, or "
                           "return it."),
                        life->evaluator);
      return FALSE;
    }
  return write_life (self, DATA_STATE_DRAFT, life->revision, NULL, NULL, error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_WITHDRAW, NULL, error);
}

/* Whether what is returned says what has to be done: in @remark, or in remarks made before. */
static gboolean
check_remarks_to_return (DataEvaluation *evaluation, const char *remark, GError **error)
{
  gint64 open;

  if (!rules_text_is_blank (remark))
    return TRUE;
  if (!data_remarks_count_open (evaluation, &open, error))
    return FALSE;
  if (open == 0)
    data_life_refuse (evaluation, error,
                      _ ("It has no open remarks. Write what has to be done before returning it."));
  return open > 0;
}

gboolean
data_evaluation_return (DataEvaluation *self, const char *remark, GError **error)
{
  g_autoptr (DataStep) step = data_life_begin (self, DATA_STATE_REVIEW, error);

  if (step == NULL)
    return FALSE;
  if (data_life_is_evaluator (self, data_life_get_actor (self)))
    {
      data_life_refuse (self, error,
                        _ ("%s is its evaluator and cannot return it as a reviewer. Withdraw it, "
                           "or ask somebody else to return it."),
                        data_life_get_actor (self));
      return FALSE;
    }
  return check_remarks_to_return (self, remark, error) &&
         (rules_text_is_blank (remark) || data_remarks_insert (self, step, "", remark, error)) &&
         write_life (self, DATA_STATE_DRAFT, data_evaluation_get_life (self)->revision, NULL, NULL,
                     error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_RETURN,
                           rules_text_is_blank (remark) ? NULL : remark, error);
}

gboolean
data_evaluation_find_return (DataEvaluation *self, gboolean *returned, GError **error)
{
  DataDatabase *database = data_life_get_database (self);
  sqlite3_stmt *statement;
  gboolean row;

  *returned = FALSE;
  if (data_evaluation_get_life (self)->state != DATA_STATE_DRAFT)
    return TRUE;
  statement = data_database_query (
      database, error,
      "SELECT action = 'return' FROM"
      " (SELECT time, action FROM history WHERE evaluation = ?1 UNION ALL"
      "  SELECT json_extract (entry, '$.time'), json_extract (entry, '$.action') FROM past"
      "  WHERE evaluation = ?1)"
      " WHERE action IN ('return', 'withdraw', 'revise') ORDER BY time DESC LIMIT 1",
      "i", data_evaluation_get_number (self));
  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  *returned = row && sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
data_evaluation_check_reviewer (DataEvaluation *self, const char *person, GError **error)
{
  gboolean edited;

  if (data_person_same (person, data_evaluation_get_life (self)->evaluator))
    data_life_refuse (self, error,
                      _ ("%s sent it to review, and nobody approves their own evaluation. "
                         "Somebody else has to approve it."),
                      person);
  else if (data_person_same (person, contents (self)->agency.evaluator))
    data_life_refuse (self, error,
                      _ ("%s is named as its evaluator, and nobody approves their own "
                         "evaluation. Somebody else has to approve it."),
                      person);
  else if (!data_life_find_work (self, person, &edited, error))
    return FALSE;
  else if (edited)
    data_life_refuse (self, error,
                      _ ("%s worked on this revision, and nobody approves their own work. "
                         "Somebody who did not edit it has to approve it."),
                      person);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_settled (DataEvaluation *evaluation, GError **error)
{
  gint64 open;

  if (!data_remarks_count_open (evaluation, &open, error))
    return FALSE;
  if (open > 0)
    data_life_refuse (evaluation, error,
                      ngettext ("%d remark is not settled. Settle it, or return the evaluation.",
                                "%d remarks are not settled. Settle them, or return the "
                                "evaluation.",
                                (gulong) open),
                      (int) open);
  return open == 0;
}

/* What is approved is what the reviewer saw: what was held before the file was looked at again. */
static gboolean
check_seen (DataEvaluation *evaluation, DataExchange *seen, GError **error)
{
  g_autoptr (GPtrArray) differences =
      data_difference_list (seen, data_evaluation_get_exchange (evaluation));

  if (differences->len > 0)
    data_life_refuse (evaluation, error,
                      _ ("Its answers were changed meanwhile. Look at them again before you "
                         "approve it."));
  return differences->len == 0;
}

gboolean
data_evaluation_approve (DataEvaluation *self, GError **error)
{
  g_autoptr (DataExchange) seen = data_exchange_ref (data_evaluation_get_exchange (self));
  g_autoptr (DataStep) step = data_life_begin (self, DATA_STATE_REVIEW, error);
  const DataLife *life;

  if (step == NULL || !check_seen (self, seen, error))
    return FALSE;
  life = data_evaluation_get_life (self);
  return data_evaluation_check_reviewer (self, data_life_get_actor (self), error) &&
         check_settled (self, error) && data_revisions_insert (self, step, error) &&
         write_life (self, DATA_STATE_APPROVED, life->revision, life->evaluator, life->submitted,
                     error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_APPROVE, NULL, error);
}

gboolean
data_evaluation_revise (DataEvaluation *self, GError **error)
{
  g_autoptr (DataStep) step = data_life_begin (self, DATA_STATE_APPROVED, error);

  return step != NULL &&
         write_life (self, DATA_STATE_DRAFT, data_evaluation_get_life (self)->revision + 1, NULL,
                     NULL, error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_REVISE, NULL, error);
}
