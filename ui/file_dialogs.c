/* file_dialogs.c - Asking for files, and saying what went wrong with one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/file_dialogs.h"

#include <glib/gi18n-lib.h>

/* What a dialog that is open needs to know. */
typedef struct
{
  GtkWindow *window; /* which owns the dialog */
  GtkFileChooserNative *dialog;
  UiFilesChosen chosen;
} Request;

static void
response_cb (GtkNativeDialog *dialog, int response, Request *request)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GtkWindow) window = g_object_ref (request->window);
  UiFilesChosen chosen = request->chosen;

  gtk_native_dialog_destroy (dialog);
  g_object_unref (request->dialog);
  g_free (request);
  if (response == GTK_RESPONSE_ACCEPT && g_list_model_get_n_items (files) > 0)
    chosen (window, files);
}

static void
ask (GtkWindow *window, GtkFileChooserNative *dialog, UiFilesChosen chosen)
{
  Request *request = g_new0 (Request, 1);

  request->window = window;
  request->dialog = dialog;
  request->chosen = chosen;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
ui_file_dialogs_open (GtkWindow *window, UiFilesChosen chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open Evaluations"), window, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Evaluations (*.eikyo.json)"), "*.eikyo.json");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
  ask (window, dialog, chosen);
}

void
ui_file_dialogs_save (GtkWindow *window, const char *title, const char *name, UiFilesChosen chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (window, dialog, chosen);
}

/* Lets a path that no line has room for go on in the next. */
static void
wrap_anywhere (GtkMessageDialog *dialog)
{
  for (GtkWidget *label = gtk_widget_get_first_child (gtk_message_dialog_get_message_area (dialog));
       label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

void
ui_file_dialogs_show_error (GtkWindow *window, const char *title, const char *message)
{
  GtkWidget *dialog =
      gtk_message_dialog_new (window, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                              GTK_MESSAGE_ERROR, GTK_BUTTONS_NONE, "%s", title);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", message);
  wrap_anywhere (GTK_MESSAGE_DIALOG (dialog));
  /* Translators: closes a message. */
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Close"), GTK_RESPONSE_CLOSE);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (dialog));
  else
    /* Now it would come to stand behind the window. */
    g_signal_connect_object (window, "map", G_CALLBACK (gtk_window_present), dialog,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
