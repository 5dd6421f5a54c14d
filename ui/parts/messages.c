/* messages.c - Saying what went wrong, and asking before what cannot be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/messages.h"

#include "ui/parts/clamp.h"

#include <glib/gi18n-lib.h>

/* Lets a path that no line has room for go on in the next. */
static void
wrap_anywhere (GtkMessageDialog *dialog)
{
  for (GtkWidget *label = gtk_widget_get_first_child (gtk_message_dialog_get_message_area (dialog));
       label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

static GtkWidget *
new_dialog (GtkWindow *window, GtkMessageType type, const char *title, const char *message)
{
  GtkWidget *dialog =
      gtk_message_dialog_new (window, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, type,
                              GTK_BUTTONS_NONE, "%s", title);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", message);
  wrap_anywhere (GTK_MESSAGE_DIALOG (dialog));
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
  return dialog;
}

/* @length, given for the usual text size or not at all, for text as it is now: no more than @most,
 * unless that is not known yet, but never less than @length. */
static int
enlarge (GtkWindow *dialog, int length, int most)
{
  int enlarged = ui_clamp_scale (GTK_WIDGET (dialog), length);

  if (length < 0)
    return length;
  if (most > 0)
    enlarged = MIN (enlarged, most);
  return MAX (length, enlarged);
}

void
ui_messages_present (GtkWindow *window, GtkWindow *dialog)
{
  int width;
  int height;

  gtk_window_get_default_size (dialog, &width, &height);
  width = enlarge (dialog, width, gtk_widget_get_width (GTK_WIDGET (window)));
  height = enlarge (dialog, height, gtk_widget_get_height (GTK_WIDGET (window)));
  gtk_window_set_default_size (dialog, width, height);
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    gtk_window_present (dialog);
  else
    /* Now it would come to stand behind the window. */
    g_signal_connect_object (window, "map", G_CALLBACK (gtk_window_present), dialog,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
ui_messages_show_error (GtkWindow *window, const char *title, const char *message)
{
  GtkWidget *dialog = new_dialog (window, GTK_MESSAGE_ERROR, title, message);

  /* Translators: closes a message. */
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Close"), GTK_RESPONSE_CLOSE);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  ui_messages_present (window, GTK_WINDOW (dialog));
}

void
ui_messages_choose (GtkWindow *window,
                    const char *title,
                    const char *message,
                    const UiMessagesChoice *choices,
                    GCallback answered)
{
  GtkWidget *dialog = new_dialog (window, GTK_MESSAGE_QUESTION, title, message);
  GtkWidget *button = NULL;
  guint n = 0;

  for (; choices[n].label != NULL; n++)
    {
      button = gtk_dialog_add_button (GTK_DIALOG (dialog), choices[n].label, choices[n].response);
      gtk_dialog_set_default_response (GTK_DIALOG (dialog), choices[n].response);
    }
  if (n > 1)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (dialog, "response", answered, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is done when the user agrees. */
typedef struct
{
  UiMessagesAgreed agreed;
  gpointer data;
  GDestroyNotify free;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  if (question->free != NULL)
    question->free (question->data);
  g_free (question);
}

static void
answered_cb (GtkDialog *dialog, int response, gpointer data)
{
  g_autoptr (GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  const Question *question = data;

  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_ACCEPT)
    question->agreed (window, question->data);
}

void
ui_messages_ask (GtkWindow *window,
                 const char *title,
                 const char *message,
                 const char *label,
                 UiMessagesAgreed agreed,
                 gpointer data,
                 GDestroyNotify free)
{
  Question *question = g_new (Question, 1);
  GtkWidget *dialog = new_dialog (window, GTK_MESSAGE_QUESTION, title, message);
  GtkWidget *button;

  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  button = gtk_dialog_add_button (GTK_DIALOG (dialog), label, GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (button, "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  *question = (Question){ .agreed = agreed, .data = data, .free = free };
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
