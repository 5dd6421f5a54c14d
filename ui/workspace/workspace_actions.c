/* workspace_actions.c - Open, copy, verify: what is done to the workspace as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/backup.h"
#include "data/workspace/restore.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"
#include "ui/parts/progress.h"
#include "ui/workspace/recent.h"
#include "ui/history/verify_dialog.h"
#include "ui/worksheets/check_dialog.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".eikyo"

static UiSession *
get_session (gpointer window)
{
  return ui_window_get_session (window);
}

static char *
get_path (GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

static void
open_path (GtkWindow *window, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!ui_session_open (get_session (window), path, &error))
    ui_messages_show_error (window, _ ("The workspace could not be opened"), error->message);
}

static void
open_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autofree char *path = get_path (files);

  open_path (window, path);
}

static void
open_workspace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Workspaces (*.eikyo)"), { "eikyo" } };

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Open a Workspace"), NULL, FALSE, &kind,
                        open_chosen, NULL, NULL);
}

static void
open_usual_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = data_workspace_default_path ();
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || data_workspace_create (path, &error))
    open_path (GTK_WINDOW (widget), path);
  else
    ui_messages_show_error (GTK_WINDOW (widget), _ ("The workspace could not be made"),
                            error->message);
}

static void
forget_recent (GtkWindow *window, gpointer path)
{
  UiSession *session = get_session (window);

  ui_recent_remove (ui_session_get_settings (session), path);
  /* Whatever lists them looks again. */
  if (ui_session_get_workspace (session) == NULL)
    ui_session_retry (session);
  else
    g_signal_emit_by_name (session, "changed");
}

static void
open_recent_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *path = g_variant_get_string (parameter, NULL);
  g_autofree char *display = g_filename_display_name (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    open_path (GTK_WINDOW (widget), path);
  else
    ui_messages_ask (GTK_WINDOW (widget), _ ("The workspace is not there any more"), display,
                     _ ("_Remove from the List"), forget_recent, g_strdup (path), g_free);
}

static void
try_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiSession *session = get_session (widget);

  if (ui_session_get_workspace (session) == NULL)
    ui_session_retry (session);
}

static void
create_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autofree char *chosen = get_path (files);
  g_autofree char *path =
      g_strconcat (chosen, g_str_has_suffix (chosen, SUFFIX) ? NULL : SUFFIX, NULL);
  g_autoptr (GError) error = NULL;

  if (data_workspace_create (path, &error))
    open_path (window, path);
  else
    ui_messages_show_error (window, _ ("The workspace could not be made"), error->message);
}

static void
new_workspace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Translators: the file name that a new workspace has until another is entered. */
  g_autofree char *file_name = g_strconcat (_ ("Evaluations"), SUFFIX, NULL);

  ui_file_dialogs_save (GTK_WINDOW (widget), _ ("New Workspace"), file_name, create_chosen, NULL,
                        NULL);
}

/* What is copied, and where to. */
typedef struct
{
  char *from;
  char *to;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->from);
  g_free (copy->to);
  g_free (copy);
}

static Copy *
copy_new (const char *from, const char *to)
{
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy){ .from = g_strdup (from), .to = g_strdup (to) };
  return copy;
}

static gboolean
copy_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  const Copy *copy = data;

  return data_backup_unless_cancelled (copy->from, copy->to, cancellable, error);
}

static void
copied (GtkWindow *window, gpointer data, const GError *error)
{
  const Copy *copy = data;
  g_autofree char *file = g_filename_display_name (copy->to);
  /* Translators: %s is a file. */
  g_autofree char *message =
      g_strdup_printf (_ ("The workspace was copied to %s, and the copy was checked."), file);

  if (error == NULL)
    ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, NULL, NULL, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ui_messages_show_error (window, _ ("The workspace could not be copied"), error->message);
}

static void
back_up_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autofree char *target = get_path (files);

  ui_progress_run (window, _ ("The workspace is copied, and the copy is checked…"), TRUE,
                   copy_on_thread, copied,
                   copy_new (ui_session_get_path (get_session (window)), target), copy_free);
}

static void
back_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *base = g_path_get_basename (ui_session_get_path (get_session (widget)));
  g_autofree char *display = g_filename_display_name (base);
  g_autofree char *file_name = NULL;

  if (g_str_has_suffix (display, SUFFIX))
    display[strlen (display) - strlen (SUFFIX)] = '\0';
  file_name = g_strdup_printf ("%s-%s" SUFFIX, display, day);
  ui_file_dialogs_save (GTK_WINDOW (widget), _ ("Back Up the Workspace"), file_name, back_up_chosen,
                        NULL, NULL);
}

static gboolean
restore_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  const Copy *copy = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return data_restore (copy->from, copy->to, now, error);
}

static void
restored (GtkWindow *window, gpointer data, const GError *error)
{
  UiSession *session = get_session (window);

  if (ui_session_get_workspace (session) == NULL)
    ui_session_retry (session);
  if (error != NULL)
    ui_messages_show_error (window, _ ("The copy could not be restored"), error->message);
  else
    ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO,
                      _ ("The workspace is what the copy holds. What was here before is beside it, "
                         "in a file with “set-aside” in its name."),
                      NULL, NULL, NULL);
}

static void
restore (GtkWindow *window, gpointer data)
{
  UiSession *session = get_session (window);
  Copy *copy = copy_new (data, ui_session_get_path (session));

  ui_session_suspend (session);
  ui_progress_run (window, _ ("The copy is checked and put in its place…"), FALSE,
                   restore_on_thread, restored, copy, copy_free);
}

void
ui_actions_restore (UiWindow *window, const char *copy)
{
  g_autofree char *name = g_filename_display_basename (copy);
  g_autofree char *question = NULL;

  if (ui_session_get_workspace (get_session (window)) == NULL)
    {
      restore (GTK_WINDOW (window), (gpointer) copy);
      return;
    }
  /* Translators: %s is a file. */
  question = g_strdup_printf (_ ("Go back to the copy %s?"), name);
  ui_messages_ask (GTK_WINDOW (window), question,
                   _ ("What was done since then is not in the copy. The workspace as it is now is "
                      "set aside beside it, and not removed."),
                   _ ("_Restore"), restore, g_strdup (copy), g_free);
}

static void
restore_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autofree char *copy = get_path (files);

  ui_actions_restore (UI_WINDOW (window), copy);
}

static void
restore_workspace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Workspaces (*.eikyo)"), { "eikyo" } };
  g_autofree char *folder = data_backup_folder (ui_session_get_path (get_session (widget)));

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Restore from a Copy"), folder, FALSE, &kind,
                        restore_chosen, NULL, NULL);
}

static void
check_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  DataWorkspace *workspace = ui_session_get_workspace (get_session (window));

  if (workspace != NULL)
    ui_check_dialog_open (window, workspace, files);
}

static void
verify_worksheet_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Worksheets (*.pdf, *.xlsx)"), { "pdf", "xlsx" } };

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Check Worksheets"), NULL, TRUE, &kind,
                        check_chosen, NULL, NULL);
}

static void
verify_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_verify_dialog_open (GTK_WINDOW (widget), ui_session_get_verification (get_session (widget)));
}

void
ui_actions_install_workspace (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open-workspace", NULL, open_workspace_cb);
  gtk_widget_class_install_action (class, "win.open-recent", "s", open_recent_cb);
  gtk_widget_class_install_action (class, "win.open-usual-workspace", NULL, open_usual_cb);
  gtk_widget_class_install_action (class, "win.try-again", NULL, try_again_cb);
  gtk_widget_class_install_action (class, "win.new-workspace", NULL, new_workspace_cb);
  gtk_widget_class_install_action (class, "win.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (class, "win.restore-workspace", NULL, restore_workspace_cb);
  gtk_widget_class_install_action (class, "win.verify", NULL, verify_cb);
  gtk_widget_class_install_action (class, "win.verify-worksheet", NULL, verify_worksheet_cb);
}
