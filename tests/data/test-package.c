/* test-package.c - Packages: what is written comes back, and whatever is wrong with one is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_sample.h"
#include "scratch.h"
#include "shipped.h"

#include "data/package/archive.h"
#include "data/package/archive_writer.h"
#include "data/error.h"
#include "data/wording/language.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>

#define HASH "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" /* of nothing */
#define HASH_OF_OBJECT                                                                             \
  "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356" /* {}\n                       \
                                                                      */

static const DataArchiveLimits limits = {
  .members = 100,
  .member_size = 100000000,
  .total_size = 200000000,
};

typedef struct
{
  DataPacks *packs;
  char *folder;
  char *path;
  char *copy;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->packs = shipped_packs ();
  self->folder = g_dir_make_tmp ("eikyo-package-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "a.eikyo.zip", NULL);
  self->copy = g_build_filename (self->folder, "b.eikyo.zip", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_unlink (self->copy);
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->copy);
  g_free (self->path);
  g_free (self->folder);
  data_packs_free (self->packs);
}

static GBytes *
load_from (const char *hash, gpointer data, GError **error)
{
  return data_package_read_content (data, hash, error);
}

/* Reads the package at @from and writes it to @to. */
static gboolean
copy_package (Fixture *self, const char *from, const char *to, GError **error)
{
  g_autoptr (DataPackage) package = data_package_open (from, error);
  g_autoptr (DataPackageWriter) writer = NULL;

  if (package == NULL)
    return FALSE;
  writer = data_package_writer_new (to, error);
  if (writer == NULL)
    return FALSE;
  data_package_writer_set_extra (writer, data_package_get_extra (package));
  for (guint i = 0; i < data_package_n_evaluations (package); i++)
    {
      g_autoptr (DataPackageEvaluation) evaluation =
          data_package_read (package, i, self->packs, error);

      if (evaluation == NULL ||
          !data_package_writer_add (writer, evaluation, load_from, package, error))
        return FALSE;
    }
  return data_package_writer_commit (writer, error);
}

static void
assert_same_files (const char *one, const char *other)
{
  g_autofree char *bytes = NULL;
  g_autofree char *other_bytes = NULL;
  gsize length;
  gsize other_length;

  g_assert_true (g_file_get_contents (one, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (other, &other_bytes, &other_length, NULL));
  g_assert_cmpmem (bytes, length, other_bytes, other_length);
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  package_sample_write (self->packs, self->path);
  g_assert_true (copy_package (self, self->path, self->copy, &error));
  g_assert_no_error (error);
  assert_same_files (self->path, self->copy);
  package_sample_write (self->packs, self->copy);
  assert_same_files (self->path, self->copy);
}

static void
assert_same_attachments (const DataPackageEvaluation *self, const DataPackageEvaluation *other)
{
  g_assert_cmpuint (self->attachments->len, ==, other->attachments->len);
  for (guint i = 0; i < self->attachments->len; i++)
    {
      const DataPackageAttachment *one = g_ptr_array_index (self->attachments, i);
      const DataPackageAttachment *two = g_ptr_array_index (other->attachments, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpstr (one->content, ==, two->content);
      g_assert_cmpint (one->size, ==, two->size);
      g_assert_cmpstr (one->name, ==, two->name);
      g_assert_cmpstr (one->note, ==, two->note);
      g_assert_cmpstr (one->evidence_date, ==, two->evidence_date);
      g_assert_cmpstr (one->added, ==, two->added);
      g_assert_cmpstr (one->added_by, ==, two->added_by);
      g_assert_cmpuint (one->links->len, ==, two->links->len);
      for (guint j = 0; j < one->links->len; j++)
        {
          const DataPackageLink *link = g_ptr_array_index (one->links, j);
          const DataPackageLink *other_link = g_ptr_array_index (two->links, j);

          g_assert_cmpstr (link->kind, ==, other_link->kind);
          g_assert_cmpstr (link->target, ==, other_link->target);
          g_assert_cmpstr (link->dimension, ==, other_link->dimension);
          g_assert_cmpstr (link->harm, ==, other_link->harm);
        }
    }
}

static void
assert_same_revisions (const DataPackageEvaluation *self, const DataPackageEvaluation *other)
{
  g_assert_cmpuint (self->revisions->len, ==, other->revisions->len);
  for (guint i = 0; i < self->revisions->len; i++)
    {
      const DataPackageRevision *one = g_ptr_array_index (self->revisions, i);
      const DataPackageRevision *two = g_ptr_array_index (other->revisions, i);

      g_assert_cmpint (one->number, ==, two->number);
      g_assert_cmpstr (one->evaluator, ==, two->evaluator);
      g_assert_cmpstr (one->reviewer, ==, two->reviewer);
      g_assert_cmpstr (one->submitted, ==, two->submitted);
      g_assert_cmpstr (one->approved, ==, two->approved);
      g_assert_cmpstr (one->content, ==, two->content);
      g_assert_cmpstr (one->content_hash, ==, two->content_hash);
      g_assert_cmpstr (one->decision, ==, two->decision);
      g_assert_cmpstr (one->decision_hash, ==, two->decision_hash);
      g_assert_cmpstr (one->pack_hash, ==, two->pack_hash);
    }
}

static void
assert_same_remarks (const DataPackageEvaluation *self, const DataPackageEvaluation *other)
{
  g_assert_cmpuint (self->remarks->len, ==, other->remarks->len);
  for (guint i = 0; i < self->remarks->len; i++)
    {
      const DataPackageRemark *one = g_ptr_array_index (self->remarks, i);
      const DataPackageRemark *two = g_ptr_array_index (other->remarks, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpint (one->revision, ==, two->revision);
      g_assert_cmpstr (one->place, ==, two->place);
      g_assert_cmpstr (one->text, ==, two->text);
      g_assert_cmpstr (one->author, ==, two->author);
      g_assert_cmpstr (one->written, ==, two->written);
      g_assert_cmpstr (one->settled, ==, two->settled);
    }
}

static void
test_members (Fixture *self, gconstpointer data)
{
  g_autoptr (DataPackage) package = NULL;

  package_sample_write (self->packs, self->path);
  package = data_package_open (self->path, NULL);
  g_assert_cmpuint (data_package_n_evaluations (package), ==, 2);
  g_assert_null (data_package_get_extra (package));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DataPackageEvaluation) expected = package_sample_evaluation (self->packs, i);
      g_autoptr (DataPackageEvaluation) found = data_package_read (package, i, self->packs, NULL);
      g_autofree char *expected_hash = data_exchange_hash (expected->exchange);
      g_autofree char *found_hash = data_exchange_hash (found->exchange);

      g_assert_cmpstr (found_hash, ==, expected_hash);
      g_assert_cmpint (json_equal (found->history, expected->history), ==, i == 0);
      g_assert_cmpint (found->history == NULL, ==, i == 1);
      g_assert_cmpstr (found->life.state, ==, expected->life.state);
      g_assert_cmpint (found->life.revision, ==, expected->life.revision);
      g_assert_cmpstr (found->life.evaluator, ==, expected->life.evaluator);
      g_assert_cmpstr (found->life.submitted, ==, expected->life.submitted);
      assert_same_revisions (found, expected);
      assert_same_remarks (found, expected);
      assert_same_attachments (found, expected);
    }
}

/* The bytes of a content are asked for and written once. */
static void
test_contents_once (Fixture *self, gconstpointer data)
{
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (self->path, NULL);
  g_autoptr (DataArchive) archive = NULL;
  GPtrArray *members;
  guint n_calls = 0;
  guint n_contents = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (self->packs, i);

      g_assert_true (
          data_package_writer_add (writer, evaluation, package_sample_load, &n_calls, NULL));
    }
  g_assert_true (data_package_writer_commit (writer, NULL));
  g_assert_cmpuint (n_calls, ==, 3);
  archive = data_archive_open (self->path, &limits, NULL);
  members = data_archive_get_members (archive);
  for (guint i = 0; i < members->len; i++)
    n_contents += g_str_has_prefix (((DataArchiveMember *) g_ptr_array_index (members, i))->name,
                                    "attachments/");
  g_assert_cmpuint (n_contents, ==, 3);
}

#define HASH_OF_EVALUATION "3b6f83a1ef563c95fc2bc6f68b9fd82dc20b2aa2243ee17dd61c9eb6f74cc4ab"

#define EVALUATION                                                                                 \
  "{\n \"format\": \"eikyo-evaluation\",\n \"version\": 1,\n \"id\": \"e\",\n"                     \
  " \"title\": \"Ａ/Ｂ: 影響 ..\",\n"                                                          \
  " \"rules\": {\n  \"id\": \"ismap-liu\",\n  \"edition\": \"2025-04-01\"\n },\n"                  \
  " \"x\": 0\n}\n"

/* In canonical form, with members that are not known wherever they can be. */
#define INDEX                                                                                      \
  "{\n"                                                                                            \
  " \"format\": \"eikyo-package\",\n"                                                              \
  " \"version\": 1,\n"                                                                             \
  " \"evaluations\": [\n"                                                                          \
  "  {\n"                                                                                          \
  "   \"id\": \"e\",\n"                                                                            \
  "   \"file\": \"evaluations/1-Ａ-Ｂ-影響.eikyo.json\",\n"                                    \
  "   \"history\": \"history/1.json\",\n"                                                          \
  "   \"life\": {\n"                                                                               \
  "    \"state\": \"draft\",\n"                                                                    \
  "    \"revision\": 2,\n"                                                                         \
  "    \"x-life\": {}\n"                                                                           \
  "   },\n"                                                                                        \
  "   \"revisions\": [\n"                                                                          \
  "    {\n"                                                                                        \
  "     \"number\": 1,\n"                                                                          \
  "     \"evaluator\": \"a\",\n"                                                                   \
  "     \"reviewer\": \"b\",\n"                                                                    \
  "     \"submitted\": \"c\",\n"                                                                   \
  "     \"approved\": \"d\",\n"                                                                    \
  "     \"content\": \"revisions/1-1.eikyo.json\",\n"                                              \
  "     \"content_hash\": \"" HASH_OF_EVALUATION "\",\n"                                           \
  "     \"decision\": \"revisions/1-1.decision.json\",\n"                                          \
  "     \"decision_hash\": \"" HASH_OF_OBJECT "\",\n"                                              \
  "     \"pack_hash\": \"" HASH "\",\n"                                                            \
  "     \"x-revision\": null\n"                                                                    \
  "    }\n"                                                                                        \
  "   ],\n"                                                                                        \
  "   \"remarks\": [\n"                                                                            \
  "    {\n"                                                                                        \
  "     \"id\": \"r1\",\n"                                                                         \
  "     \"revision\": 1,\n"                                                                        \
  "     \"place\": \"\",\n"                                                                        \
  "     \"text\": \"t\",\n"                                                                        \
  "     \"author\": \"b\",\n"                                                                      \
  "     \"written\": \"w\",\n"                                                                     \
  "     \"x-remark\": []\n"                                                                        \
  "    }\n"                                                                                        \
  "   ],\n"                                                                                        \
  "   \"attachments\": [\n"                                                                        \
  "    {\n"                                                                                        \
  "     \"id\": \"t1\",\n"                                                                         \
  "     \"content\": \"" HASH "\",\n"                                                              \
  "     \"size\": 0,\n"                                                                            \
  "     \"name\": \"n\",\n"                                                                        \
  "     \"evidence_date\": \"2026-10-01\",\n"                                                      \
  "     \"added\": \"m\",\n"                                                                       \
  "     \"added_by\": \"a\",\n"                                                                    \
  "     \"links\": [\n"                                                                            \
  "      {\n"                                                                                      \
  "       \"kind\": \"cell\",\n"                                                                   \
  "       \"target\": \"i1\",\n"                                                                   \
  "       \"dimension\": \"integrity\",\n"                                                         \
  "       \"harm\": \"safety\",\n"                                                                 \
  "       \"x-link\": \"\"\n"                                                                      \
  "      },\n"                                                                                     \
  "      {\n"                                                                                      \
  "       \"kind\": \"audit\"\n"                                                                   \
  "      }\n"                                                                                      \
  "     ],\n"                                                                                      \
  "     \"x-attachment\": false\n"                                                                 \
  "    }\n"                                                                                        \
  "   ],\n"                                                                                        \
  "   \"x-evaluation\": 9007199254740991\n"                                                        \
  "  }\n"                                                                                          \
  " ],\n"                                                                                          \
  " \"x-package\": {\n"                                                                            \
  "  \"z\": 1,\n"                                                                                  \
  "  \"a\": 2\n"                                                                                   \
  " }\n"                                                                                           \
  "}\n"

/* As data/history/hash.h says. */
#define CONTENT_HASH "fa2443264830de0a2f565d361454ecd882f97f1c0fc4c74cc9b2b63d3a8102d3"
#define ENTRY_HASH "2b4bd2f7e561b207afe7883263839ac791d6c6ff0157ef2b54cb532816de4f13"

#define HISTORY                                                                                    \
  "[\n"                                                                                            \
  " {\n"                                                                                           \
  "  \"entry\": 7,\n"                                                                              \
  "  \"step\": 7,\n"                                                                               \
  "  \"evaluation\": 1,\n"                                                                         \
  "  \"time\": \"t\",\n"                                                                           \
  "  \"actor\": \"a\",\n"                                                                          \
  "  \"action\": \"edit\",\n"                                                                      \
  "  \"field\": \"f\",\n"                                                                          \
  "  \"what\": {\n"                                                                                \
  "   \"title\": null\n"                                                                           \
  "  },\n"                                                                                         \
  "  \"changes_hash\": \"" HASH "\",\n"                                                            \
  "  \"previous\": \"" HASH "\",\n"                                                                \
  "  \"content_hash\": \"" CONTENT_HASH "\",\n"                                                    \
  "  \"hash\": \"" ENTRY_HASH "\",\n"                                                              \
  "  \"x-entry\": 7\n"                                                                             \
  " }\n"                                                                                           \
  "]\n"

/* An entry that says nothing of what was done. */
#define BARE_CONTENT_HASH "fb074bc4df5739d63dedd69259ba4e94cd62ce902c77ee62e4959d7cc987c15e"
#define BARE_ENTRY_HASH "da31d6fceb6704917db9af850184cb1f6cdb92a155dc9e28944be0fff251c8f6"

#define ENTRY                                                                                      \
  "{\"entry\":7,\"step\":7,\"evaluation\":1,\"time\":\"t\",\"actor\":\"a\",\"action\":\"edit\","   \
  "\"previous\":\"" HASH "\",\"content_hash\":\"" BARE_CONTENT_HASH                                \
  "\",\"hash\":\"" BARE_ENTRY_HASH "\"}"
#define ENTRY_TWICE "[" ENTRY "," ENTRY "]"

/** A file in a package that is made by hand. */
typedef struct
{
  const char *name;
  const char *text;
} File;

static const File files[] = {
  { "evaluations/1-Ａ-Ｂ-影響.eikyo.json", EVALUATION },
  { "history/1.json", HISTORY },
  { "revisions/1-1.eikyo.json", EVALUATION },
  { "revisions/1-1.decision.json", "{}\n" },
  { "attachments/" HASH, "" },
  { "package.json", INDEX },
};

static char *
replace (const char *text, const char *from, const char *to)
{
  g_autoptr (GString) result = g_string_new (text);

  g_assert_cmpuint (g_string_replace (result, from, to, 0), >, 0);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* Writes the files above, with @from replaced by @to in the one called @name; where @from is NULL,
 * the whole of it, and where @to is NULL, it is left out. */
static void
write_by_hand (const char *path, const char *name, const char *from, const char *to)
{
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, NULL);
  gboolean is_found = name == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gboolean is_it = name != NULL && g_str_equal (files[i].name, name);
      g_autofree char *text = NULL;

      is_found |= is_it;
      if (is_it && to == NULL)
        continue;
      text = !is_it         ? g_strdup (files[i].text)
             : from == NULL ? g_strdup (to)
                            : replace (files[i].text, from, to);
      g_assert_true (data_archive_writer_add (writer, files[i].name, text, strlen (text), NULL));
    }
  g_assert_true (is_found);
  g_assert_true (data_archive_writer_commit (writer, NULL));
}

static void
test_unknown_members (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_by_hand (self->path, NULL, NULL, NULL);
  g_assert_true (copy_package (self, self->path, self->copy, &error));
  g_assert_no_error (error);
  assert_same_files (self->path, self->copy);
}

static void
test_no_evaluations (Fixture *self, gconstpointer data)
{
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (self->path, NULL);
  g_autoptr (DataPackage) package = NULL;

  g_assert_true (data_package_writer_commit (writer, NULL));
  package = data_package_open (self->path, NULL);
  g_assert_cmpuint (data_package_n_evaluations (package), ==, 0);
}

/** A change that makes the package unsound, and how it is refused. */
typedef struct
{
  const char *name;
  const char *file;
  const char *from;
  const char *to;
  const char *message;
} Refusal;

#define LOST(pointer_, file_)                                                                      \
  "a.eikyo.zip: package.json: " pointer_ ": The file “" file_                                      \
  "” is not in the package. Get a whole copy of it."
#define NO_HASH(pointer_, name_)                                                                   \
  "a.eikyo.zip: package.json: " pointer_ ": \"" name_                                              \
  "\" is not a SHA-256, which has 64 digits and small letters from a to f. Get a whole copy of "   \
  "the package."
#define IN_INDEX "a.eikyo.zip: package.json: "
#define FIRST "/evaluations/0"
#define ATTACHMENT FIRST "/attachments/0"
#define LINK ATTACHMENT "/links/0"
#define ALTERED_ENTRY                                                                              \
  "a.eikyo.zip: history/1.json: /0: This entry of the history is not what was recorded: its hash " \
  "does not fit what it says. Get the package again from where it was made."
#define NOBODY(pointer_)                                                                           \
  IN_INDEX pointer_ ": Nothing can be seen of the name of a person. Get the package again from "   \
                    "where it was made."
#define NOT_APPROVED(file_)                                                                        \
  "a.eikyo.zip: " file_ ": This is not what was approved: its SHA-256 is another than "            \
  "package.json gives. Get the package again from where it was made."
#define NO_FORMAT "\"format\" is not \"eikyo-package\", so this is not a package. Choose a package."
#define OTHER_VERSION(version_)                                                                    \
  "/version: \"version\" is " version_ ", but this program reads version 1 only. Open the file "   \
  "with the program that wrote it, or have it written in version 1."
#define BAD_NAME                                                                                   \
  IN_INDEX ATTACHMENT "/name: The name of an attached file is empty, or leads to a folder. Write " \
                      "a name without a slash."

static const Refusal refusals[] = {
  { "no-index", "package.json", NULL, NULL,
    "a.eikyo.zip: package.json: There is no such file in the ZIP file, so it is not a package of "
    "evaluations. Choose another file." },
  { "index-is-no-json", "package.json", "[\n  {", "[\n  ,",
    "a.eikyo.zip: package.json: line 5, column 3: “,” cannot stand here. Look for a comma, colon, "
    "bracket or quote that is missing or too many." },
  { "index-is-empty", "package.json", NULL, "",
    "a.eikyo.zip: package.json: line 1, column 1: There is nothing in the file. Choose another "
    "file, or get a whole copy of it." },
  { "index-is-no-object", "package.json", NULL, "[]", IN_INDEX "\"\": " NO_FORMAT },
  { "format", "package.json", "eikyo-package", "x", IN_INDEX "/format: " NO_FORMAT },
  { "version", "package.json", "\"version\": 1", "\"version\": 2", IN_INDEX OTHER_VERSION ("2") },
  { "no-version", "package.json", "\"version\": 1,", "", IN_INDEX OTHER_VERSION ("null") },
  { "no-id", "package.json", "\"id\": \"e\",", "",
    IN_INDEX FIRST "/id: \"id\" is required, but it is not there. Add it." },
  { "type", "package.json", "\"text\": \"t\"", "\"text\": 0",
    IN_INDEX FIRST "/remarks/0/text: \"text\" is 0, which is not a text. Write a text in "
                   "quotes." },
  { "size-too-large", "package.json", "\"size\": 0", "\"size\": 52428801",
    IN_INDEX ATTACHMENT "/size: \"size\" is 52428801, which is not a whole number from 0 to "
                        "52428800. Write such a number without quotes." },
  { "date", "package.json", "2026-10-01", "2026-02-30",
    IN_INDEX ATTACHMENT "/evidence_date: \"evidence_date\" is “2026-02-30”, which is not a date. "
                        "Write a day that exists as YYYY-MM-DD, in the years 1900 to 9998, or "
                        "leave it out if it is not answered yet." },
  { "state", "package.json", "\"draft\"", "\"done\"",
    IN_INDEX FIRST "/life/state: \"state\" is “done”, which is not one of: draft, review, "
                   "approved. Use one of these." },
  { "kind", "package.json", "\"cell\"", "\"row\"",
    IN_INDEX LINK "/kind: \"kind\" is “row”, which is not one of: cell, requirement, control, "
                  "finding, audit. Use one of these." },
  { "cell-without-harm", "package.json", "\"harm\": \"safety\",", "",
    IN_INDEX LINK "/harm: A link of the kind “cell” needs \"harm\". Add it, or remove the link." },
  { "control-with-harm", "package.json", "\"cell\"", "\"control\"",
    IN_INDEX LINK "/dimension: A link of the kind “control” has no \"dimension\". Remove it." },
  { "audit-with-target", "package.json", "\"audit\"", "\"audit\", \"target\": \"i1\"",
    IN_INDEX ATTACHMENT "/links/1/target: A link of the kind “audit” has no \"target\". Remove "
                        "it." },
  { "same-links", "package.json", "\"kind\": \"audit\"",
    "\"kind\":\"cell\",\"target\":\"i1\",\"dimension\":\"integrity\",\"harm\":\"safety\"",
    IN_INDEX ATTACHMENT "/links/1: An earlier link is the same. Remove one of the two." },
  { "attachment-without-id", "package.json", "\"t1\"", "\"\"",
    IN_INDEX ATTACHMENT "/id: The id is empty. Write an id of at least one character." },
  { "remark-twice", "package.json", "\"remarks\": [",
    "\"remarks\": [{\"id\":\"r1\",\"revision\":1,\"place\":\"\",\"text\":\"\",\"author\":\"\","
    "\"written\":\"\"},",
    IN_INDEX FIRST "/remarks/1/id: An earlier entry has the id “r1” already. Give one of the two "
                   "another id." },
  { "remark-nowhere", "package.json", "\"place\": \"\"", "\"place\": \"/title\"",
    IN_INDEX FIRST "/remarks/0/place: “/title” is no place in an evaluation. Write it like "
                   "“operations/o1/name”." },
  { "evaluation-twice", "package.json", "\"evaluations\": [",
    "\"evaluations\": [{\"id\": \"e\", \"file\": \"history/1.json\"},",
    IN_INDEX "/evaluations/1/id: An earlier entry has the id “e” already. Give one of the two "
             "another id." },
  { "attached-name-is-empty", "package.json", "\"n\"", "\"\"", BAD_NAME },
  { "attached-name-leads-away", "package.json", "\"n\"", "\"../n\"", BAD_NAME },
  { "attached-name-is-a-folder", "package.json", "\"n\"", "\"..\"", BAD_NAME },
  { "content-is-no-hash", "package.json", "\"content\": \"e3b0", "\"content\": \"E3B0",
    NO_HASH (ATTACHMENT "/content", "content") },
  { "pack-hash-is-short", "package.json", "\"pack_hash\": \"e3b0", "\"pack_hash\": \"",
    NO_HASH (FIRST "/revisions/0/pack_hash", "pack_hash") },
  { "content-is-lost", "attachments/" HASH, NULL, NULL,
    LOST (ATTACHMENT "/content", "attachments/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c…") },
  { "content-of-another-size", "attachments/" HASH, NULL, "x",
    IN_INDEX ATTACHMENT "/size: The attached file in the package has another size. Get a whole "
                        "copy of the package." },
  { "evaluation-is-lost", "evaluations/1-Ａ-Ｂ-影響.eikyo.json", NULL, NULL,
    LOST (FIRST "/file", "evaluations/1-Ａ-Ｂ-影響.eikyo.json") },
  { "history-is-lost", "history/1.json", NULL, NULL, LOST (FIRST "/history", "history/1.json") },
  { "revision-is-lost", "revisions/1-1.eikyo.json", NULL, NULL,
    LOST (FIRST "/revisions/0/content", "revisions/1-1.eikyo.json") },
  { "decision-is-lost", "revisions/1-1.decision.json", NULL, NULL,
    LOST (FIRST "/revisions/0/decision", "revisions/1-1.decision.json") },
  { "revision-was-altered", "revisions/1-1.eikyo.json", NULL, "{ }\n",
    NOT_APPROVED ("revisions/1-1.eikyo.json") },
  { "decision-was-altered", "revisions/1-1.decision.json", NULL, "{}",
    NOT_APPROVED ("revisions/1-1.decision.json") },
  { "approved-by-the-evaluator", "package.json", "\"reviewer\": \"b\"", "\"reviewer\": \"a\"",
    IN_INDEX FIRST "/revisions/0/reviewer: The evaluator cannot be the reviewer too. Get a "
                   "package in which someone else approved the revision." },
  { "approved-by-the-evaluator-in-full-width", "package.json", "\"reviewer\": \"b\"",
    "\"reviewer\": \"Ａ \"",
    IN_INDEX FIRST "/revisions/0/reviewer: The evaluator cannot be the reviewer too. Get a "
                   "package in which someone else approved the revision." },
  { "other-id", "evaluations/1-Ａ-Ｂ-影響.eikyo.json", "\"e\"", "\"f\"",
    "a.eikyo.zip: evaluations/1-Ａ-Ｂ-影響.eikyo.json: /id: The evaluation has another id than "
    "package.json gives it. Correct one of the two." },
  { "evaluation-is-unsound", "evaluations/1-Ａ-Ｂ-影響.eikyo.json", "\"x\": 0", "\"as_of\": 0",
    "a.eikyo.zip: evaluations/1-Ａ-Ｂ-影響.eikyo.json: /as_of: \"as_of\" is 0, which is not a "
    "date. Write a day that exists as YYYY-MM-DD, in the years 1900 to 9998, or leave it out if "
    "it is not answered yet." },
  { "history-is-no-array", "history/1.json", NULL, "{}",
    "a.eikyo.zip: history/1.json: \"\": \"history\" is {}, which is not an array. Write an array "
    "in square brackets, or leave it out." },
  { "entry-is-no-object", "history/1.json", NULL, "[null]",
    "a.eikyo.zip: history/1.json: /0: \"history\" holds null, which is not an object. Write an "
    "object in braces, or remove it." },
  { "entry-without-actor", "history/1.json", "\"actor\": \"a\",", "",
    "a.eikyo.zip: history/1.json: /0/actor: \"actor\" is required, but it is not there. Add "
    "it." },
  { "entry-number-was-altered", "history/1.json", "\"entry\": 7", "\"entry\": 8", ALTERED_ENTRY },
  { "entry-step-was-altered", "history/1.json", "\"step\": 7", "\"step\": 6", ALTERED_ENTRY },
  { "entry-evaluation-was-altered", "history/1.json", "\"evaluation\": 1", "\"evaluation\": 2",
    ALTERED_ENTRY },
  { "entry-time-was-altered", "history/1.json", "\"t\"", "\"u\"", ALTERED_ENTRY },
  { "entry-actor-was-altered", "history/1.json", "\"a\"", "\"b\"", ALTERED_ENTRY },
  { "entry-action-was-altered", "history/1.json", "\"edit\"", "\"approve\"", ALTERED_ENTRY },
  { "entry-target-was-altered", "history/1.json", "\"what\"", "\"target\": 7, \"what\"",
    ALTERED_ENTRY },
  { "entry-undo-was-altered", "history/1.json", "\"what\"", "\"undo\": 7, \"what\"",
    ALTERED_ENTRY },
  { "entry-redo-was-altered", "history/1.json", "\"what\"", "\"redo\": 7, \"what\"",
    ALTERED_ENTRY },
  { "entry-previous-was-altered", "history/1.json", "\"previous\": \"e3", "\"previous\": \"e4",
    ALTERED_ENTRY },
  { "entry-content-was-altered", "history/1.json", "\"content_hash\": \"f", "\"content_hash\": \"0",
    ALTERED_ENTRY },
  { "entry-hash-was-altered", "history/1.json", "\"hash\": \"2", "\"hash\": \"0", ALTERED_ENTRY },
  { "entry-hash-is-too-long", "history/1.json", "\"previous\": \"e3", "\"previous\": \"e3e3",
    ALTERED_ENTRY },
  { "entry-what-was-altered", "history/1.json", "\"title\": null", "\"title\": false",
    ALTERED_ENTRY },
  { "entry-what-was-removed", "history/1.json", "\"title\": null", "", ALTERED_ENTRY },
  { "entry-field-was-altered", "history/1.json", "\"field\": \"f\"", "\"field\": \"g\"",
    ALTERED_ENTRY },
  { "entry-changes-were-altered", "history/1.json", "\"changes_hash\": \"e3",
    "\"changes_hash\": \"e4", ALTERED_ENTRY },
  { "entry-changes-were-removed", "history/1.json", "\"changes_hash\"", "\"x-hash\"",
    ALTERED_ENTRY },
  { "entry-of-nobody", "history/1.json", "\"actor\": \"a\"", "\"actor\": \"\342\200\213\"",
    "a.eikyo.zip: history/1.json: /0: Nothing can be seen of the name of who did this. Get the "
    "package again from where it was made." },
  { "evaluated-by-nobody", "package.json", "\"evaluator\": \"a\"", "\"evaluator\": \" \"",
    NOBODY (FIRST "/revisions/0/evaluator") },
  { "approved-by-nobody", "package.json", "\"reviewer\": \"b\"", "\"reviewer\": \"\343\205\244\"",
    NOBODY (FIRST "/revisions/0/reviewer") },
  { "sent-by-nobody", "package.json", "\"revision\": 2", "\"revision\": 2, \"evaluator\": \"\"",
    NOBODY (FIRST "/life/evaluator") },
  { "remarked-by-nobody", "package.json", "\"author\": \"b\"", "\"author\": \"\"",
    NOBODY (FIRST "/remarks/0/author") },
  { "attached-by-nobody", "package.json", "\"added_by\": \"a\"", "\"added_by\": \"\"",
    NOBODY (ATTACHMENT "/added_by") },
  { "entry-twice", "history/1.json", NULL, ENTRY_TWICE,
    "a.eikyo.zip: history/1.json: /1: This entry of the history is there twice. Get the package "
    "again from where it was made." },
};

static void
assert_refused (Fixture *self, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (copy_package (self, self->path, self->copy, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, self->folder));
  g_assert_cmpstr (error->message + strlen (self->folder) + 1, ==, message);
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
}

static void
test_refusal (Fixture *self, gconstpointer data)
{
  const Refusal *refusal = data;

  write_by_hand (self->path, refusal->file, refusal->from, refusal->to);
  assert_refused (self, refusal->message);
}

/* The second revision does not have a higher number than the first. */
static void
test_order_of_revisions (Fixture *self, gconstpointer data)
{
  const char *start = strstr (INDEX, "    {\n     \"number\"");
  const char *end = strstr (INDEX, "\n   ],\n   \"remarks\"");
  g_autofree char *revision = g_strndup (start, (gsize) (end - start));
  g_autofree char *both = g_strconcat (revision, ",", revision, NULL);

  write_by_hand (self->path, "package.json", revision, both);
  assert_refused (self, IN_INDEX FIRST "/revisions/1/number: The revisions are not in the order "
                                       "of their numbers, each once. Put them in order.");
}

/* An attachment of the right size with other bytes. */
static void
test_altered_content (Fixture *self, gconstpointer data)
{
  g_autofree char *index = replace (INDEX, "\"size\": 0", "\"size\": 1");
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (self->path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const char *text = files[i].text;

      if (g_str_has_prefix (files[i].name, "attachments/"))
        text = "x";
      else if (text[0] == '{' && g_str_equal (files[i].name, "package.json"))
        text = index;
      g_assert_true (data_archive_writer_add (writer, files[i].name, text, strlen (text), NULL));
    }
  g_assert_true (data_archive_writer_commit (writer, NULL));
  assert_refused (self,
                  "a.eikyo.zip: attachments/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c…: "
                  "This is not what was attached: its "
                  "SHA-256 is another than its name says. Get the package again from where "
                  "it was made.");
}

/* A history of the allowed size, of values that would take a hundred times the memory. */
static void
test_many_values (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_malloc (12000001);

  for (guint i = 0; i < 12000000; i += 3)
    memcpy (text + i, "{},", 3);
  text[12000000] = '\0';
  text[0] = '[';
  write_by_hand (self->path, "history/1.json", NULL, text);
  assert_refused (self, "a.eikyo.zip: history/1.json: \"\": The file holds more than 4194304 "
                        "values, the most that is read. Make a smaller package.");
}

/* Revisions that all are the same large file. */
static void
test_large_evaluation (Fixture *self, gconstpointer data)
{
  g_autofree char *spaces = g_strnfill (16000000, ' ');
  g_autoptr (GString) revisions = g_string_new ("\"revisions\": [");
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (self->path, NULL);
  g_autofree char *index = NULL;

  for (guint i = 1; i <= 10; i++)
    g_string_append_printf (revisions,
                            "{\"number\":%u,\"evaluator\":\"a\",\"reviewer\":\"b\","
                            "\"submitted\":\"\",\"approved\":\"\",\"content\":\"large\","
                            "\"content_hash\":\"" HASH "\",\"decision\":\"large\","
                            "\"decision_hash\":\"" HASH "\",\"pack_hash\":\"" HASH "\"},",
                            i);
  index = replace (INDEX, "\"revisions\": [", revisions->str);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (files); i++)
    g_assert_true (data_archive_writer_add (writer, files[i].name, files[i].text,
                                            strlen (files[i].text), NULL));
  g_assert_true (data_archive_writer_add (writer, "large", spaces, strlen (spaces), NULL));
  g_assert_true (data_archive_writer_add (writer, "package.json", index, strlen (index), NULL));
  g_assert_true (data_archive_writer_commit (writer, NULL));
  assert_refused (self, IN_INDEX FIRST
                  "/revisions/8/content: The evaluation, its history and its revisions have more "
                  "than 268435456 bytes together, the most that is read. Make a package without "
                  "the history.");
}

static void
assert_not_written (Fixture *self,
                    DataPackageEvaluation *evaluation,
                    DataPackageLoad load,
                    const char *message)
{
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (self->path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (data_package_writer_add (writer, evaluation, load, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, message));
  g_clear_pointer (&writer, data_package_writer_free);
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
}

static GBytes *
load_other (const char *hash, gpointer data, GError **error)
{
  return g_bytes_new_static ("x", 1);
}

static GBytes *
load_too_large (const char *hash, gpointer data, GError **error)
{
  return g_bytes_new_take (g_malloc0 (DATA_ATTACHMENT_SIZE_LIMIT + 1),
                           DATA_ATTACHMENT_SIZE_LIMIT + 1);
}

static void
test_not_written (Fixture *self, gconstpointer data)
{
  g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (self->packs, 1);
  DataPackageAttachment *attachment = g_ptr_array_index (evaluation->attachments, 0);
  g_autoptr (GBytes) large = load_too_large (NULL, NULL, NULL);

  assert_not_written (self, evaluation, load_other,
                      "a.eikyo.zip: cannot be written: the attachment “証跡 \"1\".txt” is no "
                      "longer what was attached. Verify the workspace, and attach the file again.");
  g_free (attachment->content);
  attachment->content = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "none", -1);
  assert_not_written (self, evaluation, package_sample_load, "no such attachment");
  g_free (attachment->content);
  attachment->content = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, large);
  attachment->size = DATA_ATTACHMENT_SIZE_LIMIT + 1;
  assert_not_written (self, evaluation, load_too_large,
                      "it becomes larger than a package can be. Export fewer evaluations at a "
                      "time, or without their history.");
}

/* Two attachments cannot have the same content and different sizes. */
static void
test_two_sizes (Fixture *self, gconstpointer data)
{
  g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (self->packs, 0);
  DataPackageAttachment *attachment = g_ptr_array_index (evaluation->attachments, 2);

  attachment->size++;
  assert_not_written (self, evaluation, package_sample_load,
                      "Verify the workspace, and attach the file again.");
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  static const guint64 sizes[] = { 0, 100, 1000, 5000, 9000 };

  package_sample_write (self->packs, self->path);
  g_assert_true (g_file_set_contents (self->copy, "old", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      scratch_fill_disk (sizes[i]);
      g_assert_false (copy_package (self, self->path, self->copy, &error));
      scratch_free_disk ();
      g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, "cannot be written (File too large)."));
      g_assert_true (g_file_get_contents (self->copy, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, "old");
      g_assert_cmpuint (scratch_count (self->folder), ==, 2);
    }
}

#define ADD(path_, function_) g_test_add (path_, Fixture, NULL, set_up, function_, tear_down)

int
main (int argc, char **argv)
{
  data_language_start ();
  g_test_init (&argc, &argv, NULL);
  ADD ("/data/package/round-trip", test_round_trip);
  ADD ("/data/package/members", test_members);
  ADD ("/data/package/contents-once", test_contents_once);
  ADD ("/data/package/unknown-members", test_unknown_members);
  ADD ("/data/package/no-evaluations", test_no_evaluations);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/data/package/refusal/", refusals[i].name, NULL);

      g_test_add (path, Fixture, &refusals[i], set_up, test_refusal, tear_down);
    }
  ADD ("/data/package/refusal/order-of-revisions", test_order_of_revisions);
  ADD ("/data/package/refusal/altered-content", test_altered_content);
  ADD ("/data/package/refusal/many-values", test_many_values);
  ADD ("/data/package/refusal/large-evaluation", test_large_evaluation);
  ADD ("/data/package/not-written", test_not_written);
  ADD ("/data/package/two-sizes", test_two_sizes);
  ADD ("/data/package/full-disk", test_full_disk);
  return g_test_run ();
}
