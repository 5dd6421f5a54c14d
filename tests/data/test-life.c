/* test-life.c - The life of an evaluation: who may do what when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "living.h"
#include "scratch.h"

#include "data/error.h"
#include "data/wording/language.h"

#include <string.h>

static const DataAction deed_actions[] = {
  [SUBMIT] = DATA_ACTION_SUBMIT,   [WITHDRAW] = DATA_ACTION_WITHDRAW,
  [RETURN] = DATA_ACTION_RETURN,   [RETURN_WITHOUT_REMARK] = DATA_ACTION_RETURN,
  [APPROVE] = DATA_ACTION_APPROVE, [REVISE] = DATA_ACTION_REVISE,
  [REMARK] = DATA_ACTION_REMARK,
};

/** @refusal: part of the message, or NULL where it is allowed; then @state and @revision result. */
typedef struct
{
  const char *name;
  LivingSituation situation;
  LivingDeed deed;
  const char *actor;
  const char *refusal;
  DataState state;
  guint revision;
} Case;

static const Case cases[] = {
  { "draft/submit/editor", DRAFT, SUBMIT, EDITOR, NULL, DATA_STATE_REVIEW, 1 },
  { "draft/submit/other", DRAFT, SUBMIT, SUBMITTER, NULL, DATA_STATE_REVIEW, 1 },
  { "draft/withdraw", DRAFT, WITHDRAW, EDITOR, "sent to review first", 0, 0 },
  { "draft/return", DRAFT, RETURN, REVIEWER, "sent to review first", 0, 0 },
  { "draft/approve", DRAFT, APPROVE, REVIEWER, "sent to review first", 0, 0 },
  { "draft/revise", DRAFT, REVISE, EDITOR, "can be edited as it is", 0, 0 },
  { "draft/remark", DRAFT, REMARK, REVIEWER, "sent to review first", 0, 0 },

  { "review/submit", REVIEW, SUBMIT, SUBMITTER, "in review already", 0, 0 },
  { "review/withdraw/submitter", REVIEW, WITHDRAW, SUBMITTER, NULL, DATA_STATE_DRAFT, 1 },
  { "review/withdraw/submitter-in-full-width", REVIEW, WITHDRAW, "ＳＡＭ　ＳＵＢＭＩＴＴＥＲ", NULL,
    DATA_STATE_DRAFT, 1 },
  { "review/withdraw/editor", REVIEW, WITHDRAW, EDITOR, "nobody else can withdraw", 0, 0 },
  { "review/withdraw/reviewer", REVIEW, WITHDRAW, REVIEWER, SUBMITTER " sent it", 0, 0 },
  { "review/return/reviewer", REVIEW, RETURN, REVIEWER, NULL, DATA_STATE_DRAFT, 1 },
  { "review/return/editor", REVIEW, RETURN, EDITOR, NULL, DATA_STATE_DRAFT, 1 },
  { "review/return/submitter", REVIEW, RETURN, SUBMITTER, "cannot return it", 0, 0 },
  { "review/return/named", REVIEW, RETURN, NAMED, "cannot return it", 0, 0 },
  { "review/return-blank/reviewer", REVIEW, RETURN_WITHOUT_REMARK, REVIEWER, "no open remarks", 0,
    0 },
  { "review/approve/reviewer", REVIEW, APPROVE, REVIEWER, NULL, DATA_STATE_APPROVED, 1 },
  { "review/approve/submitter", REVIEW, APPROVE, SUBMITTER, "sent it to review", 0, 0 },
  { "review/approve/submitter-in-full-width", REVIEW, APPROVE, "ｓａｍ　ｓｕｂｍｉｔｔｅｒ",
    "sent it to review", 0, 0 },
  { "review/approve/named", REVIEW, APPROVE, NAMED, "named as its evaluator", 0, 0 },
  { "review/approve/editor", REVIEW, APPROVE, EDITOR, "worked on this revision", 0, 0 },
  { "review/revise", REVIEW, REVISE, SUBMITTER, "approved or returned first", 0, 0 },
  { "review/remark/reviewer", REVIEW, REMARK, REVIEWER, NULL, DATA_STATE_REVIEW, 1 },
  { "review/remark/editor", REVIEW, REMARK, EDITOR, NULL, DATA_STATE_REVIEW, 1 },
  { "review/remark/submitter", REVIEW, REMARK, SUBMITTER, "made by reviewers", 0, 0 },
  { "review/remark/named", REVIEW, REMARK, NAMED, "made by reviewers", 0, 0 },

  { "approved/submit", APPROVED, SUBMIT, EDITOR, "next revision", 0, 0 },
  { "approved/withdraw", APPROVED, WITHDRAW, SUBMITTER, "next revision", 0, 0 },
  { "approved/return", APPROVED, RETURN, REVIEWER, "next revision", 0, 0 },
  { "approved/approve", APPROVED, APPROVE, "Another Reviewer", "next revision", 0, 0 },
  { "approved/revise/reviewer", APPROVED, REVISE, REVIEWER, NULL, DATA_STATE_DRAFT, 2 },
  { "approved/revise/editor", APPROVED, REVISE, EDITOR, NULL, DATA_STATE_DRAFT, 2 },
  { "approved/remark", APPROVED, REMARK, REVIEWER, "next revision", 0, 0 },

  { "archive/submit", ARCHIVED_DRAFT, SUBMIT, EDITOR, "in the archive", 0, 0 },
  { "archive/approve", ARCHIVED_REVIEW, APPROVE, REVIEWER, "in the archive", 0, 0 },
  { "archive/remark", ARCHIVED_REVIEW, REMARK, REVIEWER, "in the archive", 0, 0 },
  { "bin/submit", BINNED_DRAFT, SUBMIT, EDITOR, "in the bin", 0, 0 },
  { "bin/revise", BINNED_APPROVED, REVISE, EDITOR, "in the bin", 0, 0 },
};

static void
assert_last_entry (Kept *kept, DataAction action, const char *actor)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      data_workspace_list_history (kept->home.workspace, kept->number, 0, 1, &error);
  const DataHistoryEntry *entry;

  g_assert_no_error (error);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->action, ==, action);
  g_assert_cmpstr (entry->actor, ==, actor);
}

static void
assert_told_in_japanese (Kept *kept, const Case *row)
{
  g_autoptr (GError) error = NULL;

  data_language_use (RULES_LANGUAGE_JA);
  kept_assert_refused (living_do (kept, row->deed, &error), &error, DATA_ERROR_STATE, "。");
  data_language_use (RULES_LANGUAGE_EN);
}

static void
test_case (Kept *kept, gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean done;

  living_arrange (kept, row->situation);
  kept_act (kept, row->actor);
  before = kept_fingerprint (kept);
  done = living_do (kept, row->deed, &error);
  after = kept_fingerprint (kept);
  if (row->refusal != NULL)
    {
      kept_assert_refused (done, &error, DATA_ERROR_STATE, row->refusal);
      g_assert_cmpstr (before, ==, after);
      assert_told_in_japanese (kept, row);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (done);
  living_assert (kept, row->state, row->revision,
                 row->state == DATA_STATE_DRAFT ? NULL
                 : row->deed == SUBMIT          ? row->actor
                                                : SUBMITTER);
  assert_last_entry (kept, deed_actions[row->deed], row->actor);
}

/** What an allowed deed leads to can be undone and redone. */
typedef struct
{
  const char *name;
  LivingSituation situation;
  LivingDeed deed;
  const char *actor;
} Turn;

static const Turn turns[] = {
  { "submit", DRAFT, SUBMIT, EDITOR },    { "withdraw", REVIEW, WITHDRAW, SUBMITTER },
  { "return", REVIEW, RETURN, REVIEWER }, { "revise", APPROVED, REVISE, EDITOR },
  { "remark", REVIEW, REMARK, REVIEWER },
};

static void
test_undo (Kept *kept, gconstpointer data)
{
  const Turn *turn = data;
  g_autoptr (GError) error = NULL;
  DataLife before;
  DataLife after;
  gint64 remarks;

  living_arrange (kept, turn->situation);
  before = *data_evaluation_get_life (kept->evaluation);
  before.evaluator = g_strdup (before.evaluator);
  living_must (kept, turn->deed, turn->actor);
  after = *data_evaluation_get_life (kept->evaluation);
  after.evaluator = g_strdup (after.evaluator);
  remarks = kept_count (kept, "SELECT count (*) FROM remark");

  data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
  living_assert (kept, before.state, before.revision, before.evaluator);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM remark"), ==, 0);
  data_evaluation_redo (kept->evaluation, &error);
  g_assert_no_error (error);
  living_assert (kept, after.state, after.revision, after.evaluator);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM remark"), ==, remarks);
  g_free (before.evaluator);
  g_free (after.evaluator);
}

static void
test_approval_stays (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo = NULL;

  living_arrange (kept, APPROVED);
  undo = data_evaluation_describe_undo (kept->evaluation);
  g_assert_null (undo);
  kept_assert_refused (data_evaluation_undo (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "nothing to undo");
  living_assert (kept, DATA_STATE_APPROVED, 1, SUBMITTER);
}

/* What another program did just before is seen. */
static void
test_other_program (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = NULL;
  g_autoptr (DataEvaluation) other = NULL;

  living_arrange (kept, REVIEW);
  workspace = kept_open_other (kept, &other);
  data_workspace_set_actor (workspace, "Another Reviewer", NULL);
  data_evaluation_return (other, "Not yet.", &error);
  g_assert_no_error (error);

  kept_act (kept, REVIEWER);
  living_assert_refused (kept, APPROVE, "sent to review first");
  living_assert (kept, DATA_STATE_DRAFT, 1, NULL);
}

/* What is approved is what was seen. */
static void
test_changed_meanwhile (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = NULL;
  g_autoptr (DataEvaluation) other = NULL;

  living_arrange (kept, REVIEW);
  workspace = kept_open_other (kept, &other);
  data_workspace_set_actor (workspace, SUBMITTER, NULL);
  g_assert_true (data_evaluation_withdraw (other, &error));
  g_assert_true (
      data_evaluation_set_text (other, &(DataPlace){ .member = "marking" }, "secret", &error));
  g_assert_true (data_evaluation_submit (other, &error));
  g_assert_no_error (error);

  kept_act (kept, REVIEWER);
  living_assert_refused (kept, APPROVE, "changed meanwhile");
  living_assert (kept, DATA_STATE_REVIEW, 1, SUBMITTER);
  living_must (kept, APPROVE, REVIEWER);
}

/* What was sent to review is named in the history. */
static void
test_submission_names_contents (Kept *kept, gconstpointer data)
{
  g_autofree char *hash = data_exchange_hash (data_evaluation_get_exchange (kept->evaluation));
  g_autoptr (GPtrArray) entries = NULL;
  const DataHistoryEntry *entry;
  g_autofree char *content = g_strdup_printf ("\"content\":\"%s\"}", hash);

  living_must (kept, SUBMIT, SUBMITTER);
  entries = data_workspace_list_history (kept->home.workspace, kept->number, 0, 1, NULL);
  entry = g_ptr_array_index (entries, 0);
  g_assert_nonnull (strstr (entry->what, content));
}

static void
test_actor_of_nothing (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  kept_act (kept, EDITOR);
  kept_assert_refused (data_workspace_set_actor (kept->home.workspace, "\u200b\u3164", &error),
                       &error, DATA_ERROR_REFUSED, "Nothing can be seen");
  g_assert_cmpstr (data_workspace_get_actor (kept->home.workspace), ==, EDITOR);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    kept_add ("life", cases[i].name, &cases[i], test_case);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autofree char *name = g_strconcat ("undo/", turns[i].name, NULL);

      kept_add ("life", name, &turns[i], test_undo);
    }
  kept_add ("life", "undo/approve", NULL, test_approval_stays);
  kept_add ("life", "submission-names-contents", NULL, test_submission_names_contents);
  kept_add ("life", "actor-of-nothing", NULL, test_actor_of_nothing);
  kept_add ("life", "other-program", NULL, test_other_program);
  kept_add ("life", "changed-meanwhile", NULL, test_changed_meanwhile);
  return g_test_run ();
}
