/* test-workspace.c - Workspaces: others that change them, damaged ones, newer ones, copies, and
 * verifying.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/workspace/backup.h"
#include "ui/decision/decision_page.h"
#include "ui/workspace/files.h"
#include "ui/parts/message_page.h"
#include "ui/register/register.h"
#include "ui/register/register_row.h"
#include "ui/history/verify_dialog.h"
#include "ui/window/welcome_page.h"

#include <glib/gstdio.h>

/* A workspace with example 01, as another program has left it after @sql. */
static void
prepare (const char *sql)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  support_close (support);
  support_run_sql (sql);
}

static gboolean
is_renamed (Support *support)
{
  return g_str_equal (gtk_window_get_title (GTK_WINDOW (support->window)), "By another program");
}

static gboolean
has_two (Support *support)
{
  return support_count (support) == 2;
}

/* What another program does appears by itself. */
static void
test_others (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = support_open_other (support, &evaluation);
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };

  g_assert_true (data_evaluation_set_text (evaluation, &place, "By another program", NULL));
  support_wait_until (support, is_renamed);
  g_assert_cmpint (data_workspace_duplicate (other, data_evaluation_get_number (evaluation), NULL),
                   !=, 0);
  support_wait_until (support, has_two);
  support_close (support);
}

static gboolean
is_refused (Support *support)
{
  return support_shows (support, UI_TYPE_MESSAGE_PAGE);
}

static gboolean
is_decided (Support *support)
{
  return support_shows (support, UI_TYPE_DECISION_PAGE);
}

/* What another program made unreadable is not shown as it was before, until it can be read. */
static void
test_others_unreadable (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = support_open_other (support, &evaluation);
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };
  g_autofree char *text = NULL;

  g_assert_true (data_evaluation_set_text (evaluation, &place, "By another program", NULL));
  support_run_sql ("UPDATE evaluation SET rules_edition = '2031-01-01'");
  support_wait_until (support, is_refused);
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "2031-01-01"));
  support_run_sql ("UPDATE evaluation SET rules_edition = '2025-04-01'");
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  support_wait_until (support, is_decided);
  support_close (support);
}

static gboolean
is_empty (Support *support)
{
  return support_shows (support, UI_TYPE_WELCOME_PAGE);
}

/* What another program removed for good is not shown any more. */
static void
test_others_erase (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorkspace) other = support_open_other (support, &evaluation);
  gint64 number = data_evaluation_get_number (evaluation);

  g_clear_object (&evaluation);
  g_assert_true (data_workspace_move (other, &number, 1, DATA_REGISTER_PLACE_BIN, NULL));
  g_assert_true (data_workspace_erase (other, &number, 1, NULL));
  support_wait_until (support, is_empty);
  g_assert_null (support_get_evaluation (support));
  support_close (support);
}

static GtkWidget *
find_button (GtkWidget *root, const char *action)
{
  g_autoptr (GPtrArray) buttons = support_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
        return buttons->pdata[i];
    }
  return NULL;
}

/* A damaged file is told of in the window, which can go on when it is gone. */
static void
test_damaged (void)
{
  g_autofree char *path = support_workspace ();
  Support *support;
  g_autofree char *text = NULL;
  GtkWidget *page;

  prepare ("SELECT 1");
  g_assert_true (g_file_set_contents (path, "This is not a workspace.", -1, NULL));
  support = support_open_as_it_is ();
  g_assert_true (support_shows (support, UI_TYPE_MESSAGE_PAGE));
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_MESSAGE_PAGE, NULL);
  text = support_read (page);
  g_assert_nonnull (strstr (text, "workspace.eikyo"));
  g_assert_nonnull (find_button (page, "win.open-workspace"));
  g_assert_nonnull (find_button (page, "win.restore-workspace"));
  g_assert_nonnull (find_button (page, "app.quit"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  support_do (support, "win.try-again");
  g_assert_true (support_shows (support, UI_TYPE_WELCOME_PAGE));
  support_close (support);
}

/* Where there is a copy, to restore it is the usual thing to do. */
static void
test_damaged_with_copy (void)
{
  g_autofree char *path = support_workspace ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  Support *support;
  GtkWidget *page;

  prepare ("SELECT 1");
  g_assert_true (data_backup_daily (path, now, NULL));
  g_assert_true (g_file_set_contents (path, "This is not a workspace.", -1, NULL));
  support = support_open_as_it_is ();
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_MESSAGE_PAGE, NULL);
  g_assert_true (
      gtk_widget_has_css_class (find_button (page, "win.restore-workspace"), "suggested-action"));
  g_assert_false (
      gtk_widget_has_css_class (find_button (page, "win.try-again"), "suggested-action"));
  support_close (support);
}

/* One that was made by a newer version is shown, and nothing can be changed. */
static void
test_newer (void)
{
  Support *support;
  g_autofree char *text = NULL;

  prepare ("PRAGMA user_version = 2; CREATE TABLE later (x INTEGER) STRICT");
  support = support_open_as_it_is ();
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "A newer version of Eikyo made this workspace."));
  g_assert_true (support_shows (support, UI_TYPE_DECISION_PAGE));
  g_assert_false (ui_session_can_write (support_get_session (support)));
  g_assert_false (gtk_widget_get_sensitive (
      support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "new")));
  g_assert_false (gtk_widget_get_sensitive (
      support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "undo_button")));
  support_close (support);
}

/* An evaluation by rules of another time has a page that says so; the others are as ever. */
static void
test_unknown_rules (void)
{
  Support *support;
  g_autofree char *text = NULL;

  prepare ("UPDATE evaluation SET rules_edition = '2031-01-01'");
  support = support_open_as_it_is ();
  g_assert_true (support_shows (support, UI_TYPE_MESSAGE_PAGE));
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "2031-01-01"));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (support_find (GTK_WIDGET (support->window), UI_TYPE_REGISTER_ROW, NULL)),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Web会議による政策検討会の運営 / Web conferencing for policy study groups: "
      "Rules not known to this program");
  support_do (support, "win.delete");
  g_assert_cmpuint (support_count (support), ==, 0);
  support_close (support);
}

/* A file named like a workspace is opened in place of the one that is open. */
static void
test_open_other (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "other.eikyo", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (data_workspace_create (path, NULL));
  ui_files_open (support->window, &file, 1);
  support_settle (support);
  g_assert_cmpstr (ui_session_get_path (support_get_session (support)), ==, path);
  g_assert_true (support_shows (support, UI_TYPE_WELCOME_PAGE));
  support_do (support, "win.open-usual-workspace");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpint (g_unlink (path), ==, 0);
  ui_files_open (support->window, &file, 1);
  support_settle (support);
  g_assert_nonnull (support_dialog (support));
  gtk_window_destroy (support_dialog (support));
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

static char *
get_daily_copy (void)
{
  g_autofree char *path = support_workspace ();
  g_autofree char *folder = data_backup_folder (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "workspace-%Y-%m-%d.eikyo");

  return g_build_filename (folder, day, NULL);
}

static gboolean
has_daily_copy (Support *support)
{
  g_autofree char *path = get_daily_copy ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_daily_copy (void)
{
  Support *support = support_open ((const char *const[]){ NULL });

  support_wait_until (support, has_daily_copy);
  support_close (support);
}

static gboolean
is_verified (Support *support)
{
  GtkWidget *result =
      support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_SCROLLED_WINDOW, "result");

  return gtk_widget_get_mapped (result);
}

static char *
verify (Support *support)
{
  GtkWindow *dialog;
  char *text;

  support_do (support, "win.verify");
  dialog = support_dialog (support);
  g_assert_true (UI_IS_VERIFY_DIALOG (dialog));
  support_wait_until (support, is_verified);
  text = support_read (GTK_WIDGET (dialog));
  support_answer (support, GTK_RESPONSE_CLOSE);
  return text;
}

static void
test_verify (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *anchor =
      data_workspace_get_anchor (ui_session_get_workspace (support_get_session (support)), NULL);
  g_autofree char *sound = verify (support);
  g_autofree char *faulty = NULL;

  g_assert_nonnull (strstr (sound, "The workspace is what its history says"));
  g_assert_nonnull (strstr (sound, anchor));
  support_run_sql ("UPDATE evaluation SET title = 'Behind the back'");
  faulty = verify (support);
  g_assert_nonnull (strstr (faulty, "The workspace has 1 fault"));
  g_assert_null (strstr (faulty, anchor));
  support_close (support);
}

/* Closing the dialog stops the work. */
static void
test_verify_cancel (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  support_do (support, "win.verify");
  if (support_dialog (support) != NULL)
    support_answer (support, GTK_RESPONSE_CLOSE);
  g_assert_null (support_dialog (support));
  support_wait (support);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/workspace/others", test_others);
  g_test_add_func ("/workspace/others-unreadable", test_others_unreadable);
  g_test_add_func ("/workspace/others-erase", test_others_erase);
  g_test_add_func ("/workspace/damaged", test_damaged);
  g_test_add_func ("/workspace/damaged-with-copy", test_damaged_with_copy);
  g_test_add_func ("/workspace/newer", test_newer);
  g_test_add_func ("/workspace/unknown-rules", test_unknown_rules);
  g_test_add_func ("/workspace/open-other", test_open_other);
  g_test_add_func ("/workspace/daily-copy", test_daily_copy);
  g_test_add_func ("/workspace/verify", test_verify);
  g_test_add_func ("/workspace/verify-cancel", test_verify_cancel);
  return support_run ();
}
