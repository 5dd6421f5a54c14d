/* files.c - Files that the program is started with or that are dropped on the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/files.h"

#include "ui/window/actions.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

#define WORKSPACE_SUFFIX ".eikyo"

static gboolean
is_called (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, suffix);
}

/* Some programs and file systems write the end of a name in capitals. */
static gboolean
is_workbook (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = name == NULL ? NULL : g_ascii_strdown (name, -1);

  return small != NULL && (g_str_has_suffix (small, ".xlsx") || g_str_has_suffix (small, ".xlsm"));
}

static char *
get_place (GFile *file)
{
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

static void
open_workspace (UiWindow *window, const char *path)
{
  UiSession *session = ui_window_get_session (window);
  g_autoptr (GError) error = NULL;

  /* It may just have been opened, or its problem told, when the program started with it. */
  if (g_str_equal (path, ui_session_get_path (session)))
    {
      if (ui_session_get_workspace (session) == NULL)
        ui_session_retry (session);
      return;
    }
  if (!ui_session_open (session, path, &error))
    ui_messages_show_error (GTK_WINDOW (window), _ ("The workspace could not be opened"),
                            error->message);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiWindow *window)
{
  GSList *dropped = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *each = dropped; each != NULL; each = each->next)
    g_ptr_array_add (files, each->data);
  ui_files_open (window, (GFile *const *) files->pdata, files->len);
  return files->len > 0;
}

char *
ui_files_find_workspace (GFile *const *files, guint n_files)
{
  for (guint i = 0; i < n_files; i++)
    {
      if (is_called (files[i], WORKSPACE_SUFFIX))
        return get_place (files[i]);
    }
  return NULL;
}

void
ui_files_open (UiWindow *window, GFile *const *files, guint n_files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) evaluations = NULL;

  g_return_if_fail (UI_IS_WINDOW (window));

  ui_window_start (window);
  if (n_files > 0 && ui_session_is_on_trial (ui_window_get_session (window)))
    {
      ui_window_notify (window, GTK_MESSAGE_WARNING,
                        _ ("You are trying something out. Apply or discard that before you open "
                           "files."),
                        NULL, NULL, NULL);
      return;
    }
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *place = get_place (files[i]);

      if (is_called (files[i], WORKSPACE_SUFFIX))
        open_workspace (window, place);
      else if (is_workbook (files[i]))
        ui_actions_import_answers (window, place);
      else
        g_strv_builder_add (builder, place);
    }
  evaluations = g_strv_builder_end (builder);
  if (evaluations[0] != NULL)
    ui_actions_import (window, (const char *const *) evaluations);
}

void
ui_files_accept (UiWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (UI_IS_WINDOW (window));

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
