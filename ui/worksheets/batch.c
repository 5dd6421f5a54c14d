/* batch.c - Several worksheets, of one or several evaluations, written into a folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/batch.h"

#include "data/workspace/workspace.h"

#include <glib/gi18n-lib.h>

struct _UiBatch
{
  GObject parent_instance;

  /* owned */
  DataWorkspace *workspace; /* (nullable): %NULL once it is cancelled */
  GArray *numbers;
  char *folder;
  GPtrArray *problems;
  DataWorksheetSource *source; /* (nullable): of the evaluation that is at work */

  UiBatchChoice choice;

  /* what comes next */
  guint evaluation;
  DataWorksheetKind kind;
  DataWorksheetLanguage language;
  UiSavingFormat format;

  guint n_written;
  guint n_failed;
  gboolean cancelled;
};

G_DEFINE_FINAL_TYPE (UiBatch, ui_batch, G_TYPE_OBJECT)

static guint progressed_signal;
static guint finished_signal;

/* What the thread writes. */
typedef struct
{
  DataDocument *document;
  UiSavingFormat format;
  char *folder;
  char *path; /* once it is known */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  data_document_free (writing->document);
  g_free (writing->folder);
  g_free (writing->path);
  g_free (writing);
}

static void
problem_free (gpointer data)
{
  UiBatchProblem *problem = data;

  g_free (problem->reason);
  g_ptr_array_unref (problem->files);
  g_free (problem);
}

/* A file that is there already is left alone: the next gets a number. */
static char *
find_free_path (const Writing *writing)
{
  const char *stem = writing->document->information.file_name;
  const char *suffix = ui_saving_suffixes[writing->format];

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, suffix, NULL)
                                     : g_strdup_printf ("%s (%u)%s", stem, i, suffix);
      g_autofree char *path = g_build_filename (writing->folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&path);
    }
}

static void
write_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;

  writing->path = find_free_path (writing);
  if (ui_saving_write (writing->document, writing->format, writing->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The problem with @reason, to which others may have led before. */
static UiBatchProblem *
find_problem (UiBatch *self, const char *reason)
{
  UiBatchProblem *problem;

  for (guint i = 0; i < self->problems->len; i++)
    {
      problem = self->problems->pdata[i];
      if (g_str_equal (problem->reason, reason))
        return problem;
    }
  problem = g_new0 (UiBatchProblem, 1);
  problem->reason = g_strdup (reason);
  problem->files = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, problem);
  return problem;
}

static void
fail (UiBatch *self, const char *reason, guint n_files)
{
  find_problem (self, reason)->n_files += n_files;
  self->n_failed += n_files;
}

/* Said of the folder, the reason is the same for every file in it. Where the file is there it is
 * the file that is in the way. */
static void
fail_to_write (UiBatch *self, const Writing *writing, const char *message)
{
  g_autofree char *path = g_filename_display_name (writing->path);
  g_autofree char *folder = g_filename_display_name (writing->folder);
  g_auto (GStrv) parts = g_strsplit (message, path, -1);
  gboolean exists = g_file_test (writing->path, G_FILE_TEST_EXISTS);
  g_autofree char *reason = exists ? g_strdup (message) : g_strjoinv (folder, parts);

  fail (self, reason, 1);
  g_ptr_array_add (find_problem (self, reason)->files, g_filename_display_basename (writing->path));
}

/* Goes on to the next format, language, worksheet, evaluation. */
static void
step (UiBatch *self)
{
  if (++self->format < UI_SAVING_N_FORMATS)
    return;
  self->format = 0;
  if (++self->language <= DATA_WORKSHEET_BOTH)
    return;
  self->language = DATA_WORKSHEET_JA;
  if (++self->kind < DATA_WORKSHEET_REGISTER)
    return;
  self->kind = DATA_WORKSHEET_EVALUATION;
  self->evaluation++;
  g_clear_pointer (&self->source, data_worksheet_source_free);
}

static gboolean
is_wanted (UiBatch *self)
{
  return self->choice.kinds[self->kind] && self->choice.languages[self->language] &&
         self->choice.formats[self->format];
}

static void go_on (UiBatch *self);

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  UiBatch *self = UI_BATCH (object);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    self->n_written++;
  else
    fail_to_write (self, g_task_get_task_data (G_TASK (result)), error->message);
  step (self);
  go_on (self);
}

static gboolean
open_source (UiBatch *self, GError **error)
{
  g_autoptr (DataEvaluation) evaluation = NULL;

  if (self->source != NULL)
    return TRUE;
  evaluation = data_workspace_get_evaluation (
      self->workspace, g_array_index (self->numbers, gint64, self->evaluation), error);
  if (evaluation != NULL)
    self->source = data_worksheet_source_new_kept (evaluation, error);
  return self->source != NULL;
}

/* Of an evaluation that cannot be opened nothing can be written. */
static void
pass_over (UiBatch *self, const char *reason)
{
  fail (self, reason, ui_batch_count (&self->choice));
  self->kind = DATA_WORKSHEET_EVALUATION;
  self->language = DATA_WORKSHEET_JA;
  self->format = 0;
  self->evaluation++;
}

static gboolean
write_cb (gpointer data)
{
  UiBatch *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (self->cancelled)
    {
      go_on (self);
      return G_SOURCE_REMOVE;
    }
  if (!open_source (self, &error))
    {
      pass_over (self, error->message);
      go_on (self);
      return G_SOURCE_REMOVE;
    }
  task = g_task_new (self, NULL, written_cb, NULL);
  writing = g_new (Writing, 1);
  *writing =
      (Writing){ .document = data_worksheet_new (self->kind, self->language, FALSE, self->source),
                 .format = self->format,
                 .folder = g_strdup (self->folder) };
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_on_thread);
  return G_SOURCE_REMOVE;
}

static void
go_on (UiBatch *self)
{
  g_signal_emit (self, progressed_signal, 0);
  while (self->evaluation < self->numbers->len && !is_wanted (self))
    step (self);
  if (self->cancelled || self->evaluation >= self->numbers->len)
    g_signal_emit (self, finished_signal, 0);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, write_cb, g_object_ref (self), g_object_unref);
}

static void
ui_batch_finalize (GObject *object)
{
  UiBatch *self = UI_BATCH (object);

  g_clear_object (&self->workspace);
  g_array_unref (self->numbers);
  g_free (self->folder);
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->source, data_worksheet_source_free);
  G_OBJECT_CLASS (ui_batch_parent_class)->finalize (object);
}

static void
ui_batch_class_init (UiBatchClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_batch_finalize;
  progressed_signal = g_signal_new ("progressed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  finished_signal = g_signal_new ("finished", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_batch_init (UiBatch *self)
{
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->kind = DATA_WORKSHEET_EVALUATION;
  self->language = DATA_WORKSHEET_JA;
}

static guint
count_true (const gboolean *values, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += values[i] ? 1 : 0;
  return count;
}

guint
ui_batch_count (const UiBatchChoice *choice)
{
  return count_true (choice->kinds, G_N_ELEMENTS (choice->kinds)) *
         count_true (choice->languages, G_N_ELEMENTS (choice->languages)) *
         count_true (choice->formats, G_N_ELEMENTS (choice->formats));
}

UiBatch *
ui_batch_new (DataWorkspace *workspace,
              GArray *numbers,
              const UiBatchChoice *choice,
              const char *folder)
{
  UiBatch *self = g_object_new (UI_TYPE_BATCH, NULL);

  self->workspace = g_object_ref (workspace);
  self->numbers = g_array_ref (numbers);
  self->choice = *choice;
  self->folder = g_strdup (folder);
  return self;
}

void
ui_batch_start (UiBatch *self)
{
  g_return_if_fail (UI_IS_BATCH (self));

  go_on (self);
}

void
ui_batch_cancel (UiBatch *self)
{
  g_return_if_fail (UI_IS_BATCH (self));

  self->cancelled = TRUE;
  g_clear_object (&self->workspace);
}

guint
ui_batch_get_n_files (UiBatch *self)
{
  g_return_val_if_fail (UI_IS_BATCH (self), 0);

  return self->numbers->len * ui_batch_count (&self->choice);
}

guint
ui_batch_get_n_written (UiBatch *self)
{
  g_return_val_if_fail (UI_IS_BATCH (self), 0);

  return self->n_written;
}

guint
ui_batch_get_n_failed (UiBatch *self)
{
  g_return_val_if_fail (UI_IS_BATCH (self), 0);

  return self->n_failed;
}

GPtrArray *
ui_batch_list_problems (UiBatch *self)
{
  g_return_val_if_fail (UI_IS_BATCH (self), NULL);

  return self->problems;
}
