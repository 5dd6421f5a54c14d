/* import_compare.c - What an evaluation of a file is to the workspace it shall be imported into.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"
#include "data/json/text.h"
#include "data/workspace/chain.h"
#include "data/workspace/import_history.h"
#include "data/workspace/import_parts.h"
#include "data/workspace/trial.h"
#include "data/workspace/workspace_change.h"

gboolean
data_import_find (
    DataWorkspace *workspace, const char *id, gint64 *number, gint64 *entry, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 undo, redo;

  *entry = 0;
  *number = data_workspace_find (workspace, id, &failure);
  if (failure == NULL)
    return *number == 0 || data_chain_tops (data_workspace_get_database (workspace), *number, entry,
                                            &undo, &redo, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Whether what the file holds was approved here as one of @revisions. */
static gboolean
was_approved (GPtrArray *revisions, DataExchange *exchange)
{
  g_autofree char *hash = data_exchange_hash (exchange);

  for (guint i = 0; i < revisions->len; i++)
    {
      if (g_str_equal (((DataRevision *) revisions->pdata[i])->content_hash, hash))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_status (DataWorkspace *workspace,
             DataImportItem *item,
             const DataImportPart *part,
             GPtrArray *revisions,
             GError **error)
{
  g_autoptr (json_t) mine =
      data_import_history_read (data_workspace_get_database (workspace), item->number, error);
  json_t *theirs = part->evaluation == NULL ? NULL : part->evaluation->history;

  if (mine == NULL)
    return FALSE;
  item->status = data_import_history_compare (mine, theirs);
  if (item->differences->len == 0 && item->status != DATA_IMPORT_NEWER)
    item->status = DATA_IMPORT_SAME;
  else if (part->evaluation == NULL && was_approved (revisions, item->exchange))
    item->status = DATA_IMPORT_OLDER;
  return TRUE;
}

/* Whether the file has the revision that was approved here. */
static gboolean
has_revision (const DataPackageEvaluation *evaluation, const DataRevision *revision)
{
  for (guint i = 0; i < evaluation->revisions->len; i++)
    {
      const DataPackageRevision *other = evaluation->revisions->pdata[i];

      if (other->number == revision->number)
        return g_str_equal (other->content_hash, revision->content_hash) &&
               g_str_equal (other->decision_hash, revision->decision_hash) &&
               g_str_equal (other->evaluator, revision->evaluator) &&
               g_str_equal (other->reviewer, revision->reviewer) &&
               g_str_equal (other->approved, revision->approved);
    }
  return FALSE;
}

static gboolean
can_replace (const DataLife *life,
             const DataImportItem *item,
             const DataImportPart *part,
             GPtrArray *revisions)
{
  if (life->place == DATA_REGISTER_PLACE_BIN && life->state != DATA_STATE_DRAFT)
    return FALSE;
  if (part->evaluation == NULL)
    return life->state == DATA_STATE_DRAFT;
  for (guint i = 0; i < revisions->len; i++)
    {
      if (!has_revision (part->evaluation, revisions->pdata[i]))
        return FALSE;
    }
  return life->state == DATA_STATE_DRAFT || item->status == DATA_IMPORT_NEWER;
}

gboolean
data_import_compare (DataWorkspace *workspace,
                     DataImportItem *item,
                     DataImportPart *part,
                     GError **error)
{
  const char *id = data_exchange_get_evaluation (item->exchange)->id;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  const DataLife *life;

  /* First of all the entry: what other programs change behind it shows when the import is run. */
  if (!data_import_find (workspace, id, &item->number, &part->entry, error))
    return FALSE;
  item->choice = DATA_IMPORT_KEEP;
  if (item->number == 0)
    {
      item->status = DATA_IMPORT_NEW;
      item->can_replace = TRUE;
      item->choice = DATA_IMPORT_REPLACE;
      return TRUE;
    }
  data_workspace_refresh (workspace);
  evaluation = data_workspace_get_evaluation (workspace, item->number, error);
  revisions = evaluation == NULL ? NULL : data_evaluation_list_revisions (evaluation, error);
  if (revisions == NULL)
    return FALSE;
  item->differences = data_difference_list (data_evaluation_get_kept (evaluation), item->exchange);
  if (!find_status (workspace, item, part, revisions, error))
    return FALSE;
  life = data_evaluation_get_life (evaluation);
  item->in_bin = life->place == DATA_REGISTER_PLACE_BIN;
  item->can_replace = can_replace (life, item, part, revisions);
  if (item->can_replace &&
      (item->status == DATA_IMPORT_NEWER || (item->status == DATA_IMPORT_SAME && item->in_bin)))
    item->choice = DATA_IMPORT_REPLACE;
  return TRUE;
}
