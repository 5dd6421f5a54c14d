/* progress.c - Work that may take a while: beside the main loop, with a window that says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/progress.h"

#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

/* After how long it is shown, and how often it moves, in milliseconds. */
#define MOMENT 400
#define INTERVAL 100

/* What the thread works with. */
typedef struct
{
  GtkWindow *window; /* may be closed meanwhile */
  UiProgressWork work;
  UiProgressDone done;
  gpointer data;
  GDestroyNotify free;
} Job;

struct _UiProgress
{
  GtkDialog parent_instance;

  /* template */
  GtkLabel *what;
  GtkProgressBar *bar;

  /* owned */
  GCancellable *cancellable;

  UiProgressWork work;
  gboolean can_cancel;

  /* source ids */
  guint show_source;
  guint pulse_source;
};

G_DEFINE_FINAL_TYPE (UiProgress, ui_progress, GTK_TYPE_DIALOG)

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->free != NULL)
    job->free (job->data);
  g_object_unref (job->window);
  g_free (job);
}

static void
work_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (job->work (job->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A window may have been closed while the thread still holds it. */
static gboolean
is_there (GtkWindow *searched)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);
  gboolean found = FALSE;

  for (guint i = 0; i < n && !found; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      found = window == searched;
    }
  return found;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UiProgress *self = UI_PROGRESS (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (is_there (GTK_WINDOW (self)))
    gtk_window_destroy (GTK_WINDOW (self));
  if (is_there (job->window))
    job->done (job->window, job->data, error);
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (UI_PROGRESS (data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  UiProgress *self = data;

  self->show_source = 0;
  if (!is_there (GTK_WINDOW (self)))
    return G_SOURCE_REMOVE;
  self->pulse_source = g_timeout_add (INTERVAL, pulse_cb, self);
  ui_messages_present (gtk_window_get_transient_for (GTK_WINDOW (self)), GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
response_cb (UiProgress *self, int response)
{
  if (!self->can_cancel)
    return;
  g_cancellable_cancel (self->cancellable);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Closing it cancels where that is possible, and else does nothing. */
static gboolean
ui_progress_close_request (GtkWindow *window)
{
  response_cb (UI_PROGRESS (window), GTK_RESPONSE_CANCEL);
  return TRUE;
}

static void
ui_progress_dispose (GObject *object)
{
  UiProgress *self = UI_PROGRESS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_PROGRESS);
  G_OBJECT_CLASS (ui_progress_parent_class)->dispose (object);
}

static void
ui_progress_finalize (GObject *object)
{
  g_object_unref (UI_PROGRESS (object)->cancellable);
  G_OBJECT_CLASS (ui_progress_parent_class)->finalize (object);
}

static void
ui_progress_class_init (UiProgressClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_progress_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_progress_finalize;
  GTK_WINDOW_CLASS (class)->close_request = ui_progress_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/parts/progress.ui");
  gtk_widget_class_bind_template_child (widget_class, UiProgress, what);
  gtk_widget_class_bind_template_child (widget_class, UiProgress, bar);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_progress_init (UiProgress *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_progress_run (GtkWindow *window,
                 const char *title,
                 gboolean can_cancel,
                 UiProgressWork work,
                 UiProgressDone done,
                 gpointer data,
                 GDestroyNotify free)
{
  UiProgress *self = g_object_new (UI_TYPE_PROGRESS, "transient-for", window, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, done_cb, NULL);
  Job *job = g_new (Job, 1);

  *job = (Job){ g_object_ref (window), work, done, data, free };
  self->work = work;
  self->can_cancel = can_cancel;
  gtk_label_set_label (self->what, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (can_cancel)
    gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  self->show_source = g_timeout_add (MOMENT, show_cb, self);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_on_thread);
}

gboolean
ui_progress_is_doing (GtkWindow *window, UiProgressWork work)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);
  gboolean found = FALSE;

  for (guint i = 0; i < n && !found; i++)
    {
      g_autoptr (GtkWindow) each = g_list_model_get_item (windows, i);

      found = UI_IS_PROGRESS (each) && UI_PROGRESS (each)->work == work &&
              gtk_window_get_transient_for (each) == window;
    }
  return found;
}

/* A file that is written. */
typedef struct
{
  char *failure;
  char *target;
  UiProgressWrite write;
  UiProgressSaved saved;
  gpointer data;
  GDestroyNotify free;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  if (saving->free != NULL)
    saving->free (saving->data);
  g_free (saving->failure);
  g_free (saving->target);
  g_free (saving);
}

/* Written beside the target first, so that cancelling leaves nothing. */
static gboolean
save_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  const Saving *saving = data;
  g_autoptr (DataOutputFile) file = data_output_file_begin (saving->target, error);

  return file != NULL && saving->write (saving->data, file, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         data_output_file_commit (file, error);
}

static void
saved_cb (GtkWindow *window, gpointer data, const GError *error)
{
  const Saving *saving = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    ui_messages_show_error (window, saving->failure, error->message);
  else if (saving->saved != NULL)
    saving->saved (window, saving->target);
}

void
ui_progress_save (GtkWindow *window,
                  const char *title,
                  const char *failure,
                  const char *target,
                  UiProgressWrite write,
                  UiProgressSaved saved,
                  gpointer data,
                  GDestroyNotify free)
{
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ .failure = g_strdup (failure),
                      .target = g_strdup (target),
                      .write = write,
                      .saved = saved,
                      .data = data,
                      .free = free };
  ui_progress_run (window, title, TRUE, save_on_thread, saved_cb, saving, saving_free);
}
