/* verify_dialog.c - Verifies a workspace beside the main loop, and shows what came out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/verify_dialog.h"

#include "data/directories.h"
#include "data/workspace/verify.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"

#include <glib/gi18n-lib.h>

/* How often the progress is shown, in milliseconds. */
#define INTERVAL 100

/* The whole work, as it is counted between the threads. */
#define WHOLE 1000

/* The most faults that are listed. */
#define FAULT_LIMIT 200

/* What the thread works with. */
typedef struct
{
  char *path;
  int done; /* of WHOLE; atomic */
} Work;

struct _UiVerifyDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkStack *pages;
  GtkProgressBar *progress;
  GtkWidget *result;
  UiMark *mark;
  GtkLabel *title;
  GtkLabel *counts;
  GtkListBox *faults;
  GtkWidget *anchor_box;
  GtkLabel *anchor;

  /* owned */
  GCancellable *cancellable;
  GTask *task;

  /* source ids */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (UiVerifyDialog, ui_verify_dialog, GTK_TYPE_DIALOG)

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work);
}

static void
progress_on_thread (gint64 done, gint64 total, gpointer data)
{
  Work *work = data;

  if (total > 0)
    g_atomic_int_set (&work->done, (int) (done * WHOLE / total));
}

static void
verify_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *directory = data_directories_packs ();
  /* Of its own: the window's must not be used on another thread. */
  g_autoptr (DataPacks) packs = data_packs_new (directory);
  GError *error = NULL;
  DataVerification *verification =
      data_verify (work->path, packs, NULL, progress_on_thread, work, cancellable, &error);

  if (verification != NULL)
    g_task_return_pointer (task, verification, (GDestroyNotify) data_verification_free);
  else
    g_task_return_error (task, error);
}

static gboolean
timeout_cb (gpointer data)
{
  UiVerifyDialog *self = data;
  Work *work = g_task_get_task_data (self->task);

  gtk_progress_bar_set_fraction (self->progress, (double) g_atomic_int_get (&work->done) / WHOLE);
  return G_SOURCE_CONTINUE;
}

static void
add_fault (UiVerifyDialog *self, const char *message)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", message, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);

  gtk_widget_add_css_class (label, "fault");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  gtk_list_box_append (self->faults, row);
}

static void
list_faults (UiVerifyDialog *self, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len && i < FAULT_LIMIT; i++)
    add_fault (self, ((const DataFault *) g_ptr_array_index (faults, i))->message);
  if (faults->len > FAULT_LIMIT)
    {
      guint n = faults->len - FAULT_LIMIT;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more fault", "%u more faults", n), n);

      add_fault (self, more);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->faults), faults->len > 0);
}

static char *
count_checked (const DataVerification *verification)
{
  gulong n_entries = (gulong) verification->n_entries;
  gulong n_attachments = (gulong) verification->n_attachments;
  g_autofree char *entries =
      g_strdup_printf (ngettext ("%lu entry of the history was checked.",
                                 "%lu entries of the history were checked.", n_entries),
                       n_entries);
  g_autofree char *attachments =
      g_strdup_printf (ngettext ("%lu attached file was checked.",
                                 "%lu attached files were checked.", n_attachments),
                       n_attachments);

  return g_strconcat (entries, "\n", attachments, NULL);
}

static void
show_page (UiVerifyDialog *self, UiMarkKind kind, const char *title, const char *text)
{
  ui_mark_set_kind (self->mark, kind);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->counts, text);
  gtk_stack_set_visible_child (self->pages, self->result);
  gtk_button_set_label (
      GTK_BUTTON (gtk_dialog_get_widget_for_response (GTK_DIALOG (self), GTK_RESPONSE_CLOSE)),
      _ ("_Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title,
                                  -1);
}

static void
show_verification (UiVerifyDialog *self, const DataVerification *verification)
{
  guint n = verification->faults->len;
  g_autofree char *faults = g_strdup_printf (
      ngettext ("The workspace has %u fault", "The workspace has %u faults", n), n);
  g_autofree char *counts = count_checked (verification);

  list_faults (self, verification->faults);
  if (verification->anchor != NULL)
    gtk_label_set_label (self->anchor, verification->anchor);
  gtk_widget_set_visible (self->anchor_box, verification->anchor != NULL && n == 0);
  show_page (self, n == 0 ? UI_MARK_PASS : UI_MARK_FAIL,
             n == 0 ? _ ("The workspace is what its history says") : faults, counts);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UiVerifyDialog *self = UI_VERIFY_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->task);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (verification != NULL)
    show_verification (self, verification);
  else
    show_page (self, UI_MARK_FAIL, _ ("The workspace could not be verified"), error->message);
}

static void
copy_cb (UiVerifyDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_label (self->anchor));
}

static void
response_cb (UiVerifyDialog *self, int response)
{
  g_cancellable_cancel (self->cancellable);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ui_verify_dialog_dispose (GObject *object)
{
  UiVerifyDialog *self = UI_VERIFY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_VERIFY_DIALOG);
  G_OBJECT_CLASS (ui_verify_dialog_parent_class)->dispose (object);
}

static void
ui_verify_dialog_finalize (GObject *object)
{
  g_object_unref (UI_VERIFY_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (ui_verify_dialog_parent_class)->finalize (object);
}

static void
ui_verify_dialog_class_init (UiVerifyDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_verify_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_verify_dialog_finalize;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/verify_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, result);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, mark);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, title);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, anchor_box);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, anchor);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_verify_dialog_init (UiVerifyDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_verify_dialog_open (GtkWindow *window, const char *path)
{
  UiVerifyDialog *self =
      g_object_new (UI_TYPE_VERIFY_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);
  Work *work = g_new0 (Work, 1);

  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CLOSE);
  work->path = g_strdup (path);
  self->task = g_task_new (self, self->cancellable, verified_cb, NULL);
  g_task_set_task_data (self->task, work, work_free);
  g_task_run_in_thread (self->task, verify_on_thread);
  self->timeout = g_timeout_add (INTERVAL, timeout_cb, self);
  gtk_window_present (GTK_WINDOW (self));
}
