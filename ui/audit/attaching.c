/* attaching.c - Attaching files to an evaluation as evidence, without making the user wait for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/attaching.h"

#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"
#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

struct _UiAttaching
{
  DataEvaluation *evaluation;
  DataEvidence evidence; /* its texts too */
};

/* What is still to be attached. One file after the other, so that one at a time is in memory. */
typedef struct
{
  UiAttaching *attaching;
  GListModel *files;
  guint position; /* of the file that is read */
  GString *faults;
  char *path; /* (nullable): of that file */
  DataAttachmentFile *file;
} Work;

static void
attaching_clear (UiAttaching *self)
{
  g_object_unref (self->evaluation);
  g_free ((char *) self->evidence.target);
  g_free ((char *) self->evidence.dimension);
  g_free ((char *) self->evidence.harm);
}

UiAttaching *
ui_attaching_new (DataEvaluation *evaluation, const DataEvidence *evidence)
{
  UiAttaching *self = g_atomic_rc_box_new (UiAttaching);

  self->evaluation = g_object_ref (evaluation);
  self->evidence = (DataEvidence){ evidence->kind, g_strdup (evidence->target),
                                   g_strdup (evidence->dimension), g_strdup (evidence->harm) };
  return self;
}

void
ui_attaching_unref (UiAttaching *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) attaching_clear);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->attaching, ui_attaching_unref);
  g_clear_object (&work->files);
  if (work->faults != NULL)
    g_string_free (work->faults, TRUE);
  g_clear_pointer (&work->file, data_attachment_file_free);
  g_free (work->path);
  g_free (work);
}

static void
add_fault (Work *work, const char *fault)
{
  g_string_append_printf (work->faults, "%s%s", work->faults->len > 0 ? "\n" : "", fault);
}

static gboolean
read_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  if (work->path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("This is not a file here."));
      return FALSE;
    }
  work->file = data_attachment_file_load (work->path, error);
  return work->file != NULL;
}

static void
tell_faults (GtkWindow *window, const Work *work)
{
  if (work->faults->len > 0)
    ui_messages_show_error (window, _ ("Not everything could be attached"), work->faults->str);
}

static void go_on (GtkWindow *window, Work *work);

static void
read_cb (GtkWindow *window, gpointer data, const GError *error)
{
  Work *work = data;
  Work *rest;
  g_autoptr (GError) fault = NULL;
  g_autofree char *id = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      tell_faults (window, work);
      return;
    }
  if (error == NULL)
    id = data_evaluation_attach_file (work->attaching->evaluation, work->file,
                                      &work->attaching->evidence, NULL, &fault);
  if (error != NULL || fault != NULL)
    add_fault (work, error != NULL ? error->message : fault->message);
  rest = g_new (Work, 1);
  *rest = (Work){ .attaching = g_steal_pointer (&work->attaching),
                  .files = g_steal_pointer (&work->files),
                  .position = work->position + 1,
                  .faults = g_steal_pointer (&work->faults) };
  go_on (window, rest);
}

/* Reads the next file, or tells how it went. */
static void
go_on (GtkWindow *window, Work *work)
{
  g_autoptr (GFile) file = g_list_model_get_item (work->files, work->position);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (file == NULL)
    {
      tell_faults (window, work);
      work_free (work);
      return;
    }
  work->path = g_file_get_path (file);
  name = work->path != NULL ? g_filename_display_basename (work->path) : g_file_get_uri (file);
  /* Translators: %s is the name of a file. */
  title = g_strdup_printf (_ ("Attaching “%s”…"), name);
  ui_progress_run (window, title, TRUE, read_on_thread, read_cb, work, work_free);
}

static void
chosen_cb (GtkWindow *window, GListModel *files, gpointer data)
{
  ui_attaching_run (data, window, files);
}

void
ui_attaching_run (UiAttaching *self, GtkWindow *window, GListModel *files)
{
  Work *work = g_new (Work, 1);

  *work = (Work){ .attaching = g_atomic_rc_box_acquire (self),
                  .files = g_object_ref (files),
                  .faults = g_string_new (NULL) };
  go_on (window, work);
}

void
ui_attaching_choose (UiAttaching *self, GtkWindow *window)
{
  ui_file_dialogs_open (window, _ ("Attach Evidence"), NULL, TRUE, NULL, chosen_cb,
                        g_atomic_rc_box_acquire (self), (GDestroyNotify) ui_attaching_unref);
}
