/* answers_dialog.c - Takes over what a fill-in workbook says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/fillin/answers_dialog.h"

#include "ui/fillin/answers_item.h"
#include "ui/fillin/answers_row.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

struct _UiAnswersDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkLabel *source;
  GtkLabel *counts;
  GtkWidget *choosing;
  GtkCheckButton *only_problems;
  GtkStack *pages;
  GtkLabel *message;
  GtkWidget *list_page;
  GtkFilterListModel *rows;
  GtkCustomFilter *filter;

  /* owned */
  GListStore *items;
  DataEvaluation *evaluation;
  DataFillin *fillin;
  DataAnswers *answers;

  GtkWidget *accept;
  UiAnswersTaken taken;
};

G_DEFINE_FINAL_TYPE (UiAnswersDialog, ui_answers_dialog, GTK_TYPE_DIALOG)

static UiAnswersItem *
get_item (UiAnswersDialog *self, guint position)
{
  g_autoptr (UiAnswersItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item;
}

static guint
count_chosen (UiAnswersDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->answers->answers->len; i++)
    n += ui_answers_item_is_chosen (get_item (self, i)) ? 1 : 0;
  return n;
}

/* What the button does. */
static void
show_chosen (UiAnswersDialog *self)
{
  guint n = count_chosen (self);
  g_autofree char *label =
      n == 0 ? g_strdup (_ ("_Take Over"))
             : g_strdup_printf (ngettext ("_Take Over %u Change", "_Take Over %u Changes", n), n);

  gtk_button_set_label (GTK_BUTTON (self->accept), label);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, n > 0);
}

static void
show_page (UiAnswersDialog *self)
{
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0;
  const char *text = self->answers->answers->len == 0 ? _ ("The workbook asks for no change.")
                                                      : _ ("No change needs a look.");

  gtk_label_set_label (self->message, has_rows ? "" : text);
  gtk_stack_set_visible_child (self->pages,
                               has_rows ? self->list_page : GTK_WIDGET (self->message));
}

static void
show_counts (UiAnswersDialog *self)
{
  g_autofree char *text = g_strdup_printf (
      _ ("Changes: %u sound, %u with a warning, %u refused; %u answers unchanged."),
      self->answers->n_verdicts[DATA_ANSWER_OK], self->answers->n_verdicts[DATA_ANSWER_WARNING],
      self->answers->n_verdicts[DATA_ANSWER_REFUSED], self->answers->n_unchanged);

  gtk_label_set_label (self->counts, text);
  gtk_widget_set_visible (self->choosing, self->answers->answers->len > 0);
}

static void
chosen_cb (UiAnswersDialog *self)
{
  show_chosen (self);
}

/* @answers: (transfer full): what is shown from now on. */
static void
take_answers (UiAnswersDialog *self, DataAnswers *answers)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_clear_pointer (&self->answers, data_answers_unref);
  self->answers = answers;
  for (guint i = 0; i < answers->answers->len; i++)
    {
      UiAnswersItem *item = ui_answers_item_new (answers, i);

      g_signal_connect_object (item, "notify::chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  show_counts (self);
  show_chosen (self);
  show_page (self);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  UiAnswersDialog *self = data;

  return !gtk_check_button_get_active (self->only_problems) ||
         ui_answers_item_get (item)->problem != DATA_ANSWER_NOTHING;
}

static void
filter_cb (UiAnswersDialog *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_page (self);
}

static void
choose_all (UiAnswersDialog *self, gboolean chosen)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      UiAnswersItem *item = get_item (self, i);

      g_signal_handlers_block_by_func (item, chosen_cb, self);
      ui_answers_item_choose (item, chosen);
      g_signal_handlers_unblock_by_func (item, chosen_cb, self);
    }
  show_chosen (self);
}

static void
all_cb (UiAnswersDialog *self)
{
  choose_all (self, TRUE);
}

static void
none_cb (UiAnswersDialog *self)
{
  choose_all (self, FALSE);
}

static void
activate_cb (UiAnswersDialog *self, guint position)
{
  g_autoptr (UiAnswersItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  ui_answers_item_choose (item, !ui_answers_item_is_chosen (item));
}

/* Whether what is shown is still what would be done; if not, it is shown anew. */
static gboolean
is_current (UiAnswersDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataAnswers) now =
      data_answers_new (self->fillin, data_evaluation_get_exchange (self->evaluation), &error);

  if (now != NULL && data_answers_is_same (now, self->answers))
    return TRUE;
  ui_messages_show_error (GTK_WINDOW (self), _ ("Nothing was changed"),
                          now == NULL ? error->message
                                      : _ ("The evaluation was changed meanwhile. Look at the "
                                           "changes again."));
  if (now != NULL)
    take_answers (self, g_steal_pointer (&now));
  return FALSE;
}

/* Whether the changes were made; if not, it is said why. */
static gboolean
make_changes (UiAnswersDialog *self)
{
  guint n = self->answers->answers->len;
  g_autofree gboolean *chosen = g_new0 (gboolean, n);
  g_autoptr (DataEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_current (self))
    return FALSE;
  for (guint i = 0; i < n; i++)
    chosen[i] = ui_answers_item_is_chosen (get_item (self, i));
  edit = data_answers_to_edit (self->answers, chosen);
  if (data_evaluation_edit (self->evaluation, edit, &error))
    return TRUE;
  ui_messages_show_error (GTK_WINDOW (self), _ ("Nothing was changed"), error->message);
  return FALSE;
}

static void
response_cb (UiAnswersDialog *self, int response)
{
  g_autoptr (GtkWindow) window = NULL;
  UiAnswersTaken taken = self->taken;
  guint n = count_chosen (self);

  if (response == GTK_RESPONSE_ACCEPT && (n == 0 || !make_changes (self)))
    return;
  window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    taken (window, n);
}

static void
ui_answers_dialog_dispose (GObject *object)
{
  UiAnswersDialog *self = UI_ANSWERS_DIALOG (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_ANSWERS_DIALOG);
  g_clear_object (&self->items);
  g_clear_pointer (&self->answers, data_answers_unref);
  g_clear_pointer (&self->fillin, data_fillin_free);
  g_clear_object (&self->evaluation);
  G_OBJECT_CLASS (ui_answers_dialog_parent_class)->dispose (object);
}

static void
ui_answers_dialog_class_init (UiAnswersDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_answers_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/fillin/answers_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, source);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, choosing);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, only_problems);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, message);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, list_page);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersDialog, filter);
  gtk_widget_class_bind_template_callback (widget_class, ui_answers_row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, ui_answers_row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, ui_answers_row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_answers_dialog_init (UiAnswersDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (UI_TYPE_ANSWERS_ITEM);
  gtk_custom_filter_set_filter_func (self->filter, is_shown, self, NULL);
  gtk_filter_list_model_set_model (self->rows, G_LIST_MODEL (self->items));
}

UiAnswersDialog *
ui_answers_dialog_open (GtkWindow *window,
                        DataEvaluation *evaluation,
                        DataFillin *fillin,
                        UiAnswersTaken taken,
                        GError **error)
{
  g_autoptr (DataFillin) owned = fillin;
  DataAnswers *answers =
      data_answers_new (fillin, data_evaluation_get_exchange (evaluation), error);
  g_autofree char *file = NULL;
  UiAnswersDialog *self;

  if (answers == NULL)
    return NULL;
  self = g_object_new (UI_TYPE_ANSWERS_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);
  self->evaluation = g_object_ref (evaluation);
  self->fillin = g_steal_pointer (&owned);
  self->taken = taken;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  self->accept = gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Take Over"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (self->accept, "suggested-action");
  file = g_path_get_basename (data_fillin_get_file (self->fillin));
  gtk_label_set_label (self->source, file);
  take_answers (self, answers);
  ui_messages_present (window, GTK_WINDOW (self));
  return self;
}
