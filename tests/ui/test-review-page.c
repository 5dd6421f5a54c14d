/* test-review-page.c - Sending, returning, approving, revising: what the page says and the dialogs
 * do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/review/life_dialog.h"
#include "ui/review/remark_row.h"
#include "ui/review/review_page.h"
#include "ui/review/review_stage.h"
#include "ui/review/revision_row.h"
#include "ui/parts/settings.h"

static DataWorkspace *
get_workspace (Support *support)
{
  return ui_session_get_workspace (ui_window_get_session (support->window));
}

static DataState
get_state (Support *support)
{
  return data_evaluation_get_life (support_get_evaluation (support))->state;
}

static Support *
open_page (const char *example)
{
  Support *support = support_open ((const char *const[]){ example, NULL });
  g_autoptr (GSettings) settings = ui_settings_new ();

  g_settings_reset (settings, UI_SETTING_EVALUATOR);
  g_settings_reset (settings, UI_SETTING_REVIEWER);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "review");
  support_settle (support);
  return support;
}

static GtkWidget *
find (Support *support, GType type, const char *id)
{
  return support_find (support_find (GTK_WIDGET (support->window), UI_TYPE_REVIEW_PAGE, NULL), type,
                       id);
}

static gboolean
shows (Support *support, const char *button)
{
  return gtk_widget_get_visible (find (support, GTK_TYPE_BUTTON, button));
}

static GtkWidget *
find_in_dialog (Support *support, GType type, const char *id)
{
  return support_find (GTK_WIDGET (support_dialog (support)), type, id);
}

static void
enter_name (Support *support, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (find_in_dialog (support, GTK_TYPE_ENTRY, "name")), name);
  support_settle (support);
}

static const char *
get_refusal (Support *support)
{
  return gtk_label_get_label (GTK_LABEL (find_in_dialog (support, GTK_TYPE_LABEL, "refusal")));
}

static gboolean
can_accept (Support *support)
{
  return gtk_widget_get_sensitive (gtk_dialog_get_widget_for_response (
      GTK_DIALOG (support_dialog (support)), GTK_RESPONSE_ACCEPT));
}

static void
submit (Support *support, const char *name)
{
  support_do (support, "win.submit");
  enter_name (support, name);
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (get_state (support), ==, DATA_STATE_REVIEW);
}

static void
approve (Support *support, const char *name)
{
  support_do (support, "win.approve");
  enter_name (support, name);
  support_answer (support, GTK_RESPONSE_ACCEPT);
}

static void
test_draft (void)
{
  Support *support = open_page ("06");

  g_assert_cmpstr (support_label (support, UI_TYPE_REVIEW_STAGE, "title"), ==,
                   "Revision 1 is a draft");
  g_assert_nonnull (strstr (support_label (support, UI_TYPE_REVIEW_STAGE, "hint"), "25 answers"));
  g_assert_true (shows (support, "submit"));
  g_assert_false (shows (support, "approve"));
  g_assert_false (shows (support, "revise"));
  g_assert_false (gtk_widget_get_visible (find (support, GTK_TYPE_BOX, "revisions_section")));
  support_close (support);
}

/* What is missing is a warning; the history has the name that was entered, and only for this. */
static void
test_submit (void)
{
  Support *support = open_page ("06");
  GtkWidget *dialog;

  data_workspace_set_actor (get_workspace (support), "operator", NULL);
  support_do (support, "win.submit");
  dialog = GTK_WIDGET (support_dialog (support));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (gtk_widget_get_mapped (find_in_dialog (support, GTK_TYPE_LABEL, "warning")));
  g_assert_true (can_accept (support));
  enter_name (support, " ");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_nonnull (strstr (get_refusal (support), "Enter the name"));
  g_assert_false (can_accept (support));
  enter_name (support, "山田 太郎");
  g_assert_true (can_accept (support));
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_null (dialog);
  g_assert_cmpstr (data_evaluation_get_life (support_get_evaluation (support))->evaluator, ==,
                   "山田 太郎");
  /* Whoever evaluates works on in that name. */
  g_assert_cmpstr (data_workspace_get_actor (get_workspace (support)), ==, "山田 太郎");
  g_assert_true (shows (support, "approve"));
  g_assert_false (shows (support, "submit"));
  support_close (support);
}

static void
test_cancel (void)
{
  Support *support = open_page ("01");

  support_do (support, "win.submit");
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_cmpint (get_state (support), ==, DATA_STATE_DRAFT);
  support_close (support);
}

/* The evaluator is refused before anything is done, however the name is written. */
static void
test_own (void)
{
  Support *support = open_page ("01");

  submit (support, "山田 太郎");
  support_do (support, "win.approve");
  enter_name (support, "山田　太郎");
  g_assert_false (can_accept (support));
  g_assert_nonnull (strstr (get_refusal (support), "nobody approves their own"));
  enter_name (support, "佐藤 花子");
  g_assert_true (can_accept (support));
  g_assert_cmpstr (get_refusal (support), ==, "");
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_do (support, "win.return");
  enter_name (support, "山田太郎");
  g_assert_false (can_accept (support));
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
}

static void
test_approve (void)
{
  Support *support = open_page ("01");
  GtkWidget *row;

  submit (support, "Sato");
  approve (support, "Suzuki");
  g_assert_cmpint (get_state (support), ==, DATA_STATE_APPROVED);
  g_assert_cmpstr (support_label (support, UI_TYPE_REVIEW_STAGE, "title"), ==,
                   "Revision 1 is approved");
  row = find (support, UI_TYPE_REVISION_ROW, NULL);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_nonnull (strstr (support_label (support, UI_TYPE_REVISION_ROW, "people"), "Suzuki"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Revision 1");
  g_assert_true (shows (support, "revise"));
  support_do (support, "win.revise");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (get_state (support), ==, DATA_STATE_DRAFT);
  g_assert_cmpuint (data_evaluation_get_life (support_get_evaluation (support))->revision, ==, 2);
  support_close (support);
}

static gboolean
has_no_chooser (Support *support)
{
  return support_find_chooser () == NULL;
}

/* An approved revision is saved as a file, in a dialog that is in the language of the program. */
static gboolean
is_at (GtkDialog *chooser, GFile *place)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (chooser));

  return folder != NULL && g_file_equal (folder, place);
}

static void
test_export (void)
{
  Support *support = open_page ("01");
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  GtkDialog *chooser;
  GtkWidget *button;

  submit (support, "Sato");
  approve (support, "Suzuki");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.export-revision", "u", 1);
  support_settle (support);
  chooser = support_find_chooser ();
  g_assert_nonnull (chooser);
  button = gtk_dialog_get_widget_for_response (chooser, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Save");
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_true (g_str_has_suffix (name, "-1.eikyo.json"));
  file = g_file_get_child (place, name);
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL));
  while (!is_at (chooser, place))
    support_settle (support);
  gtk_dialog_response (chooser, GTK_RESPONSE_ACCEPT);
  support_wait_until (support, has_no_chooser);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_null (support_dialog (support));
  support_remove_tree (folder);
  support_close (support);
}

/* What another program makes of it meanwhile is not approved unseen. */
static void
test_changed_meanwhile (void)
{
  Support *support = open_page ("01");
  g_autofree char *path = support_workspace ();
  g_autoptr (DataWorkspace) workspace = NULL;
  g_autoptr (DataEvaluation) other = NULL;

  submit (support, "Sato");
  support_do (support, "win.approve");
  enter_name (support, "Suzuki");
  g_assert_true (can_accept (support));
  workspace = data_workspace_open (
      path, FALSE, ui_session_get_packs (ui_window_get_session (support->window)), NULL);
  data_workspace_set_actor (workspace, "Sato", NULL);
  other = data_workspace_get_evaluation (
      workspace, data_evaluation_get_number (support_get_evaluation (support)), NULL);
  g_assert_true (data_evaluation_withdraw (other, NULL));
  g_assert_true (
      data_evaluation_set_text (other, &(DataPlace){ .member = "service.model" }, NULL, NULL));
  g_assert_true (data_evaluation_submit (other, NULL));
  data_workspace_refresh (get_workspace (support));
  support_settle (support);
  g_assert_false (can_accept (support));
  g_assert_nonnull (strstr (get_refusal (support), "changed meanwhile"));
  g_assert_true (gtk_widget_get_mapped (find_in_dialog (support, GTK_TYPE_LABEL, "warning")));
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
}

/* Nothing is returned without saying why. */
static void
test_return (void)
{
  Support *support = open_page ("01");
  GtkWidget *text;

  submit (support, "Sato");
  support_do (support, "win.return");
  enter_name (support, "Suzuki");
  g_assert_cmpstr (get_refusal (support), ==, "");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (get_refusal (support), ==, "Write what has to be done.");
  g_assert_false (can_accept (support));
  text = find_in_dialog (support, GTK_TYPE_TEXT_VIEW, "remark");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Say more.", -1);
  support_settle (support);
  g_assert_true (can_accept (support));
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (get_state (support), ==, DATA_STATE_DRAFT);
  g_assert_nonnull (find (support, UI_TYPE_REMARK_ROW, NULL));
  g_assert_nonnull (
      strstr (support_label (support, UI_TYPE_REVIEW_STAGE, "hint"), "1 remark is not settled"));
  support_close (support);
}

/* A remark names what it hangs on as that is called now. */
static void
test_renamed (void)
{
  Support *support = open_page ("01");
  const DataPlace place = { .array = DATA_ARRAY_OPERATIONS, .id = "o1", .member = "name" };
  g_autofree char *text = NULL;

  submit (support, "Sato");
  data_workspace_set_actor (get_workspace (support), "Suzuki", NULL);
  g_assert_true (data_evaluation_add_remark (support_get_evaluation (support), "operations/o1/name",
                                             "Why?", NULL));
  g_assert_true (data_evaluation_return (support_get_evaluation (support), "", NULL));
  g_assert_true (
      data_evaluation_set_text (support_get_evaluation (support), &place, "Renamed", NULL));
  support_settle (support);
  text = support_read (find (support, GTK_TYPE_LIST_BOX, "remark_list"));
  g_assert_nonnull (strstr (text, "Renamed"));
  support_close (support);
}

static void
test_open_remarks (void)
{
  Support *support = open_page ("01");

  submit (support, "Sato");
  data_workspace_set_actor (get_workspace (support), "Suzuki", NULL);
  g_assert_true (data_evaluation_add_remark (support_get_evaluation (support), "", "Why?", NULL));
  support_settle (support);
  g_assert_true (
      gtk_widget_has_css_class (find (support, GTK_TYPE_BUTTON, "give_back"), "suggested-action"));
  g_assert_false (
      gtk_widget_has_css_class (find (support, GTK_TYPE_BUTTON, "approve"), "suggested-action"));
  support_do (support, "win.approve");
  g_assert_false (can_accept (support));
  support_answer (support, GTK_RESPONSE_CANCEL);
  support_close (support);
}

static void
test_withdraw (void)
{
  Support *support = open_page ("01");

  submit (support, "Sato");
  support_do (support, "win.withdraw");
  enter_name (support, "Suzuki");
  g_assert_false (can_accept (support));
  enter_name (support, "Sato");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (get_state (support), ==, DATA_STATE_DRAFT);
  support_close (support);
}

static void
test_names (void)
{
  Support *support = open_page ("01");
  g_autoptr (GPtrArray) buttons = NULL;

  submit (support, "Sato");
  approve (support, "Suzuki");
  buttons = support_find_all (
      support_find (GTK_WIDGET (support->window), UI_TYPE_REVIEW_PAGE, NULL), GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, >=, 4);
  for (guint i = 0; i < buttons->len; i++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (buttons->pdata[i]),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  data_language_use (RULES_LANGUAGE_EN);
  g_test_add_func ("/review-page/draft", test_draft);
  g_test_add_func ("/review-page/submit", test_submit);
  g_test_add_func ("/review-page/cancel", test_cancel);
  g_test_add_func ("/review-page/own", test_own);
  g_test_add_func ("/review-page/approve", test_approve);
  support_add_chooser_test ("/review-page/export", test_export);
  g_test_add_func ("/review-page/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/review-page/renamed", test_renamed);
  g_test_add_func ("/review-page/return", test_return);
  g_test_add_func ("/review-page/open-remarks", test_open_remarks);
  g_test_add_func ("/review-page/withdraw", test_withdraw);
  g_test_add_func ("/review-page/names", test_names);
  return support_run ();
}
