/* workspace_actions.c - Open, copy, verify: what is done to the workspace as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/backup.h"
#include "data/workspace/restore.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"
#include "ui/history/verify_dialog.h"

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
open_chosen (GtkWindow *window, GListModel *files)
{
  g_autofree char *path = get_path (files);

  open_path (window, path);
}

static void
open_workspace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Workspaces (*.eikyo)"), { "eikyo" } };

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Open a Workspace"), NULL, FALSE, &kind,
                        open_chosen);
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
try_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiSession *session = get_session (widget);

  if (ui_session_get_workspace (session) == NULL)
    ui_session_retry (session);
}

static void
create_chosen (GtkWindow *window, GListModel *files)
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

  ui_file_dialogs_save (GTK_WINDOW (widget), _ ("New Workspace"), file_name, create_chosen);
}

/* What a copy is made of, and where it goes; also the task's way to the window. */
typedef struct
{
  char *path;
  char *target;
  GWeakRef window;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_free (copy->target);
  g_weak_ref_clear (&copy->window);
  g_free (copy);
}

static void
copy_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copy *copy = data;
  GError *error = NULL;

  if (data_backup (copy->path, copy->target, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (UiWindow) window = g_weak_ref_get (&copy->window);
  g_autofree char *file = g_filename_display_name (copy->target);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  gboolean copied = g_task_propagate_boolean (G_TASK (result), &error);

  if (window == NULL)
    return;
  /* Translators: %s is a file. */
  message = g_strdup_printf (_ ("The workspace was copied to %s, and the copy was checked."), file);
  if (copied)
    ui_window_notify (window, GTK_MESSAGE_INFO, message, NULL, NULL, NULL);
  else
    ui_messages_show_error (GTK_WINDOW (window), _ ("The workspace could not be copied"),
                            error->message);
}

static void
back_up_chosen (GtkWindow *window, GListModel *files)
{
  Copy *copy = g_new0 (Copy, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, copied_cb, NULL);

  copy->path = g_strdup (ui_session_get_path (get_session (window)));
  copy->target = get_path (files);
  g_weak_ref_init (&copy->window, window);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_on_thread);
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
  ui_file_dialogs_save (GTK_WINDOW (widget), _ ("Back Up the Workspace"), file_name,
                        back_up_chosen);
}

static void
restore_chosen (GtkWindow *window, GListModel *files)
{
  UiSession *session = get_session (window);
  g_autofree char *copy = get_path (files);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  if (ui_session_get_workspace (session) != NULL)
    return;
  if (data_restore (copy, ui_session_get_path (session), now, &error))
    ui_session_retry (session);
  else
    ui_messages_show_error (window, _ ("The copy could not be restored"), error->message);
}

static void
restore_workspace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Workspaces (*.eikyo)"), { "eikyo" } };
  g_autofree char *folder = data_backup_folder (ui_session_get_path (get_session (widget)));

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Restore from a Copy"), folder, FALSE, &kind,
                        restore_chosen);
}

static void
verify_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_verify_dialog_open (GTK_WINDOW (widget), ui_session_get_path (get_session (widget)));
}

void
ui_actions_install_workspace (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open-workspace", NULL, open_workspace_cb);
  gtk_widget_class_install_action (class, "win.open-usual-workspace", NULL, open_usual_cb);
  gtk_widget_class_install_action (class, "win.try-again", NULL, try_again_cb);
  gtk_widget_class_install_action (class, "win.new-workspace", NULL, new_workspace_cb);
  gtk_widget_class_install_action (class, "win.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (class, "win.restore-workspace", NULL, restore_workspace_cb);
  gtk_widget_class_install_action (class, "win.verify", NULL, verify_cb);
}
