/* test-package-refusal.c - Packages: whatever is wrong with one is refused, with where it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_by_hand.h"
#include "package_case.h"
#include "scratch.h"

#include "data/error.h"
#include "tests/cases.h"

#include <string.h>

#define HASH PACKAGE_BY_HAND_HASH

/* An entry that says nothing of what was done. */
#define BARE_CONTENT_HASH "fb074bc4df5739d63dedd69259ba4e94cd62ce902c77ee62e4959d7cc987c15e"
#define BARE_ENTRY_HASH "da31d6fceb6704917db9af850184cb1f6cdb92a155dc9e28944be0fff251c8f6"

#define ENTRY                                                                                      \
  "{\"entry\":7,\"step\":7,\"evaluation\":1,\"time\":\"t\",\"actor\":\"a\",\"action\":\"edit\","   \
  "\"previous\":\"" HASH "\",\"content_hash\":\"" BARE_CONTENT_HASH                                \
  "\",\"hash\":\"" BARE_ENTRY_HASH "\"}"
#define ENTRY_TWICE "[" ENTRY "," ENTRY "]"

/** A change that makes the package unsound, and how it is refused. */
typedef struct
{
  const char *name;
  PackageChange change;
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
  { "no-index",
    { "package.json", NULL, NULL },
    "a.eikyo.zip: package.json: There is no such file in the ZIP file, so it is not a package of "
    "evaluations. Choose another file." },
  { "index-is-no-json",
    { "package.json", "[\n  {", "[\n  ," },
    "a.eikyo.zip: package.json: line 5, column 3: “,” cannot stand here. Look for a comma, colon, "
    "bracket or quote that is missing or too many." },
  { "index-is-empty",
    { "package.json", NULL, "" },
    "a.eikyo.zip: package.json: line 1, column 1: There is nothing in the file. Choose another "
    "file, or get a whole copy of it." },
  { "index-is-no-object", { "package.json", NULL, "[]" }, IN_INDEX "\"\": " NO_FORMAT },
  { "format", { "package.json", "eikyo-package", "x" }, IN_INDEX "/format: " NO_FORMAT },
  { "version",
    { "package.json", "\"version\": 1", "\"version\": 2" },
    IN_INDEX OTHER_VERSION ("2") },
  { "no-version", { "package.json", "\"version\": 1,", "" }, IN_INDEX OTHER_VERSION ("null") },
  { "no-id",
    { "package.json", "\"id\": \"e\",", "" },
    IN_INDEX FIRST "/id: \"id\" is required, but it is not there. Add it." },
  { "type",
    { "package.json", "\"text\": \"t\"", "\"text\": 0" },
    IN_INDEX FIRST "/remarks/0/text: \"text\" is 0, which is not a text. Write a text in "
                   "quotes." },
  { "size-too-large",
    { "package.json", "\"size\": 0", "\"size\": 52428801" },
    IN_INDEX ATTACHMENT "/size: \"size\" is 52428801, which is not a whole number from 0 to "
                        "52428800. Write such a number without quotes." },
  { "date",
    { "package.json", "2026-10-01", "2026-02-30" },
    IN_INDEX ATTACHMENT "/evidence_date: \"evidence_date\" is “2026-02-30”, which is not a date. "
                        "Write a day that exists as YYYY-MM-DD, in the years 1900 to 9998, or "
                        "leave it out if it is not answered yet." },
  { "state",
    { "package.json", "\"draft\"", "\"done\"" },
    IN_INDEX FIRST "/life/state: \"state\" is “done”, which is not one of: draft, review, "
                   "approved. Use one of these." },
  { "kind",
    { "package.json", "\"cell\"", "\"row\"" },
    IN_INDEX LINK "/kind: \"kind\" is “row”, which is not one of: cell, requirement, control, "
                  "finding, audit. Use one of these." },
  { "cell-without-harm",
    { "package.json", "\"harm\": \"safety\",", "" },
    IN_INDEX LINK "/harm: A link of the kind “cell” needs \"harm\". Add it, or remove the link." },
  { "control-with-harm",
    { "package.json", "\"cell\"", "\"control\"" },
    IN_INDEX LINK "/dimension: A link of the kind “control” has no \"dimension\". Remove it." },
  { "audit-with-target",
    { "package.json", "\"audit\"", "\"audit\", \"target\": \"i1\"" },
    IN_INDEX ATTACHMENT "/links/1/target: A link of the kind “audit” has no \"target\". Remove "
                        "it." },
  { "same-links",
    { "package.json", "\"kind\": \"audit\"",
      "\"kind\":\"cell\",\"target\":\"i1\",\"dimension\":\"integrity\",\"harm\":\"safety\"" },
    IN_INDEX ATTACHMENT "/links/1: An earlier link is the same. Remove one of the two." },
  { "attachment-without-id",
    { "package.json", "\"t1\"", "\"\"" },
    IN_INDEX ATTACHMENT "/id: The id is empty. Write an id of at least one character." },
  { "remark-twice",
    { "package.json", "\"remarks\": [",
      "\"remarks\": [{\"id\":\"r1\",\"revision\":1,\"place\":\"\",\"text\":\"\",\"author\":\"\","
      "\"written\":\"\"}," },
    IN_INDEX FIRST "/remarks/1/id: An earlier entry has the id “r1” already. Give one of the two "
                   "another id." },
  { "remark-nowhere",
    { "package.json", "\"place\": \"\"", "\"place\": \"/title\"" },
    IN_INDEX FIRST "/remarks/0/place: “/title” is no place in an evaluation. Write it like "
                   "“operations/o1/name”." },
  { "evaluation-twice",
    { "package.json", "\"evaluations\": [",
      "\"evaluations\": [{\"id\": \"e\", \"file\": \"history/1.json\"}," },
    IN_INDEX "/evaluations/1/id: An earlier entry has the id “e” already. Give one of the two "
             "another id." },
  { "attached-name-is-empty", { "package.json", "\"n\"", "\"\"" }, BAD_NAME },
  { "attached-name-leads-away", { "package.json", "\"n\"", "\"../n\"" }, BAD_NAME },
  { "attached-name-is-a-folder", { "package.json", "\"n\"", "\"..\"" }, BAD_NAME },
  { "content-is-no-hash",
    { "package.json", "\"content\": \"e3b0", "\"content\": \"E3B0" },
    NO_HASH (ATTACHMENT "/content", "content") },
  { "pack-hash-is-short",
    { "package.json", "\"pack_hash\": \"e3b0", "\"pack_hash\": \"" },
    NO_HASH (FIRST "/revisions/0/pack_hash", "pack_hash") },
  { "content-is-lost",
    { "attachments/" HASH, NULL, NULL },
    LOST (ATTACHMENT "/content", "attachments/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c…") },
  { "content-of-another-size",
    { "attachments/" HASH, NULL, "x" },
    IN_INDEX ATTACHMENT "/size: The attached file in the package has another size. Get a whole "
                        "copy of the package." },
  { "evaluation-is-lost",
    { "evaluations/1-Ａ-Ｂ-影響.eikyo.json", NULL, NULL },
    LOST (FIRST "/file", "evaluations/1-Ａ-Ｂ-影響.eikyo.json") },
  { "history-is-lost",
    { "history/1.json", NULL, NULL },
    LOST (FIRST "/history", "history/1.json") },
  { "revision-is-lost",
    { "revisions/1-1.eikyo.json", NULL, NULL },
    LOST (FIRST "/revisions/0/content", "revisions/1-1.eikyo.json") },
  { "decision-is-lost",
    { "revisions/1-1.decision.json", NULL, NULL },
    LOST (FIRST "/revisions/0/decision", "revisions/1-1.decision.json") },
  { "revision-was-altered",
    { "revisions/1-1.eikyo.json", NULL, "{ }\n" },
    NOT_APPROVED ("revisions/1-1.eikyo.json") },
  { "decision-was-altered",
    { "revisions/1-1.decision.json", NULL, "{}" },
    NOT_APPROVED ("revisions/1-1.decision.json") },
  { "approved-by-the-evaluator",
    { "package.json", "\"reviewer\": \"b\"", "\"reviewer\": \"a\"" },
    IN_INDEX FIRST "/revisions/0/reviewer: The evaluator cannot be the reviewer too. Get a "
                   "package in which someone else approved the revision." },
  { "approved-by-the-evaluator-in-full-width",
    { "package.json", "\"reviewer\": \"b\"", "\"reviewer\": \"Ａ \"" },
    IN_INDEX FIRST "/revisions/0/reviewer: The evaluator cannot be the reviewer too. Get a "
                   "package in which someone else approved the revision." },
  { "other-id",
    { "evaluations/1-Ａ-Ｂ-影響.eikyo.json", "\"e\"", "\"f\"" },
    "a.eikyo.zip: evaluations/1-Ａ-Ｂ-影響.eikyo.json: /id: The evaluation has another id than "
    "package.json gives it. Correct one of the two." },
  { "evaluation-is-unsound",
    { "evaluations/1-Ａ-Ｂ-影響.eikyo.json", "\"x\": 0", "\"as_of\": 0" },
    "a.eikyo.zip: evaluations/1-Ａ-Ｂ-影響.eikyo.json: /as_of: \"as_of\" is 0, which is not a "
    "date. Write a day that exists as YYYY-MM-DD, in the years 1900 to 9998, or leave it out if "
    "it is not answered yet." },
  { "history-is-no-array",
    { "history/1.json", NULL, "{}" },
    "a.eikyo.zip: history/1.json: \"\": \"history\" is {}, which is not an array. Write an array "
    "in square brackets, or leave it out." },
  { "entry-is-no-object",
    { "history/1.json", NULL, "[null]" },
    "a.eikyo.zip: history/1.json: /0: \"history\" holds null, which is not an object. Write an "
    "object in braces, or remove it." },
  { "entry-without-actor",
    { "history/1.json", "\"actor\": \"a\",", "" },
    "a.eikyo.zip: history/1.json: /0/actor: \"actor\" is required, but it is not there. Add "
    "it." },
  { "entry-number-was-altered",
    { "history/1.json", "\"entry\": 7", "\"entry\": 8" },
    ALTERED_ENTRY },
  { "entry-step-was-altered", { "history/1.json", "\"step\": 7", "\"step\": 6" }, ALTERED_ENTRY },
  { "entry-evaluation-was-altered",
    { "history/1.json", "\"evaluation\": 1", "\"evaluation\": 2" },
    ALTERED_ENTRY },
  { "entry-time-was-altered", { "history/1.json", "\"t\"", "\"u\"" }, ALTERED_ENTRY },
  { "entry-actor-was-altered", { "history/1.json", "\"a\"", "\"b\"" }, ALTERED_ENTRY },
  { "entry-action-was-altered", { "history/1.json", "\"edit\"", "\"approve\"" }, ALTERED_ENTRY },
  { "entry-target-was-altered",
    { "history/1.json", "\"what\"", "\"target\": 7, \"what\"" },
    ALTERED_ENTRY },
  { "entry-undo-was-altered",
    { "history/1.json", "\"what\"", "\"undo\": 7, \"what\"" },
    ALTERED_ENTRY },
  { "entry-redo-was-altered",
    { "history/1.json", "\"what\"", "\"redo\": 7, \"what\"" },
    ALTERED_ENTRY },
  { "entry-previous-was-altered",
    { "history/1.json", "\"previous\": \"e3", "\"previous\": \"e4" },
    ALTERED_ENTRY },
  { "entry-content-was-altered",
    { "history/1.json", "\"content_hash\": \"f", "\"content_hash\": \"0" },
    ALTERED_ENTRY },
  { "entry-hash-was-altered",
    { "history/1.json", "\"hash\": \"2", "\"hash\": \"0" },
    ALTERED_ENTRY },
  { "entry-hash-is-too-long",
    { "history/1.json", "\"previous\": \"e3", "\"previous\": \"e3e3" },
    ALTERED_ENTRY },
  { "entry-what-was-altered",
    { "history/1.json", "\"title\": null", "\"title\": false" },
    ALTERED_ENTRY },
  { "entry-what-was-removed", { "history/1.json", "\"title\": null", "" }, ALTERED_ENTRY },
  { "entry-field-was-altered",
    { "history/1.json", "\"field\": \"f\"", "\"field\": \"g\"" },
    ALTERED_ENTRY },
  { "entry-changes-were-altered",
    { "history/1.json", "\"changes_hash\": \"e3", "\"changes_hash\": \"e4" },
    ALTERED_ENTRY },
  { "entry-changes-were-removed",
    { "history/1.json", "\"changes_hash\"", "\"x-hash\"" },
    ALTERED_ENTRY },
  { "entry-of-nobody",
    { "history/1.json", "\"actor\": \"a\"", "\"actor\": \"\342\200\213\"" },
    "a.eikyo.zip: history/1.json: /0: Nothing can be seen of the name of who did this. Get the "
    "package again from where it was made." },
  { "evaluated-by-nobody",
    { "package.json", "\"evaluator\": \"a\"", "\"evaluator\": \" \"" },
    NOBODY (FIRST "/revisions/0/evaluator") },
  { "approved-by-nobody",
    { "package.json", "\"reviewer\": \"b\"", "\"reviewer\": \"\343\205\244\"" },
    NOBODY (FIRST "/revisions/0/reviewer") },
  { "sent-by-nobody",
    { "package.json", "\"revision\": 2", "\"revision\": 2, \"evaluator\": \"\"" },
    NOBODY (FIRST "/life/evaluator") },
  { "remarked-by-nobody",
    { "package.json", "\"author\": \"b\"", "\"author\": \"\"" },
    NOBODY (FIRST "/remarks/0/author") },
  { "attached-by-nobody",
    { "package.json", "\"added_by\": \"a\"", "\"added_by\": \"\"" },
    NOBODY (ATTACHMENT "/added_by") },
  { "entry-twice",
    { "history/1.json", NULL, ENTRY_TWICE },
    "a.eikyo.zip: history/1.json: /1: This entry of the history is there twice. Get the package "
    "again from where it was made." },
};

static void
assert_refused (PackageCase *self, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (package_case_copy (self, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, self->folder));
  g_assert_cmpstr (error->message + strlen (self->folder) + 1, ==, message);
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
}

static void
test_refusal (PackageCase *self, gconstpointer data)
{
  const Refusal *refusal = data;

  package_by_hand_write (self->path, &refusal->change, 1);
  assert_refused (self, refusal->message);
}

/* The second revision does not have a higher number than the first. */
static void
test_order_of_revisions (PackageCase *self, gconstpointer data)
{
  const char *start = strstr (package_by_hand_get ("package.json"), "    {\n     \"number\"");
  const char *end = strstr (start, "\n   ],\n   \"remarks\"");
  g_autofree char *revision = g_strndup (start, (gsize) (end - start));
  g_autofree char *both = g_strconcat (revision, ",", revision, NULL);

  package_by_hand_write (self->path, &(PackageChange){ "package.json", revision, both }, 1);
  assert_refused (self, IN_INDEX FIRST "/revisions/1/number: The revisions are not in the order "
                                       "of their numbers, each once. Put them in order.");
}

/* An attachment of the right size with other bytes. */
static void
test_altered_content (PackageCase *self, gconstpointer data)
{
  static const PackageChange changes[] = {
    { "package.json", "\"size\": 0", "\"size\": 1" },
    { "attachments/" HASH, NULL, "x" },
  };

  package_by_hand_write (self->path, changes, G_N_ELEMENTS (changes));
  assert_refused (self,
                  "a.eikyo.zip: attachments/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c…: "
                  "This is not what was attached: its "
                  "SHA-256 is another than its name says. Get the package again from where "
                  "it was made.");
}

/* A history of the allowed size, of values that would take a hundred times the memory. */
static void
test_many_values (PackageCase *self, gconstpointer data)
{
  g_autofree char *text = g_malloc (12000001);

  for (guint i = 0; i < 12000000; i += 3)
    memcpy (text + i, "{},", 3);
  text[12000000] = '\0';
  text[0] = '[';
  package_by_hand_write (self->path, &(PackageChange){ "history/1.json", NULL, text }, 1);
  assert_refused (self, "a.eikyo.zip: history/1.json: \"\": The file holds more than 4194304 "
                        "values, the most that is read. Make a smaller package.");
}

/* Revisions that all are the same large file. */
static void
test_large_evaluation (PackageCase *self, gconstpointer data)
{
  g_autofree char *spaces = g_strnfill (16000000, ' ');
  g_autoptr (GString) revisions = g_string_new ("\"revisions\": [");
  PackageChange changes[] = {
    { "package.json", "\"revisions\": [", NULL },
    { "revisions/1-1.decision.json", NULL, spaces },
  };

  for (guint i = 1; i <= 10; i++)
    g_string_append_printf (revisions,
                            "{\"number\":%u,\"evaluator\":\"a\",\"reviewer\":\"b\","
                            "\"submitted\":\"\",\"approved\":\"\","
                            "\"content\":\"revisions/1-1.decision.json\","
                            "\"content_hash\":\"" HASH "\","
                            "\"decision\":\"revisions/1-1.decision.json\","
                            "\"decision_hash\":\"" HASH "\",\"pack_hash\":\"" HASH "\"},",
                            i);
  changes[0].to = revisions->str;
  package_by_hand_write (self->path, changes, G_N_ELEMENTS (changes));
  assert_refused (self, IN_INDEX FIRST
                  "/revisions/8/content: The evaluation, its history and its revisions have more "
                  "than 268435456 bytes together, the most that is read. Make a package without "
                  "the history.");
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (package_case_add, "/data/package-refusal", refusals, test_refusal);
  package_case_add ("/data/package-refusal/order-of-revisions", test_order_of_revisions, NULL);
  package_case_add ("/data/package-refusal/altered-content", test_altered_content, NULL);
  package_case_add ("/data/package-refusal/many-values", test_many_values, NULL);
  package_case_add ("/data/package-refusal/large-evaluation", test_large_evaluation, NULL);
  return g_test_run ();
}
