/* verification.c - The verification of a workspace: runs beside the main loop, and keeps what came
 * out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/verification.h"

#include "data/directories.h"

/* How often the progress is told, in milliseconds. */
#define INTERVAL 100

/* The whole work, as it is counted between the threads. */
#define WHOLE 1000

/* What the thread works with. */
typedef struct
{
  char *path;
  int done; /* of WHOLE; atomic */
} Work;

struct _UiVerification
{
  GObject parent_instance;

  /* owned */
  char *path;
  GTask *task; /* while it runs */
  DataVerification *result;
  GError *problem;
  char *time;

  /* source ids */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (UiVerification, ui_verification, G_TYPE_OBJECT)

static guint changed_signal;

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
  g_signal_emit (data, changed_signal, 0);
  return G_SOURCE_CONTINUE;
}

static void
forget (UiVerification *self)
{
  g_clear_pointer (&self->result, data_verification_free);
  g_clear_pointer (&self->time, g_free);
  g_clear_error (&self->problem);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UiVerification *self = UI_VERIFICATION (source);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification = g_task_propagate_pointer (G_TASK (result), &error);

  /* It may have been stopped, and started again since. */
  if (G_TASK (result) != self->task)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->task);
  self->result = g_steal_pointer (&verification);
  self->problem = g_steal_pointer (&error);
  self->time = g_date_time_format_iso8601 (now);
  g_signal_emit (self, changed_signal, 0);
}

static void
ui_verification_finalize (GObject *object)
{
  UiVerification *self = UI_VERIFICATION (object);

  forget (self);
  g_free (self->path);
  G_OBJECT_CLASS (ui_verification_parent_class)->finalize (object);
}

static void
ui_verification_class_init (UiVerificationClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_verification_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_VERIFICATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_verification_init (UiVerification *self)
{
}

UiVerification *
ui_verification_new (const char *path)
{
  UiVerification *self = g_object_new (UI_TYPE_VERIFICATION, NULL);

  self->path = g_strdup (path);
  return self;
}

void
ui_verification_start (UiVerification *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Work *work;

  g_return_if_fail (UI_IS_VERIFICATION (self));

  if (self->task != NULL)
    return;
  forget (self);
  work = g_new0 (Work, 1);
  work->path = g_strdup (self->path);
  self->task = g_task_new (self, cancellable, verified_cb, NULL);
  g_task_set_task_data (self->task, work, work_free);
  g_task_run_in_thread (self->task, verify_on_thread);
  self->timeout = g_timeout_add (INTERVAL, timeout_cb, self);
  g_signal_emit (self, changed_signal, 0);
}

void
ui_verification_cancel (UiVerification *self)
{
  g_return_if_fail (UI_IS_VERIFICATION (self));

  if (self->task == NULL)
    return;
  g_cancellable_cancel (g_task_get_cancellable (self->task));
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->task);
  g_signal_emit (self, changed_signal, 0);
}

gboolean
ui_verification_is_running (UiVerification *self)
{
  g_return_val_if_fail (UI_IS_VERIFICATION (self), FALSE);

  return self->task != NULL;
}

double
ui_verification_get_fraction (UiVerification *self)
{
  Work *work;

  g_return_val_if_fail (UI_IS_VERIFICATION (self), 0);

  work = self->task == NULL ? NULL : g_task_get_task_data (self->task);
  return work == NULL ? 0 : (double) g_atomic_int_get (&work->done) / WHOLE;
}

const DataVerification *
ui_verification_get_result (UiVerification *self)
{
  g_return_val_if_fail (UI_IS_VERIFICATION (self), NULL);

  return self->result;
}

const GError *
ui_verification_get_problem (UiVerification *self)
{
  g_return_val_if_fail (UI_IS_VERIFICATION (self), NULL);

  return self->problem;
}

const char *
ui_verification_get_time (UiVerification *self)
{
  g_return_val_if_fail (UI_IS_VERIFICATION (self), NULL);

  return self->time;
}
