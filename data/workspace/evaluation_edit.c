/* evaluation_edit.c - Editing an evaluation that is open in a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/exchange/difference.h"
#include "data/exchange/root.h"
#include "data/exchange/arrays.h"
#include "data/workspace/attachment_links.h"
#include "data/workspace/evaluation_parts.h"
#include "data/workspace/fact.h"
#include "data/workspace/rows.h"
#include "data/workspace/trial.h"

#include <glib/gi18n-lib.h>

gboolean
data_evaluation_can_edit (DataEvaluation *self)
{
  g_return_val_if_fail (DATA_IS_EVALUATION (self), FALSE);

  return self->there && !self->unread && self->life.state == DATA_STATE_DRAFT &&
         self->life.place == DATA_REGISTER_PLACE_REGISTER &&
         !data_workspace_is_read_only (self->workspace);
}

gboolean
data_evaluation_is_current (DataEvaluation *self, GError **error)
{
  if (!data_evaluation_check (self, error))
    return FALSE;
  if (!self->there)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is no longer in this workspace, so it cannot be changed. Close it, and "
                    "choose another one."),
                 data_evaluation_get_title (self));
  return self->there;
}

gboolean
data_evaluation_is_draft (DataEvaluation *self, GError **error)
{
  const char *title = data_evaluation_get_title (self);

  if (!data_evaluation_is_current (self, error))
    return FALSE;
  if (self->life.place == DATA_REGISTER_PLACE_BIN)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is in the bin. Restore it before you change it."), title);
  else if (self->life.place == DATA_REGISTER_PLACE_ARCHIVE)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is in the archive. Take it out before you change it."), title);
  else if (self->life.state == DATA_STATE_REVIEW)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is in review. Withdraw it, or have it returned, before you change it."),
                 title);
  else if (self->life.state == DATA_STATE_APPROVED)
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("“%s” is approved and stays as it is. Start the next revision to change it."),
                 title);
  else
    return TRUE;
  return FALSE;
}

gboolean
data_evaluation_check_id (DataEvaluation *self, DataExchange *after, GError **error)
{
  json_t *kept = data_exchange_get_root (data_evaluation_get_kept (self));
  const char *id = data_member_text (data_exchange_get_root (after), "id");
  g_autoptr (GError) failure = NULL;
  gint64 number;

  if (g_str_equal (id, data_member_text (kept, "id")))
    return TRUE;
  number = data_workspace_find (self->workspace, id, &failure);
  if (number == 0 && failure == NULL)
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                 _ ("Another evaluation in this workspace has the id “%s”. Choose another id."),
                 id);
  return FALSE;
}

/* Writes what is different in @after, as an entry of @step with the facts @what. */
static gboolean
write_differences (DataEvaluation *self,
                   DataStep *step,
                   GPtrArray *differences,
                   DataExchange *after,
                   const DataStepEntry *entry,
                   GError **error)
{
  DataDatabase *database = data_workspace_get_database (self->workspace);

  return data_rows_update (database, self->number, differences, data_exchange_get_root (after),
                           error) &&
         data_attachments_follow (database, self->number, differences, error) &&
         data_step_record (step, entry, error);
}

/* Commits, after which it holds @after, and no trial is on any more. */
static gboolean
finish (DataEvaluation *self, DataStep *step, DataExchange *after, GError **error)
{
  g_autoptr (DataTrial) trial = g_steal_pointer (&self->trial);

  self->next = data_exchange_ref (after);
  if (data_workspace_finish (self->workspace, step, &self->number, 1, error))
    return TRUE;
  g_clear_pointer (&self->next, data_exchange_unref);
  self->trial = g_steal_pointer (&trial);
  return FALSE;
}

gboolean
data_evaluation_write (DataEvaluation *self,
                       DataStep *step,
                       DataExchange *after,
                       const char *field,
                       const char *earlier,
                       GError **error)
{
  g_autoptr (DataStep) recorded = step;
  DataExchange *before = data_evaluation_get_kept (self);
  g_autoptr (GPtrArray) differences = data_difference_list (before, after);
  g_autofree char *what = NULL;
  DataStepEntry entry = {
    .evaluation = self->number,
    .action = DATA_ACTION_EDIT,
    .field = field,
  };

  if (differences->len == 0)
    return TRUE;
  if (!data_evaluation_check_id (self, after, error))
    return FALSE;
  what = earlier == NULL ? data_fact_of_differences (differences, before, after)
                         : data_fact_of_return (differences, before, after, earlier);
  entry.what = what;
  return write_differences (self, recorded, differences, after, &entry, error) &&
         finish (self, g_steal_pointer (&recorded), after, error);
}

gboolean
data_evaluation_edit (DataEvaluation *self, const DataEdit *edit, GError **error)
{
  g_autoptr (DataStep) step = NULL;
  g_autoptr (DataExchange) after = NULL;
  g_autofree char *field = NULL;

  g_return_val_if_fail (DATA_IS_EVALUATION (self) && edit != NULL, FALSE);

  if (self->trial != NULL)
    return data_evaluation_try (self, edit, error);
  step = data_workspace_begin (self->workspace, error);
  if (step == NULL || !data_evaluation_is_draft (self, error))
    return FALSE;
  after = data_exchange_edited (self->exchange, edit, data_workspace_get_packs (self->workspace),
                                error);
  if (after == NULL)
    return FALSE;
  field = data_edit_field (edit);
  return data_evaluation_write (self, g_steal_pointer (&step), after, field, NULL, error);
}

gboolean
data_evaluation_set_text (DataEvaluation *self,
                          const DataPlace *place,
                          const char *text,
                          GError **error)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_set_text (edit, place, text);
  return data_evaluation_edit (self, edit, error);
}
