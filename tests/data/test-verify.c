/* test-verify.c - Whatever is altered behind the history is found, and named.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/verify.h"
#include "steps.h"

#include <string.h>

#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/* A row of every table that is recorded. */
static const char content[] =
    "INSERT INTO region VALUES (1, 0, 'JP');"
    "INSERT INTO base_service VALUES (1, 'b1', 0, 'Base', 1, 'ismap', NULL);"
    "INSERT INTO information VALUES (1, 'i1', 0, 'Secrets', '', 2, 1, 1, 'ordinary', 5, NULL);"
    "INSERT INTO information_operation VALUES (1, 'i1', 0, 'o1');"
    "INSERT INTO impact VALUES (1, 'i1', 'confidentiality', 'distress', 'low', '', NULL);"
    "INSERT INTO auditor VALUES (1, 'a1', 0, 'Jiro', 'lead', 'internal', NULL, NULL);"
    "INSERT INTO auditor_operates VALUES (1, 'a1', 0, '14');"
    "INSERT INTO detail VALUES (1, '9.2.1.1', 0, '9.2.1', 'Added', 0, NULL);"
    "INSERT INTO requirement VALUES (1, 'ORG-1', 'met', 'Plan', NULL);"
    "INSERT INTO control VALUES (1, '9.2.1.1', 1, NULL, 0, 'effective', NULL, 'a1', NULL, NULL,"
    " NULL, NULL);"
    "INSERT INTO finding VALUES (1, 'f1', 0, '9.2.1.1', NULL, 'minor', 'Text', NULL, NULL, NULL,"
    " NULL, 'open', 0, NULL);"
    "INSERT INTO revision VALUES (1, 1, 'A', 'B', 's', 'a', '', '" EMPTY "', '', '" EMPTY
    "', '" EMPTY "');"
    "INSERT INTO remark VALUES (1, 'r1', 1, '', 'Well', 'B', 'w', NULL);"
    "INSERT INTO content (hash, size, data) VALUES ('" EMPTY "', 0, x'');"
    "INSERT INTO attachment VALUES (1, 'p1', '" EMPTY "', 'plan.pdf', NULL, NULL, '', '');"
    "INSERT INTO attachment_link VALUES (1, 'p1', 'requirement', 'ORG-1', '', '');"
    "INSERT INTO past VALUES (1, 0, '{}')";

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
    "“First”, the evaluation's own fields: This was changed outside Eikyo: title, handling "
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

static void
erase (Steps *self, gint64 evaluation)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GError) error = NULL;

  steps_run (self,
             "DELETE FROM operation WHERE evaluation = %d; DELETE FROM life WHERE evaluation = %d;"
             "DELETE FROM evaluation WHERE number = %d",
             (int) evaluation, (int) evaluation, (int) evaluation);
  g_assert_true (data_step_erase (step, evaluation, &error));
  g_assert_true (data_step_commit (step, &error));
}

/* A history of eight entries, which the cases know by their numbers; the file is closed then. */
static void
set_up (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  steps_set_up (self, data);
  g_assert_cmpint (steps_create (self, "First"), ==, 1);
  g_assert_cmpint (steps_create (self, "Secret"), ==, 2);
  steps_do (self, 1, DATA_ACTION_EDIT, content);
  steps_do (self, 1, DATA_ACTION_EDIT, "UPDATE operation SET name = 'b' WHERE evaluation = 1");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  g_assert_true (steps_turn (self, TRUE, 1, &error));
  erase (self, 2);
  steps_do (self, 1, DATA_ACTION_EDIT, "UPDATE operation SET name = 'c'");
  g_clear_pointer (&self->database, data_database_free);
}

static DataVerification *
verify (Steps *self, const char *anchor)
{
  g_autoptr (GError) error = NULL;
  DataVerification *verification = data_verify (self->path, NULL, anchor, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return verification;
}

static void
assert_sound (DataVerification *verification)
{
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

static void
assert_fault (DataVerification *verification,
              DataFaultKind kind,
              gint64 evaluation,
              gint64 entry,
              const char *message)
{
  gboolean found = FALSE;

  for (guint i = 0; i < verification->faults->len; i++)
    {
      DataFault *fault = verification->faults->pdata[i];

      g_test_message ("%d %d %d %s", (int) fault->kind, (int) fault->evaluation, (int) fault->entry,
                      fault->message);
      found = found || (fault->kind == kind && fault->evaluation == evaluation &&
                        fault->entry == entry && strstr (fault->message, message) != NULL);
    }
  g_assert_true (found);
}

static void
test_sound (Steps *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL, *anchor = NULL;
  g_autoptr (DataVerification) verification = NULL;
  gsize before_size, after_size;

  g_assert_true (g_file_get_contents (self->path, &before, &before_size, NULL));
  verification = verify (self, NULL);
  g_assert_true (g_file_get_contents (self->path, &after, &after_size, NULL));
  assert_sound (verification);
  g_assert_cmpint (verification->n_entries, ==, 8);
  g_assert_cmpint (verification->n_attachments, ==, 1);
  g_assert_cmpmem (before, before_size, after, after_size);
  steps_reopen (self);
  anchor = data_chain_anchor (self->database, NULL);
  g_assert_cmpstr (verification->anchor, ==, anchor);
}

static void
test_case (Steps *self, gconstpointer data)
{
  const Case *this = data;
  g_autoptr (DataVerification) verification = NULL;

  steps_tamper (self, this->sql);
  verification = verify (self, NULL);
  assert_fault (verification, this->kind, this->evaluation, this->entry, this->message);
}

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

static void
test_behind (Steps *self, gconstpointer data)
{
  const Behind *behind = data;
  g_autoptr (DataVerification) verification = NULL;

  steps_tamper (self, behind->behind);
  steps_reopen (self);
  steps_do (self, 1, DATA_ACTION_EDIT, behind->then);
  verification = verify (self, NULL);
  assert_fault (verification, DATA_FAULT_ROW, 1, 9, behind->message);
}

/* Computes all hashes anew, as someone would who knows how. */
static void
rebuild (Steps *self)
{
  guint8 previous[DATA_CHAIN_HASH_SIZE], content_hash[DATA_CHAIN_HASH_SIZE];
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *workspace = NULL;
  g_autoptr (sqlite3_stmt) rows = NULL;
  g_autoptr (sqlite3_stmt) update = NULL;

  steps_reopen (self);
  workspace = data_chain_workspace (self->database, NULL);
  data_chain_hash_start (workspace, previous);
  g_assert_cmpint (sqlite3_prepare_v2 (self->database->handle,
                                       "SELECT entry, step, evaluation, time, actor, action,"
                                       " target, undo, redo, field, what, changes, content_hash"
                                       " FROM history ORDER BY entry",
                                       -1, &rows, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (self->database->handle,
                                       "UPDATE history SET content_hash = ?1, previous = ?2, hash"
                                       " = ?3 WHERE entry = ?4",
                                       -1, &update, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      DataChainEntry entry = {
        .entry = sqlite3_column_int64 (rows, 0),
        .step = sqlite3_column_int64 (rows, 1),
        .evaluation = sqlite3_column_int64 (rows, 2),
        .time = (const char *) sqlite3_column_text (rows, 3),
        .actor = (const char *) sqlite3_column_text (rows, 4),
        .action = (const char *) sqlite3_column_text (rows, 5),
        .target = sqlite3_column_int64 (rows, 6),
        .undo = sqlite3_column_int64 (rows, 7),
        .redo = sqlite3_column_int64 (rows, 8),
        .field = (const char *) sqlite3_column_text (rows, 9),
        .what = (const char *) sqlite3_column_text (rows, 10),
        .changes = sqlite3_column_blob (rows, 11),
        .changes_size = (gsize) sqlite3_column_bytes (rows, 11),
      };

      if (entry.what != NULL && entry.changes == NULL)
        entry.changes = "";
      data_chain_hash_content (&entry, content_hash);
      if (entry.what == NULL)
        memcpy (content_hash, sqlite3_column_blob (rows, 12), sizeof content_hash);
      data_chain_hash_entry (&entry, previous, content_hash, hash);
      sqlite3_bind_blob (update, 1, content_hash, sizeof content_hash, SQLITE_STATIC);
      sqlite3_bind_blob (update, 2, previous, sizeof previous, SQLITE_STATIC);
      sqlite3_bind_blob (update, 3, hash, sizeof hash, SQLITE_STATIC);
      sqlite3_bind_int64 (update, 4, entry.entry);
      g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
      sqlite3_reset (update);
      memcpy (previous, hash, sizeof previous);
    }
}

static void
close_database (Steps *self)
{
  g_clear_pointer (&self->database, data_database_free);
}

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
test_rebuilt (Steps *self, gconstpointer data)
{
  const Case *this = data;
  g_autoptr (DataVerification) verification = NULL;

  steps_tamper (self, this->sql);
  rebuild (self);
  close_database (self);
  verification = verify (self, NULL);
  assert_fault (verification, this->kind, this->evaluation, this->entry, this->message);
}

/* What the chain alone cannot show, an anchor that was noted before does. */
static void
test_anchor (Steps *self, gconstpointer data)
{
  g_autofree char *noted = NULL, *wrong_workspace = NULL, *spaced = NULL, *start = NULL;
  g_autoptr (DataVerification) first = verify (self, NULL);
  g_autoptr (DataVerification) same = verify (self, first->anchor);
  g_autoptr (DataVerification) older = NULL, cut = NULL, cut_anchored = NULL, other = NULL;
  g_autoptr (DataVerification) wrong = NULL, none = NULL, beginning = NULL;
  g_auto (GStrv) parts = g_strsplit (first->anchor, ":", 0);

  assert_sound (same);
  spaced = g_strdup_printf (" %s\n", first->anchor);
  start = g_strdup_printf ("eikyo:%s:0:%s", parts[1], parts[3]);
  steps_reopen (self);
  steps_do (self, 1, DATA_ACTION_EDIT, "UPDATE operation SET name = 'd'");
  noted = data_chain_anchor (self->database, NULL);
  close_database (self);
  older = verify (self, spaced);
  assert_sound (older);
  steps_tamper (self, "DELETE FROM history WHERE entry = 9; UPDATE operation SET name = 'c'");
  cut = verify (self, NULL);
  assert_sound (cut);
  cut_anchored = verify (self, noted);
  assert_fault (cut_anchored, DATA_FAULT_ANCHOR, 0, 9, "The history ends before entry 9");
  wrong_workspace = g_strdup_printf ("eikyo:other:8:%s", parts[3]);
  other = verify (self, wrong_workspace);
  assert_fault (other, DATA_FAULT_ANCHOR, 0, 8, "The anchor is of another workspace.");
  wrong = verify (self, "eikyo:8");
  assert_fault (wrong, DATA_FAULT_ANCHOR, 0, 0, "“eikyo:8” is not an anchor.");
  none = verify (self, "");
  assert_fault (none, DATA_FAULT_ANCHOR, 0, 0, "is not an anchor.");
  beginning = verify (self, start);
  assert_fault (beginning, DATA_FAULT_ANCHOR, 0, 0, "Entry 0 is another");
}

/* A history that was rewritten from an entry on. */
static void
test_rewritten (Steps *self, gconstpointer data)
{
  g_autoptr (DataVerification) before = verify (self, NULL);
  g_autoptr (DataVerification) alone = NULL, anchored = NULL;

  steps_tamper (self, "UPDATE history SET actor = 'Taro' WHERE entry = 4");
  rebuild (self);
  close_database (self);
  alone = verify (self, NULL);
  assert_sound (alone);
  anchored = verify (self, before->anchor);
  assert_fault (anchored, DATA_FAULT_ANCHOR, 0, 8, "Entry 8 is another");
}

static void
test_empty (Steps *self, gconstpointer data)
{
  g_autoptr (DataVerification) empty = NULL, later = NULL;

  close_database (self);
  empty = verify (self, NULL);
  assert_sound (empty);
  g_assert_cmpint (empty->n_entries, ==, 0);
  steps_reopen (self);
  steps_create (self, "First");
  close_database (self);
  later = verify (self, empty->anchor);
  assert_sound (later);
}

static void
test_many (Steps *self, gconstpointer data)
{
  g_autoptr (DataVerification) verification = NULL;
  DataFault *last;

  steps_tamper (self, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i <"
                      " 150) INSERT INTO region SELECT 1, i, 'JP' FROM n");
  verification = verify (self, NULL);
  g_assert_cmpuint (verification->faults->len, ==, 101);
  last = verification->faults->pdata[100];
  g_assert_cmpstr (last->message, ==, "There are 50 faults more.");
}

static void
count_cb (gint64 done, gint64 total, gpointer data)
{
  gint64 *last = data;

  g_assert_cmpint (done, >, *last);
  g_assert_cmpint (total, ==, 9);
  *last = done;
}

static void
cancel_cb (gint64 done, gint64 total, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_progress (Steps *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (DataVerification) cancelled = NULL;
  g_autoptr (GError) error = NULL;
  gint64 last = 0;

  verification = data_verify (self->path, NULL, NULL, count_cb, &last, cancellable, &error);
  g_assert_no_error (error);
  assert_sound (verification);
  g_assert_cmpint (last, ==, 9);
  cancelled = data_verify (self->path, NULL, NULL, cancel_cb, cancellable, cancellable, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  cancelled = data_verify (self->path, NULL, NULL, NULL, NULL, cancellable, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_file (Steps *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "none.eikyo", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (data_verify (path, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_READ);
}

/* Flipped bytes are refused or told, or hit nothing; they never end the program. */
static void
test_flipped (Steps *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autofree char *bytes = NULL;
  guint n_found = 0;
  gsize size;

  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);
      g_autoptr (DataVerification) verification = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 20; j++)
        copy[g_rand_int_range (random, 100, (gint32) size)] ^= (char) (1 << (j % 8));
      g_assert_true (g_file_set_contents (self->path, copy, (gssize) size, NULL));
      verification = data_verify (self->path, NULL, NULL, NULL, NULL, NULL, &error);
      g_assert_true ((verification == NULL) == (error != NULL));
      n_found += verification == NULL || verification->faults->len > 0;
    }
  g_assert_cmpuint (n_found, >, 50);
}

/* Changes that are no changesets, though their hashes are right. */
static void
test_hostile (Steps *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "UPDATE history SET changes = CAST (substr (changes, 1, %d) || char (%d) ||"
          " substr (changes, %d) AS BLOB) WHERE entry = %d",
          g_rand_int_range (random, 0, 60), g_rand_int_range (random, 1, 128),
          g_rand_int_range (random, 1, 60), i % 2 == 0 ? 3 : 8);
      g_autoptr (DataVerification) verification = NULL;
      g_autoptr (GError) error = NULL;

      steps_tamper (self, sql);
      rebuild (self);
      close_database (self);
      verification = verify (self, NULL);
      g_assert_cmpuint (verification->faults->len, >, 0);
      steps_reopen (self);
      if (!steps_turn (self, FALSE, 1, &error))
        g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      close_database (self);
    }
}

static void
add_cases (const char *group, const Case *list, guint n, void (*test) (Steps *, gconstpointer))
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/verify/", group, "/", list[i].name, NULL);

      g_test_add (path, Steps, &list[i], set_up, test, steps_tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/verify/sound", Steps, NULL, set_up, test_sound, steps_tear_down);
  add_cases ("tampered", cases, G_N_ELEMENTS (cases), test_case);
  add_cases ("rebuilt", rebuilt, G_N_ELEMENTS (rebuilt), test_rebuilt);
  for (guint i = 0; i < G_N_ELEMENTS (behinds); i++)
    {
      g_autofree char *path = g_strconcat ("/verify/behind/", behinds[i].name, NULL);

      g_test_add (path, Steps, &behinds[i], set_up, test_behind, steps_tear_down);
    }
  g_test_add ("/verify/anchor", Steps, NULL, set_up, test_anchor, steps_tear_down);
  g_test_add ("/verify/rewritten", Steps, NULL, set_up, test_rewritten, steps_tear_down);
  g_test_add ("/verify/empty", Steps, NULL, steps_set_up, test_empty, steps_tear_down);
  g_test_add ("/verify/many", Steps, NULL, set_up, test_many, steps_tear_down);
  g_test_add ("/verify/progress", Steps, NULL, set_up, test_progress, steps_tear_down);
  g_test_add ("/verify/no-file", Steps, NULL, set_up, test_no_file, steps_tear_down);
  g_test_add ("/verify/hostile", Steps, NULL, set_up, test_hostile, steps_tear_down);
  g_test_add ("/verify/flipped", Steps, NULL, set_up, test_flipped, steps_tear_down);
  return g_test_run ();
}
