/* test-life.c - The life of an evaluation: who may do what when, and what is frozen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "kept.h"

#include "data/exchange/decision_json.h"
#include "data/error.h"
#include "data/wording/language.h"
#include "data/workspace/verify.h"

#include <string.h>

#define SUBMITTER "Sam Submitter"
#define REVIEWER "Rei Reviewer"
#define EDITOR KEPT_AUTHOR
#define NAMED KEPT_NAMED

typedef enum
{
  DRAFT,
  REVIEW,
  APPROVED,
  ARCHIVED_DRAFT,
  ARCHIVED_REVIEW,
  BINNED_DRAFT,
  BINNED_APPROVED,
} Situation;

typedef enum
{
  SUBMIT,
  WITHDRAW,
  RETURN,
  RETURN_WITHOUT_REMARK,
  APPROVE,
  REVISE,
  REMARK,
} Deed;

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
  Situation situation;
  Deed deed;
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

static gboolean
do_deed (Kept *kept, Deed deed, GError **error)
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

/* The same in the name of @actor, which must succeed. */
static void
must (Kept *kept, Deed deed, const char *actor)
{
  g_autoptr (GError) error = NULL;

  kept_act (kept, actor);
  do_deed (kept, deed, &error);
  g_assert_no_error (error);
}

static void
arrange (Kept *kept, Situation situation)
{
  g_autoptr (GError) error = NULL;

  if (situation != DRAFT && situation != ARCHIVED_DRAFT && situation != BINNED_DRAFT)
    must (kept, SUBMIT, SUBMITTER);
  if (situation == APPROVED || situation == BINNED_APPROVED)
    must (kept, APPROVE, REVIEWER);
  if (situation == ARCHIVED_DRAFT || situation == ARCHIVED_REVIEW)
    data_workspace_move (kept->home.workspace, &kept->number, 1, DATA_REGISTER_PLACE_ARCHIVE,
                         &error);
  if (situation == BINNED_DRAFT || situation == BINNED_APPROVED)
    data_workspace_move (kept->home.workspace, &kept->number, 1, DATA_REGISTER_PLACE_BIN, &error);
  g_assert_no_error (error);
}

static void
assert_life (Kept *kept, DataState state, guint revision, const char *evaluator)
{
  const DataLife *life = data_evaluation_get_life (kept->evaluation);

  g_assert_cmpint (life->state, ==, state);
  g_assert_cmpuint (life->revision, ==, revision);
  g_assert_cmpstr (life->evaluator, ==, evaluator);
  g_assert_true ((life->submitted == NULL) == (evaluator == NULL));
}

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
  kept_assert_refused (do_deed (kept, row->deed, &error), &error, DATA_ERROR_STATE, "。");
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

  arrange (kept, row->situation);
  kept_act (kept, row->actor);
  before = kept_fingerprint (kept);
  done = do_deed (kept, row->deed, &error);
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
  assert_life (kept, row->state, row->revision,
               row->state == DATA_STATE_DRAFT ? NULL
               : row->deed == SUBMIT          ? row->actor
                                              : SUBMITTER);
  assert_last_entry (kept, deed_actions[row->deed], row->actor);
}

/** What an allowed deed leads to can be undone and redone. */
typedef struct
{
  const char *name;
  Situation situation;
  Deed deed;
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

  arrange (kept, turn->situation);
  before = *data_evaluation_get_life (kept->evaluation);
  before.evaluator = g_strdup (before.evaluator);
  must (kept, turn->deed, turn->actor);
  after = *data_evaluation_get_life (kept->evaluation);
  after.evaluator = g_strdup (after.evaluator);
  remarks = kept_count (kept, "SELECT count (*) FROM remark");

  data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
  assert_life (kept, before.state, before.revision, before.evaluator);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM remark"), ==, 0);
  data_evaluation_redo (kept->evaluation, &error);
  g_assert_no_error (error);
  assert_life (kept, after.state, after.revision, after.evaluator);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM remark"), ==, remarks);
  g_free (before.evaluator);
  g_free (after.evaluator);
}

static void
test_approval_stays (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo = NULL;

  arrange (kept, APPROVED);
  undo = data_evaluation_describe_undo (kept->evaluation);
  g_assert_null (undo);
  kept_assert_refused (data_evaluation_undo (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "nothing to undo");
  assert_life (kept, DATA_STATE_APPROVED, 1, SUBMITTER);
}

static void
assert_hash (const char *text, const char *hash)
{
  g_autofree char *computed = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  g_assert_cmpstr (hash, ==, computed);
}

static void
test_frozen (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  DataExchange *exchange = data_evaluation_get_exchange (kept->evaluation);
  g_autofree char *canonical = data_exchange_to_canonical (exchange);
  g_autofree char *decision =
      data_decision_to_json (data_evaluation_get_decision (kept->evaluation), 0);
  g_autofree char *printed = g_strconcat (decision, "\n", NULL);
  g_autofree char *pack = data_pack_hash (data_exchange_get_pack (exchange));
  g_autoptr (DataExchange) opened = NULL;
  g_autofree char *reopened = NULL;
  const DataRevision *revision;

  arrange (kept, APPROVED);
  revisions = data_evaluation_list_revisions (kept->evaluation, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 1);
  revision = g_ptr_array_index (revisions, 0);
  g_assert_cmpuint (revision->number, ==, 1);
  g_assert_cmpstr (revision->evaluator, ==, SUBMITTER);
  g_assert_cmpstr (revision->reviewer, ==, REVIEWER);
  g_assert_cmpstr (revision->submitted, <, revision->approved);
  g_assert_cmpstr (revision->content, ==, canonical);
  g_assert_cmpstr (revision->decision, ==, printed);
  g_assert_cmpstr (revision->pack_hash, ==, pack);
  assert_hash (canonical, revision->content_hash);
  assert_hash (printed, revision->decision_hash);
  opened = data_revision_open (revision, kept->home.packs, &error);
  g_assert_no_error (error);
  reopened = data_exchange_to_canonical (opened);
  g_assert_cmpstr (reopened, ==, canonical);
}

/* What is done later does not reach what was approved. */
static void
test_second_revision (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  const DataRevision *first;
  const DataRevision *second;

  arrange (kept, APPROVED);
  must (kept, REVISE, REVIEWER);
  kept_act (kept, "Yet Another");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "Second");
  must (kept, SUBMIT, EDITOR);
  must (kept, APPROVE, REVIEWER);
  revisions = data_evaluation_list_revisions (kept->evaluation, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 2);
  first = g_ptr_array_index (revisions, 0);
  second = g_ptr_array_index (revisions, 1);
  g_assert_cmpuint (second->number, ==, 2);
  g_assert_cmpstr (second->evaluator, ==, EDITOR);
  g_assert_null (strstr (first->content, "Second"));
  g_assert_nonnull (strstr (second->content, "\"title\": \"Second\""));
}

static void
test_altered_revision (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (DataExchange) opened = NULL;

  arrange (kept, APPROVED);
  kept_tamper (kept, "UPDATE revision SET content = replace (content, 'moderate', 'low') || ' '");
  revisions = data_evaluation_list_revisions (kept->evaluation, &error);
  g_assert_no_error (error);
  opened = data_revision_open (g_ptr_array_index (revisions, 0), kept->home.packs, &error);
  kept_assert_refused (opened != NULL, &error, DATA_ERROR_REFUSED, "not what was approved");
}

/* A decision that has its hash, but is not the one that the contents give. */
static void
test_verify_decides_again (Kept *kept, gconstpointer data)
{
  const char *forged = "{\"route\": \"liu\"}\n";
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, forged, -1);
  g_autofree char *sql = g_strdup_printf ("UPDATE revision SET decision = '%s', "
                                          "decision_hash = '%s'",
                                          forged, hash);
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  arrange (kept, APPROVED);
  kept_tamper (kept, sql);
  verification = data_verify (kept->home.path, kept->home.packs, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    {
      const DataFault *fault = verification->faults->pdata[i];

      found |= fault->kind == DATA_FAULT_REVISION && fault->evaluation == kept->number &&
               strstr (fault->message, "revision 1: The decision is not the one") != NULL;
    }
  g_assert_true (found);
}

/* Whoever turned an edit of this revision back or forth had a hand in it, but not in the next. */
static void
test_undoing_is_editing (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  kept_edit (kept, DATA_ARRAY_NONE, NULL, "marking", "secret");
  kept_act (kept, REVIEWER);
  data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
  must (kept, SUBMIT, SUBMITTER);
  kept_act (kept, REVIEWER);
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "worked on this revision");
  must (kept, APPROVE, "Another Reviewer");
  must (kept, REVISE, SUBMITTER);
  must (kept, SUBMIT, SUBMITTER);
  must (kept, APPROVE, REVIEWER);
}

/* Turning back what is no edit is none. */
static void
test_undoing_a_submission (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  must (kept, SUBMIT, SUBMITTER);
  kept_act (kept, REVIEWER);
  kept_assert_refused (data_evaluation_undo (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "Only " SUBMITTER " can undo");
  kept_act (kept, SUBMITTER);
  data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
  must (kept, SUBMIT, SUBMITTER);
  must (kept, APPROVE, REVIEWER);
}

static void
test_remarks (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  const DataRemark *remark;

  arrange (kept, REVIEW);
  must (kept, REMARK, REVIEWER);
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "1 remark is not settled");
  must (kept, REMARK, "Another Reviewer");
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "2 remarks are not settled");
  must (kept, RETURN_WITHOUT_REMARK, REVIEWER);

  data_evaluation_settle_remark (kept->evaluation, "r1", &error);
  g_assert_no_error (error);
  kept_assert_refused (data_evaluation_settle_remark (kept->evaluation, "r1", &error), &error,
                       DATA_ERROR_STATE, "settled already");
  kept_assert_refused (data_evaluation_settle_remark (kept->evaluation, "r9", &error), &error,
                       DATA_ERROR_STATE, "no such remark");
  must (kept, SUBMIT, SUBMITTER);
  data_evaluation_settle_remark (kept->evaluation, "r2", &error);
  g_assert_no_error (error);
  must (kept, APPROVE, REVIEWER);

  remarks = data_evaluation_list_remarks (kept->evaluation, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remarks->len, ==, 2);
  remark = g_ptr_array_index (remarks, 0);
  g_assert_cmpstr (remark->id, ==, "r1");
  g_assert_cmpstr (remark->place, ==, "operations/o1/name");
  g_assert_cmpstr (remark->text, ==, "Which one?");
  g_assert_cmpstr (remark->author, ==, REVIEWER);
  g_assert_cmpuint (remark->revision, ==, 1);
  g_assert_cmpstr (remark->written, <, remark->settled);
}

static void
test_return_keeps_remark (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  const DataRemark *remark;

  arrange (kept, REVIEW);
  must (kept, RETURN, REVIEWER);
  remarks = data_evaluation_list_remarks (kept->evaluation, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remarks->len, ==, 1);
  remark = g_ptr_array_index (remarks, 0);
  g_assert_cmpstr (remark->place, ==, "");
  g_assert_cmpstr (remark->text, ==, "Ask the vendor again.");
  g_assert_null (remark->settled);
}

static void
test_bad_remarks (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  arrange (kept, REVIEW);
  kept_act (kept, REVIEWER);
  before = kept_fingerprint (kept);
  kept_assert_refused (data_evaluation_add_remark (kept->evaluation, "", "\u3000", &error), &error,
                       DATA_ERROR_REFUSED, "empty");
  kept_assert_refused (data_evaluation_add_remark (kept->evaluation, "nowhere/x/y", "?", &error),
                       &error, DATA_ERROR_REFUSED, "nowhere/x/y");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

/* What another program did just before is seen. */
static void
test_other_program (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) other_workspace = NULL;
  g_autoptr (DataEvaluation) other = NULL;

  arrange (kept, REVIEW);
  other_workspace = data_workspace_open (kept->home.path, FALSE, kept->home.packs, &error);
  g_assert_no_error (error);
  data_workspace_set_actor (other_workspace, "Another Reviewer", NULL);
  other = data_workspace_get_evaluation (other_workspace, kept->number, &error);
  g_assert_no_error (error);
  data_evaluation_return (other, "Not yet.", &error);
  g_assert_no_error (error);

  kept_act (kept, REVIEWER);
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "sent to review first");
  assert_life (kept, DATA_STATE_DRAFT, 1, NULL);
}

/* What is approved is what was seen. */
static void
test_changed_meanwhile (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) other_workspace = NULL;
  g_autoptr (DataEvaluation) other = NULL;

  arrange (kept, REVIEW);
  other_workspace = data_workspace_open (kept->home.path, FALSE, kept->home.packs, &error);
  g_assert_no_error (error);
  data_workspace_set_actor (other_workspace, SUBMITTER, NULL);
  other = data_workspace_get_evaluation (other_workspace, kept->number, &error);
  g_assert_true (data_evaluation_withdraw (other, &error));
  g_assert_true (
      data_evaluation_set_text (other, &(DataPlace){ .member = "marking" }, "secret", &error));
  g_assert_true (data_evaluation_submit (other, &error));
  g_assert_no_error (error);

  kept_act (kept, REVIEWER);
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "changed meanwhile");
  assert_life (kept, DATA_STATE_REVIEW, 1, SUBMITTER);
  must (kept, APPROVE, REVIEWER);
}

/* What was sent to review is named in the history. */
static void
test_submission_names_contents (Kept *kept, gconstpointer data)
{
  g_autofree char *hash = data_exchange_hash (data_evaluation_get_exchange (kept->evaluation));
  g_autoptr (GPtrArray) entries = NULL;
  const DataHistoryEntry *entry;
  g_autofree char *content = g_strdup_printf ("\"content\":\"%s\"}", hash);

  must (kept, SUBMIT, SUBMITTER);
  entries = data_workspace_list_history (kept->home.workspace, kept->number, 0, 1, NULL);
  entry = g_ptr_array_index (entries, 0);
  g_assert_nonnull (strstr (entry->what, content));
}

/* A copy has the authors of what was copied, whatever revision they worked on. */
static void
test_copy_has_authors (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) received = NULL;
  gint64 number;

  arrange (kept, APPROVED);
  must (kept, REVISE, "Yet Another");
  number = data_workspace_duplicate (kept->home.workspace, kept->number, &error);
  g_assert_no_error (error);
  received = data_workspace_list_received (kept->home.workspace, number, &error);
  g_assert_no_error (error);
  g_assert_cmpint (received->len, ==,
                   kept_count (kept, "SELECT count (*) FROM history WHERE evaluation = 1"));
  g_object_unref (kept->evaluation);
  kept->evaluation = data_workspace_get_evaluation (kept->home.workspace, number, &error);
  g_assert_no_error (error);
  must (kept, SUBMIT, SUBMITTER);
  kept_act (kept, EDITOR);
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "worked on this revision");
  kept_act (kept, "Yet Another");
  kept_assert_refused (data_evaluation_approve (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "worked on this revision");
  must (kept, APPROVE, REVIEWER);
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

static void
add (const char *name, gconstpointer data, void (*test) (Kept *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/life/", name, NULL);

  g_test_add (path, Kept, data, kept_set_up, test, kept_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    add (cases[i].name, &cases[i], test_case);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autofree char *name = g_strconcat ("undo/", turns[i].name, NULL);

      add (name, &turns[i], test_undo);
    }
  add ("undo/approve", NULL, test_approval_stays);
  add ("revision/frozen", NULL, test_frozen);
  add ("revision/second", NULL, test_second_revision);
  add ("revision/altered", NULL, test_altered_revision);
  add ("revision/verified", NULL, test_verify_decides_again);
  add ("editors/undo-of-an-edit", NULL, test_undoing_is_editing);
  add ("editors/undo-of-a-submission", NULL, test_undoing_a_submission);
  add ("editors/of-a-copy", NULL, test_copy_has_authors);
  add ("submission-names-contents", NULL, test_submission_names_contents);
  add ("actor-of-nothing", NULL, test_actor_of_nothing);
  add ("remarks/open-and-settled", NULL, test_remarks);
  add ("remarks/of-a-return", NULL, test_return_keeps_remark);
  add ("remarks/bad", NULL, test_bad_remarks);
  add ("other-program", NULL, test_other_program);
  add ("changed-meanwhile", NULL, test_changed_meanwhile);
  return g_test_run ();
}
