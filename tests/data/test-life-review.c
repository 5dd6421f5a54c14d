/* test-life-review.c - What a review leaves: frozen revisions, remarks, and who may not approve.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "living.h"
#include "scratch.h"

#include "data/exchange/decision_json.h"
#include "data/error.h"
#include "data/workspace/verify.h"

#include <string.h>

/* The revisions, and the remarks, of which there are @n. */
static GPtrArray *
list_revisions (Kept *kept, guint n)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *revisions = data_evaluation_list_revisions (kept->evaluation, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, n);
  return revisions;
}

static GPtrArray *
list_remarks (Kept *kept, guint n)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *remarks = data_evaluation_list_remarks (kept->evaluation, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (remarks->len, ==, n);
  return remarks;
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

  living_arrange (kept, APPROVED);
  revisions = list_revisions (kept, 1);
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
  g_autoptr (GPtrArray) revisions = NULL;
  const DataRevision *first;
  const DataRevision *second;

  living_arrange (kept, APPROVED);
  living_must (kept, REVISE, REVIEWER);
  kept_act (kept, "Yet Another");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "Second");
  living_must (kept, SUBMIT, EDITOR);
  living_must (kept, APPROVE, REVIEWER);
  revisions = list_revisions (kept, 2);
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

  living_arrange (kept, APPROVED);
  kept_tamper (kept, "UPDATE revision SET content = replace (content, 'moderate', 'low') || ' '");
  revisions = list_revisions (kept, 1);
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

  living_arrange (kept, APPROVED);
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
  living_must (kept, SUBMIT, SUBMITTER);
  kept_act (kept, REVIEWER);
  living_assert_refused (kept, APPROVE, "worked on this revision");
  living_must (kept, APPROVE, "Another Reviewer");
  living_must (kept, REVISE, SUBMITTER);
  living_must (kept, SUBMIT, SUBMITTER);
  living_must (kept, APPROVE, REVIEWER);
}

/* Turning back what is no edit is none. */
static void
test_undoing_a_submission (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  living_must (kept, SUBMIT, SUBMITTER);
  kept_act (kept, REVIEWER);
  kept_assert_refused (data_evaluation_undo (kept->evaluation, &error), &error, DATA_ERROR_STATE,
                       "Only " SUBMITTER " can undo");
  kept_act (kept, SUBMITTER);
  data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
  living_must (kept, SUBMIT, SUBMITTER);
  living_must (kept, APPROVE, REVIEWER);
}

static void
test_remarks (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  const DataRemark *remark;

  living_arrange (kept, REVIEW);
  living_must (kept, REMARK, REVIEWER);
  living_assert_refused (kept, APPROVE, "1 remark is not settled");
  living_must (kept, REMARK, "Another Reviewer");
  living_assert_refused (kept, APPROVE, "2 remarks are not settled");
  living_must (kept, RETURN_WITHOUT_REMARK, REVIEWER);

  data_evaluation_settle_remark (kept->evaluation, "r1", &error);
  g_assert_no_error (error);
  kept_assert_refused (data_evaluation_settle_remark (kept->evaluation, "r1", &error), &error,
                       DATA_ERROR_STATE, "settled already");
  kept_assert_refused (data_evaluation_settle_remark (kept->evaluation, "r9", &error), &error,
                       DATA_ERROR_STATE, "no such remark");
  living_must (kept, SUBMIT, SUBMITTER);
  data_evaluation_settle_remark (kept->evaluation, "r2", &error);
  g_assert_no_error (error);
  living_must (kept, APPROVE, REVIEWER);

  remarks = list_remarks (kept, 2);
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
  g_autoptr (GPtrArray) remarks = NULL;
  const DataRemark *remark;

  living_arrange (kept, REVIEW);
  living_must (kept, RETURN, REVIEWER);
  remarks = list_remarks (kept, 1);
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

  living_arrange (kept, REVIEW);
  kept_act (kept, REVIEWER);
  before = kept_fingerprint (kept);
  kept_assert_refused (data_evaluation_add_remark (kept->evaluation, "", "\u3000", &error), &error,
                       DATA_ERROR_REFUSED, "empty");
  kept_assert_refused (data_evaluation_add_remark (kept->evaluation, "nowhere/x/y", "?", &error),
                       &error, DATA_ERROR_REFUSED, "nowhere/x/y");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

/* A copy has the authors of what was copied, whatever revision they worked on. */
static void
test_copy_has_authors (Kept *kept, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) received = NULL;
  gint64 number;

  living_arrange (kept, APPROVED);
  living_must (kept, REVISE, "Yet Another");
  number = data_workspace_duplicate (kept->home.workspace, kept->number, &error);
  g_assert_no_error (error);
  received = data_workspace_list_received (kept->home.workspace, number, &error);
  g_assert_no_error (error);
  g_assert_cmpint (received->len, ==,
                   kept_count (kept, "SELECT count (*) FROM history WHERE evaluation = 1"));
  g_object_unref (kept->evaluation);
  kept->evaluation = data_workspace_get_evaluation (kept->home.workspace, number, &error);
  g_assert_no_error (error);
  living_must (kept, SUBMIT, SUBMITTER);
  kept_act (kept, EDITOR);
  living_assert_refused (kept, APPROVE, "worked on this revision");
  kept_act (kept, "Yet Another");
  living_assert_refused (kept, APPROVE, "worked on this revision");
  living_must (kept, APPROVE, REVIEWER);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  kept_add ("life", "revision/frozen", NULL, test_frozen);
  kept_add ("life", "revision/second", NULL, test_second_revision);
  kept_add ("life", "revision/altered", NULL, test_altered_revision);
  kept_add ("life", "revision/verified", NULL, test_verify_decides_again);
  kept_add ("life", "editors/undo-of-an-edit", NULL, test_undoing_is_editing);
  kept_add ("life", "editors/undo-of-a-submission", NULL, test_undoing_a_submission);
  kept_add ("life", "editors/of-a-copy", NULL, test_copy_has_authors);
  kept_add ("life", "remarks/open-and-settled", NULL, test_remarks);
  kept_add ("life", "remarks/of-a-return", NULL, test_return_keeps_remark);
  kept_add ("life", "remarks/bad", NULL, test_bad_remarks);
  return g_test_run ();
}
