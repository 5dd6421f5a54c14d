/* check.c - Whether a worksheet's file is what the workspace has on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/check.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/workspace/trial.h"

#include <glib/gstdio.h>

const char *const data_worksheet_outcome_ids[] = { "exact",   "same-text", "differs",
                                                   "unknown", "none",      NULL };

/** The steps of a check. What takes long is done on another thread where there is one. */
typedef struct
{
  DataWorkspace *workspace; /* borrowed */
  char *path;
  DataWorksheetContent *content;
  DataWorksheetCheck *check;
  DataDocument *document;     /* nullable: the worksheet that the file should be */
  DataWorksheetContent *anew; /* nullable: what is in its file, where that is another */
} Work;

static Work *
work_new (DataWorkspace *workspace, const char *path)
{
  Work *self = g_new0 (Work, 1);

  self->workspace = workspace;
  self->path = g_strdup (path);
  return self;
}

static void
work_free (Work *self)
{
  g_free (self->path);
  g_clear_pointer (&self->content, data_worksheet_content_free);
  g_clear_pointer (&self->check, data_worksheet_check_free);
  g_clear_pointer (&self->document, data_document_free);
  g_clear_pointer (&self->anew, data_worksheet_content_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* (nullable): the approved revision that the file is of: the one with its number or, failing that,
 * with its hash. */
static const DataRevision *
find_revision (const DataWorksheetIdentity *identity, const GPtrArray *revisions)
{
  const DataRevision *found = NULL;

  for (guint i = 0; i < revisions->len; i++)
    {
      const DataRevision *revision = g_ptr_array_index (revisions, i);

      if (identity->state == DATA_STATE_APPROVED && revision->number == identity->revision)
        return revision;
      if (g_strcmp0 (revision->content_hash, identity->hash) == 0)
        found = revision;
    }
  return found;
}

/* The newest of those approved after @revision, or 0. */
static guint
find_newer (const DataRevision *revision, const GPtrArray *revisions)
{
  guint newest = revision->number;

  for (guint i = 0; i < revisions->len; i++)
    newest = MAX (newest, ((const DataRevision *) g_ptr_array_index (revisions, i))->number);
  return newest > revision->number ? newest : 0;
}

/* Makes of @source what it was when it had not come as far as now. */
static void
take_back (DataWorksheetSource *source, const DataWorksheetIdentity *identity)
{
  source->state = identity->state;
  source->revision = identity->revision;
  g_clear_pointer (&source->reviewer, g_free);
  g_clear_pointer (&source->approved, g_free);
  if (identity->state == DATA_STATE_DRAFT)
    {
      g_clear_pointer (&source->evaluator, g_free);
      g_clear_pointer (&source->submitted, g_free);
    }
}

/* What stands for the file among what is kept: what has its hash, or else what comes nearest. */
static DataWorksheetSource *
find_source (DataWorksheetCheck *self, DataEvaluation *evaluation, DataPacks *packs, GError **error)
{
  const DataWorksheetIdentity *identity = self->identity;
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, error);
  const DataRevision *revision = revisions == NULL ? NULL : find_revision (identity, revisions);
  DataWorksheetSource *source;

  if (revisions == NULL)
    return NULL;
  source = revision != NULL ? data_worksheet_source_new_revision (revision, packs, error)
                            : data_worksheet_source_new_kept (evaluation, error);
  if (source == NULL)
    return NULL;
  self->is_recorded = g_strcmp0 (source->hash, identity->hash) == 0;
  if (revision != NULL && self->is_recorded)
    self->approved = revision->number;
  if (revision != NULL)
    self->newer = find_newer (revision, revisions);
  if (self->is_recorded && identity->state != DATA_STATE_APPROVED)
    take_back (source, identity);
  return source;
}

/* (nullable): what the worksheet should be made of; without @error where nothing is kept of it. */
static DataWorksheetSource *
find_kept_source (Work *self, GError **error)
{
  DataWorksheetCheck *check = self->check;
  g_autoptr (GError) fault = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autofree char *now = NULL;
  gint64 number = check->identity->evaluation == NULL
                      ? 0
                      : data_workspace_find (self->workspace, check->identity->evaluation, &fault);

  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  if (number == 0)
    return NULL;
  evaluation = data_workspace_get_evaluation (self->workspace, number, error);
  if (evaluation == NULL)
    return NULL;
  source = find_source (check, evaluation, data_workspace_get_packs (self->workspace), error);
  if (source == NULL)
    return NULL;
  now = data_exchange_hash (data_evaluation_get_kept (evaluation));
  check->state = source->state;
  check->revision = source->revision;
  check->is_superseded = !g_str_equal (now, source->hash);
  return g_steal_pointer (&source);
}

/* (transfer full) (nullable): the newest edition of the rules that the blank form is of, where that
 * is another. */
static char *
find_newer_edition (const DataWorksheetIdentity *identity, DataPacks *packs)
{
  g_autoptr (GPtrArray) list = data_packs_list (packs, NULL);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const RulesEdition *edition = ((const DataPack *) g_ptr_array_index (list, i))->edition;

      if (g_str_equal (edition->id, identity->rules))
        return g_str_equal (edition->edition, identity->edition) ? NULL
                                                                 : g_strdup (edition->edition);
    }
  return NULL;
}

static DataWorksheetSource *
find_blank_source (Work *self)
{
  DataPacks *packs = data_workspace_get_packs (self->workspace);
  const DataWorksheetIdentity *identity = self->check->identity;
  DataWorksheetSource *source =
      data_worksheet_source_new_blank (packs, identity->rules, identity->edition, NULL);

  self->check->is_recorded = source != NULL;
  self->check->newer_edition = find_newer_edition (identity, packs);
  return source;
}

/* The second step, on the main thread: the worksheet that the file should be. */
static gboolean
plan (Work *self, GError **error)
{
  const DataWorksheetIdentity *identity = self->content->identity;
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autoptr (GError) fault = NULL;

  self->check = g_new0 (DataWorksheetCheck, 1);
  self->check->differences = g_ptr_array_new_with_free_func (g_free);
  self->check->outcome = identity == NULL ? DATA_WORKSHEET_NONE : DATA_WORKSHEET_UNKNOWN;
  if (identity == NULL)
    return TRUE;
  self->check->identity = g_steal_pointer (&self->content->identity);
  identity = self->check->identity;
  self->check->is_pdf = data_worksheet_content_is_pdf (self->content);
  if (identity->kind == DATA_WORKSHEET_REGISTER)
    return TRUE;
  source = identity->blank ? find_blank_source (self) : find_kept_source (self, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (source != NULL)
    self->document =
        data_worksheet_new (identity->kind, identity->language, identity->blank, source);
  return TRUE;
}

static gboolean
is_same_file (const char *path, GBytes *bytes)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) others = mapped == NULL ? NULL : g_mapped_file_get_bytes (mapped);

  return others != NULL && g_bytes_equal (bytes, others);
}

/* Writes the worksheet to @path, and reads what is in it where it is another file. */
static gboolean
write_anew (Work *self, const char *path, GCancellable *cancellable, GError **error)
{
  gboolean as_pdf = data_worksheet_content_is_pdf (self->content);

  if (!(as_pdf ? data_document_write_pdf (self->document, path, error)
               : data_document_write_xlsx (self->document, path, error)))
    return FALSE;
  if (is_same_file (path, self->content->bytes))
    {
      self->check->outcome = DATA_WORKSHEET_EXACT;
      return TRUE;
    }
  self->anew = data_worksheet_content_read (path, cancellable, error);
  return self->anew != NULL;
}

/* The third step: makes the worksheet anew. */
static gboolean
make_anew (Work *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gboolean made;

  if (self->document == NULL)
    return TRUE;
  folder = g_dir_make_tmp ("eikyo-XXXXXX", error);
  if (folder == NULL)
    return FALSE;
  path = g_build_filename (folder, "worksheet", NULL);
  made = write_anew (self, path, cancellable, error);
  g_remove (path);
  g_rmdir (folder);
  return made;
}

/* The last step, on the main thread. */
static DataWorksheetCheck *
compare (Work *self)
{
  DataWorksheetCheck *check = self->check;

  if (self->anew == NULL)
    return g_steal_pointer (&self->check);
  if (data_worksheet_content_compare (self->content, self->anew, check->differences,
                                      &check->n_more) ||
      !check->is_recorded)
    check->outcome = DATA_WORKSHEET_DIFFERS;
  else
    check->outcome = DATA_WORKSHEET_SAME_TEXT;
  return g_steal_pointer (&self->check);
}

DataWorksheetCheck *
data_worksheet_check (DataWorkspace *workspace, const char *path, GError **error)
{
  g_autoptr (Work) work = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  work = work_new (workspace, path);
  work->content = data_worksheet_content_read (path, NULL, error);
  if (work->content == NULL || !plan (work, error) || !make_anew (work, NULL, error))
    return NULL;
  return compare (work);
}

static void
read_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *self = data;
  GError *error = NULL;

  self->content = data_worksheet_content_read (self->path, cancellable, &error);
  if (self->content == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
make_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (make_anew (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Runs a step of @whole on another thread; @work is that of @whole, which outlives it. */
static void
run_step (GTask *whole, GTaskThreadFunc step, GAsyncReadyCallback then)
{
  g_autoptr (GTask) task =
      g_task_new (NULL, g_task_get_cancellable (whole), then, g_object_ref (whole));

  g_task_set_task_data (task, g_task_get_task_data (whole), NULL);
  g_task_run_in_thread (task, step);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) whole = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (whole, compare (g_task_get_task_data (whole)),
                           (GDestroyNotify) data_worksheet_check_free);
  else
    g_task_return_error (whole, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) whole = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) &&
      plan (g_task_get_task_data (whole), &error))
    run_step (whole, make_on_thread, made_cb);
  else
    g_task_return_error (whole, error);
}

void
data_worksheet_check_async (DataWorkspace *workspace,
                            const char *path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, work_new (workspace, path), (GDestroyNotify) work_free);
  run_step (task, read_on_thread, read_cb);
}

DataWorksheetCheck *
data_worksheet_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
data_worksheet_check_free (DataWorksheetCheck *self)
{
  g_clear_pointer (&self->identity, data_worksheet_identity_free);
  g_ptr_array_unref (self->differences);
  g_free (self->newer_edition);
  g_free (self);
}

gboolean
data_worksheet_check_is_sound (const DataWorksheetCheck *self)
{
  return self->outcome == DATA_WORKSHEET_EXACT &&
         (self->identity->blank || self->state == DATA_STATE_APPROVED);
}
