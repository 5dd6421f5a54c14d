/* verified.c - A history that is altered behind the program's back, and verified.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "verified.h"

#include <string.h>

/* The SHA-256 of nothing. */
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

void
verified_set_up (Steps *self, gconstpointer data)
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

DataVerification *
verified (Steps *self, const char *anchor)
{
  g_autoptr (GError) error = NULL;
  DataVerification *verification = data_verify (self->path, NULL, anchor, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return verification;
}

void
verified_assert_sound (DataVerification *verification)
{
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

void
verified_assert_fault (DataVerification *verification,
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

void
verified_rebuild (Steps *self)
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

void
verified_close (Steps *self)
{
  g_clear_pointer (&self->database, data_database_free);
}
