/* sent_package.c - A package with all that can go with an evaluation, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sent_package.h"

const DataArchiveLimits sent_package_limits = { 100, 1 << 24, 1 << 26 };

/* Everything but the history, without what is another in every workspace. */
static const char *const tables[] = {
  "SELECT id, state, revision, evaluator, submitted FROM life JOIN evaluation ON evaluation = "
  "evaluation.number ORDER BY id",
  "SELECT e.id, r.number, r.evaluator, reviewer, submitted, approved, content, content_hash, "
  "decision, decision_hash, pack_hash FROM revision r JOIN evaluation e ON evaluation = e.number "
  "ORDER BY e.id, r.number",
  "SELECT e.id, r.id, revision, place, text, author, written, settled FROM remark r JOIN "
  "evaluation e ON evaluation = e.number ORDER BY e.id, r.id",
  "SELECT e.id, a.id, content, name, note, evidence_date, added, added_by FROM attachment a JOIN "
  "evaluation e ON evaluation = e.number ORDER BY e.id, a.id",
  "SELECT e.id, attachment, kind, target, dimension, harm FROM attachment_link JOIN evaluation e "
  "ON evaluation = e.number ORDER BY e.id, attachment, kind, target",
  "SELECT hash, size, hex (data) FROM content ORDER BY hash",
};

static void
remark (PrivateWorkspace *workspace, DataEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) remarks = NULL;

  partners_submit (workspace, evaluation);
  data_workspace_set_actor (workspace->workspace, PARTNERS_REVIEWER, NULL);
  data_evaluation_add_remark (evaluation, "operations/o1/name", "どの業務ですか？", &error);
  g_assert_no_error (error);
  data_evaluation_return (evaluation, "Say more.", &error);
  g_assert_no_error (error);
  data_workspace_set_actor (workspace->workspace, PARTNERS_VENDOR, NULL);
  remarks = data_evaluation_list_remarks (evaluation, &error);
  for (guint i = 0; i < remarks->len; i++)
    data_evaluation_settle_remark (evaluation, ((DataRemark *) remarks->pdata[i])->id, &error);
  g_assert_no_error (error);
}

void
sent_package_make_vendor (Partners *self, DataState state)
{
  const DataEvidence plan = { .kind = DATA_EVIDENCE_REQUIREMENT, .target = "ORG-1" };
  const DataEvidence audit = { .kind = DATA_EVIDENCE_AUDIT };
  g_autoptr (DataEvaluation) first = NULL;
  g_autoptr (DataEvaluation) second = NULL;

  partners_play (self, "Vc Ve Vu");
  first = partners_evaluation (&self->vendor);
  second = private_workspace_add_example (&self->vendor, "06");
  g_free (partners_attach (&self->vendor, first, "証跡.txt", "evidence", &plan));
  g_free (partners_attach (&self->vendor, first, "copy.txt", "evidence", &audit));
  g_free (partners_attach (&self->vendor, first, "empty.txt", "", NULL));
  g_free (partners_attach (&self->vendor, second, "other.txt", "evidence", &audit));
  remark (&self->vendor, first);
  partners_play (self, "Vs Vk Vr Ve");
  if (state >= DATA_STATE_REVIEW)
    partners_submit (&self->vendor, first);
  if (state == DATA_STATE_APPROVED)
    partners_approve (&self->vendor, first);
}

char *
sent_package_new (Partners *self, DataState state)
{
  char *path = partners_path (&self->vendor, "sent.zip");

  sent_package_make_vendor (self, state);
  partners_export_all (&self->vendor, path);
  return path;
}

void
sent_package_assert_same (PrivateWorkspace *one, PrivateWorkspace *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *expected = partners_rows (one, tables[i]);
      g_autofree char *found = partners_rows (other, tables[i]);

      g_assert_cmpstr (found, ==, expected);
    }
}

GBytes *
sent_package_read (const char *path, const char *prefix)
{
  g_autoptr (DataArchive) archive = data_archive_open (path, &sent_package_limits, NULL);
  GPtrArray *members = data_archive_get_members (archive);

  for (guint i = 0; i < members->len; i++)
    {
      const DataArchiveMember *member = members->pdata[i];

      if (g_str_has_prefix (member->name, prefix))
        return data_archive_read (archive, member->name, 1 << 24, NULL);
    }
  g_assert_not_reached ();
}
