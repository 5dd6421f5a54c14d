/* test-check-dialog.c - Whether worksheets are what is on record, in the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/worksheet/content.h"
#include "tests/data/hostile_pdf.h"
#include "tests/data/workbook_edit.h"
#include "ui/parts/mark.h"
#include "ui/worksheets/check_dialog.h"
#include "ui/worksheets/check_row.h"

/** A window on an evaluation that was approved, and a folder for worksheets. */
typedef struct
{
  Support *support;
  char *folder;
  GListStore *files;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  DataEvaluation *evaluation;
  DataWorkspace *workspace;

  self->support = support_open ((const char *const[]){ "01", NULL });
  self->folder = g_dir_make_tmp ("eikyo-check-XXXXXX", NULL);
  self->files = g_list_store_new (G_TYPE_FILE);
  evaluation = support_get_evaluation (self->support);
  workspace = data_evaluation_get_workspace (evaluation);
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  data_workspace_set_actor (workspace, "Suzuki", NULL);
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  support_settle (self->support);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  support_close (self->support);
  support_remove_tree (self->folder);
  g_object_unref (self->files);
  g_free (self->folder);
}

static void
add_file (Fixture *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (self->files, file);
}

/* Adds a worksheet of @source to the files: (transfer full): its path. */
static char *
write_sheet (Fixture *self, const DataWorksheetSource *source, gboolean blank, const char *name)
{
  g_autoptr (DataDocument) document =
      data_worksheet_new (DATA_WORKSHEET_ROUTE, DATA_WORKSHEET_EN, blank, source);
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_str_has_suffix (name, ".pdf") ? data_document_write_pdf (document, path, NULL)
                                                 : data_document_write_xlsx (document, path, NULL));
  add_file (self, path);
  return path;
}

/* The same of the evaluation that is shown. */
static char *
write_kept (Fixture *self, gboolean blank, const char *name)
{
  g_autoptr (DataWorksheetSource) source =
      data_worksheet_source_new_kept (support_get_evaluation (self->support), NULL);

  return write_sheet (self, source, blank, name);
}

static GtkWidget *
find (Fixture *self, GType type, const char *id)
{
  return support_find (GTK_WIDGET (support_dialog (self->support)), type, id);
}

static gboolean
is_checked (Support *support)
{
  GtkWidget *dialog = GTK_WIDGET (support_dialog (support));

  return !gtk_widget_get_visible (support_find (dialog, GTK_TYPE_PROGRESS_BAR, "progress"));
}

static void
open (Fixture *self)
{
  ui_check_dialog_open (GTK_WINDOW (self->support->window),
                        ui_session_get_workspace (support_get_session (self->support)),
                        G_LIST_MODEL (self->files));
  g_assert_true (UI_IS_CHECK_DIALOG (support_dialog (self->support)));
}

static void
check (Fixture *self)
{
  open (self);
  support_wait_until (self->support, is_checked);
  support_settle (self->support);
}

static GtkWidget *
get_row (Fixture *self, int position)
{
  GtkListBox *results = GTK_LIST_BOX (find (self, GTK_TYPE_LIST_BOX, "results"));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (results, position));
}

static void
assert_row (Fixture *self, int position, const char *file, UiMarkKind kind, const char *words)
{
  GtkWidget *row = get_row (self, position);
  g_autofree char *text = support_read (row);

  g_assert_true (g_str_has_prefix (text, file));
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not say “%s”", text, words);
  g_assert_true (gtk_widget_has_css_class (support_find (row, UI_TYPE_MARK, "mark"),
                                           ui_mark_css_class (kind)));
}

static void
assert_count (Fixture *self, const char *text)
{
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find (self, GTK_TYPE_LABEL, "count"))), ==,
                   text);
}

static void
test_genuine (Fixture *self, gconstpointer data)
{
  g_autofree char *pdf = write_kept (self, FALSE, "a.pdf");
  g_autofree char *xlsx = write_kept (self, FALSE, "b.xlsx");
  g_autofree char *blank = write_kept (self, TRUE, "c.pdf");

  check (self);
  assert_row (self, 0, "a.pdf", UI_MARK_PASS,
              "Genuine: exactly the worksheet of the approved revision 1");
  assert_row (self, 1, "b.xlsx", UI_MARK_PASS,
              "Genuine: exactly the worksheet of the approved revision 1");
  assert_row (self, 2, "c.pdf", UI_MARK_PASS,
              "Genuine: exactly the blank form of the rules of 2025-04-01");
  g_assert_null (get_row (self, 3));
  assert_count (self, "3 of 3 files are exactly approved worksheets or blank forms");
}

/* What differs is told, both ways. */
static void
test_altered (Fixture *self, gconstpointer data)
{
  static const WorkbookChange change = { 1, "A1", "Registered by the agency" };
  g_autofree char *path = write_kept (self, FALSE, "a.xlsx");
  GtkLabel *differences;

  workbook_edit (path, &change, 1);
  check (self);
  assert_row (self, 0, "a.xlsx", UI_MARK_FAIL, "Changed: it names the approved revision 1");
  differences = GTK_LABEL (support_find (get_row (self, 0), GTK_TYPE_LABEL, "differences"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (differences)));
  g_assert_nonnull (strstr (gtk_label_get_label (differences), "Registered by the agency"));
  assert_count (self, "0 of 1 file is exactly an approved worksheet or a blank form");
}

/* Many are shown when they are asked for. */
static void
test_many (Fixture *self, gconstpointer data)
{
  static const WorkbookChange changes[] = { { 1, "A1", "1" }, { 1, "A2", "2" }, { 1, "A3", "3" },
                                            { 1, "A4", "4" }, { 1, "A5", "5" }, { 1, "B4", "6" } };
  g_autofree char *path = write_kept (self, FALSE, "a.xlsx");
  GtkWidget *more;

  workbook_edit (path, changes, G_N_ELEMENTS (changes));
  check (self);
  more = support_find (get_row (self, 0), GTK_TYPE_EXPANDER, "more");
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (more)));
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (more)), ==, "7 differences");
  gtk_widget_activate (more);
  support_settle (self->support);
  assert_row (self, 0, "a.xlsx", UI_MARK_FAIL,
              "• sheet “Route decision report”, A1: the file has “1”");
}

/* What is on record but not approved is no more than that. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  DataEvaluation *evaluation = support_get_evaluation (self->support);
  g_autofree char *path = NULL;

  g_assert_true (data_evaluation_revise (evaluation, NULL));
  support_enter (self->support, "title", "As it is now");
  path = write_kept (self, FALSE, "a.pdf");
  check (self);
  assert_row (self, 0, "a.pdf", UI_MARK_WARNING,
              "Unaltered, but not approved: exactly the worksheet of the evaluation, which is not "
              "approved");
  assert_count (self, "0 of 1 file is exactly an approved worksheet or a blank form");
}

/* Of an evaluation that this workspace does not hold, nothing can be said. */
static void
test_foreign (Fixture *self, gconstpointer data)
{
  g_autofree char *example = support_example ("02");
  g_autoptr (DataExchange) exchange = data_exchange_load (
      example, ui_session_get_packs (support_get_session (self->support)), NULL);
  g_autoptr (DataWorksheetSource) source = data_worksheet_source_new (exchange);
  g_autofree char *path = write_sheet (self, source, FALSE, "a.pdf");

  check (self);
  assert_row (self, 0, "a.pdf", UI_MARK_UNKNOWN, "Nothing can be said of it");
}

/* A file that cannot be read does not keep the next from being checked. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("https://example.invalid/a.pdf");
  g_autofree char *broken = g_build_filename (self->folder, "b.pdf", NULL);
  g_autofree char *missing = g_build_filename (self->folder, "c.xlsx", NULL);
  g_autofree char *sound = NULL;

  g_list_store_append (self->files, elsewhere);
  g_assert_true (g_file_set_contents (broken, "a,b\n", -1, NULL));
  add_file (self, broken);
  add_file (self, missing);
  sound = write_kept (self, FALSE, "d.pdf");
  check (self);
  assert_row (self, 0, "a.pdf", UI_MARK_FAIL, "It is not a file of this computer");
  assert_row (self, 1, "b.pdf", UI_MARK_FAIL, "neither");
  assert_row (self, 2, "c.xlsx", UI_MARK_FAIL, "c.xlsx");
  assert_row (self, 3, "d.pdf", UI_MARK_PASS, "Genuine");
  assert_count (self, "1 of 4 files are exactly approved worksheets or blank forms");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_kept (self, FALSE, "a.pdf");
  GtkWidget *button;

  check (self);
  support_assert_named (find (self, GTK_TYPE_LIST_BOX, "results"));
  support_assert_named (find (self, GTK_TYPE_PROGRESS_BAR, "progress"));
  support_assert_named (get_row (self, 0));
  button = gtk_dialog_get_widget_for_response (GTK_DIALOG (support_dialog (self->support)),
                                               GTK_RESPONSE_CLOSE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Close");
  support_answer (self->support, GTK_RESPONSE_CLOSE);
  g_assert_null (support_dialog (self->support));
}

/* (transfer full): the keywords of a worksheet at @path. */
static char *
read_keywords (const char *path)
{
  g_autoptr (DataWorksheetContent) content = data_worksheet_content_read (path, NULL, NULL);

  return data_worksheet_identity_to_text (content->identity);
}

/* A file that would be read for ever does not keep the window busy, and the dialog can be closed.
 */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *genuine = write_kept (self, FALSE, "a.pdf");
  g_autofree char *keywords = read_keywords (genuine);
  g_autofree char *path = g_build_filename (self->folder, "b.pdf", NULL);
  g_autoptr (GBytes) bytes = hostile_pdf_new (keywords, 12);
  gint64 start = g_get_monotonic_time ();

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  g_list_store_remove_all (self->files);
  add_file (self, path);
  open (self);
  support_wait (self->support);
  g_assert_true (gtk_widget_get_visible (find (self, GTK_TYPE_PROGRESS_BAR, "progress")));
  assert_count (self, "Checking… 1 of 1");
  support_answer (self->support, GTK_RESPONSE_CLOSE);
  g_assert_null (support_dialog (self->support));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 15 * G_USEC_PER_SEC);
}

/* Opens the dialog and lets it check the first of many. */
static void
begin (Fixture *self)
{
  g_autofree char *path = write_kept (self, FALSE, "a.pdf");
  GtkListBox *results;

  for (guint i = 0; i < 40; i++)
    add_file (self, path);
  open (self);
  results = GTK_LIST_BOX (find (self, GTK_TYPE_LIST_BOX, "results"));
  while (gtk_list_box_get_row_at_index (results, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing goes on when the dialog is closed, or the window is. */
static void
test_closed_at_work (Fixture *self, gconstpointer data)
{
  GtkWindow *dialog;

  begin (self);
  dialog = support_dialog (self->support);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  support_answer (self->support, GTK_RESPONSE_CLOSE);
  g_assert_null (dialog);
  g_assert_null (support_dialog (self->support));
}

static void
test_window_closed_at_work (Fixture *self, gconstpointer data)
{
  begin (self);
}

#define ADD(path_, function_) g_test_add (path_, Fixture, NULL, set_up, function_, tear_down)

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  ADD ("/ui/check-dialog/genuine", test_genuine);
  ADD ("/ui/check-dialog/altered", test_altered);
  ADD ("/ui/check-dialog/many", test_many);
  ADD ("/ui/check-dialog/draft", test_draft);
  ADD ("/ui/check-dialog/foreign", test_foreign);
  ADD ("/ui/check-dialog/refused", test_refused);
  ADD ("/ui/check-dialog/hostile", test_hostile);
  ADD ("/ui/check-dialog/names", test_names);
  ADD ("/ui/check-dialog/closed-at-work", test_closed_at_work);
  ADD ("/ui/check-dialog/window-closed-at-work", test_window_closed_at_work);
  return support_run ();
}
