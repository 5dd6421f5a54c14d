/* test-import.c - What evaluations of files are to a workspace, and importing them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "partners.h"

#include "data/error.h"
#include "data/wording/language.h"
#include "data/package/package.h"
#include "tests/cases.h"

#include <jansson.h>
#include <string.h>

/** @script: what happened before; @who: then imports what was exported last. */
typedef struct
{
  const char *name;
  const char *script;
  char who;
  DataImportStatus status;
  gboolean can_replace;
  DataImportChoice choice;
} Case;

static const Case cases[] = {
  { "new/package", "Vc Vp", 'A', DATA_IMPORT_NEW, TRUE, DATA_IMPORT_REPLACE },
  { "new/file", "Vc Vj", 'A', DATA_IMPORT_NEW, TRUE, DATA_IMPORT_REPLACE },
  { "same/undone", "Vc Vp Ai Au", 'A', DATA_IMPORT_SAME, TRUE, DATA_IMPORT_REPLACE },
  { "same/bin", "Vc Vj Ai Ad", 'A', DATA_IMPORT_SAME, TRUE, DATA_IMPORT_REPLACE },
  { "same/approved-bin", "Vc Vp Ai As Ak Aj Ad", 'A', DATA_IMPORT_SAME, FALSE, DATA_IMPORT_KEEP },
  { "same/package", "Vc Vp Ai", 'A', DATA_IMPORT_SAME, TRUE, DATA_IMPORT_KEEP },
  { "same/file", "Vc Vj Ai", 'A', DATA_IMPORT_SAME, TRUE, DATA_IMPORT_KEEP },
  { "same/sender", "Vc Vp Ai Ap", 'V', DATA_IMPORT_SAME, TRUE, DATA_IMPORT_KEEP },
  { "same/review", "Vc Vp Ai As", 'A', DATA_IMPORT_SAME, FALSE, DATA_IMPORT_KEEP },
  { "same/approved", "Vc Vp Ai As Ak Aj", 'A', DATA_IMPORT_SAME, FALSE, DATA_IMPORT_KEEP },
  { "same/archive", "Vc Vp Ai Va Vp", 'A', DATA_IMPORT_SAME, TRUE, DATA_IMPORT_KEEP },
  { "newer/only-imported", "Vc Vp Ai Ve Vp", 'A', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "newer/archived", "Vc Vp Ai Aa Ve Vp", 'A', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "newer/undone", "Vc Ve Vp Ai Vu Vp", 'A', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "newer/edited", "Vc Vp Ai Ae Ap", 'V', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "newer/approved", "Vc Vp Ai As Ak Ap", 'V', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "newer/to-and-fro", "Vc Vp Ai Ae Ap Vi Ve Vp Ai Ae Ap Vi Ve Vp", 'A', DATA_IMPORT_NEWER, TRUE,
    DATA_IMPORT_REPLACE },
  { "newer/review", "Vc Vp Ai As Ap Vi Vk Vp", 'A', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "newer/next-revision", "Vc Vp Ai As Ak Ap Vi Vr Ve Vp", 'A', DATA_IMPORT_NEWER, TRUE,
    DATA_IMPORT_REPLACE },
  { "newer/bin", "Vc Vp Ai Ad Ve Vp", 'A', DATA_IMPORT_NEWER, TRUE, DATA_IMPORT_REPLACE },
  { "older/edited", "Vc Vp Ai Ae", 'A', DATA_IMPORT_OLDER, TRUE, DATA_IMPORT_KEEP },
  { "older/sender", "Vc Vp Ve", 'V', DATA_IMPORT_OLDER, TRUE, DATA_IMPORT_KEEP },
  { "older/approved-file", "Vc Vs Vk Vj Vr Ve", 'V', DATA_IMPORT_OLDER, TRUE, DATA_IMPORT_KEEP },
  { "older/approved-package", "Vc Vs Vk Vp Vr Ve", 'V', DATA_IMPORT_OLDER, TRUE, DATA_IMPORT_KEEP },
  { "conflict/both-edited", "Vc Vp Ai Ae Ve Vp", 'A', DATA_IMPORT_CONFLICT, TRUE,
    DATA_IMPORT_KEEP },
  { "conflict/file", "Vc Vj Ai Ve Vj", 'A', DATA_IMPORT_CONFLICT, TRUE, DATA_IMPORT_KEEP },
  { "conflict/file-then-package", "Vc Vj Ai Ve Vp", 'A', DATA_IMPORT_CONFLICT, TRUE,
    DATA_IMPORT_KEEP },
  { "conflict/replaced-by-file", "Vc Vp Ai Ve Vj AR Ve Vp", 'A', DATA_IMPORT_CONFLICT, TRUE,
    DATA_IMPORT_KEEP },
  { "conflict/import-undone", "Vc Vp Ai Ve Vp Ai Au", 'A', DATA_IMPORT_CONFLICT, TRUE,
    DATA_IMPORT_KEEP },
  { "conflict/review", "Vc Vp Ai As Ve Vp", 'A', DATA_IMPORT_CONFLICT, FALSE, DATA_IMPORT_KEEP },
  { "conflict/file-review", "Vc Vj Ai As Ve Vj", 'A', DATA_IMPORT_CONFLICT, FALSE,
    DATA_IMPORT_KEEP },
  { "conflict/approved", "Vc Vp Ai As Ak Ve Vp", 'A', DATA_IMPORT_CONFLICT, FALSE,
    DATA_IMPORT_KEEP },
  { "conflict/revision-is-not-in-it", "Vc Vp Ai As Ak Ar Ve Vp", 'A', DATA_IMPORT_CONFLICT, FALSE,
    DATA_IMPORT_KEEP },
  { "conflict/file-leaves-revisions", "Vc Vp Ai As Ak Ar Ve Vj", 'A', DATA_IMPORT_CONFLICT, TRUE,
    DATA_IMPORT_KEEP },
  { "conflict/bin", "Vc Vj Ai Ad Ve Vj", 'A', DATA_IMPORT_CONFLICT, TRUE, DATA_IMPORT_KEEP },
};

/* What the choices do to what is here. */
static void
check_choices (Partners *self, PrivateWorkspace *who, const char *path, const Case *case_)
{
  for (DataImportChoice choice = DATA_IMPORT_KEEP; choice <= DATA_IMPORT_KEEP_BOTH; choice++)
    {
      g_autoptr (DataImport) import = partners_prepare (who, path);
      DataImportItem *item = data_import_list (import)->pdata[0];
      g_autofree char *before = private_workspace_fingerprint (who);
      g_autofree char *after = NULL;
      g_autofree char *theirs = data_exchange_hash (item->exchange);
      g_autofree char *mine = NULL;
      g_autoptr (GArray) numbers = NULL;
      g_autoptr (DataEvaluation) evaluation = NULL;
      g_autoptr (GError) error = NULL;

      item->choice = choice;
      numbers = data_import_run (import, &error);
      if (choice == DATA_IMPORT_REPLACE && !case_->can_replace)
        {
          g_assert_null (numbers);
          g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
          g_assert_nonnull (strstr (error->message, "cannot be replaced"));
        }
      else
        g_assert_no_error (error);
      after = private_workspace_fingerprint (who);
      if (choice == DATA_IMPORT_KEEP || numbers == NULL)
        {
          g_assert_cmpstr (after, ==, before);
          continue;
        }
      g_assert_cmpuint (numbers->len, ==, 1);
      evaluation = data_workspace_get_evaluation (who->workspace,
                                                  g_array_index (numbers, gint64, 0), &error);
      g_assert_no_error (error);
      mine = data_exchange_hash (data_evaluation_get_exchange (evaluation));
      g_assert_cmpint (g_str_equal (mine, theirs), ==, choice == DATA_IMPORT_REPLACE);
      g_assert_cmpint (g_array_index (numbers, gint64, 0) == item->number, ==,
                       choice == DATA_IMPORT_REPLACE && case_->status != DATA_IMPORT_NEW);
      if (choice == DATA_IMPORT_REPLACE)
        g_assert_cmpint (data_evaluation_get_life (evaluation)->place, !=, DATA_REGISTER_PLACE_BIN);
      data_evaluation_undo (evaluation, &error);
      g_assert_no_error (error);
      /* One that was made stays in the bin, and would be met again. */
      if (choice == DATA_IMPORT_REPLACE && item->number == 0)
        {
          gint64 number = g_array_index (numbers, gint64, 0);

          g_assert_cmpint (data_evaluation_get_life (evaluation)->place, ==,
                           DATA_REGISTER_PLACE_BIN);
          g_clear_object (&evaluation);
          data_workspace_erase (who->workspace, &number, 1, &error);
          g_assert_no_error (error);
        }
    }
}

static void
test_status (Partners *self, gconstpointer data)
{
  const Case *case_ = data;
  PrivateWorkspace *who = case_->who == 'V' ? &self->vendor : &self->agency;
  g_autofree char *path = partners_last_file (self);
  g_autoptr (DataImport) import = NULL;
  const DataImportItem *item;

  partners_play (self, case_->script);
  import = partners_prepare (who, path);
  g_assert_cmpuint (data_import_list (import)->len, ==, 1);
  item = data_import_list (import)->pdata[0];
  g_assert_cmpint (item->status, ==, case_->status);
  g_assert_cmpint (item->can_replace, ==, case_->can_replace);
  g_assert_cmpint (item->choice, ==, case_->choice);
  g_assert_cmpint (item->number == 0, ==, case_->status == DATA_IMPORT_NEW);
  g_assert_cmpint (item->differences == NULL, ==, case_->status == DATA_IMPORT_NEW);
  check_choices (self, who, path, case_);
}

/* Checks what was done according to the package that was sent last, oldest first. */
static void
assert_sent_history (Partners *self, const char *expected)
{
  g_autofree char *path = partners_last_file (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPackage) package = data_package_open (path, &error);
  g_autoptr (DataPackageEvaluation) evaluation = NULL;
  g_autoptr (GString) actions = g_string_new (NULL);

  g_assert_no_error (error);
  evaluation = data_package_read (package, 0, self->vendor.packs, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < json_array_size (evaluation->history); i++)
    g_string_append_printf (
        actions, "%s ",
        json_string_value (json_object_get (json_array_get (evaluation->history, i), "action")));
  g_assert_cmpstr (actions->str, ==, expected);
}

/* What the agency approves, the vendor has approved as well, with the whole history. */
static void
test_approved (Partners *self, gconstpointer data)
{
  static const char history[] = "SELECT actor, action FROM history ORDER BY entry";
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autofree char *own = NULL;
  g_autofree char *past = NULL;

  partners_play (self, "Vc Ve Vp Ai Ae As Ak Ap Vi");
  evaluation = partners_evaluation (&self->vendor);
  g_assert_cmpint (data_evaluation_get_life (evaluation)->state, ==, DATA_STATE_APPROVED);
  g_assert_cmpstr (data_evaluation_get_life (evaluation)->evaluator, ==, PARTNERS_AGENCY);
  revisions = data_evaluation_list_revisions (evaluation, NULL);
  g_assert_cmpuint (revisions->len, ==, 1);
  g_assert_cmpstr (((DataRevision *) revisions->pdata[0])->reviewer, ==, PARTNERS_REVIEWER);
  own = partners_rows (&self->vendor, history);
  g_assert_cmpstr (
      own, ==, PARTNERS_VENDOR "|import\n" PARTNERS_VENDOR "|edit\n" PARTNERS_VENDOR "|import\n");
  past = partners_rows (&self->vendor,
                        "SELECT position, entry ->> 'actor', entry ->> 'action' FROM past");
  g_assert_cmpstr (past, ==,
                   "2|" PARTNERS_AGENCY "|import\n3|" PARTNERS_AGENCY "|edit\n4|" PARTNERS_AGENCY
                   "|submit\n5|" PARTNERS_REVIEWER "|approve\n");
  partners_play (self, "Vr Vp");
  assert_sent_history (self, "import edit import edit submit approve import revise ");
}

/* Who edited it at the vendor's cannot approve it at the agency's, in that revision. */
static void
test_own_work (Partners *self, gconstpointer data)
{
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;

  data_workspace_set_actor (self->vendor.workspace, PARTNERS_REVIEWER, NULL);
  partners_play (self, "Vc Ve Vp Ai As");
  evaluation = partners_evaluation (&self->agency);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_REVIEWER, NULL);
  g_assert_false (data_evaluation_approve (evaluation, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, PARTNERS_REVIEWER " worked on this revision"));
  g_clear_error (&error);
  data_workspace_set_actor (self->agency.workspace, "Somebody Else", NULL);
  data_evaluation_approve (evaluation, &error);
  g_assert_no_error (error);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_AGENCY, NULL);
  partners_play (self, "Ar Ae As Ak");
}

static void
test_changed_meanwhile (Partners *self, gconstpointer data)
{
  g_autofree char *path = partners_last_file (self);
  const char *change = data;
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  partners_play (self, "Vc Vp");
  if (!g_str_equal (change, "Ai"))
    partners_play (self, "Ai Ve Vp");
  import = partners_prepare (&self->agency, path);
  if (g_str_equal (change, "attach"))
    {
      g_autoptr (DataEvaluation) evaluation = partners_evaluation (&self->agency);

      g_free (partners_attach (&self->agency, evaluation, "a.txt", "a", NULL));
    }
  else
    partners_play (self, change);
  before = private_workspace_fingerprint (&self->agency);
  g_assert_null (data_import_run (import, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "was changed in the workspace since"));
  g_assert_nonnull (strstr (error->message, path));
  after = private_workspace_fingerprint (&self->agency);
  g_assert_cmpstr (after, ==, before);
}

/* (transfer full): three files, as the array that is imported. */
static GStrv
export_three (Partners *self)
{
  static const char *const numbers[] = { "01", "02", "06" };
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (DataEvaluation) evaluation =
          private_workspace_add_example (&self->vendor, numbers[i]);
      g_autofree char *path = partners_path (&self->vendor, numbers[i]);
      g_autoptr (GError) error = NULL;

      data_export_file (self->vendor.workspace, data_evaluation_get_number (evaluation), path,
                        &error);
      g_assert_no_error (error);
      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

static void
test_cancelled (Partners *self, gconstpointer data)
{
  g_auto (GStrv) paths = export_three (self);
  DataPacks *packs = data_workspace_get_packs (self->agency.workspace);
  g_autoptr (DataPacks) copy = data_packs_copy (packs);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DataImportFiles) files = NULL;
  g_autoptr (GError) error = NULL;

  files = data_import_read (copy, (const char *const *) paths, cancellable, &error);
  g_assert_no_error (error);
  g_clear_pointer (&files, data_import_files_free);
  g_cancellable_cancel (cancellable);
  g_assert_null (data_import_read (copy, (const char *const *) paths, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GArray *
import_three (Partners *self)
{
  g_auto (GStrv) paths = export_three (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataImport) import =
      data_import_prepare (self->agency.workspace, (const char *const *) paths, &error);
  GArray *numbers;

  g_assert_no_error (error);
  numbers = data_import_run (import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (numbers->len, ==, 3);
  return numbers;
}

static void
assert_count (Partners *self, guint n)
{
  g_autofree char *expected = g_strdup_printf ("%u\n", n);
  g_autofree char *found =
      partners_rows (&self->agency, "SELECT count (*) FROM life WHERE place = 'register'");
  DataRegister *list = data_workspace_get_register (self->agency.workspace, NULL);
  guint n_listed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      n_listed += data_register_item_get_row (item)->place == DATA_REGISTER_PLACE_REGISTER;
    }
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (n_listed, ==, n);
}

static void
test_one_step (Partners *self, gconstpointer data)
{
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GError) error = NULL;

  assert_count (self, 0);
  numbers = import_three (self);
  assert_count (self, 3);
  g_assert_cmpint (data_workspace_undo (self->agency.workspace, &error), !=, 0);
  g_assert_no_error (error);
  assert_count (self, 0);
  g_assert_cmpint (data_workspace_redo (self->agency.workspace, &error), !=, 0);
  g_assert_no_error (error);
  assert_count (self, 3);
}

static void
test_changed_since (Partners *self, gconstpointer data)
{
  g_autoptr (GArray) numbers = import_three (self);
  g_autoptr (DataEvaluation) second = NULL;
  g_autoptr (GError) error = NULL;

  partners_play (self, "Ae");
  second = data_workspace_get_evaluation (self->agency.workspace,
                                          g_array_index (numbers, gint64, 1), &error);
  g_assert_no_error (error);
  g_assert_false (data_evaluation_undo (second, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "“Title 1”, in which something else was done since"));
  assert_count (self, 3);
}

/* (transfer full): the message with which these files are refused. */
static char *
refuse (Partners *self, const char *const *paths)
{
  g_autofree char *before = private_workspace_fingerprint (&self->agency);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (data_import_prepare (self->agency.workspace, paths, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == DATA_ERROR);
  after = private_workspace_fingerprint (&self->agency);
  g_assert_cmpstr (before, ==, after);
  return g_strdup (error->message);
}

static void
test_refused (Partners *self, gconstpointer data)
{
  g_auto (GStrv) good = export_three (self);
  g_autofree char *broken = partners_path (&self->agency, "broken.json");
  g_autofree char *twice = partners_path (&self->vendor, "06");
  const char *const with_broken[] = { good[0], broken, good[1], NULL };
  const char *const missing[] = { good[0], "/nonexistent/a.eikyo.json", NULL };
  const char *const same[] = { twice, good[2], NULL };
  g_autofree char *message = NULL;

  g_assert_true (g_file_set_contents (broken, "{", -1, NULL));
  message = refuse (self, with_broken);
  g_assert_nonnull (strstr (message, broken));
  g_free (message);
  message = refuse (self, missing);
  g_assert_nonnull (strstr (message, "/nonexistent/a.eikyo.json"));
  g_free (message);
  message = refuse (self, same);
  g_assert_nonnull (strstr (message, "as well. Import one file after the other."));
}

int
main (int argc, char **argv)
{
  static const char *const changes[] = { "Ai", "Ae", "As", "Ad", "attach" };

  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
  CASES_ADD_BY (partners_add, "/data/import/status", cases, test_status);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/data/import/changed-meanwhile/", changes[i], NULL);

      partners_add (path, test_changed_meanwhile, changes[i]);
    }
  partners_add ("/data/import/approved", test_approved, NULL);
  partners_add ("/data/import/own-work", test_own_work, NULL);
  partners_add ("/data/import/cancelled", test_cancelled, NULL);
  partners_add ("/data/import/one-step", test_one_step, NULL);
  partners_add ("/data/import/changed-since", test_changed_since, NULL);
  partners_add ("/data/import/refused", test_refused, NULL);
  return g_test_run ();
}
