/* screenshots_worksheets.c - Pictures of the worksheets page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/screenshots.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/fillin/fillin.h"
#include "tests/data/workbook_edit.h"
#include "ui/window/actions.h"
#include "ui/worksheets/batch_dialog.h"
#include "ui/worksheets/check_dialog.h"
#include "ui/worksheets/worksheets_page.h"

static gboolean
is_counted (Support *support)
{
  UiWorksheetsPage *page =
      UI_WORKSHEETS_PAGE (support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL));
  UiSheets *sheets = ui_worksheets_page_get_sheets (page);
  gboolean landscape;

  for (DataWorksheetKind kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    {
      if (ui_sheets_get_n_pages (sheets, kind, &landscape) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_written (Support *support)
{
  GtkWidget *dialog = GTK_WIDGET (support_dialog (support));
  GtkStack *stack = GTK_STACK (support_find (dialog, GTK_TYPE_STACK, "stack"));

  return gtk_stack_get_visible_child (stack) == support_find (dialog, GTK_TYPE_BOX, "written");
}

static void
take (const Camera *camera, Support *support, const char *name)
{
  support_wait_for_work (support);
  support_wait_until (support, is_counted);
  support_settle (support);
  camera_take (camera, support, name);
}

static GtkWidget *
find (Support *support, GType type, const char *id)
{
  return support_find (support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL), type, id);
}

static void
choose (Support *support, int row)
{
  GtkListBox *list = GTK_LIST_BOX (find (support, GTK_TYPE_LIST_BOX, "list"));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, row));
}

/* Adds a worksheet of the evaluation to @files: (transfer full): its path. */
static char *
write_sheet (Support *support, const char *folder, const char *name, GListStore *files)
{
  g_autoptr (DataWorksheetSource) source =
      data_worksheet_source_new_kept (support_get_evaluation (support), NULL);
  g_autoptr (DataDocument) document =
      data_worksheet_new (DATA_WORKSHEET_ROUTE, DATA_WORKSHEET_EN, FALSE, source);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_str_has_suffix (name, ".pdf") ? data_document_write_pdf (document, path, NULL)
                                                 : data_document_write_xlsx (document, path, NULL));
  g_list_store_append (files, file);
  return path;
}

static gboolean
is_checked (Support *support)
{
  GtkWidget *dialog = GTK_WIDGET (support_dialog (support));

  return !gtk_widget_get_visible (support_find (dialog, GTK_TYPE_PROGRESS_BAR, "progress"));
}

/* What was approved, what was altered, a draft, and what is no worksheet. */
static void
take_check (const Camera *camera, Support *support, const char *folder)
{
  static const WorkbookChange change = { 1, "A1", "Registered by the agency" };
  DataEvaluation *evaluation = support_get_evaluation (support);
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) broken = g_file_new_build_filename (folder, "minutes.pdf", NULL);
  g_autofree char *draft = write_sheet (support, folder, "draft.pdf", files);
  g_autofree char *approved = NULL;
  g_autofree char *altered = NULL;

  data_workspace_set_actor (workspace, "佐藤", NULL);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  data_workspace_set_actor (workspace, "鈴木", NULL);
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  approved = write_sheet (support, folder, "approved.pdf", files);
  altered = write_sheet (support, folder, "altered.xlsx", files);
  workbook_edit (altered, &change, 1);
  g_assert_true (g_file_replace_contents (broken, "a", 1, NULL, FALSE, 0, NULL, NULL, NULL));
  g_list_store_append (files, broken);
  ui_check_dialog_open (GTK_WINDOW (support->window), workspace, G_LIST_MODEL (files));
  support_wait_until (support, is_checked);
  camera_take_dialog (camera, support, "worksheets-check");
  support_answer (support, GTK_RESPONSE_CLOSE);
}

/* One change that is sound, one with a warning and one that is refused. */
static void
take_answers (const Camera *camera, Support *support, const char *folder)
{
  static const WorkbookChange changes[] = {
    { 5, "F4", "High" },
    { 5, "F5", NULL },
    { 7, "K10", "2026-02-30" },
  };
  g_autofree char *path = g_build_filename (folder, "book.xlsx", NULL);

  support_do (support, "win.save-fill-in");
  camera_take_dialog (camera, support, "worksheets-fill-in");
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_true (data_fillin_write (data_evaluation_get_exchange (support_get_evaluation (support)),
                                    DATA_FILLIN_ALL, RULES_LANGUAGE_JA, path, NULL));
  workbook_edit (path, changes, G_N_ELEMENTS (changes));
  ui_actions_import_answers (support->window, path);
  support_wait_for_work (support);
  support_settle (support);
  camera_take_dialog (camera, support, "worksheets-answers");
  support_answer (support, GTK_RESPONSE_CANCEL);
}

static void
take_files (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);

  take_answers (camera, support, folder);
  take_check (camera, support, folder);
  support_remove_tree (folder);
  support_close (support);
}

void
screenshots_take_worksheets (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  take (camera, support, "worksheets");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (find (support, GTK_TYPE_TOGGLE_BUTTON, "thumbnails_button")), TRUE);
  choose (support, 3);
  take (camera, support, "worksheets-small-pages");
  choose (support, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (support, GTK_TYPE_DROP_DOWN, "language")), 2);
  take (camera, support, "worksheets-both-languages");
  choose (support, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (support, GTK_TYPE_CHECK_BUTTON, "blank")),
                               TRUE);
  take (camera, support, "worksheets-blank");
  support_do (support, "win.save-all-worksheets");
  camera_take_dialog (camera, support, "worksheets-folder");
  ui_batch_dialog_write (UI_BATCH_DIALOG (support_dialog (support)), "/nowhere");
  support_wait_until (support, is_written);
  camera_take_dialog (camera, support, "worksheets-refused");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
  take_files (camera);
}
