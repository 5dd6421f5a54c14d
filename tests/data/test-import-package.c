/* test-import-package.c - Packages from one workspace into another, with all that goes with an
 * evaluation; altered ones, and disks that are full.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "partners.h"

#include "data/package/archive.h"
#include "data/package/archive_writer.h"
#include "data/error.h"
#include "data/wording/language.h"
#include "faulty_vfs.h"
#include "tests/cases.h"

#include <string.h>

static const DataArchiveLimits limits = { 100, 1 << 24, 1 << 26 };

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

static const char content_count[] = "SELECT count (*) FROM content";

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

/* Two evaluations: one with two revisions, in @state, and one with the same attachment. */
static void
make_vendor (Partners *self, DataState state)
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

static void
assert_same (PrivateWorkspace *one, PrivateWorkspace *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *expected = partners_rows (one, tables[i]);
      g_autofree char *found = partners_rows (other, tables[i]);

      g_assert_cmpstr (found, ==, expected);
    }
}

/* (transfer full): what @path holds under a name that begins so. */
static GBytes *
read_member (const char *path, const char *prefix)
{
  g_autoptr (DataArchive) archive = data_archive_open (path, &limits, NULL);
  GPtrArray *members = data_archive_get_members (archive);

  for (guint i = 0; i < members->len; i++)
    {
      const DataArchiveMember *member = members->pdata[i];

      if (g_str_has_prefix (member->name, prefix))
        return data_archive_read (archive, member->name, 1 << 24, NULL);
    }
  g_assert_not_reached ();
}

static void
assert_same_member (const char *one, const char *other, const char *prefix)
{
  g_autoptr (GBytes) expected = read_member (one, prefix);
  g_autoptr (GBytes) found = read_member (other, prefix);

  g_assert_true (g_bytes_equal (expected, found));
}

static void
test_whole (Partners *self, gconstpointer data)
{
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *back = partners_path (&self->vendor, "back.zip");
  g_autofree char *past = NULL;
  g_autofree char *history = NULL;

  make_vendor (self, (DataState) GPOINTER_TO_INT (data));
  partners_export_all (&self->vendor, sent);
  partners_import (&self->agency, sent, -1);
  assert_same (&self->vendor, &self->agency);
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
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *lives = NULL;
  g_autofree char *links = NULL;
  g_autofree char *contents = NULL;

  make_vendor (self, DATA_STATE_APPROVED);
  partners_export_all (&self->vendor, sent);
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
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *contents = NULL;
  g_autofree char *past = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  gint64 numbers[2];

  make_vendor (self, DATA_STATE_REVIEW);
  partners_export_all (&self->vendor, sent);
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
  assert_same (&self->vendor, &self->agency);
}

/** @file: beginning of the name of the file in the package in which @from becomes @to; @message:
 * part of the refusal. */
typedef struct
{
  const char *name;
  DataState state;
  const char *file;
  const char *from;
  const char *to;
  const char *message;
} Alteration;

#define ALTERED_ENTRY                                                                              \
  "history/1.json: /3: This entry of the history is not what was recorded: its hash does not fit"

static const Alteration alterations[] = {
  { "attachment", DATA_STATE_DRAFT, "attachments/", "evidence", "evidenc3",
    ": This is not what was attached" },
  { "actor", DATA_STATE_DRAFT, "history/1.json", PARTNERS_VENDOR "\",\n  \"action\": \"attach",
    "Eve\",\n  \"action\": \"attach", ALTERED_ENTRY },
  { "action", DATA_STATE_DRAFT, "history/1.json", "\"action\": \"attach\"",
    "\"action\": \"detach\"", ALTERED_ENTRY },
  { "what", DATA_STATE_DRAFT, "history/1.json", "\"text\": \"証跡.txt\"", "\"text\": \"証跡.pdf\"",
    ALTERED_ENTRY },
  { "contents-in-review", DATA_STATE_REVIEW, "evaluations/1", "\"title\": \"", "\"title\": \"X",
    "does not say that what it holds was sent to review" },
  { "review-without-history", DATA_STATE_REVIEW, "package.json", "\"history\"", "\"x-history\"",
    "does not say that what it holds was sent to review" },
  { "review-claimed", DATA_STATE_DRAFT, "package.json", "\"state\": \"draft\",",
    "\"state\": \"review\", \"evaluator\": \"E\", \"submitted\": \"T\",",
    "does not say that what it holds was sent to review" },
  { "revision", DATA_STATE_DRAFT, "revisions/1-1.eikyo.json", "\"title\": \"", "\"title\": \"X",
    "revisions/1-1.eikyo.json: This is not what was approved" },
  { "decision", DATA_STATE_DRAFT, "revisions/1-1.decision.json", "\"route\": \"", "\"route\":  \"",
    "revisions/1-1.decision.json: This is not what was approved" },
  { "approved-contents", DATA_STATE_APPROVED, "evaluations/1", "\"title\": \"", "\"title\": \"X",
    "calls it approved, but it is not what was approved" },
  { "approval-claimed", DATA_STATE_REVIEW, "package.json", "\"state\": \"review\"",
    "\"state\": \"approved\"", "calls it approved, but it is not what was approved" },
  { "revision-approved-before", DATA_STATE_APPROVED, "package.json", "\"state\": \"approved\"",
    "\"state\": \"draft\"", "a revision is worked on that was approved before" },
  { "nobody-submitted", DATA_STATE_REVIEW, "package.json", "\"revision\": 2,\n    \"evaluator\"",
    "\"revision\": 2,\n    \"x-evaluator\"", "does not say who sent it to review" },
};

/* Writes @sent anew, altered. */
static void
alter (const char *sent, const char *path, const Alteration *alteration)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchive) archive = data_archive_open (sent, &limits, &error);
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, &error);
  GPtrArray *members = data_archive_get_members (archive);
  gboolean altered = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      const DataArchiveMember *member = members->pdata[i];
      g_autoptr (GBytes) bytes = data_archive_read (archive, member->name, 1 << 24, &error);
      g_autoptr (GString) text =
          g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

      if (g_str_has_prefix (member->name, alteration->file))
        altered |= g_string_replace (text, alteration->from, alteration->to, 1) > 0;
      data_archive_writer_add (writer, member->name, text->str, text->len, &error);
      g_assert_no_error (error);
    }
  g_assert_true (altered);
  data_archive_writer_commit (writer, &error);
  g_assert_no_error (error);
}

static void
test_altered (Partners *self, gconstpointer data)
{
  const Alteration *alteration = data;
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *path = partners_path (&self->vendor, "altered.zip");
  g_autofree char *before = private_workspace_fingerprint (&self->agency);
  g_autofree char *after = NULL;
  const char *const paths[] = { path, NULL };
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GError) error = NULL;

  make_vendor (self, alteration->state);
  partners_export_all (&self->vendor, sent);
  alter (sent, path, alteration);
  import = data_import_prepare (self->agency.workspace, paths, &error);
  if (import != NULL)
    g_assert_null (data_import_run (import, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  if (strstr (error->message, alteration->message) == NULL || strstr (error->message, path) == NULL)
    g_error ("“%s” is not in “%s”", alteration->message, error->message);
  after = private_workspace_fingerprint (&self->agency);
  g_assert_cmpstr (after, ==, before);
}

/* A package without a life: a draft of the revision after the last one. */
static void
test_no_life (Partners *self, gconstpointer data)
{
  const Alteration no_life = { .file = "package.json", .from = "\"life\"", .to = "\"x-life\"" };
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *path = partners_path (&self->vendor, "altered.zip");
  g_autofree char *lives = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;

  make_vendor (self, DATA_STATE_APPROVED);
  partners_export_all (&self->vendor, sent);
  alter (sent, path, &no_life);
  partners_import (&self->agency, path, -1);
  lives = partners_rows (&self->agency, "SELECT state, revision FROM life ORDER BY evaluation");
  g_assert_cmpstr (lives, ==, "draft|3\ndraft|1\n");
  evaluation = partners_evaluation (&self->agency);
  partners_submit (&self->agency, evaluation);
  partners_approve (&self->agency, evaluation);
}

/* Whoever takes in an evaluation with its history has not worked on it, and may approve it. */
static void
test_importer_approves (Partners *self, gconstpointer data)
{
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) received = NULL;
  g_autoptr (GError) error = NULL;

  make_vendor (self, DATA_STATE_REVIEW);
  partners_export_all (&self->vendor, sent);
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
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;

  make_vendor (self, DATA_STATE_DRAFT);
  partners_export_all (&self->vendor, sent);
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
  assert_same (&self->vendor, &self->agency);
}

/** A revision that has the hashes that the package gives, but cannot have been approved;
 * @message: part of the refusal, or NULL where it is only not checked. */
typedef struct
{
  const char *name;
  const char *member;
  const char *hash;
  const char *from;
  const char *to;
  const char *pack;
  const char *message;
} Forgery;

#define OF_NO_PACK "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const Forgery forgeries[] = {
  { "decision", "revisions/1-1.decision.json", "decision_hash", "\"route\": \"liu\"",
    "\"route\": \"outside-scheme\"", NULL, "The decision is not the one" },
  { "contents", "revisions/1-1.eikyo.json", "content_hash", "\"low\"", "\"moderate\"", NULL,
    "The decision is not the one" },
  { "form", "revisions/1-1.eikyo.json", "content_hash", "\"version\": 1", "\"version\":  1", NULL,
    "not in the form" },
  { "form-of-unknown-pack", "revisions/1-1.eikyo.json", "content_hash", "\"version\": 1",
    "\"version\":  1", OF_NO_PACK, "not in the form" },
  { "id", "revisions/1-1.eikyo.json", "content_hash", "\"id\": \"", "\"id\": \"x", NULL,
    "another evaluation" },
  { "id-of-unknown-rules", "revisions/1-1.eikyo.json", "content_hash", "\"id\": \"", "\"id\": \"x",
    OF_NO_PACK, "another evaluation" },
  { "format", "revisions/1-1.eikyo.json", "content_hash", "eikyo-evaluation", "x", NULL,
    "not an evaluation" },
  { "decision-of-unknown-pack", "revisions/1-1.decision.json", "decision_hash",
    "\"route\": \"liu\"", "\"route\": \"ismap\"", OF_NO_PACK, NULL },
};

/* Puts @value in the place of that of the first member @name in @text. */
static void
set_member (GString *text, const char *name, const char *value)
{
  g_autofree char *key = g_strdup_printf ("\"%s\": \"", name);
  char *start = strstr (text->str, key);

  g_assert_nonnull (start);
  memcpy (start + strlen (key), value, strlen (value));
}

/* Writes @sent anew with a forged revision that has the right hash. */
static void
forge (const char *sent, const char *path, const Forgery *forgery)
{
  g_autoptr (DataArchive) archive = data_archive_open (sent, &limits, NULL);
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, NULL);
  g_autoptr (GBytes) member = read_member (sent, forgery->member);
  g_autoptr (GBytes) package = read_member (sent, "package.json");
  g_autoptr (GString) text =
      g_string_new_len (g_bytes_get_data (member, NULL), (gssize) g_bytes_get_size (member));
  g_autoptr (GString) index =
      g_string_new_len (g_bytes_get_data (package, NULL), (gssize) g_bytes_get_size (package));
  GPtrArray *members = data_archive_get_members (archive);
  g_autofree char *hash = NULL;

  g_assert_cmpuint (g_string_replace (text, forgery->from, forgery->to, 1), ==, 1);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
  set_member (index, forgery->hash, hash);
  if (forgery->pack != NULL)
    set_member (index, "pack_hash", forgery->pack);
  for (guint i = 0; i < members->len; i++)
    {
      const char *name = ((DataArchiveMember *) members->pdata[i])->name;
      g_autoptr (GBytes) bytes = data_archive_read (archive, name, 1 << 24, NULL);
      const GString *other = g_str_equal (name, forgery->member)  ? text
                             : g_str_equal (name, "package.json") ? index
                                                                  : NULL;

      if (other != NULL)
        data_archive_writer_add (writer, name, other->str, other->len, NULL);
      else
        data_archive_writer_add (writer, name, g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), NULL);
    }
  g_assert_true (data_archive_writer_commit (writer, NULL));
}

static void
test_forged (Partners *self, gconstpointer data)
{
  const Forgery *forgery = data;
  g_autofree char *sent = partners_path (&self->vendor, "sent.zip");
  g_autofree char *path = partners_path (&self->vendor, "forged.zip");
  const char *const paths[] = { path, NULL };
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GError) error = NULL;
  const DataImportItem *item;

  make_vendor (self, DATA_STATE_DRAFT);
  partners_export_all (&self->vendor, sent);
  forge (sent, path, forgery);
  import = data_import_prepare (self->agency.workspace, paths, &error);
  if (forgery->message != NULL)
    {
      g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      if (strstr (error->message, forgery->message) == NULL)
        g_error ("“%s” is not in “%s”", forgery->message, error->message);
      return;
    }
  g_assert_no_error (error);
  item = data_import_list (import)->pdata[0];
  g_assert_cmpuint (item->n_revisions, ==, 1);
  g_assert_cmpuint (item->n_unchecked_revisions, ==, 1);
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

  make_vendor (self, DATA_STATE_DRAFT);
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
  assert_same (&self->vendor, &self->agency);
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
  CASES_ADD_BY (partners_add, "/data/import-package/altered", alterations, test_altered);
  partners_add ("/data/import-package/importer-approves", test_importer_approves, NULL);
  CASES_ADD_BY (partners_add, "/data/import-package/forged", forgeries, test_forged);
  partners_add ("/data/import-package/importer-of-a-draft", test_importer_of_a_draft,
                GINT_TO_POINTER (-1));
  partners_add ("/data/import-package/importer-of-a-copy", test_importer_of_a_draft,
                GINT_TO_POINTER (DATA_IMPORT_KEEP_BOTH));
  partners_add ("/data/import-package/submission-undone", test_turned, "Vc Vs Vu Ve Vs");
  partners_add ("/data/import-package/revision-undone", test_turned, "Vc Vs Vk Vr Vu");
  partners_add ("/data/import-package/revision-and-edit-undone", test_turned,
                "Vc Vs Vk Vr Ve Vs Vu Vu Vu");
  partners_add ("/data/import-package/no-life", test_no_life, NULL);
  partners_add ("/data/import-package/keep-both", test_keep_both, NULL);
  partners_add ("/data/import-package/erase", test_erase, NULL);
  partners_add ("/data/import-package/full-disk", test_full_disk, NULL);
  return g_test_run ();
}
