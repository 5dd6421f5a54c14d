/* test-attachments.c - Files kept as evidence: kept once, linked, described, and what is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "kept.h"
#include "scratch.h"

#include "data/error.h"
#include "data/workspace/attachments.h"
#include "data/workspace/workspace_change.h"

static const DataEvidence a_cell = { DATA_EVIDENCE_CELL, "i1", "confidentiality", "distress" };
static const DataEvidence other_cell = { DATA_EVIDENCE_CELL, "i2", "integrity", "financial" };
static const DataEvidence a_requirement = { DATA_EVIDENCE_REQUIREMENT, "ORG-1", NULL, NULL };
static const DataEvidence a_control = { DATA_EVIDENCE_CONTROL, "3.1.2", NULL, NULL };
static const DataEvidence the_audit = { DATA_EVIDENCE_AUDIT, NULL, NULL, NULL };

static GPtrArray *
list (Kept *kept)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *attachments = data_evaluation_list_attachments (kept->evaluation, &error);

  g_assert_no_error (error);
  return attachments;
}

/* Attachments and links as one text: "plan.pdf: audit; t.txt: cell i1, control 3.1.2". */
static char *
tell (Kept *kept)
{
  g_autoptr (GPtrArray) attachments = list (kept);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < attachments->len; i++)
    {
      const DataAttachment *attachment = g_ptr_array_index (attachments, i);

      g_string_append_printf (text, "%s%s:", i == 0 ? "" : "; ", attachment->name);
      for (guint j = 0; j < attachment->links->len; j++)
        {
          const DataEvidence *evidence = g_ptr_array_index (attachment->links, j);

          g_string_append_printf (text, "%s %s", j == 0 ? "" : ",",
                                  data_evidence_ids[evidence->kind - 1]);
          if (evidence->target != NULL)
            g_string_append_printf (text, " %s", evidence->target);
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_told (Kept *kept, const char *expected)
{
  g_autofree char *told = tell (kept);

  g_assert_cmpstr (told, ==, expected);
}

static void
undo (Kept *kept)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
}

static void
redo (Kept *kept)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_redo (kept->evaluation, &error);
  g_assert_no_error (error);
}

static void
test_members (Kept *kept, gconstpointer data)
{
  g_autofree char *path = kept_make_file (kept, "計画書.pdf", "plan", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "plan", -1);
  g_autoptr (GPtrArray) attachments = NULL;
  const DataAttachment *attachment;
  const DataEvidence *evidence;

  id = data_evaluation_attach (kept->evaluation, path, &a_cell, "2026-10-01", &error);
  g_assert_no_error (error);
  data_evaluation_describe_attachment (kept->evaluation, id, "Page 3", "2026-10-02", &error);
  g_assert_no_error (error);
  attachments = list (kept);
  g_assert_cmpuint (attachments->len, ==, 1);
  attachment = g_ptr_array_index (attachments, 0);
  g_assert_cmpstr (attachment->id, ==, "t1");
  g_assert_cmpstr (attachment->name, ==, "計画書.pdf");
  g_assert_cmpstr (attachment->hash, ==, hash);
  g_assert_cmpint (attachment->size, ==, 4);
  g_assert_cmpstr (attachment->note, ==, "Page 3");
  g_assert_cmpstr (attachment->evidence_date, ==, "2026-10-02");
  g_assert_cmpstr (attachment->added_by, ==, KEPT_AUTHOR);
  g_assert_true (g_str_has_suffix (attachment->added, "Z"));
  evidence = g_ptr_array_index (attachment->links, 0);
  g_assert_cmpint (evidence->kind, ==, DATA_EVIDENCE_CELL);
  g_assert_cmpstr (evidence->target, ==, "i1");
  g_assert_cmpstr (evidence->dimension, ==, "confidentiality");
  g_assert_cmpstr (evidence->harm, ==, "distress");

  data_evaluation_describe_attachment (kept->evaluation, id, "", NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (attachments);
  attachments = list (kept);
  attachment = g_ptr_array_index (attachments, 0);
  g_assert_null (attachment->note);
  g_assert_null (attachment->evidence_date);
}

static void
test_kept_once (Kept *kept, gconstpointer data)
{
  g_autofree char *one = kept_make_file (kept, "one.txt", "same", -1);
  g_autofree char *two = kept_make_file (kept, "two.txt", "same", -1);
  g_autofree char *three = kept_make_file (kept, "three.txt", "other", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) attachments = NULL;

  kept_attach (kept, one, &a_requirement, "t1");
  id = data_evaluation_attach (kept->evaluation, one, &a_control, "2026-10-01", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "t1");
  kept_attach (kept, two, NULL, "t2");
  kept_attach (kept, three, &the_audit, "t3");
  assert_told (kept, "one.txt: control 3.1.2, requirement ORG-1; three.txt: audit; two.txt:");
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM content"), ==, 2);
  attachments = list (kept);
  g_assert_cmpstr (((DataAttachment *) attachments->pdata[0])->evidence_date, ==, "2026-10-01");
}

/* What changes nothing leaves no trace. */
static void
test_no_trace (Kept *kept, gconstpointer data)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "same", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;

  id = data_evaluation_attach (kept->evaluation, path, &a_control, "2026-10-01", &error);
  g_assert_no_error (error);
  before = kept_fingerprint (kept);
  kept_attach (kept, path, &a_control, "t1");
  kept_attach (kept, path, NULL, "t1");
  g_free (data_evaluation_attach (kept->evaluation, path, NULL, "2026-10-01", &error));
  g_assert_no_error (error);
  data_evaluation_link (kept->evaluation, "t1", &a_control, &error);
  g_assert_no_error (error);
  data_evaluation_unlink (kept->evaluation, "t1", &the_audit, &error);
  g_assert_no_error (error);
  data_evaluation_describe_attachment (kept->evaluation, "t1", NULL, "2026-10-01", &error);
  g_assert_no_error (error);
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undo (Kept *kept, gconstpointer data)
{
  g_autofree char *one = kept_make_file (kept, "one.txt", "one", -1);
  g_autofree char *saved = g_build_filename (kept->home.folder, "saved", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  kept_attach (kept, one, &a_control, "t1");
  data_evaluation_link (kept->evaluation, "t1", &the_audit, &error);
  g_assert_no_error (error);
  data_evaluation_unlink (kept->evaluation, "t1", &a_control, &error);
  g_assert_no_error (error);
  data_evaluation_detach (kept->evaluation, "t1", &error);
  g_assert_no_error (error);
  assert_told (kept, "");
  undo (kept);
  assert_told (kept, "one.txt: audit");
  undo (kept);
  assert_told (kept, "one.txt: audit, control 3.1.2");
  undo (kept);
  assert_told (kept, "one.txt: control 3.1.2");
  undo (kept);
  assert_told (kept, "");
  for (guint i = 0; i < 3; i++)
    redo (kept);
  assert_told (kept, "one.txt: audit");

  data_evaluation_save_attachment (kept->evaluation, "t1", saved, &error);
  g_assert_no_error (error);
  g_file_get_contents (saved, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bytes, ==, "one");
}

/** What cannot be evidenced. */
typedef struct
{
  const char *name;
  DataEvidence evidence;
} BadEvidence;

static const BadEvidence bad_evidence[] = {
  { "no-subject", { DATA_EVIDENCE_CELL, "i9", "confidentiality", "distress" } },
  { "no-dimension", { DATA_EVIDENCE_CELL, "i1", "courage", "distress" } },
  { "no-harm", { DATA_EVIDENCE_CELL, "i1", "confidentiality", "boredom" } },
  { "not-asked", { DATA_EVIDENCE_CELL, "o1", "confidentiality", "distress" } },
  { "cell-without-harm", { DATA_EVIDENCE_CELL, "i1", "confidentiality", NULL } },
  { "no-requirement", { DATA_EVIDENCE_REQUIREMENT, "ORG-99", NULL, NULL } },
  { "no-control", { DATA_EVIDENCE_CONTROL, "99.1", NULL, NULL } },
  { "control-with-harm", { DATA_EVIDENCE_CONTROL, "3.1.2", NULL, "distress" } },
  { "no-finding", { DATA_EVIDENCE_FINDING, "f9", NULL, NULL } },
  { "audit-with-target", { DATA_EVIDENCE_AUDIT, "3.1.2", NULL, NULL } },
};

static void
test_bad_evidence (Kept *kept, gconstpointer data)
{
  const BadEvidence *bad = data;
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;

  kept_attach (kept, path, NULL, "t1");
  before = kept_fingerprint (kept);
  id = data_evaluation_attach (kept->evaluation, path, &bad->evidence, NULL, &error);
  kept_assert_refused (id != NULL, &error, DATA_ERROR_REFUSED, "evidence");
  kept_assert_refused (data_evaluation_link (kept->evaluation, "t1", &bad->evidence, &error),
                       &error, DATA_ERROR_REFUSED, "evidence");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

static void
test_bad_words (Kept *kept, gconstpointer data)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  id = data_evaluation_attach (kept->evaluation, path, NULL, "2026-02-30", &error);
  kept_assert_refused (id != NULL, &error, DATA_ERROR_REFUSED, "2026-02-30");
  kept_attach (kept, path, NULL, "t1");
  kept_assert_refused (
      data_evaluation_describe_attachment (kept->evaluation, "t1", NULL, "today", &error), &error,
      DATA_ERROR_REFUSED, "today");
  kept_assert_refused (
      data_evaluation_describe_attachment (kept->evaluation, "t9", NULL, NULL, &error), &error,
      DATA_ERROR_STATE, "no such attachment");
  kept_assert_refused (data_evaluation_link (kept->evaluation, "t9", &a_control, &error), &error,
                       DATA_ERROR_STATE, "no such attachment");
  kept_assert_refused (data_evaluation_unlink (kept->evaluation, "t9", &a_control, &error), &error,
                       DATA_ERROR_STATE, "no such attachment");
  kept_assert_refused (data_evaluation_detach (kept->evaluation, "t9", &error), &error,
                       DATA_ERROR_STATE, "no such attachment");
  kept_assert_refused (data_evaluation_save_attachment (kept->evaluation, "t9", path, &error),
                       &error, DATA_ERROR_STATE, "no such attachment");
}

static void
test_only_in_draft (Kept *kept, gconstpointer data)
{
  g_autofree char *one = kept_make_file (kept, "one.txt", "one", -1);
  g_autofree char *two = kept_make_file (kept, "two.txt", "two", -1);
  g_autofree char *saved = g_build_filename (kept->home.folder, "saved", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;

  kept_attach (kept, one, &a_control, "t1");
  data_evaluation_submit (kept->evaluation, &error);
  g_assert_no_error (error);
  before = kept_fingerprint (kept);
  id = data_evaluation_attach (kept->evaluation, two, NULL, NULL, &error);
  kept_assert_refused (id != NULL, &error, DATA_ERROR_STATE, "review");
  kept_assert_refused (data_evaluation_link (kept->evaluation, "t1", &the_audit, &error), &error,
                       DATA_ERROR_STATE, "review");
  kept_assert_refused (data_evaluation_unlink (kept->evaluation, "t1", &a_control, &error), &error,
                       DATA_ERROR_STATE, "review");
  kept_assert_refused (data_evaluation_detach (kept->evaluation, "t1", &error), &error,
                       DATA_ERROR_STATE, "review");
  kept_assert_refused (
      data_evaluation_describe_attachment (kept->evaluation, "t1", "x", NULL, &error), &error,
      DATA_ERROR_STATE, "review");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
  data_evaluation_save_attachment (kept->evaluation, "t1", saved, &error);
  g_assert_no_error (error);
}

/* Links to what an edit removes go with it, and come back with it. */
static void
test_follow (Kept *kept, gconstpointer data)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEdit) edit = data_edit_new ();
  const DataEvidence finding = { DATA_EVIDENCE_FINDING, "f7", NULL, NULL };
  const DataEvidence detail = { DATA_EVIDENCE_CONTROL, "9.2.1.99", NULL, NULL };
  const DataPlace parent = { DATA_ARRAY_CATALOGUE, "9.2.1.99", NULL, NULL, "parent" };
  const DataPlace level = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "distress", NULL };

  data_edit_add (edit, DATA_ARRAY_FINDINGS, "f7");
  data_edit_add (edit, DATA_ARRAY_CATALOGUE, "9.2.1.99");
  data_edit_set_text (edit, &parent, "9.2.1");
  data_evaluation_edit (kept->evaluation, edit, &error);
  g_assert_no_error (error);
  kept_attach (kept, path, &a_cell, "t1");
  kept_attach (kept, path, &other_cell, "t1");
  kept_attach (kept, path, &finding, "t1");
  kept_attach (kept, path, &the_audit, "t1");
  kept_attach (kept, path, &a_control, "t1");
  kept_attach (kept, path, &detail, "t1");
  assert_told (kept,
               "one.txt: audit, cell i1, cell i2, control 3.1.2, control 9.2.1.99, finding f7");
  kept_remove (kept, DATA_ARRAY_CATALOGUE, "9.2.1.99");
  assert_told (kept, "one.txt: audit, cell i1, cell i2, control 3.1.2, finding f7");
  kept_remove (kept, DATA_ARRAY_FINDINGS, "f7");
  assert_told (kept, "one.txt: audit, cell i1, cell i2, control 3.1.2");
  kept_remove (kept, DATA_ARRAY_INFORMATION, "i2");
  assert_told (kept, "one.txt: audit, cell i1, control 3.1.2");
  undo (kept);
  assert_told (kept, "one.txt: audit, cell i1, cell i2, control 3.1.2");
  undo (kept);
  assert_told (kept, "one.txt: audit, cell i1, cell i2, control 3.1.2, finding f7");

  g_clear_pointer (&edit, data_edit_free);
  edit = data_edit_new ();
  data_edit_remove (edit, &level);
  data_evaluation_edit (kept->evaluation, edit, &error);
  g_assert_no_error (error);
  assert_told (kept, "one.txt: audit, cell i1, cell i2, control 3.1.2, finding f7");
}

static void
test_duplicate (Kept *kept, gconstpointer data)
{
  g_autofree char *path = kept_make_file (kept, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEvaluation) copy = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  const DataAttachment *attachment;
  gint64 number;

  kept_attach (kept, path, &a_control, "t1");
  kept_attach (kept, path, &a_cell, "t1");
  number = data_workspace_duplicate (kept->home.workspace, kept->number, &error);
  g_assert_no_error (error);
  data_evaluation_detach (kept->evaluation, "t1", &error);
  g_assert_no_error (error);
  copy = data_workspace_get_evaluation (kept->home.workspace, number, &error);
  g_assert_no_error (error);
  attachments = data_evaluation_list_attachments (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attachments->len, ==, 1);
  attachment = g_ptr_array_index (attachments, 0);
  g_assert_cmpstr (attachment->name, ==, "one.txt");
  g_assert_cmpuint (attachment->links->len, ==, 2);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM content"), ==, 1);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  kept_add ("attachments", "members", NULL, test_members);
  kept_add ("attachments", "kept-once", NULL, test_kept_once);
  kept_add ("attachments", "no-trace", NULL, test_no_trace);
  kept_add ("attachments", "undo", NULL, test_undo);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_evidence); i++)
    {
      g_autofree char *name = g_strconcat ("bad-evidence/", bad_evidence[i].name, NULL);

      kept_add ("attachments", name, &bad_evidence[i], test_bad_evidence);
    }
  kept_add ("attachments", "bad-words", NULL, test_bad_words);
  kept_add ("attachments", "only-in-draft", NULL, test_only_in_draft);
  kept_add ("attachments", "follow", NULL, test_follow);
  kept_add ("attachments", "duplicate", NULL, test_duplicate);
  return g_test_run ();
}
