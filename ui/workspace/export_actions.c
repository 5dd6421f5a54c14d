/* export_actions.c - Export: one or several evaluations as files or as a package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/import.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

#define FILE_SUFFIX ".eikyo.json"
#define PACKAGE_SUFFIX ".eikyo.zip"

/* How long files are written before the window goes on, in microseconds. */
#define SLICE 10000

/* After how long the window tells how far it is, in microseconds. */
#define PATIENCE 400000

/* Evaluations that are being written into a folder. */
typedef struct
{
  UiWindow *window;
  GArray *numbers;
  char *folder;
  GtkWidget *dialog; /* once it takes a while */
  gint64 started;    /* microseconds */
  guint n_written;
  gboolean cancelled;
} Export;

static void
export_free (Export *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_object_unref (self->window);
  g_array_unref (self->numbers);
  g_free (self->folder);
  g_free (self);
}

static DataWorkspace *
get_workspace (gpointer window)
{
  return ui_session_get_workspace (ui_window_get_session (window));
}

static char *
get_place (GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

static char *
suggest_name (gpointer window, gint64 number, GError **error)
{
  g_autoptr (DataEvaluation) evaluation =
      data_workspace_get_evaluation (get_workspace (window), number, error);

  return evaluation != NULL ? data_export_name (data_evaluation_get_exchange (evaluation)) : NULL;
}

/* A file that is there already is left alone: the next gets a number. */
static char *
find_free_path (const char *folder, const char *stem)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, FILE_SUFFIX, NULL)
                                     : g_strdup_printf ("%s (%u)" FILE_SUFFIX, stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static gboolean
write_next (Export *self, GError **error)
{
  gint64 number = g_array_index (self->numbers, gint64, self->n_written);
  g_autofree char *stem = suggest_name (self->window, number, error);
  g_autofree char *path = stem != NULL ? find_free_path (self->folder, stem) : NULL;

  if (path == NULL || !data_export_file (get_workspace (self->window), number, path, error))
    return FALSE;
  self->n_written++;
  return TRUE;
}

static void
tell_written (UiWindow *window, guint n)
{
  g_autofree char *message = g_strdup_printf (
      ngettext ("%u evaluation was exported.", "%u evaluations were exported.", n), n);

  ui_window_notify (window, GTK_MESSAGE_INFO, message, NULL, NULL, NULL);
}

static void
tell_problem (const Export *self, const GError *error)
{
  g_autofree char *written =
      g_strdup_printf (ngettext ("%u evaluation was exported before.",
                                 "%u evaluations were exported before.", self->n_written),
                       self->n_written);
  g_autofree char *message = g_strjoin ("\n\n", error->message, written, NULL);

  ui_messages_show_error (GTK_WINDOW (self->window), _ ("The evaluations could not be exported"),
                          self->n_written > 0 ? message : error->message);
}

static void
cancel_cb (Export *self)
{
  self->cancelled = TRUE;
}

static void
tell_progress (Export *self)
{
  /* Translators: %1$u files of %2$u are written. */
  g_autofree char *message =
      g_strdup_printf (_ ("Exported %1$u of %2$u…"), self->n_written, self->numbers->len);

  if (g_get_monotonic_time () - self->started < PATIENCE)
    return;
  if (self->dialog == NULL)
    {
      self->dialog = gtk_message_dialog_new (GTK_WINDOW (self->window), GTK_DIALOG_MODAL,
                                             GTK_MESSAGE_INFO, GTK_BUTTONS_CANCEL, "%s", message);
      g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (cancel_cb), self);
      ui_messages_present (GTK_WINDOW (self->window), GTK_WINDOW (self->dialog));
    }
  g_object_set (self->dialog, "text", message, NULL);
}

static gboolean
write_cb (gpointer data)
{
  Export *self = data;
  g_autoptr (GError) error = NULL;
  gint64 end = g_get_monotonic_time () + SLICE;
  gboolean going = get_workspace (self->window) != NULL && !self->cancelled;

  while (going && self->n_written < self->numbers->len && g_get_monotonic_time () < end)
    going = write_next (self, &error);
  if (going && self->n_written < self->numbers->len)
    {
      tell_progress (self);
      return G_SOURCE_CONTINUE;
    }
  if (error != NULL)
    tell_problem (self, error);
  else
    tell_written (self->window, self->n_written);
  return G_SOURCE_REMOVE;
}

void
ui_actions_export_into (UiWindow *window, const char *folder)
{
  Export *self = g_new0 (Export, 1);

  self->window = g_object_ref (window);
  self->numbers = ui_actions_list_numbers (window);
  self->folder = g_strdup (folder);
  self->started = g_get_monotonic_time ();
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, write_cb, self, (GDestroyNotify) export_free);
}

static void
export_files (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autofree char *folder = get_place (files);

  ui_actions_export_into (UI_WINDOW (window), folder);
}

static void
export_file (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autoptr (GArray) numbers = ui_actions_list_numbers (UI_WINDOW (window));
  g_autofree char *path = get_place (files);
  g_autoptr (GError) error = NULL;

  if (numbers->len > 0 &&
      !data_export_file (get_workspace (window), g_array_index (numbers, gint64, 0), path, &error))
    ui_messages_show_error (window, _ ("The evaluation could not be exported"), error->message);
}

static void
export_package (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autoptr (GArray) numbers = ui_actions_list_numbers (UI_WINDOW (window));
  g_autofree char *path = get_place (files);
  g_autoptr (GError) error = NULL;

  if (numbers->len == 0)
    return;
  if (!data_export_package (get_workspace (window), (const gint64 *) numbers->data, numbers->len,
                            path, &error))
    ui_messages_show_error (window,
                            numbers->len == 1 ? _ ("The evaluation could not be exported")
                                              : _ ("The evaluations could not be exported"),
                            error->message);
  else if (numbers->len > 1)
    tell_written (UI_WINDOW (window), numbers->len);
}

/* What a package of several is called first. */
static char *
suggest_package_name (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  /* Translators: a file name without its suffix; %s is a day such as 2026-11-22. */
  return g_strdup_printf (_ ("%s Evaluations"), day);
}

static void
ask_one (GtkWindow *window, gint64 number, gboolean package)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stem = suggest_name (window, number, &error);
  g_autofree char *name = NULL;

  if (stem == NULL)
    {
      ui_messages_show_error (window, _ ("The evaluation could not be exported"), error->message);
      return;
    }
  name = g_strconcat (stem, package ? PACKAGE_SUFFIX : FILE_SUFFIX, NULL);
  ui_file_dialogs_save (window, _ ("Export the Evaluation"), name,
                        package ? export_package : export_file, NULL, NULL);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean package = g_str_equal (g_variant_get_string (parameter, NULL), "zip");
  g_autoptr (GArray) numbers = ui_actions_list_numbers (UI_WINDOW (widget));
  g_autofree char *stem = NULL;
  g_autofree char *file_name = NULL;

  if (numbers->len == 1)
    ask_one (GTK_WINDOW (widget), g_array_index (numbers, gint64, 0), package);
  if (numbers->len <= 1)
    return;
  if (!package)
    {
      ui_file_dialogs_choose_folder (GTK_WINDOW (widget), _ ("Export the Evaluations as Files"),
                                     _ ("_Export Here"), export_files);
      return;
    }
  stem = suggest_package_name ();
  file_name = g_strconcat (stem, PACKAGE_SUFFIX, NULL);
  ui_file_dialogs_save (GTK_WINDOW (widget), _ ("Export the Evaluations"), file_name,
                        export_package, NULL, NULL);
}

void
ui_actions_install_export (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.export", "s", export_cb);
}
