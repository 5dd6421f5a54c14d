/* test-import-package.c - Packages from one workspace into another, with all that goes with an
 * evaluation, and disks that are full.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/wording/language.h"
#include "faulty_vfs.h"
#include "partners.h"
#include "sent_package.h"

#include <string.h>

static const char content_count[] = "SELECT count (*) FROM content";

static void
assert_same_member (const char *one, const char *other, const char *prefix)
{
  g_autoptr (GBytes) expected = sent_package_read (one, prefix);
  g_autoptr (GBytes) found = sent_package_read (other, prefix);

  g_assert_true (g_bytes_equal (expected, found));
}

static void
test_whole (Partners *self, gconstpointer data)
{
  g_autofree char *sent = sent_package_new (self, (DataState) GPOINTER_TO_INT (data));
  g_autofree char *back = partners_path (&self->vendor, "back.zip");
  g_autofree char *past = NULL;
  g_autofree char *history = NULL;

  partners_import (&self->agency, sent, -1);
  sent_package_assert_same (&self->vendor, &self->agency);
  history = partners_rows (&self->vendor,
                           "SELECT e.id, action, actor, time, lower (hex (hash)) FROM history "
                           "JOIN evaluation e ON evaluation = e.number ORDER BY e.id, entry");
  past = partners_rows (&self->agency,
                        "SELECT e.id, entry ->> 'action', entry ->> 'actor', entry ->> 'time', "
                        "entry ->> 'hash' FROM past JOIN evaluation e ON evaluation = e.number "
                        "ORDER BY e.id, position");
  g_assert_cmpstr (past, ==, history);
  partners_export_all (&self->agency, back);
  assert_same_member (sent, back, "evaluations/1");
  assert_same_member (sent, back, "evaluations/2");
  assert_same_member (sent, back, "revisions/1-1.decision");
}

/* A copy under another id has the attachments and the history, and begins a life of its own. */
static void
test_keep_both (Partners *self, gconstpointer data)
{
  g_autofree char *sent = sent_package_new (self, DATA_STATE_APPROVED);
  g_autofree char *lives = NULL;
  g_autofree char *links = NULL;
  g_autofree char *contents = NULL;

  partners_import (&self->agency, sent, -1);
  partners_import (&self->agency, sent, DATA_IMPORT_KEEP_BOTH);
  lives = partners_rows (&self->agency, "SELECT state, revision FROM life ORDER BY evaluation");
  g_assert_cmpstr (lives, ==, "approved|2\ndraft|1\ndraft|1\ndraft|1\n");
  links = partners_rows (&self->agency, "SELECT count (*), (SELECT count (*) FROM attachment) FROM "
                                        "attachment_link");
  g_assert_cmpstr (links, ==, "6|8\n");
  contents = partners_rows (&self->agency, content_count);
  g_assert_cmpstr (contents, ==, "2\n");
}

/* What was imported can be removed for good; and imported again. */
static void
test_erase (Partners *self, gconstpointer data)
{
  g_autofree char *sent = sent_package_new (self, DATA_STATE_REVIEW);
  g_autofree char *contents = NULL;
  g_autofree char *past = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  gint64 numbers[2];

  partners_import (&self->agency, sent, -1);
  evaluation = partners_evaluation (&self->agency);
  numbers[0] = data_evaluation_get_number (evaluation);
  g_clear_object (&evaluation);
  numbers[1] = numbers[0] + 1;
  data_workspace_move (self->agency.workspace, numbers, 2, DATA_REGISTER_PLACE_BIN, &error);
  g_assert_no_error (error);
  data_workspace_erase (self->agency.workspace, numbers, 2, &error);
  g_assert_no_error (error);
  private_workspace_verify (&self->agency);
  contents = partners_rows (&self->agency, content_count);
  g_assert_cmpstr (contents, ==, "0\n");
  past = partners_rows (&self->agency, "SELECT count (*) FROM past");
  g_assert_cmpstr (past, ==, "0\n");
  partners_import (&self->agency, sent, -1);
  sent_package_assert_same (&self->vendor, &self->agency);
}

/* Whoever takes in an evaluation with its history has not worked on it, and may approve it. */
static void
test_importer_approves (Partners *self, gconstpointer data)
{
  g_autofree char *sent = sent_package_new (self, DATA_STATE_REVIEW);
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) received = NULL;
  g_autoptr (GError) error = NULL;

  partners_import (&self->agency, sent, -1);
  evaluation = partners_evaluation (&self->agency);
  g_assert_cmpint (data_evaluation_get_life (evaluation)->state, ==, DATA_STATE_REVIEW);
  received = data_workspace_list_received (self->agency.workspace,
                                           data_evaluation_get_number (evaluation), &error);
  g_assert_no_error (error);
  g_assert_cmpint (((DataHistoryEntry *) received->pdata[0])->action, ==, DATA_ACTION_SUBMIT);
  g_assert_cmpstr (((DataHistoryEntry *) received->pdata[0])->actor, ==, PARTNERS_VENDOR);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_VENDOR, NULL);
  g_assert_false (data_evaluation_approve (evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_AGENCY, NULL);
  data_evaluation_approve (evaluation, &error);
  g_assert_no_error (error);
}

/* Whoever takes in a draft and sends it to review, or has it sent, has worked on it. */
static void
test_importer_of_a_draft (Partners *self, gconstpointer data)
{
  int choice = GPOINTER_TO_INT (data);
  g_autofree char *sent = sent_package_new (self, DATA_STATE_DRAFT);
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;

  partners_import (&self->agency, sent, choice);
  number = partners_rows (&self->agency, "SELECT min (number) FROM evaluation");
  evaluation = data_workspace_get_evaluation (self->agency.workspace,
                                              g_ascii_strtoll (number, NULL, 10), &error);
  g_assert_no_error (error);
  data_workspace_set_actor (self->agency.workspace, "Sam Submitter", NULL);
  partners_submit (&self->agency, evaluation);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_AGENCY, NULL);
  g_assert_false (data_evaluation_approve (evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_VENDOR, NULL);
  g_assert_false (data_evaluation_approve (evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  partners_approve (&self->agency, evaluation);
}

/* What was turned back and forth before it was sent: what stands is what was sent last. */
static void
test_turned (Partners *self, gconstpointer data)
{
  partners_play (self, data);
  partners_play (self, "Vp Ai");
  sent_package_assert_same (&self->vendor, &self->agency);
}

static void
test_full_disk (Partners *self, gconstpointer data)
{
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *large = g_strnfill (300000, 'x');
  g_autofree char *before = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  gboolean failed = TRUE;
  guint nth;

  sent_package_make_vendor (self, DATA_STATE_DRAFT);
  evaluation = partners_evaluation (&self->vendor);
  g_free (partners_attach (&self->vendor, evaluation, "large.txt", large, NULL));
  partners_export_all (&self->vendor, sent);
  before = private_workspace_fingerprint (&self->agency);
  for (nth = 1; failed; nth += 9)
    {
      g_autoptr (DataImport) import = partners_prepare (&self->agency, sent);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) numbers = NULL;
      g_autofree char *after = NULL;

      faulty_set (FAULTY_WRITE, nth, TRUE, faulty_code (FAULTY_WRITE));
      numbers = data_import_run (import, &error);
      failed = faulty_has_failed ();
      faulty_clear ();
      g_assert_cmpint (numbers == NULL, ==, error != NULL);
      if (numbers != NULL)
        break;
      g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, self->agency.path));
      after = private_workspace_fingerprint (&self->agency);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_cmpuint (nth, >, 10);
  sent_package_assert_same (&self->vendor, &self->agency);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
  faulty_register ();
  for (DataState state = DATA_STATE_DRAFT; state <= DATA_STATE_APPROVED; state++)
    {
      g_autofree char *path =
          g_strconcat ("/data/import-package/whole/", data_state_ids[state - 1], NULL);

      partners_add (path, test_whole, GINT_TO_POINTER (state));
    }
  partners_add ("/data/import-package/importer-approves", test_importer_approves, NULL);
  partners_add ("/data/import-package/importer-of-a-draft", test_importer_of_a_draft,
                GINT_TO_POINTER (-1));
  partners_add ("/data/import-package/importer-of-a-copy", test_importer_of_a_draft,
                GINT_TO_POINTER (DATA_IMPORT_KEEP_BOTH));
  partners_add ("/data/import-package/submission-undone", test_turned, "Vc Vs Vu Ve Vs");
  partners_add ("/data/import-package/revision-undone", test_turned, "Vc Vs Vk Vr Vu");
  partners_add ("/data/import-package/revision-and-edit-undone", test_turned,
                "Vc Vs Vk Vr Ve Vs Vu Vu Vu");
  partners_add ("/data/import-package/keep-both", test_keep_both, NULL);
  partners_add ("/data/import-package/erase", test_erase, NULL);
  partners_add ("/data/import-package/full-disk", test_full_disk, NULL);
  return g_test_run ();
}
