/* test-import-altered.c - Packages that are not as they were sent, and forged ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/package/archive_writer.h"
#include "data/wording/language.h"
#include "partners.h"
#include "sent_package.h"
#include "tests/cases.h"

#include <string.h>

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
  g_autoptr (DataArchive) archive = data_archive_open (sent, &sent_package_limits, &error);
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
  g_autofree char *sent = sent_package_new (self, alteration->state);
  g_autofree char *path = partners_path (&self->vendor, "altered.zip");
  g_autofree char *before = private_workspace_fingerprint (&self->agency);
  g_autofree char *after = NULL;
  const char *const paths[] = { path, NULL };
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GError) error = NULL;

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
  g_autofree char *sent = sent_package_new (self, DATA_STATE_APPROVED);
  g_autofree char *path = partners_path (&self->vendor, "altered.zip");
  g_autofree char *lives = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;

  alter (sent, path, &no_life);
  partners_import (&self->agency, path, -1);
  lives = partners_rows (&self->agency, "SELECT state, revision FROM life ORDER BY evaluation");
  g_assert_cmpstr (lives, ==, "draft|3\ndraft|1\n");
  evaluation = partners_evaluation (&self->agency);
  partners_submit (&self->agency, evaluation);
  partners_approve (&self->agency, evaluation);
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
  g_autoptr (DataArchive) archive = data_archive_open (sent, &sent_package_limits, NULL);
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, NULL);
  g_autoptr (GBytes) member = sent_package_read (sent, forgery->member);
  g_autoptr (GBytes) package = sent_package_read (sent, "package.json");
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
  g_autofree char *sent = sent_package_new (self, DATA_STATE_DRAFT);
  g_autofree char *path = partners_path (&self->vendor, "forged.zip");
  const char *const paths[] = { path, NULL };
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GError) error = NULL;
  const DataImportItem *item;

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
  CASES_ADD_BY (partners_add, "/data/import-altered/altered", alterations, test_altered);
  CASES_ADD_BY (partners_add, "/data/import-altered/forged", forgeries, test_forged);
  partners_add ("/data/import-altered/no-life", test_no_life, NULL);
  return g_test_run ();
}
