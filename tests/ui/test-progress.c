/* test-progress.c - Work beside the main loop: done, failed, cancelled; and the window's state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/workspace/backup.h"
#include "ui/window/actions.h"
#include "ui/parts/progress.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

static const char *const nothing[] = { NULL };

/* What was asked for and what became of it. */
typedef struct
{
  int let_go; /* atomic: whether the work may end */
  gboolean fails;
  gboolean done;
  gboolean cancelled;
  gboolean freed;
  char *message;
} Watch;

static Watch *watch;

static gboolean
work (gpointer data, GCancellable *cancellable, GError **error)
{
  while (!g_atomic_int_get (&watch->let_go))
    g_usleep (1000);
  if (!watch->fails)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "It rained.");
  return FALSE;
}

static void
done (GtkWindow *window, gpointer data, const GError *error)
{
  watch->done = TRUE;
  watch->cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  watch->message = error != NULL ? g_strdup (error->message) : NULL;
}

static void
forget (gpointer data)
{
  watch->freed = TRUE;
}

static gboolean
is_freed (Support *support)
{
  return watch->freed;
}

static void
start_in (GtkWindow *window, Watch *watched, gboolean can_cancel)
{
  watch = watched;
  ui_progress_run (window, "Counting…", can_cancel, work, done, watched, forget);
}

static void
start (Support *support, Watch *watched, gboolean can_cancel)
{
  start_in (GTK_WINDOW (support->window), watched, can_cancel);
}

static void
test_quick (void)
{
  Support *support = support_open (nothing);
  Watch watched = { .let_go = TRUE };

  start (support, &watched, TRUE);
  support_wait_until (support, is_freed);
  g_assert_true (watched.done);
  g_assert_null (watched.message);
  g_assert_false (support_has_dialog (support));
  support_close (support);
}

static void
test_failed (void)
{
  Support *support = support_open (nothing);
  Watch watched = { .let_go = TRUE, .fails = TRUE };

  start (support, &watched, TRUE);
  support_wait_until (support, is_freed);
  g_assert_cmpstr (watched.message, ==, "It rained.");
  g_free (watched.message);
  support_close (support);
}

/* What takes longer is shown; cancelled, it ends at once for the user, and later for the program.
 */
static void
test_cancelled (void)
{
  Support *support = support_open (nothing);
  Watch watched = { 0 };
  g_autofree char *text = NULL;

  start (support, &watched, TRUE);
  support_wait_until (support, support_has_dialog);
  text = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (text, "Counting…"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_false (support_has_dialog (support));
  g_assert_false (watched.done);
  g_atomic_int_set (&watched.let_go, TRUE);
  support_wait_until (support, is_freed);
  g_assert_true (watched.done && watched.cancelled);
  g_free (watched.message);
  support_close (support);
}

/* What cannot be cancelled stays, whatever is pressed. */
static void
test_not_cancelled (void)
{
  Support *support = support_open (nothing);
  Watch watched = { 0 };

  start (support, &watched, FALSE);
  support_wait_until (support, support_has_dialog);
  gtk_window_close (support_dialog (support));
  support_settle (support);
  g_assert_true (support_has_dialog (support));
  g_atomic_int_set (&watched.let_go, TRUE);
  support_wait_until (support, is_freed);
  g_assert_true (watched.done);
  g_assert_false (support_has_dialog (support));
  support_close (support);
}

/* The window may go before the work is done. */
static void
test_window_gone (void)
{
  Support *support = support_open (nothing);
  GtkWidget *window = gtk_window_new ();
  Watch watched = { 0 };

  gtk_window_present (GTK_WINDOW (window));
  start_in (GTK_WINDOW (window), &watched, TRUE);
  support_wait_until (support, support_has_dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  support_settle (support);
  g_assert_false (support_has_dialog (support));
  g_atomic_int_set (&watched.let_go, TRUE);
  support_wait_until (support, is_freed);
  g_assert_false (watched.done);
  support_close (support);
}

/* An approval cannot be undone: the button says so. */
static void
test_undo_explained (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiSession *session = ui_window_get_session (support->window);
  DataWorkspace *workspace = ui_session_get_workspace (session);
  DataEvaluation *evaluation = ui_session_get_evaluation (session);
  GtkWidget *button = support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "undo_button");

  g_assert_true (data_evaluation_submit (evaluation, NULL));
  g_assert_true (data_workspace_set_actor (workspace, "Suzuki", NULL));
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  support_settle (support);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==,
                   "An approval cannot be undone. To go on, start the next revision.");
  support_close (support);
}

/* What somebody else did to its life is theirs to undo: it is not offered, and says why. */
static void
test_undo_of_others (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiSession *session = ui_window_get_session (support->window);
  DataWorkspace *workspace = ui_session_get_workspace (session);
  GtkWidget *button = support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "undo_button");

  g_assert_true (data_workspace_set_actor (workspace, "Tanaka", NULL));
  g_assert_true (data_evaluation_submit (ui_session_get_evaluation (session), NULL));
  support_settle (support);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (data_workspace_set_actor (workspace, "Suzuki", NULL));
  g_assert_true (data_evaluation_return (ui_session_get_evaluation (session), "Why?", NULL));
  g_assert_true (data_workspace_set_actor (workspace, "Tanaka", NULL));
  support_settle (support);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==,
                   "Only Suzuki can undo or redo this. Return the evaluation, or make the change "
                   "that is needed.");
  support_close (support);
}

/* The page of the last run is shown again. */
static void
test_page_remembered (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (GVariant) state = NULL;

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "impact");
  support_close (support);
  support = support_open_as_it_is ();
  state = g_action_group_get_action_state (G_ACTION_GROUP (support->window), "page");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "impact");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "decision");
  support_close (support);
}

static gboolean
has_one (Support *support)
{
  return ui_session_get_workspace (ui_window_get_session (support->window)) != NULL &&
         support_count (support) == 1;
}

static gboolean
is_suspended (Support *support)
{
  return ui_session_get_workspace (ui_window_get_session (support->window)) == NULL;
}

/* After a question, the workspace is what the copy holds; what it was is beside it. */
static void
test_restore (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiSession *session = ui_window_get_session (support->window);
  g_autofree char *copy = g_strconcat (ui_session_get_path (session), ".copy", NULL);
  g_autofree char *other = support_example ("02");
  g_autofree char *text = NULL;

  g_assert_true (data_backup (ui_session_get_path (session), copy, NULL));
  support_import (support, other);
  g_assert_cmpuint (support_count (support), ==, 2);
  ui_actions_restore (support->window, copy);
  support_settle (support);
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (support_count (support), ==, 2);
  ui_actions_restore (support->window, copy);
  support_settle (support);
  gtk_dialog_response (GTK_DIALOG (support_dialog (support)), GTK_RESPONSE_ACCEPT);
  g_assert_true (is_suspended (support));
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "One moment"));
  support_wait_until (support, has_one);
  g_free (text);
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "set-aside"));
  g_assert_nonnull (ui_session_get_evaluation (session));
  support_close (support);
}

/* What is no copy changes nothing. */
static void
test_restore_refused (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *other = support_example ("02");

  ui_actions_restore (support->window, other);
  support_settle (support);
  gtk_dialog_response (GTK_DIALOG (support_dialog (support)), GTK_RESPONSE_ACCEPT);
  support_wait_until (support, has_one);
  g_assert_true (GTK_IS_MESSAGE_DIALOG (support_dialog (support)));
  support_answer (support, GTK_RESPONSE_CLOSE);
  support_close (support);
}

/* A file that cannot be read to its end: the window lives meanwhile, and a cancelled import leaves
 * everything as it was. */
static void
test_import_cancelled (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *place = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (place, "endless.eikyo.json", NULL);
  g_autofree char *text = NULL;
  int descriptor;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  ui_actions_import (support->window, (const char *const[]){ pipe, NULL });
  support_wait_until (support, support_has_dialog);
  text = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (text, "The files are read and checked…"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  descriptor = g_open (pipe, O_WRONLY | O_NONBLOCK, 0);
  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (g_close (descriptor, NULL));
  support_wait (support);
  g_assert_false (support_has_dialog (support));
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
  g_assert_cmpint (g_unlink (pipe), ==, 0);
  g_assert_cmpint (g_rmdir (place), ==, 0);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/progress/quick", test_quick);
  g_test_add_func ("/progress/failed", test_failed);
  g_test_add_func ("/progress/cancelled", test_cancelled);
  g_test_add_func ("/progress/not-cancelled", test_not_cancelled);
  g_test_add_func ("/progress/window-gone", test_window_gone);
  g_test_add_func ("/progress/undo-explained", test_undo_explained);
  g_test_add_func ("/progress/undo-of-others", test_undo_of_others);
  g_test_add_func ("/progress/page-remembered", test_page_remembered);
  g_test_add_func ("/progress/import-cancelled", test_import_cancelled);
  g_test_add_func ("/progress/restore", test_restore);
  g_test_add_func ("/progress/restore-refused", test_restore_refused);
  return support_run ();
}
