/* test-verify-altered.c - Whatever is altered behind the history is found, and named.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "verified.h"
#include "tests/cases.h"

#define OTHER_HASH "x'0000000000000000000000000000000000000000000000000000000000000000'"

/* What is done to the file, and a fault that must then be told. */
typedef struct
{
  const char *name;
  const char *sql;
  DataFaultKind kind;
  gint64 evaluation;
  gint64 entry;
  const char *message; /* part of it */
} Case;

static const Case cases[] = {
  /* Every column of the history. */
  { "entry/entry", "UPDATE history SET entry = 99 WHERE entry = 7", DATA_FAULT_ENTRY, 0, 7,
    "Entry 7 of the history is missing." },
  { "entry/first", "UPDATE history SET entry = 0 WHERE entry = 1", DATA_FAULT_ENTRY, 1, 0,
    "“First”: Entry 0 of the history: It was altered." },
  { "entry/step", "UPDATE history SET step = 2 WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "Entry 4 of the history: It was altered." },
  { "entry/evaluation", "UPDATE history SET evaluation = 1 WHERE entry = 2", DATA_FAULT_ENTRY, 1, 2,
    "Entry 2 of the history: It was altered." },
  { "entry/time", "UPDATE history SET time = '2020' WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "It was altered." },
  { "entry/actor", "UPDATE history SET actor = 'Taro' WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "It was altered." },
  { "entry/actor-with-zero", "UPDATE history SET actor = actor || char (0, 65) WHERE entry = 4",
    DATA_FAULT_ENTRY, 1, 4, "It was altered." },
  { "entry/action", "UPDATE history SET action = 'import' WHERE entry = 1", DATA_FAULT_ENTRY, 1, 1,
    "It was altered." },
  { "entry/target", "UPDATE history SET target = 3 WHERE entry = 5", DATA_FAULT_ENTRY, 1, 5,
    "It was altered." },
  { "entry/target-zero", "UPDATE history SET target = 0 WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "It was altered." },
  { "entry/undo", "UPDATE history SET undo = NULL WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "It was altered." },
  { "entry/redo", "UPDATE history SET redo = 3 WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "It was altered." },
  { "entry/field", "UPDATE history SET field = 'f' WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "What it says was done was altered." },
  { "entry/what", "UPDATE history SET what = '{}' WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "What it says was done was altered." },
  { "entry/changes",
    "UPDATE history SET changes = (SELECT changes FROM history WHERE entry = 3)"
    " WHERE entry = 4",
    DATA_FAULT_ENTRY, 1, 4, "What it says was done was altered." },
  { "entry/content-hash", "UPDATE history SET content_hash = " OTHER_HASH " WHERE entry = 4",
    DATA_FAULT_ENTRY, 1, 4, "It was altered." },
  { "entry/previous", "UPDATE history SET previous = " OTHER_HASH " WHERE entry = 4",
    DATA_FAULT_ENTRY, 1, 4, "It was altered." },
  { "entry/hash", "UPDATE history SET hash = " OTHER_HASH " WHERE entry = 4", DATA_FAULT_ENTRY, 1,
    4, "It was altered." },
  { "entry/newest", "UPDATE history SET hash = " OTHER_HASH " WHERE entry = 8", DATA_FAULT_ENTRY, 1,
    8, "It was altered." },
  { "entry/hash-size", "UPDATE history SET hash = x'00' WHERE entry = 8", DATA_FAULT_FILE, 0, 0,
    "CHECK constraint failed" },
  /* Erased contents. */
  { "erased/content-hash", "UPDATE history SET content_hash = " OTHER_HASH " WHERE entry = 2",
    DATA_FAULT_ENTRY, 2, 2, "It was altered." },
  { "erased/field", "UPDATE history SET field = 'f' WHERE entry = 2", DATA_FAULT_ENTRY, 2, 2,
    "although the evaluation was removed for good" },
  { "erased/without",
    "UPDATE history SET field = NULL, what = NULL, changes = NULL WHERE entry = 4",
    DATA_FAULT_ENTRY, 1, 4, "Its contents were removed, although" },
  { "erased/row",
    "INSERT INTO evaluation (number, id, title, rules_id, rules_edition)"
    " VALUES (2, 'e2', 'Back', '', '')",
    DATA_FAULT_ROW, 2, 0, "“Back”: It was added outside Eikyo, or the newest entries" },
  /* Entries that are gone or elsewhere. */
  { "entries/deleted", "DELETE FROM history WHERE entry = 5", DATA_FAULT_ENTRY, 0, 5,
    "Entry 5 of the history is missing." },
  { "entries/first-deleted", "DELETE FROM history WHERE entry = 1", DATA_FAULT_ENTRY, 0, 1,
    "Entry 1 of the history is missing." },
  { "entries/swapped",
    "UPDATE history SET entry = -1 WHERE entry = 4; UPDATE history SET entry = 4"
    " WHERE entry = 5; UPDATE history SET entry = 5 WHERE entry = -1",
    DATA_FAULT_ENTRY, 1, 4, "It was altered." },
  { "entries/last-deleted", "DELETE FROM history WHERE entry = 8", DATA_FAULT_ROW, 1, 0,
    "“First”, operation “o1”: This was changed outside Eikyo: name." },
  { "entries/workspace", "UPDATE about SET id = 'another'", DATA_FAULT_ENTRY, 1, 1,
    "It does not follow the entry before it." },
  /* Rows. */
  { "evaluation", "UPDATE evaluation SET title = 'x', marking = 'y'", DATA_FAULT_ROW, 1, 0,
    "“First”, the evaluation’s own fields: This was changed outside Eikyo: title, handling "
    "marking." },
  { "region", "UPDATE region SET value = 'US'", DATA_FAULT_ROW, 1, 0, "region “0”" },
  { "base_service", "UPDATE base_service SET in_statement = NULL", DATA_FAULT_ROW, 1, 0,
    "base service “b1”: This was changed outside Eikyo: inclusion in the statement." },
  { "operation", "UPDATE operation SET name = 'x', listed = 'no'", DATA_FAULT_ROW, 1, 0,
    "operation “o1”: This was changed outside Eikyo: name, listing as a target operation." },
  { "information", "UPDATE information SET confidentiality = 1", DATA_FAULT_ROW, 1, 0,
    "information item “i1”: This was changed outside Eikyo: confidentiality class." },
  { "information_operation", "UPDATE information_operation SET position = 1", DATA_FAULT_ROW, 1, 0,
    "operation of an information item “i1 / 1”: This was added outside Eikyo." },
  { "impact", "UPDATE impact SET level = 'none'", DATA_FAULT_ROW, 1, 0,
    "impact “i1 / confidentiality / distress”: This was changed outside Eikyo: impact level." },
  { "auditor", "UPDATE auditor SET role = NULL", DATA_FAULT_ROW, 1, 0, "auditor “a1”" },
  { "auditor_operates", "UPDATE auditor_operates SET value = '15'", DATA_FAULT_ROW, 1, 0,
    "control that an auditor operates “a1 / 0”" },
  { "detail", "UPDATE detail SET basic = 1", DATA_FAULT_ROW, 1, 0, "added detailed control “9.2" },
  { "requirement", "UPDATE requirement SET status = 'not-met'", DATA_FAULT_ROW, 1, 0,
    "requirement “ORG-1”: This was changed outside Eikyo: status." },
  { "control", "UPDATE control SET internal_design = 'deficient'", DATA_FAULT_ROW, 1, 0,
    "control “9.2.1.1”: This was changed outside Eikyo: internal assessment of the design." },
  { "finding", "UPDATE finding SET severity = 'observation'", DATA_FAULT_ROW, 1, 0,
    "finding “f1”: This was changed outside Eikyo: severity." },
  { "life", "UPDATE life SET revision = 2", DATA_FAULT_ROW, 1, 0,
    "“First”, state and place: This was changed outside Eikyo: revision." },
  { "revision", "UPDATE revision SET reviewer = 'C'", DATA_FAULT_ROW, 1, 0,
    "approved revision “1”: This was changed outside Eikyo: reviewer." },
  { "remark", "UPDATE remark SET text = 'Ill'", DATA_FAULT_ROW, 1, 0, "remark “r1”" },
  { "attachment", "UPDATE attachment SET name = 'x'", DATA_FAULT_ROW, 1, 0,
    "attachment “p1”: This was changed outside Eikyo: name." },
  { "attachment_link", "UPDATE attachment_link SET target = 'ORG-2'", DATA_FAULT_ROW, 1, 0,
    "what an attachment is evidence of “p1 / requirement / ORG-2”" },
  { "past", "UPDATE past SET entry = '[]'", DATA_FAULT_ROW, 1, 0,
    "entry of the history that was imported “0”" },
  { "null", "UPDATE operation SET name = NULL", DATA_FAULT_ROW, 1, 0, "name." },
  { "text-with-zero", "UPDATE operation SET name = name || char (0, 65)", DATA_FAULT_ROW, 1, 0,
    "name." },
  /* Rows that came and went. */
  { "added", "INSERT INTO operation (evaluation, id, position) VALUES (1, 'o2', 1)", DATA_FAULT_ROW,
    1, 0, "“First”, operation “o2”: This was added outside Eikyo." },
  { "deleted", "DELETE FROM remark", DATA_FAULT_ROW, 1, 0,
    "“First”, remark “r1”: This was removed outside Eikyo." },
  { "all-deleted", "DELETE FROM evaluation", DATA_FAULT_ROW, 0, 0, "something refers to" },
  { "reference", "INSERT INTO region VALUES (7, 0, 'JP')", DATA_FAULT_ROW, 0, 0,
    "In the table “region” something refers to what is not in the table “evaluation”." },
  { "added-without-title",
    "INSERT INTO evaluation (number, id, rules_id, rules_edition)"
    " VALUES (7, 'e7', '', '')",
    DATA_FAULT_ROW, 7, 0, "It was added outside Eikyo, or the newest entries" },
  { "check", "UPDATE operation SET listed = 'maybe'", DATA_FAULT_FILE, 0, 0,
    "CHECK constraint failed in operation" },
  /* Contents. */
  { "content/altered", "UPDATE content SET data = x'41', size = 1", DATA_FAULT_ATTACHMENT, 1, 0,
    "“First”, attachment “plan.pdf”: The content was altered." },
  { "content/hash", "UPDATE content SET hash = replace (hash, 'e3', 'e4')", DATA_FAULT_ATTACHMENT,
    1, 0, "“First”, attachment “plan.pdf”: The content is missing." },
  { "content/other-hash", "UPDATE content SET hash = replace (hash, 'e3', 'e4')",
    DATA_FAULT_ATTACHMENT, 0, 0, "that was attached once: The content was altered." },
  { "content/missing", "DELETE FROM content", DATA_FAULT_ATTACHMENT, 1, 0,
    "“First”, attachment “plan.pdf”: The content is missing." },
  { "content/missing-of-history",
    "DELETE FROM content; DELETE FROM attachment_link; DELETE FROM"
    " attachment",
    DATA_FAULT_ATTACHMENT, 0, 0, "that was attached once: The content is missing." },
  { "revision/content", "UPDATE revision SET content = 'x'", DATA_FAULT_REVISION, 1, 0,
    "“First”, revision 1: The evaluation does not have the SHA-256" },
  { "revision/content-hash", "UPDATE revision SET content_hash = replace (content_hash, 'e', 'f')",
    DATA_FAULT_REVISION, 1, 0, "The evaluation does not have the SHA-256" },
  { "revision/decision", "UPDATE revision SET decision = 'x'", DATA_FAULT_REVISION, 1, 0,
    "“First”, revision 1: The decision does not have the SHA-256" },
};

/* What was changed behind the program's back, which then went on from it. */
typedef struct
{
  const char *name;
  const char *behind;
  const char *then;
  const char *message;
} Behind;

static const Behind behinds[] = {
  { "changed", "UPDATE operation SET name = 'x'", "UPDATE operation SET name = 'y'",
    "“First”, operation “o1”: This had been changed outside Eikyo before entry 9 of the history:"
    " name." },
  { "changed-deleted", "UPDATE remark SET text = 'x'", "DELETE FROM remark",
    "“First”, remark “r1”: This had been changed outside Eikyo before entry 9 of the history:"
    " text." },
  { "removed", "DELETE FROM region", "INSERT INTO region VALUES (1, 0, 'US')",
    "“First”, region “0”: This had been removed outside Eikyo before entry 9 of the history." },
  { "added", "INSERT INTO region VALUES (1, 1, 'US')", "DELETE FROM region WHERE position = 1",
    "“First”, region “1”: This had been added outside Eikyo before entry 9 of the history." },
  { "added-changed", "INSERT INTO region VALUES (1, 1, 'US')",
    "UPDATE region SET value = 'UK' WHERE position = 1",
    "“First”, region “1”: This had been added outside Eikyo before entry 9 of the history." },
};

/* Entries whose hashes are right, but which cannot have been written so. */
static const Case rebuilt[] = {
  { "undo", "UPDATE history SET undo = 1 WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "can be undone or redone next" },
  { "redo", "UPDATE history SET redo = 3 WHERE entry = 5", DATA_FAULT_ENTRY, 1, 5,
    "can be undone or redone next" },
  { "target", "UPDATE history SET target = 3 WHERE entry = 6", DATA_FAULT_ENTRY, 1, 6,
    "can be undone or redone next" },
  { "target-of-edit", "UPDATE history SET target = 3 WHERE entry = 4", DATA_FAULT_ENTRY, 1, 4,
    "can be undone or redone next" },
  { "changes",
    "UPDATE history SET changes = substr (changes, 1, length (changes) - 3)"
    " WHERE entry = 4",
    DATA_FAULT_ENTRY, 1, 4, "Its changes cannot be read." },
  { "other-changes",
    "UPDATE history SET changes = (SELECT changes FROM history WHERE entry = 5)"
    " WHERE entry = 4",
    DATA_FAULT_ROW, 1, 4, "before entry 4 of the history: name." },
};

static void
test_case (Steps *self, gconstpointer data)
{
  const Case *this = data;
  g_autoptr (DataVerification) verification = NULL;

  steps_tamper (self, this->sql);
  verification = verified (self, NULL);
  verified_assert_fault (verification, this->kind, this->evaluation, this->entry, this->message);
}

static void
test_behind (Steps *self, gconstpointer data)
{
  const Behind *behind = data;
  g_autoptr (DataVerification) verification = NULL;

  steps_tamper (self, behind->behind);
  steps_reopen (self);
  steps_do (self, 1, DATA_ACTION_EDIT, behind->then);
  verification = verified (self, NULL);
  verified_assert_fault (verification, DATA_FAULT_ROW, 1, 9, behind->message);
}

static void
test_rebuilt (Steps *self, gconstpointer data)
{
  const Case *this = data;
  g_autoptr (DataVerification) verification = NULL;

  steps_tamper (self, this->sql);
  verified_rebuild (self);
  verified_close (self);
  verification = verified (self, NULL);
  verified_assert_fault (verification, this->kind, this->evaluation, this->entry, this->message);
}

#define ADD(path_, test_, data_)                                                                   \
  g_test_add (path_, Steps, data_, verified_set_up, test_, steps_tear_down)

static void
add_cases (const char *group, const Case *list, guint n, void (*test) (Steps *, gconstpointer))
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/verify/", group, "/", list[i].name, NULL);

      ADD (path, test, &list[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("tampered", cases, G_N_ELEMENTS (cases), test_case);
  add_cases ("rebuilt", rebuilt, G_N_ELEMENTS (rebuilt), test_rebuilt);
  CASES_ADD_BY (ADD, "/verify/behind", behinds, test_behind);
  return g_test_run ();
}
