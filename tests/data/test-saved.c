/* test-saved.c - Workspaces that earlier versions of this program have made can be worked on.
 *
 * Each was made by make-workspace.c as it was in that version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scratch.h"
#include "shipped.h"

#include "data/workspace/database.h"
#include "data/workspace/attachments.h"
#include "data/workspace/verify.h"
#include "data/workspace/workspace.h"

/** What the workspace of each version holds. */
typedef struct
{
  guint version;
  const char *rows;    /* of the register: title, state, place, revision, route */
  const char *history; /* of the evaluation that is opened: what was done */
  guint n_revisions;
  guint n_remarks;
  guint n_attachments;
  const char *undone; /* what the first undo makes of its title */
} Saved;

static const Saved saved[] = {
  { 1,
    "Title 5|draft|register|2|liu\n"
    "秘文書の回覧 / Circulating secret documents|draft|register|1|outside-scheme\n"
    "アプリ実行基盤 / Application platform|draft|archive|1|ismap\n"
    "研修管理(評価の途中) / Training management, half filled in|draft|bin|1|undetermined\n",
    "import attach edit submit return settle submit approve revise edit undo edit ", 1, 1, 2,
    "Title 3" },
};

static char *
read_rows (DataWorkspace *workspace)
{
  DataRegister *list = data_workspace_get_register (workspace, NULL);
  GString *text = g_string_new (NULL);

  data_register_settle (list);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const DataRegisterRow *row = data_register_item_get_row (item);

      g_string_append_printf (text, "%s|%s|%s|%u|%s\n", row->title, data_state_ids[row->state - 1],
                              data_register_place_ids[row->place - 1], row->revision,
                              rules_route_ids[row->route - 1]);
    }
  return g_string_free (text, FALSE);
}

static char *
read_history (DataWorkspace *workspace, gint64 number)
{
  g_autoptr (GPtrArray) entries = data_workspace_list_history (workspace, number, 0, 0, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = entries->len; i-- > 0;)
    g_string_append_printf (text, "%s ",
                            data_action_ids[((DataHistoryEntry *) entries->pdata[i])->action]);
  return g_string_free (text, FALSE);
}

static void
assert_verified (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (path, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_error ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpint (verification->n_entries, >, 0);
  g_assert_cmpint (verification->n_attachments, >, 0);
}

static void
assert_undone (DataEvaluation *evaluation, const char *title)
{
  g_autofree char *before = g_strdup (data_evaluation_get_title (evaluation));
  g_autoptr (GError) error = NULL;

  data_evaluation_undo (evaluation, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (data_evaluation_get_title (evaluation), ==, title);
  data_evaluation_redo (evaluation, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (data_evaluation_get_title (evaluation), ==, before);
}

static void
work_on (DataWorkspace *workspace, const Saved *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_rows (workspace);
  g_autofree char *history = NULL;
  g_autoptr (DataRegisterItem) item = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  gint64 number;

  g_assert_cmpstr (rows, ==, expected->rows);
  item = g_list_model_get_item (G_LIST_MODEL (data_workspace_get_register (workspace, NULL)), 0);
  number = data_register_item_get_row (item)->number;
  history = read_history (workspace, number);
  g_assert_cmpstr (history, ==, expected->history);
  evaluation = data_workspace_get_evaluation (workspace, number, &error);
  g_assert_no_error (error);
  revisions = data_evaluation_list_revisions (evaluation, NULL);
  g_assert_cmpuint (revisions->len, ==, expected->n_revisions);
  remarks = data_evaluation_list_remarks (evaluation, NULL);
  g_assert_cmpuint (remarks->len, ==, expected->n_remarks);
  attachments = data_evaluation_list_attachments (evaluation, NULL);
  g_assert_cmpuint (attachments->len, ==, expected->n_attachments);
  assert_undone (evaluation, expected->undone);
}

static void
test_saved (Scratch *scratch, gconstpointer data)
{
  const Saved *expected = data;
  g_autofree char *name = g_strdup_printf ("version-%u.eikyo", expected->version);
  g_autofree char *file =
      g_build_filename (g_getenv ("EIKYO_TEST_SOURCES"), "data", "workspaces", name, NULL);
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = NULL;

  scratch_copy (file, path);
  assert_verified (path);
  workspace = data_workspace_open (path, FALSE, packs, &error);
  g_assert_no_error (error);
  g_assert_false (data_workspace_is_read_only (workspace));
  work_on (workspace, expected);
  g_assert_finalize_object (g_steal_pointer (&workspace));
  assert_verified (path);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  g_assert_cmpuint (G_N_ELEMENTS (saved), ==, DATA_DATABASE_VERSION);
  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/saved/version-%u", saved[i].version);

      scratch_add (path, test_saved, &saved[i]);
    }
  return g_test_run ();
}
