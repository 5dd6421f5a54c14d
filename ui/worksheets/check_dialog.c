/* check_dialog.c - Whether worksheets are what the workspace has on record, file by file.
 *
 * One file at a time; what takes long is done on other threads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/check_dialog.h"

#include "data/worksheet/check.h"
#include "ui/parts/messages.h"
#include "ui/worksheets/check_row.h"

#include <glib/gi18n-lib.h>

struct _UiCheckDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkLabel *count;
  GtkProgressBar *progress;
  GtkListBox *results;

  /* owned */
  DataWorkspace *workspace;
  GListModel *files;
  guint n_checked;
  guint n_sound;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (UiCheckDialog, ui_check_dialog, GTK_TYPE_DIALOG)

static void
show_count (UiCheckDialog *self)
{
  guint n = g_list_model_get_n_items (self->files);
  g_autofree char *text =
      self->n_checked < n
          ? g_strdup_printf (_ ("Checking… %1$u of %2$u"), self->n_checked + 1, n)
          : g_strdup_printf (
                ngettext ("%2$u of %1$u file is exactly an approved worksheet or a blank form",
                          "%2$u of %1$u files are exactly approved worksheets or blank forms", n),
                n, self->n_sound);

  gtk_label_set_label (self->count, text);
  gtk_progress_bar_set_fraction (self->progress, (double) self->n_checked / n);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->n_checked < n);
}

static void check_next (UiCheckDialog *self);

/* @check: (nullable): what came out of the file that is checked, or @refusal */
static void
add_result (UiCheckDialog *self, const DataWorksheetCheck *check, const char *refusal)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->n_checked);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  self->n_checked++;
  if (check != NULL && data_worksheet_check_is_sound (check))
    self->n_sound++;
  gtk_list_box_append (self->results, ui_check_row_new (shown, check, refusal));
  check_next (self);
}

/* @data: the dialog, which is gone where it was cancelled */
static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorksheetCheck) check = data_worksheet_check_finish (result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_result (data, check, error == NULL ? NULL : error->message);
}

static void
finish (UiCheckDialog *self)
{
  gtk_button_set_label (
      GTK_BUTTON (gtk_dialog_get_widget_for_response (GTK_DIALOG (self), GTK_RESPONSE_CLOSE)),
      _ ("_Close"));
}

static void
check_next (UiCheckDialog *self)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->n_checked);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  show_count (self);
  if (file == NULL)
    finish (self);
  else if (path == NULL)
    add_result (self, NULL, _ ("It is not a file of this computer. Save it first."));
  else
    data_worksheet_check_async (self->workspace, path, self->cancellable, checked_cb, self);
}

static void
ui_check_dialog_dispose (GObject *object)
{
  UiCheckDialog *self = UI_CHECK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);
  g_clear_object (&self->files);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_CHECK_DIALOG);
  G_OBJECT_CLASS (ui_check_dialog_parent_class)->dispose (object);
}

static void
ui_check_dialog_finalize (GObject *object)
{
  g_object_unref (UI_CHECK_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (ui_check_dialog_parent_class)->finalize (object);
}

static void
ui_check_dialog_class_init (UiCheckDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_check_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_check_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/check_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCheckDialog, count);
  gtk_widget_class_bind_template_child (widget_class, UiCheckDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, UiCheckDialog, results);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_destroy);
}

static void
ui_check_dialog_init (UiCheckDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

void
ui_check_dialog_open (GtkWindow *window, DataWorkspace *workspace, GListModel *files)
{
  UiCheckDialog *self;

  g_return_if_fail (g_list_model_get_n_items (files) > 0);

  self = g_object_new (UI_TYPE_CHECK_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CLOSE);
  self->workspace = g_object_ref (workspace);
  self->files = g_object_ref (files);
  check_next (self);
  ui_messages_present (window, GTK_WINDOW (self));
}
