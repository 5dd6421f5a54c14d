/* attaching.c - Attaching files to an evaluation as evidence, without making the user wait for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/attaching.h"

#include "ui/parts/messages.h"
#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

/* What is still to be attached. One file after the other, so that one at a time is in memory. */
typedef struct
{
  DataEvaluation *evaluation;
  DataEvidence evidence; /* its texts too */
  GListModel *files;
  guint position; /* of the file that is read */
  GString *faults;
  char *path; /* (nullable): of that file */
  DataAttachmentFile *file;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->evaluation);
  g_clear_object (&work->files);
  g_free ((char *) work->evidence.target);
  g_free ((char *) work->evidence.dimension);
  g_free ((char *) work->evidence.harm);
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
    id = data_evaluation_attach_file (work->evaluation, work->file, &work->evidence, NULL, &fault);
  if (error != NULL || fault != NULL)
    add_fault (work, error != NULL ? error->message : fault->message);
  rest = g_new (Work, 1);
  *rest = (Work){ .evaluation = g_steal_pointer (&work->evaluation),
                  .evidence = work->evidence,
                  .files = g_steal_pointer (&work->files),
                  .position = work->position + 1,
                  .faults = g_steal_pointer (&work->faults) };
  work->evidence = (DataEvidence){ 0 };
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

void
ui_attaching_run (GtkWindow *window,
                  DataEvaluation *evaluation,
                  const DataEvidence *evidence,
                  GListModel *files)
{
  Work *work = g_new0 (Work, 1);

  work->evaluation = g_object_ref (evaluation);
  work->evidence = (DataEvidence){ evidence->kind, g_strdup (evidence->target),
                                   g_strdup (evidence->dimension), g_strdup (evidence->harm) };
  work->files = g_object_ref (files);
  work->faults = g_string_new (NULL);
  go_on (window, work);
}
