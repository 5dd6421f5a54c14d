/* trial_actions.c - Trying answers out: begin, apply, discard, and not losing what was tried.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/trial.h"
#include "ui/forms/field.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

/* The answers of the question before the window closes. */
enum
{
  APPLY = 1,
  DISCARD,
};

static DataEvaluation *
get_evaluation (gpointer window)
{
  return ui_session_get_evaluation (ui_window_get_session (window));
}

/* Where the register is in front of the page, it gives way: it is closed during a trial. */
static void
reveal_page (UiWindow *window)
{
  UiContent *content = ui_window_get_content (window);
  UiEvaluationView *view = ui_pane_get_view (ui_content_get_pane (content));

  ui_content_reveal (content);
  if (view != NULL && gtk_window_get_focus (GTK_WINDOW (window)) == NULL)
    ui_evaluation_view_focus (view);
}

static void
try_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  ui_window_notify (UI_WINDOW (widget), GTK_MESSAGE_INFO, NULL, NULL, NULL, NULL);
  reveal_page (UI_WINDOW (widget));
  if (!data_evaluation_start_trial (get_evaluation (widget), &error))
    ui_messages_show_error (GTK_WINDOW (widget), _ ("Nothing can be tried out now"),
                            error->message);
}

static gboolean
differs (DataEvaluation *evaluation)
{
  g_autoptr (GPtrArray) tried = data_evaluation_list_tried (evaluation);

  return tried->len > 0;
}

static gboolean
apply (GtkWidget *window)
{
  DataEvaluation *evaluation = get_evaluation (window);
  gboolean differed = differs (evaluation);
  g_autoptr (GError) error = NULL;

  if (!data_evaluation_apply_trial (evaluation, &error))
    {
      ui_messages_show_error (GTK_WINDOW (window), _ ("What was tried could not be applied"),
                              error->message);
      return FALSE;
    }
  if (differed)
    ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, _ ("What you tried is saved now."),
                      _ ("_Undo"), "win.undo", NULL);
  return TRUE;
}

static void
apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  apply (widget);
}

static void
discard_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  data_evaluation_discard_trial (get_evaluation (widget));
}

static void
answered_cb (GtkDialog *dialog, int response, gpointer data)
{
  g_autoptr (GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  DataEvaluation *evaluation = get_evaluation (window);

  /* The dialog may outlive the window by a moment. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (evaluation == NULL || (response != APPLY && response != DISCARD))
    return;
  if (response == DISCARD)
    data_evaluation_discard_trial (evaluation);
  if (response == DISCARD || apply (GTK_WIDGET (window)))
    gtk_window_close (window);
}

static void
close_anyway (GtkWindow *window, gpointer data)
{
  UiField *field;

  while ((field = ui_field_find_failed (GTK_WIDGET (window))) != NULL)
    ui_field_give_way (field);
  gtk_window_close (window);
}

/* Whether it has to be asked first, as something that was entered is not kept. */
static gboolean
ask_for_failed (GtkWindow *window)
{
  UiField *field = ui_field_find_failed (GTK_WIDGET (window));
  g_autofree char *message = NULL;

  if (field == NULL)
    return FALSE;
  /* Translators: %1$s is the name of a field, %2$s why that could not be, as whole sentences. */
  message = g_strdup_printf (_ ("“%1$s” could not be saved: %2$s"), ui_field_get_title (field),
                             ui_field_get_fault (field));
  ui_messages_ask (window, _ ("Close without what you entered last?"), message, _ ("_Close Anyway"),
                   close_anyway, NULL, NULL);
  return TRUE;
}

static gboolean
ask_for_tried (GtkWindow *window)
{
  DataEvaluation *evaluation = get_evaluation (window);

  if (evaluation == NULL || !data_evaluation_is_on_trial (evaluation) || !differs (evaluation))
    return FALSE;
  ui_messages_choose (window, _ ("Apply what you tried?"),
                      _ ("It is not saved yet, and is lost when the window closes."),
                      (const UiMessagesChoice[]){ { _ ("_Cancel"), GTK_RESPONSE_CANCEL },
                                                  { _ ("Disc_ard"), DISCARD },
                                                  { _ ("Appl_y"), APPLY },
                                                  { NULL } },
                      G_CALLBACK (answered_cb));
  return TRUE;
}

gboolean
ui_actions_ask_for_trial (UiWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  /* What is being entered is at its end, and what failed is tried once more. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  if (!ask_for_failed (GTK_WINDOW (window)) && !ask_for_tried (GTK_WINDOW (window)))
    return FALSE;
  gtk_window_set_focus (GTK_WINDOW (window), focus);
  return TRUE;
}

void
ui_actions_install_trial (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.try", NULL, try_cb);
  gtk_widget_class_install_action (class, "win.apply-trial", NULL, apply_cb);
  gtk_widget_class_install_action (class, "win.discard-trial", NULL, discard_cb);
}
