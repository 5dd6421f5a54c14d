/* kept.c - A private workspace that keeps one evaluation, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "kept.h"

#include "data/error.h"

#include <sqlite3.h>
#include <string.h>

void
kept_add (const char *group,
          const char *name,
          gconstpointer data,
          void (*test) (Kept *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/", group, "/", name, NULL);

  g_test_add (path, Kept, data, kept_set_up, test, kept_tear_down);
}

void
kept_set_up (Kept *self, gconstpointer data)
{
  private_workspace_open (&self->home);
  kept_act (self, KEPT_AUTHOR);
  self->evaluation = private_workspace_add_example (&self->home, "01");
  self->number = data_evaluation_get_number (self->evaluation);
  kept_edit (self, DATA_ARRAY_NONE, NULL, "agency.evaluator", KEPT_NAMED);
}

void
kept_tear_down (Kept *self, gconstpointer data)
{
  g_assert_finalize_object (self->evaluation);
  g_assert_finalize_object (g_steal_pointer (&self->home.workspace));
  if (!self->tampered)
    private_workspace_verify (&self->home);
  private_workspace_clear (&self->home);
}

void
kept_act (Kept *self, const char *actor)
{
  data_workspace_set_actor (self->home.workspace, actor, NULL);
}

void
kept_edit (Kept *self, DataArray array, const char *id, const char *member, const char *text)
{
  const DataPlace place = { .array = array, .id = id, .member = member };
  g_autoptr (GError) error = NULL;

  data_evaluation_set_text (self->evaluation, &place, text, &error);
  g_assert_no_error (error);
}

void
kept_remove (Kept *self, DataArray array, const char *id)
{
  const DataPlace place = { .array = array, .id = id };
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  data_edit_remove (edit, &place);
  data_evaluation_edit (self->evaluation, edit, &error);
  g_assert_no_error (error);
}

static sqlite3 *
open_file (Kept *self)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (self->home.path, &handle), ==, SQLITE_OK);
  return handle;
}

char *
kept_fingerprint (Kept *self)
{
  return private_workspace_fingerprint (&self->home);
}

void
kept_tamper (Kept *self, const char *sql)
{
  sqlite3 *handle = open_file (self);

  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA ignore_check_constraints = 1", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  self->tampered = TRUE;
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

gint64
kept_count (Kept *self, const char *sql)
{
  sqlite3 *handle = open_file (self);
  sqlite3_stmt *statement;
  gint64 count;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return count;
}

void
kept_assert_refused (gboolean done, GError **error, int code, const char *part)
{
  g_assert_false (done);
  g_assert_error (*error, DATA_ERROR, code);
  if (strstr ((*error)->message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, (*error)->message);
  g_clear_error (error);
}

char *
kept_make_file (Kept *kept, const char *name, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (kept->home.folder, name, NULL);

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
  return path;
}

void
kept_attach (Kept *kept, const char *path, const DataEvidence *evidence, const char *expected_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = data_evaluation_attach (kept->evaluation, path, evidence, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, expected_id);
}

DataWorkspace *
kept_open_other (Kept *self, DataEvaluation **evaluation)
{
  g_autoptr (GError) error = NULL;
  DataWorkspace *other = data_workspace_open (self->home.path, FALSE, self->home.packs, &error);

  g_assert_no_error (error);
  *evaluation = data_workspace_get_evaluation (other, self->number, &error);
  g_assert_no_error (error);
  return other;
}
