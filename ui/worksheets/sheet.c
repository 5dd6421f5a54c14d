/* sheet.c - A worksheet with its pages laid out, shared by all that show it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/sheet.h"

UiSheet *
ui_sheet_new (DataDocument *document)
{
  UiSheet *self = g_atomic_rc_box_new (UiSheet);

  self->document = document;
  self->pages = data_document_layout (document);
  return self;
}

UiSheet *
ui_sheet_ref (UiSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  UiSheet *self = data;

  data_pages_free (self->pages);
  data_document_free (self->document);
}

void
ui_sheet_unref (UiSheet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* The document is handed to the sheet, unless it is not wanted any more. */
typedef struct
{
  DataDocument *document;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->document, data_document_free);
  g_free (work);
}

static void
lay_out_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, ui_sheet_new (g_steal_pointer (&work->document)),
                           (GDestroyNotify) ui_sheet_unref);
}

void
ui_sheet_new_async (DataDocument *document,
                    GCancellable *cancellable,
                    GAsyncReadyCallback done,
                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);
  Work *work = g_new (Work, 1);

  g_return_if_fail (document != NULL);

  work->document = document;
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, lay_out_on_thread);
}

UiSheet *
ui_sheet_new_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
