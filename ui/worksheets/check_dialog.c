/* check_dialog.c - Whether worksheets are what the workspace has on record, file by file.
 *
 * A worksheet is made anew on the main thread, where texts have their language: one file at a time,
 * and whatever the user does meanwhile goes first.
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
  guint source;
};

G_DEFINE_FINAL_TYPE (UiCheckDialog, ui_check_dialog, GTK_TYPE_DIALOG)

static void
check_next (UiCheckDialog *self)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->n_checked);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorksheetCheck) check =
      path == NULL ? NULL : data_worksheet_check (self->workspace, path, &error);

  self->n_checked++;
  if (check != NULL && data_worksheet_check_is_sound (check))
    self->n_sound++;
  gtk_list_box_append (
      self->results,
      ui_check_row_new (shown, check,
                        error != NULL ? error->message
                                      : _ ("It is not a file of this computer. Save it first.")));
}

static void
show_count (UiCheckDialog *self)
{
  guint n = g_list_model_get_n_items (self->files);
  g_autofree char *text =
      self->n_checked < n
          ? g_strdup_printf (_ ("Checking… %1$u of %2$u"), self->n_checked, n)
          : g_strdup_printf (ngettext ("%2$u of %1$u worksheet is as approved on record",
                                       "%2$u of %1$u worksheets are as approved on record", n),
                             n, self->n_sound);

  gtk_label_set_label (self->count, text);
  gtk_progress_bar_set_fraction (self->progress, (double) self->n_checked / n);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->n_checked < n);
}

static gboolean
work_cb (gpointer data)
{
  UiCheckDialog *self = data;

  check_next (self);
  show_count (self);
  if (self->n_checked < g_list_model_get_n_items (self->files))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  gtk_button_set_label (
      GTK_BUTTON (gtk_dialog_get_widget_for_response (GTK_DIALOG (self), GTK_RESPONSE_CLOSE)),
      _ ("_Close"));
  return G_SOURCE_REMOVE;
}

static void
ui_check_dialog_dispose (GObject *object)
{
  UiCheckDialog *self = UI_CHECK_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->files);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_CHECK_DIALOG);
  G_OBJECT_CLASS (ui_check_dialog_parent_class)->dispose (object);
}

static void
ui_check_dialog_class_init (UiCheckDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_check_dialog_dispose;
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
  show_count (self);
  self->source = g_idle_add (work_cb, self);
  ui_messages_present (window, GTK_WINDOW (self));
}
