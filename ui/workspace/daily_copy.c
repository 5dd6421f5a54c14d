/* daily_copy.c - Has the copy of the day made of the workspace that is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/daily_copy.h"

#include "data/workspace/backup.h"
#include "ui/parts/settings.h"

/* How often to look whether another day has begun, in seconds. */
#define INTERVAL 3600

struct _UiDailyCopy
{
  GObject parent_instance;

  /* owned */
  UiSession *session;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (UiDailyCopy, ui_daily_copy, G_TYPE_OBJECT)

static guint failed_signal;

static void
copy_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;

  if (data_backup_daily (data, now, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree GWeakRef *reference = data;
  g_autoptr (UiDailyCopy) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (reference);
  if (!g_task_propagate_boolean (G_TASK (result), &error) && self != NULL && self->session != NULL)
    g_signal_emit (self, failed_signal, 0, error->message);
}

static gboolean
is_wanted (UiDailyCopy *self)
{
  GSettings *settings = ui_session_get_settings (self->session);

  return settings == NULL || g_settings_get_boolean (settings, UI_SETTING_DAILY_COPY);
}

static void
make_copy (UiDailyCopy *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference;

  if (!ui_session_can_write (self->session) || !is_wanted (self))
    return;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, NULL, copied_cb, reference);
  g_task_set_task_data (task, g_strdup (ui_session_get_path (self->session)), g_free);
  g_task_run_in_thread (task, copy_on_thread);
}

static gboolean
timeout_cb (gpointer data)
{
  make_copy (data);
  return G_SOURCE_CONTINUE;
}

static void
ui_daily_copy_dispose (GObject *object)
{
  UiDailyCopy *self = UI_DAILY_COPY (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_daily_copy_parent_class)->dispose (object);
}

static void
ui_daily_copy_class_init (UiDailyCopyClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_daily_copy_dispose;
  failed_signal = g_signal_new ("failed", UI_TYPE_DAILY_COPY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ui_daily_copy_init (UiDailyCopy *self)
{
}

UiDailyCopy *
ui_daily_copy_new (UiSession *session)
{
  UiDailyCopy *self = g_object_new (UI_TYPE_DAILY_COPY, NULL);

  self->session = g_object_ref (session);
  self->timeout = g_timeout_add_seconds (INTERVAL, timeout_cb, self);
  g_signal_connect_swapped (session, "opened", G_CALLBACK (make_copy), self);
  if (ui_session_get_settings (session) != NULL)
    g_signal_connect_object (ui_session_get_settings (session), "changed::" UI_SETTING_DAILY_COPY,
                             G_CALLBACK (make_copy), self, G_CONNECT_SWAPPED);
  make_copy (self);
  return self;
}
