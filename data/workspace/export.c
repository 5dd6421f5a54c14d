/* export.c - Handing evaluations out: as `*.eikyo.json`, or with all that goes with them as a
 * package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/import.h"

#include "data/document/document.h"
#include "data/output_file.h"
#include "data/package/writer.h"
#include "data/workspace/attachment_content.h"
#include "data/workspace/import_history.h"
#include "data/workspace/trial.h"
#include "data/workspace/workspace_change.h"
#include "rules/date.h"

char *
data_export_name (DataExchange *exchange)
{
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (exchange);
  char date[RULES_DATE_TEXT_SIZE] = "";
  const char *title = rules_text_is_blank (evaluation->title) ? evaluation->id : evaluation->title;
  const char *const parts[] = { date, title, NULL };

  if (evaluation->as_of != 0)
    rules_date_format (evaluation->as_of, date);
  return data_document_file_name (parts);
}

gboolean
data_export_file (DataWorkspace *workspace, gint64 number, const char *path, GError **error)
{
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean changed;
  char *text;

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace) && path != NULL, FALSE);

  if (!data_workspace_catch_up (workspace, &changed, error))
    return FALSE;
  evaluation = data_workspace_get_evaluation (workspace, number, error);
  if (evaluation == NULL)
    return FALSE;
  text = data_exchange_to_canonical (data_evaluation_get_kept (evaluation));
  bytes = g_bytes_new_take (text, strlen (text));
  return data_output_file_write (path, bytes, error);
}

static void
add_life (DataPackageEvaluation *package, const DataLife *life)
{
  package->life.state = g_strdup (data_state_ids[life->state - 1]);
  package->life.revision = life->revision;
  package->life.evaluator = g_strdup (life->evaluator);
  package->life.submitted = g_strdup (life->submitted);
}

static gboolean
add_revisions (DataPackageEvaluation *package, DataEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, error);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      const DataRevision *from = revisions->pdata[i];
      DataPackageRevision *to = data_package_revision_new ();

      to->number = from->number;
      to->evaluator = g_strdup (from->evaluator);
      to->reviewer = g_strdup (from->reviewer);
      to->submitted = g_strdup (from->submitted);
      to->approved = g_strdup (from->approved);
      to->content = g_strdup (from->content);
      to->content_hash = g_strdup (from->content_hash);
      to->decision = g_strdup (from->decision);
      to->decision_hash = g_strdup (from->decision_hash);
      to->pack_hash = g_strdup (from->pack_hash);
      g_ptr_array_add (package->revisions, to);
    }
  return revisions != NULL;
}

static gboolean
add_remarks (DataPackageEvaluation *package, DataEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (evaluation, error);

  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    {
      const DataRemark *from = remarks->pdata[i];
      DataPackageRemark *to = data_package_remark_new ();

      to->id = g_strdup (from->id);
      to->revision = from->revision;
      to->place = g_strdup (from->place);
      to->text = g_strdup (from->text);
      to->author = g_strdup (from->author);
      to->written = g_strdup (from->written);
      to->settled = g_strdup (from->settled);
      g_ptr_array_add (package->remarks, to);
    }
  return remarks != NULL;
}

static void
add_links (DataPackageAttachment *to, const DataAttachment *from)
{
  for (guint i = 0; i < from->links->len; i++)
    {
      const DataEvidence *evidence = from->links->pdata[i];
      DataPackageLink *link = data_package_link_new ();

      link->kind = g_strdup (data_evidence_ids[evidence->kind - 1]);
      link->target = g_strdup (evidence->target != NULL ? evidence->target : "");
      link->dimension = g_strdup (evidence->dimension != NULL ? evidence->dimension : "");
      link->harm = g_strdup (evidence->harm != NULL ? evidence->harm : "");
      g_ptr_array_add (to->links, link);
    }
}

static gboolean
add_attachments (DataPackageEvaluation *package, DataEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) attachments = data_evaluation_list_attachments (evaluation, error);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      const DataAttachment *from = attachments->pdata[i];
      DataPackageAttachment *to = data_package_attachment_new ();

      to->id = g_strdup (from->id);
      to->content = g_strdup (from->hash);
      to->size = from->size;
      to->name = g_strdup (from->name);
      to->note = g_strdup (from->note);
      to->evidence_date = g_strdup (from->evidence_date);
      to->added = g_strdup (from->added);
      to->added_by = g_strdup (from->added_by);
      add_links (to, from);
      g_ptr_array_add (package->attachments, to);
    }
  return attachments != NULL;
}

static gboolean
add_evaluation (DataPackageWriter *writer, DataWorkspace *workspace, gint64 number, GError **error)
{
  DataDatabase *database = data_workspace_get_database (workspace);
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (workspace, number, error);
  g_autoptr (DataPackageEvaluation) package = NULL;

  if (evaluation == NULL)
    return FALSE;
  package = data_package_evaluation_new (data_evaluation_get_kept (evaluation));
  package->history = data_import_history_read (database, number, error);
  add_life (package, data_evaluation_get_life (evaluation));
  return package->history != NULL && add_revisions (package, evaluation, error) &&
         add_remarks (package, evaluation, error) && add_attachments (package, evaluation, error) &&
         data_package_writer_add (writer, package, data_attachment_content_load, database, error);
}

static gboolean
add_evaluations (DataPackageWriter *writer,
                 DataWorkspace *workspace,
                 const gint64 *numbers,
                 guint n,
                 GError **error)
{
  gboolean changed;

  if (!data_workspace_catch_up (workspace, &changed, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!add_evaluation (writer, workspace, numbers[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_export_package (
    DataWorkspace *workspace, const gint64 *numbers, guint n, const char *path, GError **error)
{
  g_autoptr (DataPackageWriter) writer = NULL;
  DataDatabase *database;
  gboolean done;

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace) && path != NULL, FALSE);

  database = data_workspace_get_database (workspace);
  writer = data_package_writer_new (path, error);
  /* One state of the file, whatever other programs do meanwhile. */
  if (writer == NULL || !data_database_execute (database, "BEGIN", error))
    return FALSE;
  done = add_evaluations (writer, workspace, numbers, n, error);
  data_database_rollback (database);
  return done && data_package_writer_commit (writer, error);
}
