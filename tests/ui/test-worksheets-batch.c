/* test-worksheets-batch.c - Worksheets as files: one, several, into folders that refuse them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/document/text.h"
#include "tests/data/scratch.h"
#include "ui/worksheets/batch_dialog.h"
#include "ui/worksheets/register_sheet.h"

#include <glib/gstdio.h>

static const char *const nothing[] = { NULL };

static UiBatchDialog *
open_dialog (Support *support)
{
  support_do (support, "win.save-all-worksheets");
  g_assert_true (UI_IS_BATCH_DIALOG (support_dialog (support)));
  return UI_BATCH_DIALOG (support_dialog (support));
}

/* The same for all evaluations of the register, chosen in the table. */
static UiBatchDialog *
open_dialog_of_all (Support *support)
{
  support_do (support, "win.show-table");
  gtk_selection_model_select_all (ui_register_list_get_choice (support_get_list (support)));
  support_settle (support);
  return open_dialog (support);
}

static GtkWidget *
find (UiBatchDialog *dialog, GType type, const char *id)
{
  return support_find (GTK_WIDGET (dialog), type, id);
}

static const char *
read_label (UiBatchDialog *dialog, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (find (dialog, GTK_TYPE_LABEL, id)));
}

/* Ticks the check button at a position of a box, or takes the tick away. */
static void
tick (UiBatchDialog *dialog, const char *box, guint position, gboolean active)
{
  GtkWidget *check = gtk_widget_get_first_child (find (dialog, GTK_TYPE_BOX, box));

  while (position-- > 0)
    check = gtk_widget_get_next_sibling (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
}

static gboolean
is_finished (Support *support)
{
  GtkWidget *dialog = GTK_WIDGET (support_dialog (support));
  GtkStack *stack = GTK_STACK (support_find (dialog, GTK_TYPE_STACK, "stack"));

  return gtk_stack_get_visible_child (stack) == support_find (dialog, GTK_TYPE_BOX, "written");
}

static void
write_into (Support *support, UiBatchDialog *dialog, const char *folder)
{
  ui_batch_dialog_write (dialog, folder);
  while (!is_finished (support))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_files (const char *folder, const char *suffix)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (directory)) != NULL)
    n += g_str_has_suffix (name, suffix) ? 1 : 0;
  return n;
}

static void
test_all (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  UiBatchDialog *dialog = open_dialog (support);

  g_assert_cmpstr (read_label (dialog, "count"), ==, "5 files");
  tick (dialog, "formats", 1, TRUE);
  tick (dialog, "languages", 0, TRUE);
  g_assert_cmpstr (read_label (dialog, "count"), ==, "20 files");
  write_into (support, dialog, folder);
  g_assert_cmpstr (read_label (dialog, "result"), ==, "20 files were written.");
  g_assert_false (
      gtk_widget_get_visible (find (dialog, GTK_TYPE_SCROLLED_WINDOW, "problems_window")));
  g_assert_cmpuint (count_files (folder, ".pdf"), ==, 10);
  g_assert_cmpuint (count_files (folder, ".xlsx"), ==, 10);
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_null (support_dialog (support));
  support_remove_tree (folder);
  support_close (support);
}

/* The button says what is done with the folder. */
static void
test_folder_button (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiBatchDialog *dialog = open_dialog (support);
  GtkDialog *chooser;
  GtkWidget *button;

  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  support_settle (support);
  chooser = support_find_chooser ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (chooser)), ==,
                   "Save Worksheets into a Folder");
  button = gtk_dialog_get_widget_for_response (chooser, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Save Here");
  gtk_dialog_response (chooser, GTK_RESPONSE_CANCEL);
  g_assert_null (support_find_chooser ());
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
}

static void
test_nothing_chosen (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiBatchDialog *dialog = open_dialog (support);

  tick (dialog, "formats", 0, FALSE);
  g_assert_true (g_str_has_prefix (read_label (dialog, "count"), "Choose at least one"));
  g_assert_false (gtk_widget_get_sensitive (find (dialog, GTK_TYPE_BUTTON, "save_button")));
  tick (dialog, "formats", 1, TRUE);
  g_assert_true (gtk_widget_get_sensitive (find (dialog, GTK_TYPE_BUTTON, "save_button")));
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
}

/* What is there already is left as it is. */
static void
test_collision (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);

  for (guint round = 0; round < 2; round++)
    {
      UiBatchDialog *dialog = open_dialog (support);

      for (guint kind = 1; kind < 5; kind++)
        tick (dialog, "kinds", kind, FALSE);
      g_assert_cmpstr (read_label (dialog, "count"), ==, "1 file");
      write_into (support, dialog, folder);
      g_assert_cmpstr (read_label (dialog, "result"), ==, "1 file was written.");
      support_answer (support, GTK_RESPONSE_CANCEL);
    }
  g_assert_cmpuint (count_files (folder, ".pdf"), ==, 2);
  g_assert_cmpuint (count_files (folder, " (2).pdf"), ==, 1);
  support_remove_tree (folder);
  support_close (support);
}

static guint
count_occurrences (const char *text, const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

/* Everything fails for the same reason, which is told once, above the files that it is about. */
static void
test_no_folder (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiBatchDialog *dialog = open_dialog (support);
  const char *problems;

  tick (dialog, "formats", 1, TRUE);
  tick (dialog, "languages", 0, TRUE);
  write_into (support, dialog, "/nowhere/to/be/found");
  g_assert_cmpstr (read_label (dialog, "result"), ==, "0 of 20 files were written.");
  g_assert_true (
      gtk_widget_get_visible (find (dialog, GTK_TYPE_SCROLLED_WINDOW, "problems_window")));
  problems = read_label (dialog, "problems");
  g_assert_true (g_str_has_prefix (problems, "/nowhere/to/be/found: cannot be written"));
  g_assert_cmpuint (count_occurrences (problems, "cannot be written"), ==, 1);
  g_assert_cmpuint (count_occurrences (problems, "\n20 files were not written\n"), ==, 1);
  g_assert_cmpuint (count_occurrences (problems, "\n• "), ==, 11);
  g_assert_true (g_str_has_suffix (problems, "\n• …"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
}

/* Those that are chosen in the table, all into one folder. */
static void
test_several (void)
{
  Support *support = support_open_all ();
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  UiBatchDialog *dialog = open_dialog_of_all (support);

  g_assert_cmpstr (read_label (dialog, "count"), ==, "35 files");
  write_into (support, dialog, folder);
  g_assert_cmpstr (read_label (dialog, "result"), ==, "35 files were written.");
  g_assert_cmpuint (count_files (folder, ".pdf"), ==, 35);
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_remove_tree (folder);
  support_close (support);
}

/* What was written by then stays, and the dialog says how much it is. */
static void
test_cancel (void)
{
  Support *support = support_open_all ();
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  UiBatchDialog *dialog = open_dialog_of_all (support);

  ui_batch_dialog_write (dialog, folder);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  support_wait_until (support, is_finished);
  g_assert_true (g_str_has_suffix (read_label (dialog, "result"), "of 35 files were written."));
  g_assert_cmpuint (count_files (folder, ".pdf"), <=, 1);
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_remove_tree (folder);
  support_close (support);
}

static void
test_closed_at_work (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);

  ui_batch_dialog_write (open_dialog (support), folder);
  support_close (support);
  support_remove_tree (folder);
}

static DataDocument *
make (Support *support)
{
  g_autoptr (DataWorksheetSource) source =
      data_worksheet_source_new_kept (support_get_evaluation (support), NULL);

  return data_worksheet_new (DATA_WORKSHEET_ROUTE, DATA_WORKSHEET_EN, FALSE, source);
}

/* Where a folder stands in the place of the file, it stays, and why is said. */
static void
test_one (gconstpointer data)
{
  UiSavingFormat format = GPOINTER_TO_UINT (data);
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (DataDocument) document = make (support);
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *name = ui_saving_name (document, format);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;

  g_assert_true (g_str_has_suffix (name, ui_saving_suffixes[format]));
  ui_saving_run (GTK_WINDOW (support->window), make (support), format, file);
  while (!g_file_query_exists (file, NULL))
    support_settle (support);
  g_assert_true (g_file_load_contents (file, NULL, &bytes, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, format == UI_SAVING_PDF ? "%PDF-" : "PK"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  ui_saving_run (GTK_WINDOW (support->window), make (support), format, file);
  support_wait_until (support, support_has_dialog);
  g_assert_true (GTK_IS_MESSAGE_DIALOG (support_dialog (support)));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_remove_tree (folder);
  support_close (support);
}

static gboolean
has_message (Support *support)
{
  return support_find_window (GTK_TYPE_MESSAGE_DIALOG) != NULL;
}

/* On a full disk the file that was asked for is named, which stays as it was. */
static void
test_full_disk (gconstpointer data)
{
  UiSavingFormat format = GPOINTER_TO_UINT (data);
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  g_autofree char *begin = g_strconcat (path, ": cannot be written", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autofree char *text = NULL;

  scratch_write (path, "old", 3);
  scratch_fill_disk (1000);
  ui_saving_run (GTK_WINDOW (support->window), make (support), format, file);
  support_wait_until (support, has_message);
  scratch_free_disk ();
  text = support_read (support_find_window (GTK_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (strstr (text, begin));
  g_assert_null (strstr (text, ".eikyo-"));
  scratch_assert_same (path, old);
  g_assert_cmpuint (scratch_count (folder), ==, 1);
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_remove_tree (folder);
  support_close (support);
}

static char *
read_register (Support *support)
{
  g_autoptr (DataDocument) document = ui_register_sheet_new (support_get_session (support));

  return data_document_to_text (document);
}

/* The register lists what it shows, or what is chosen in the table, and says in what way. */
static void
test_register (void)
{
  Support *support = support_open_all ();
  UiRegisterList *list = support_get_list (support);
  g_autofree char *all = read_register (support);
  g_autofree char *filtered = NULL;
  g_autofree char *chosen = NULL;

  g_assert_nonnull (strstr (all, "Web conferencing"));
  g_assert_nonnull (strstr (all, "Circulating secret documents"));
  ui_register_list_search (list, "Circulating");
  support_settle (support);
  filtered = read_register (support);
  g_assert_null (strstr (filtered, "Application platform"));
  g_assert_nonnull (strstr (filtered, "Circulating secret documents"));
  g_assert_nonnull (strstr (filtered, "Search: “Circulating”"));
  ui_register_list_clear (list);
  support_do (support, "win.show-table");
  gtk_selection_model_select_item (ui_register_list_get_choice (list), 0, TRUE);
  support_settle (support);
  chosen = read_register (support);
  g_assert_nonnull (strstr (chosen, "those that were selected"));
  g_assert_cmpuint (strlen (chosen), <, strlen (all));
  support_close (support);
}

static void
test_enabled (void)
{
  Support *support = support_open (nothing);

  g_assert_false (support_is_enabled (support, "win.save-all-worksheets"));
  g_assert_false (support_is_enabled (support, "win.save-worksheet-pdf"));
  g_assert_false (support_is_enabled (support, "win.save-worksheet-xlsx"));
  g_assert_false (support_is_enabled (support, "win.print-worksheet"));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_data_func ("/batch/one-pdf", GUINT_TO_POINTER (UI_SAVING_PDF), test_one);
  g_test_add_data_func ("/batch/one-xlsx", GUINT_TO_POINTER (UI_SAVING_XLSX), test_one);
  g_test_add_data_func ("/batch/full-disk-pdf", GUINT_TO_POINTER (UI_SAVING_PDF), test_full_disk);
  g_test_add_data_func ("/batch/full-disk-xlsx", GUINT_TO_POINTER (UI_SAVING_XLSX), test_full_disk);
  g_test_add_func ("/batch/all", test_all);
  support_add_chooser_test ("/batch/folder-button", test_folder_button);
  g_test_add_func ("/batch/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/batch/collision", test_collision);
  g_test_add_func ("/batch/no-folder", test_no_folder);
  g_test_add_func ("/batch/several", test_several);
  g_test_add_func ("/batch/cancel", test_cancel);
  g_test_add_func ("/batch/closed-at-work", test_closed_at_work);
  g_test_add_func ("/batch/register", test_register);
  g_test_add_func ("/batch/enabled", test_enabled);
  return support_run ();
}
