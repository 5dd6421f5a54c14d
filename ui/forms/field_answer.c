/* field_answer.c - The answer that a field takes: where it is bound to, what is kept there, and
 * what could not be kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/field_private.h"

#include "data/error.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>

/* After how long it is tried again to keep what another program stood in the way of, in
 * milliseconds. */
#define RETRY_INTERVAL 1000

static void
update_state (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  g_auto (GStrv) words = NULL;
  gboolean unanswered = FALSE;

  if (own->evaluation != NULL && (own->asked || UI_FIELD_GET_CLASS (self)->says_unanswered))
    {
      words = ui_field_get_words (self);
      unanswered = words[0] == NULL || (words[1] == NULL && rules_text_is_blank (words[0]));
    }
  ui_field_title_set_unanswered (own->title, unanswered, own->asked);
}

static void
take (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  own->taking = TRUE;
  UI_FIELD_GET_CLASS (self)->take (self);
  own->taking = FALSE;
  update_state (self);
}

/* What was entered and could not be kept stays. */
static void
changed_cb (UiField *self)
{
  if (ui_field_get_private (self)->failed)
    {
      update_state (self);
      return;
    }
  ui_field_set_fault (self, NULL);
  take (self);
}

static void
set_editable (UiField *self, gboolean editable)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  own->editable = editable;
  if (UI_FIELD_GET_CLASS (self)->set_editable != NULL)
    UI_FIELD_GET_CLASS (self)->set_editable (self, editable);
  if (own->control != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (own->control),
                                    GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "read-only");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "read-only");
}

static void
lived_cb (UiField *self)
{
  gboolean editable = data_evaluation_can_edit (ui_field_get_private (self)->evaluation);

  if (editable == ui_field_get_private (self)->editable)
    return;
  set_editable (self, editable);
  /* What clears an answer is shown with it. */
  if (UI_FIELD_GET_CLASS (self)->set_editable == NULL)
    take (self);
}

static void
rules_changed_cb (UiField *self)
{
  if (UI_FIELD_GET_CLASS (self)->bound != NULL)
    UI_FIELD_GET_CLASS (self)->bound (self);
  take (self);
}

static void
stop_waiting (UiFieldPrivate *own)
{
  g_clear_handle_id (&own->retry_source, g_source_remove);
  g_clear_pointer (&own->waiting, data_edit_free);
}

void
ui_field_leave (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  g_autoptr (DataEdit) waiting = g_steal_pointer (&own->waiting);

  stop_waiting (own);
  if (waiting != NULL)
    ui_field_edit (self, waiting);
  else if (ui_field_get_private (self)->failed && UI_FIELD_GET_CLASS (self)->keep != NULL)
    UI_FIELD_GET_CLASS (self)->keep (self);
}

/* What was typed, where it is text: (transfer full) (nullable). */
static char *
get_typed (GtkWidget *control)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_EDITABLE (control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
  if (!GTK_IS_TEXT_VIEW (control))
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* The field is about to show something else: what could not be kept is tried once more, and where
 * it is lost the user is told. */
void
ui_field_give_up (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *typed = NULL;
  g_autofree char *message = NULL;

  ui_field_leave (self);
  if (!own->failed)
    return;
  own->failed = FALSE;
  stop_waiting (own);
  if (!UI_IS_WINDOW (root) || gtk_widget_in_destruction (GTK_WIDGET (root)))
    return;
  typed = get_typed (own->control);
  /* Translators: %1$s is the name of a field, %2$s what was entered in it, %3$s why it is not kept,
   * as whole sentences. */
  message = g_strdup_printf (_ ("What you entered in “%1$s” was not kept: “%2$s”. %3$s"),
                             ui_field_title_get_text (own->title), typed != NULL ? typed : "…",
                             gtk_label_get_label (own->fault));
  ui_window_notify (UI_WINDOW (root), GTK_MESSAGE_WARNING, message, NULL, NULL, NULL);
}

void
ui_field_forget (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  stop_waiting (own);
  if (own->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (own->evaluation, self);
  if (own->entry != NULL)
    g_signal_handlers_disconnect_by_data (own->entry, self);
  g_clear_object (&own->evaluation);
  g_clear_object (&own->entry);
  own->place = (DataPlace){ .array = DATA_ARRAY_NONE };
}

static void
watch (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  g_autofree char *signal = g_strconcat ("changed::", own->member, NULL);

  g_signal_connect_swapped (own->entry != NULL ? (gpointer) own->entry : (gpointer) own->evaluation,
                            signal, G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (own->evaluation, "changed::rules.edition",
                            G_CALLBACK (rules_changed_cb), self);
  g_signal_connect_swapped (own->evaluation, "lived", G_CALLBACK (lived_cb), self);
}

/* Remarks are on a cell as a whole. */
static void
bind_remarks (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  DataPlace place = own->place;

  if (place.array == DATA_ARRAY_IMPACTS)
    place.member = NULL;
  ui_remark_button_bind (own->remarks, own->evaluation, &place);
}

void
ui_field_bind (UiField *self, DataEvaluation *evaluation, DataEntry *entry)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  g_return_if_fail (UI_IS_FIELD (self) && own->member != NULL);

  ui_field_give_up (self);
  ui_field_forget (self);
  ui_field_set_fault (self, NULL);
  ui_remark_button_bind (own->remarks, NULL, NULL);
  if (evaluation == NULL)
    return;
  own->evaluation = g_object_ref (evaluation);
  if (entry != NULL)
    {
      own->entry = g_object_ref (entry);
      own->place = *data_entry_get_place (entry);
    }
  own->place.member = own->member;
  watch (self);
  rules_changed_cb (self);
  set_editable (self, data_evaluation_can_edit (evaluation));
  bind_remarks (self);
}

const char *
ui_field_get_member (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return ui_field_get_private (self)->member;
}

const DataPlace *
ui_field_get_place (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return ui_field_get_private (self)->evaluation != NULL ? &ui_field_get_private (self)->place
                                                         : NULL;
}

DataEvaluation *
ui_field_get_evaluation (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return ui_field_get_private (self)->evaluation;
}

DataEntry *
ui_field_get_entry (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return ui_field_get_private (self)->entry;
}

/* Why what was entered is not kept: (transfer full). */
static char *
describe_fault (UiField *self, const GError *error)
{
  if (ui_field_get_private (self)->waiting == NULL)
    return g_strdup (error->message);
  /* Translators: stands behind the sentences that say that another program uses the file. */
  return g_strjoin (" ", error->message,
                    _ ("What you entered stays here and is saved as soon as that is possible."),
                    NULL);
}

static gboolean
fail (UiField *self, const GError *error)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  g_autofree char *fault = NULL;

  if (!g_error_matches (error, DATA_ERROR, DATA_ERROR_BUSY))
    stop_waiting (own);
  fault = describe_fault (self, error);

  if (UI_FIELD_GET_CLASS (self)->set_editable == NULL &&
      !data_evaluation_can_edit (own->evaluation))
    take (self);
  else
    own->failed = TRUE;
  ui_field_set_fault (self, fault);
  return FALSE;
}

static gboolean
retry_cb (gpointer data)
{
  ui_field_get_private (data)->retry_source = 0;
  ui_field_leave (data);
  return G_SOURCE_REMOVE;
}

/* @edit is made as soon as the other program lets it, and what is typed meanwhile does not wait for
 * that program key by key. */
static void
wait_to_edit (UiField *self, const DataEdit *edit)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  g_clear_pointer (&own->waiting, data_edit_free);
  own->waiting = data_edit_copy (edit);
  if (own->retry_source == 0)
    own->retry_source = g_timeout_add (RETRY_INTERVAL, retry_cb, self);
}

gboolean
ui_field_edit (UiField *self, const DataEdit *edit)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  gboolean had_failed = own->failed;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (UI_IS_FIELD (self), FALSE);

  if (own->taking || own->evaluation == NULL)
    return TRUE;
  if (own->retry_source != 0 && UI_FIELD_GET_CLASS (self)->set_editable != NULL)
    {
      wait_to_edit (self, edit);
      return FALSE;
    }
  stop_waiting (own);
  own->failed = FALSE;
  if (!data_evaluation_edit (own->evaluation, edit, &error))
    {
      if (g_error_matches (error, DATA_ERROR, DATA_ERROR_BUSY))
        wait_to_edit (self, edit);
      return fail (self, error);
    }
  ui_field_set_fault (self, NULL);
  /* What could not be kept before may still be seen, while what is kept is as it was. */
  if (had_failed)
    take (self);
  else
    update_state (self);
  return TRUE;
}

gboolean
ui_field_set_words (UiField *self, const char *const *words)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (UI_IS_FIELD (self), FALSE);

  if (own->taking || own->evaluation == NULL)
    return TRUE;
  if (words[0] == NULL)
    data_edit_clear (edit, &own->place);
  else if (!data_edit_set_words (edit, &own->place, words, &error))
    return fail (self, error);
  return ui_field_edit (self, edit);
}

gboolean
ui_field_has_failed (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), FALSE);

  return ui_field_get_private (self)->failed;
}

void
ui_field_give_way (UiField *self)
{
  g_return_if_fail (UI_IS_FIELD (self));

  ui_field_get_private (self)->failed = FALSE;
  stop_waiting (ui_field_get_private (self));
  ui_field_set_fault (self, NULL);
  take (self);
}

void
ui_field_refresh (UiField *self)
{
  g_return_if_fail (UI_IS_FIELD (self));

  take (self);
}
