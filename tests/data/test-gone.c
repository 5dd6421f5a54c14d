/* test-gone.c - An open evaluation that is removed meanwhile: whoever has it open is told, and
 * nothing that is done to it seems to work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/attachments.h"
#include "data/workspace/import.h"
#include "private_workspace.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* Two programs with the same file. */
typedef struct
{
  PrivateWorkspace mine;
  DataWorkspace *theirs;
  DataEvaluation *evaluation; /* mine */
  gint64 number;
  guint n_told;
} Gone;

static void
count_cb (Gone *self)
{
  self->n_told++;
}

static void
set_up (Gone *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  private_workspace_open (&self->mine);
  self->evaluation = private_workspace_add_example (&self->mine, "01");
  self->number = data_evaluation_get_number (self->evaluation);
  g_signal_connect_swapped (self->evaluation, "lived", G_CALLBACK (count_cb), self);
  self->theirs = data_workspace_open (self->mine.path, FALSE, self->mine.packs, &error);
  g_assert_no_error (error);
}

static void
tear_down (Gone *self, gconstpointer data)
{
  g_clear_object (&self->evaluation);
  g_clear_object (&self->theirs);
  private_workspace_clear (&self->mine);
}

static void
erase (DataWorkspace *workspace, gint64 number)
{
  g_autoptr (GError) error = NULL;

  data_workspace_move (workspace, &number, 1, DATA_REGISTER_PLACE_BIN, &error);
  g_assert_no_error (error);
  data_workspace_erase (workspace, &number, 1, &error);
  g_assert_no_error (error);
}

static gboolean
edit (DataEvaluation *evaluation, GError **error)
{
  const DataPlace place = { .member = "title" };

  return data_evaluation_set_text (evaluation, &place, "later", error);
}

static gboolean
attach (DataEvaluation *evaluation, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *id = NULL;

  g_assert_cmpint (g_close (g_file_open_tmp ("eikyo-XXXXXX", &path, NULL), NULL), ==, TRUE);
  id = data_evaluation_attach (evaluation, path, NULL, NULL, error);
  g_unlink (path);
  return id != NULL;
}

static gboolean
detach (DataEvaluation *evaluation, GError **error)
{
  return data_evaluation_detach (evaluation, "t1", error);
}

static gboolean
return_it (DataEvaluation *evaluation, GError **error)
{
  return data_evaluation_return (evaluation, "Why?", error);
}

static gboolean
add_remark (DataEvaluation *evaluation, GError **error)
{
  return data_evaluation_add_remark (evaluation, "", "Why?", error);
}

static gboolean
settle_remark (DataEvaluation *evaluation, GError **error)
{
  return data_evaluation_settle_remark (evaluation, "r1", error);
}

typedef struct
{
  const char *name;
  gboolean (*call) (DataEvaluation *, GError **);
} Call;

static const Call calls[] = {
  { "edit", edit },
  { "attach", attach },
  { "detach", detach },
  { "submit", data_evaluation_submit },
  { "withdraw", data_evaluation_withdraw },
  { "return", return_it },
  { "approve", data_evaluation_approve },
  { "revise", data_evaluation_revise },
  { "add-remark", add_remark },
  { "settle-remark", settle_remark },
};

static void
assert_gone (Gone *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (data_evaluation_is_there (self->evaluation));
  g_assert_cmpstr (data_evaluation_get_title (self->evaluation), !=, "later");
  g_assert_null (data_workspace_get_evaluation (self->mine.workspace, self->number, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
}

/* Removed by another program; the first to notice is a call that would change it. */
static void
test_call (Gone *self, gconstpointer data)
{
  const Call *call = data;
  g_autofree char *anchor = NULL;
  g_autofree char *anchor_after = NULL;

  erase (self->theirs, self->number);
  anchor = data_workspace_get_anchor (self->theirs, NULL);
  for (guint again = 0; again < 2; again++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (call->call (self->evaluation, &error));
      g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
      g_assert_nonnull (strstr (error->message, "no longer in this workspace"));
      g_assert_nonnull (strstr (error->message, data_evaluation_get_title (self->evaluation)));
      g_assert_cmpuint (self->n_told, ==, 1);
      assert_gone (self);
    }
  anchor_after = data_workspace_get_anchor (self->theirs, NULL);
  g_assert_cmpstr (anchor, ==, anchor_after);
}

static void
test_seen (Gone *self, gconstpointer data)
{
  erase (self->theirs, self->number);
  g_assert_true (data_evaluation_is_there (self->evaluation));
  g_assert_true (data_workspace_refresh (self->mine.workspace));
  g_assert_cmpuint (self->n_told, ==, 1);
  assert_gone (self);
  g_assert_false (data_evaluation_undo (self->evaluation, NULL));
  g_assert_null (data_evaluation_describe_undo (self->evaluation));
}

static void
test_by_oneself (Gone *self, gconstpointer data)
{
  erase (self->mine.workspace, self->number);
  g_assert_cmpuint (self->n_told, ==, 2);
  assert_gone (self);
}

static void
assert_place (Gone *self, DataRegisterPlace place)
{
  g_assert_cmpint (data_evaluation_get_life (self->evaluation)->place, ==, place);
}

/* What undo takes back is in the bin, and redo brings it back. */
static void
test_creation_undone (Gone *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (data_workspace_undo (self->theirs, NULL), ==, self->number);
  g_assert_false (edit (self->evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "is in the bin"));
  g_clear_error (&error);
  g_assert_true (data_evaluation_is_there (self->evaluation));
  assert_place (self, DATA_REGISTER_PLACE_BIN);
  g_assert_cmpint (data_workspace_redo (self->theirs, NULL), ==, self->number);
  g_assert_true (data_workspace_refresh (self->mine.workspace));
  g_assert_cmpuint (self->n_told, ==, 2);
  assert_place (self, DATA_REGISTER_PLACE_REGISTER);
  g_assert_true (edit (self->evaluation, &error));
  g_assert_cmpstr (data_evaluation_get_title (self->evaluation), ==, "later");
}

static gint64
undo_workspace (Gone *self, GError **error)
{
  return data_workspace_undo (self->mine.workspace, error);
}

static gint64
redo_workspace (Gone *self, GError **error)
{
  return data_workspace_redo (self->mine.workspace, error);
}

static gint64
undo_one (Gone *self, GError **error)
{
  return data_evaluation_undo (self->evaluation, error);
}

static gint64
redo_one (Gone *self, GError **error)
{
  return data_evaluation_redo (self->evaluation, error);
}

typedef struct
{
  const char *name;
  gint64 (*turn) (Gone *self, GError **error);
  gboolean works_then; /* once the other's edit is known */
} Turn;

static const Turn turns[] = {
  { "undo-workspace", undo_workspace, TRUE },
  { "redo-workspace", redo_workspace, FALSE },
  { "undo", undo_one, TRUE },
  { "redo", redo_one, FALSE },
};

/* Another program edits just before: what it did is not what was meant to be undone. */
static void
test_race (Gone *self, gconstpointer data)
{
  const Turn *turn = data;
  g_autoptr (DataEvaluation) theirs = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (edit (self->evaluation, &error));
  g_assert_true (data_evaluation_undo (self->evaluation, &error));
  theirs = data_workspace_get_evaluation (self->theirs, self->number, &error);
  data_workspace_refresh (self->theirs);
  g_assert_true (edit (theirs, &error));
  g_assert_false (turn->turn (self, &error) != 0);
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "something else meanwhile"));
  g_clear_error (&error);
  g_assert_cmpstr (data_evaluation_get_title (self->evaluation), ==, "later");
  g_assert_cmpint (turn->turn (self, &error) != 0, ==, turn->works_then);
  private_workspace_verify (&self->mine);
}

/* Another program gives it rules that are not known here. */
static void
test_unreadable (Gone *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->mine.folder, "out", NULL);
  sqlite3 *handle;
  g_autoptr (GError) error = NULL;

  data_workspace_move (self->theirs, &self->number, 1, DATA_REGISTER_PLACE_ARCHIVE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (self->mine.path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "UPDATE evaluation SET rules_edition = '1999-01-01'", NULL, NULL, NULL);
  sqlite3_close (handle);
  g_assert_true (data_evaluation_check (self->evaluation, &error));
  data_workspace_refresh (self->mine.workspace);
  g_assert_cmpuint (self->n_told, ==, 1);
  g_assert_false (data_evaluation_check (self->evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "1999-01-01"));
  g_clear_error (&error);
  g_assert_null (data_workspace_get_evaluation (self->mine.workspace, self->number, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (data_export_file (self->mine.workspace, self->number, path, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (data_export_package (self->mine.workspace, &self->number, 1, path, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_archived (Gone *self, gconstpointer data)
{
  static gboolean (*const changes[]) (DataEvaluation *, GError **) = { edit, attach, detach };

  data_workspace_move (self->mine.workspace, &self->number, 1, DATA_REGISTER_PLACE_ARCHIVE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (changes[i](self->evaluation, &error));
      g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
      g_assert_nonnull (strstr (error->message, "is in the archive"));
    }
}

static goffset
log_size (Gone *self)
{
  g_autofree char *path = g_strconcat (self->mine.path, "-wal", NULL);
  GStatBuf status = { 0 };

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

/* Another program reads while the bin is emptied: the file keeps traces until it is closed. */
static void
test_traces (Gone *self, gconstpointer data)
{
  DataWorkspace *workspace = self->mine.workspace;
  gint64 began = g_get_monotonic_time ();
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (self->mine.path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (handle, "BEGIN; SELECT count (*) FROM evaluation", NULL, NULL, NULL), ==,
      SQLITE_OK);
  data_register_settle (data_workspace_get_register (workspace, NULL));
  erase (workspace, self->number);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 4 * G_USEC_PER_SEC);
  g_assert_true (data_workspace_has_traces (workspace));
  sqlite3_close (handle);
  g_clear_object (&self->evaluation);
  private_workspace_verify (&self->mine);
  private_workspace_close (&self->mine);
  data_workspace_refresh (self->theirs);
  g_assert_cmpint (log_size (self), ==, 0);
}

#define ADD(path_, test_, data_) g_test_add (path_, Gone, data_, set_up, test_, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD_BY (ADD, "/gone/call", calls, test_call);
  ADD ("/gone/seen", test_seen, NULL);
  ADD ("/gone/by-oneself", test_by_oneself, NULL);
  ADD ("/gone/creation-undone", test_creation_undone, NULL);
  ADD ("/gone/unreadable", test_unreadable, NULL);
  ADD ("/gone/archived", test_archived, NULL);
  ADD ("/gone/traces", test_traces, NULL);
  CASES_ADD_BY (ADD, "/gone/race", turns, test_race);
  return g_test_run ();
}
