/* import_write.c - Writing an evaluation of a file into the workspace, with all that goes with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/import_parts.h"

#include "data/exchange/difference.h"
#include "data/exchange/root.h"
#include "data/workspace/attachment_content.h"
#include "data/workspace/attachment_links.h"
#include "data/workspace/fact.h"
#include "data/workspace/import_history.h"
#include "data/workspace/rows.h"
#include "data/workspace/workspace_insert.h"

/** Where rows are written. */
typedef struct
{
  DataDatabase *database;
  gint64 number;
} Target;

static gboolean
delete_parts (const Target *target, GError **error)
{
  static const char *const statements[] = {
    "DELETE FROM attachment_link WHERE evaluation = ?",
    "DELETE FROM attachment WHERE evaluation = ?",
    "DELETE FROM remark WHERE evaluation = ?",
    "DELETE FROM revision WHERE evaluation = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      if (!data_database_change (target->database, error, statements[i], "i", target->number))
        return FALSE;
    }
  return TRUE;
}

/* Where the package does not tell, it is a draft of the revision after the last approved one. */
static gboolean
write_life (const Target *target, const DataPackageEvaluation *evaluation, GError **error)
{
  const DataPackageLife *life = &evaluation->life;
  guint n = evaluation->revisions->len;
  const DataPackageRevision *last = n == 0 ? NULL : evaluation->revisions->pdata[n - 1];
  gint64 next = last == NULL ? 1 : last->number + 1;
  gboolean draft = life->state == NULL || g_str_equal (life->state, "draft");

  return data_database_change (
      target->database, error,
      "UPDATE life SET revision = ?2, state = ?3, evaluator = ?4, submitted = ?5 "
      "WHERE evaluation = ?1",
      "iittt", target->number, life->state == NULL ? next : (gint64) life->revision,
      draft ? "draft" : life->state, draft ? NULL : life->evaluator,
      draft ? NULL : life->submitted);
}

static gboolean
write_revisions (const Target *target, GPtrArray *revisions, GError **error)
{
  for (guint i = 0; i < revisions->len; i++)
    {
      const DataPackageRevision *revision = revisions->pdata[i];

      if (!data_database_change (
              target->database, error,
              "INSERT INTO revision (evaluation, number, evaluator, reviewer, submitted, "
              "approved, content, content_hash, decision, decision_hash, pack_hash) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              "iittttttttt", target->number, (gint64) revision->number, revision->evaluator,
              revision->reviewer, revision->submitted, revision->approved, revision->content,
              revision->content_hash, revision->decision, revision->decision_hash,
              revision->pack_hash))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_remarks (const Target *target, GPtrArray *remarks, GError **error)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const DataPackageRemark *remark = remarks->pdata[i];

      if (!data_database_change (
              target->database, error,
              "INSERT INTO remark (evaluation, revision, id, place, text, author, written, "
              "settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              "iitttttt", target->number, (gint64) remark->revision, remark->id, remark->place,
              remark->text, remark->author, remark->written, remark->settled))
        return FALSE;
    }
  return TRUE;
}

/* Puts the bytes of an attachment into the workspace, unless they are there. */
static gboolean
write_content (const Target *target,
               DataPackage *package,
               const DataPackageAttachment *attachment,
               GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean there;

  if (!data_attachment_content_find (target->database, attachment->content, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  bytes = data_package_read_content (package, attachment->content, error);
  return bytes != NULL &&
         data_attachment_content_keep (target->database, attachment->content, bytes, error);
}

static gboolean
write_links (const Target *target, const DataPackageAttachment *attachment, GError **error)
{
  for (guint i = 0; i < attachment->links->len; i++)
    {
      const DataPackageLink *link = attachment->links->pdata[i];

      if (!data_database_change (
              target->database, error,
              "INSERT INTO attachment_link (evaluation, attachment, kind, target, dimension, harm) "
              "VALUES (?, ?, ?, ?, ?, ?)",
              "ittttt", target->number, attachment->id, link->kind, link->target, link->dimension,
              link->harm))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_attachments (const Target *target, const DataImportPart *part, GError **error)
{
  GPtrArray *attachments = part->evaluation->attachments;

  for (guint i = 0; i < attachments->len; i++)
    {
      const DataPackageAttachment *attachment = attachments->pdata[i];

      if (!write_content (target, part->package, attachment, error) ||
          !data_database_change (
              target->database, error,
              "INSERT INTO attachment (evaluation, id, content, name, note, evidence_date, added, "
              "added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              "ittttttt", target->number, attachment->id, attachment->content, attachment->name,
              attachment->note, attachment->evidence_date, attachment->added,
              attachment->added_by) ||
          !write_links (target, attachment, error))
        return FALSE;
    }
  return TRUE;
}

/* Writes what a package has besides the evaluation. A copy under an id of its own begins a life of
 * its own: it keeps the attachments, and the history, which says who worked on it. */
static gboolean
write_parts (const Target *target,
             const DataImportItem *item,
             const DataImportPart *part,
             GError **error)
{
  const DataPackageEvaluation *evaluation = part->evaluation;

  if (evaluation == NULL)
    return TRUE;
  if (!delete_parts (target, error) || !write_attachments (target, part, error) ||
      !data_import_history_write (target->database, target->number, evaluation->history, error))
    return FALSE;
  if (item->choice == DATA_IMPORT_KEEP_BOTH)
    return TRUE;
  return write_life (target, evaluation, error) &&
         write_revisions (target, evaluation->revisions, error) &&
         write_remarks (target, evaluation->remarks, error);
}

static gboolean
write_new (DataWorkspace *workspace,
           DataStep *step,
           const DataImportItem *item,
           gint64 *number,
           GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (DataExchange) exchange = item->choice == DATA_IMPORT_KEEP_BOTH
                                          ? data_exchange_with_id (item->exchange, id, NULL)
                                          : data_exchange_ref (item->exchange);

  return data_workspace_insert (workspace, step, exchange, number, error);
}

static gboolean
take_out_of_bin (const Target *target, GError **error)
{
  return data_database_change (
      target->database, error,
      "UPDATE life SET place = 'register' WHERE evaluation = ? AND place = 'bin'", "i",
      target->number);
}

static gboolean
write_over (const Target *target, const DataImportItem *item, GError **error)
{
  return take_out_of_bin (target, error) &&
         data_rows_update (target->database, target->number, item->differences,
                           data_exchange_get_root (item->exchange), error) &&
         data_attachments_follow (target->database, target->number, item->differences, error);
}

static DataAction
action_of (gint64 number, const DataImportPart *part)
{
  gboolean has_past = part->evaluation != NULL && part->evaluation->history != NULL;

  return number == 0 || has_past ? DATA_ACTION_IMPORT : DATA_ACTION_REPLACE;
}

gboolean
data_import_write (DataWorkspace *workspace,
                   DataStep *step,
                   const DataImportItem *item,
                   const DataImportPart *part,
                   gint64 *number,
                   GError **error)
{
  const char *title = data_exchange_get_evaluation (item->exchange)->title;
  g_autofree char *name = g_path_get_basename (item->file);
  g_autofree char *what = data_fact_of_text (title, name);
  DataStepEntry entry = { .action = action_of (*number, part), .what = what };
  Target target = { .database = data_workspace_get_database (workspace), .number = *number };

  if (*number != 0 ? !write_over (&target, item, error)
                   : !write_new (workspace, step, item, number, error))
    return FALSE;
  target.number = *number;
  entry.evaluation = *number;
  return write_parts (&target, item, part, error) && data_step_record (step, &entry, error);
}
