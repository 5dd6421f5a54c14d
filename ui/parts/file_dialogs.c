/* file_dialogs.c - Asking for files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/file_dialogs.h"

#include <glib/gi18n-lib.h>

/* What a dialog that is open needs to know. */
typedef struct
{
  GtkWindow *window; /* which owns the dialog */
  GtkFileChooserNative *dialog;
  UiFilesChosen chosen;
  gpointer data;
  GDestroyNotify free;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->dialog);
  if (self->free != NULL)
    self->free (self->data);
  g_free (self);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Request *request)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GtkWindow) window = g_object_ref (request->window);

  gtk_native_dialog_destroy (dialog);
  if (response == GTK_RESPONSE_ACCEPT && g_list_model_get_n_items (files) > 0)
    request->chosen (window, files, request->data);
  request_free (request);
}

static void
ask (GtkWindow *window,
     GtkFileChooserNative *dialog,
     UiFilesChosen chosen,
     gpointer data,
     GDestroyNotify free)
{
  Request *request = g_new0 (Request, 1);

  request->window = window;
  request->dialog = dialog;
  request->chosen = chosen;
  request->data = data;
  request->free = free;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooser *chooser, const UiFileKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind->name);
  for (guint i = 0; i < G_N_ELEMENTS (kind->suffixes) && kind->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, kind->suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_all_files (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

void
ui_file_dialogs_open (GtkWindow *window,
                      const char *title,
                      const char *folder,
                      gboolean multiple,
                      const UiFileKind *kind,
                      UiFilesChosen chosen,
                      gpointer data,
                      GDestroyNotify free)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, window, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  if (folder != NULL)
    {
      g_autoptr (GFile) place = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
    }
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), multiple);
  if (kind != NULL)
    {
      add_filter (GTK_FILE_CHOOSER (dialog), kind);
      add_all_files (GTK_FILE_CHOOSER (dialog));
    }
  ask (window, dialog, chosen, data, free);
}

void
ui_file_dialogs_save (GtkWindow *window,
                      const char *title,
                      const char *name,
                      UiFilesChosen chosen,
                      gpointer data,
                      GDestroyNotify free)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (window, dialog, chosen, data, free);
}

void
ui_file_dialogs_choose_folder (GtkWindow *window,
                               const char *title,
                               const char *button,
                               UiFilesChosen chosen)
{
  ask (window,
       gtk_file_chooser_native_new (title, window, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, button,
                                    _ ("_Cancel")),
       chosen, NULL, NULL);
}
