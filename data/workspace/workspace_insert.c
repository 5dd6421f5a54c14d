/* workspace_insert.c - Making evaluations in a workspace: new ones, copies, and those of files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/workspace_insert.h"

#include "data/error.h"
#include "data/exchange/root.h"
#include "data/exchange/schema.h"
#include "data/json/text.h"
#include "data/workspace/attachment_links.h"
#include "data/workspace/fact.h"
#include "data/workspace/import_history.h"
#include "data/workspace/rows.h"
#include "data/workspace/trial.h"

#include <glib/gi18n-lib.h>

static gboolean
insert_life (DataDatabase *database, gint64 number, const char *time, GError **error)
{
  return data_database_change (database, error,
                               "INSERT INTO life (evaluation, state, place, revision, created) "
                               "VALUES (?, 'draft', 'register', 1, ?)",
                               "it", number, time);
}

static gboolean
check_id_is_free (DataWorkspace *self, const char *id, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (data_workspace_find (self, id, &failure) == 0)
    {
      if (failure == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
               _ ("An evaluation with the id “%s” is in this workspace already. Import it to "
                  "replace that one or to keep both."),
               id);
  return FALSE;
}

gboolean
data_workspace_insert (
    DataWorkspace *self, DataStep *step, DataExchange *exchange, gint64 *number, GError **error)
{
  DataDatabase *database = data_workspace_get_database (self);

  return check_id_is_free (self, data_exchange_get_evaluation (exchange)->id, error) &&
         data_step_next_number (step, number, error) &&
         data_rows_insert (database, *number, data_exchange_get_root (exchange), error) &&
         insert_life (database, *number, data_step_get_time (step), error);
}

DataExchange *
data_exchange_with_id (DataExchange *self, const char *id, const char *title)
{
  g_autoptr (json_t) root = json_copy (data_exchange_get_root (self));

  json_object_set_new (root, "id", json_string (id));
  if (title != NULL)
    json_object_set_new (root, "title", json_string (title));
  return data_exchange_new_sound (root, data_exchange_get_pack (self));
}

/* Records an evaluation that was inserted, and commits. */
static gint64
finish_insert (DataWorkspace *self,
               DataStep *step,
               DataExchange *exchange,
               DataAction action,
               gint64 number,
               GError **error)
{
  const char *title = data_exchange_get_evaluation (exchange)->title;
  g_autofree char *what = data_fact_of_text (title, NULL);
  const DataStepEntry entry = { .evaluation = number, .action = action, .what = what };

  if (!data_step_record (step, &entry, error))
    {
      data_step_free (step);
      return 0;
    }
  return data_workspace_finish (self, step, &number, 1, error) ? number : 0;
}

gint64
data_workspace_add (DataWorkspace *self, DataExchange *exchange, DataAction action, GError **error)
{
  g_autoptr (DataStep) step = NULL;
  gint64 number;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self) && exchange != NULL, 0);

  step = data_workspace_begin (self, error);
  if (step == NULL || !data_workspace_insert (self, step, exchange, &number, error))
    return 0;
  return finish_insert (self, g_steal_pointer (&step), exchange, action, number, error);
}

gint64
data_workspace_new_evaluation (DataWorkspace *self,
                               const char *title,
                               DataPack *pack,
                               GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (json_t) root = NULL;
  g_autoptr (DataExchange) exchange = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self) && pack != NULL, 0);

  root = json_pack ("{s:s, s:i, s:s, s:{s:s, s:s}, s:s}", "format", DATA_EXCHANGE_FORMAT, "version",
                    DATA_EXCHANGE_VERSION, "id", id, "rules", "id", pack->edition->id, "edition",
                    pack->edition->edition, "as_of", today);
  if (!rules_text_is_blank (title))
    json_object_set_new (root, "title", json_string (title));
  exchange = data_exchange_new_sound (root, pack);
  return data_workspace_add (self, exchange, DATA_ACTION_CREATE, error);
}

static char *
title_of_copy (DataExchange *exchange)
{
  const RulesEvaluation *copied = data_exchange_get_evaluation (exchange);

  /* Translators: %s is the title of the evaluation that is copied. A long title is cut at its end,
   * so say first that this is a copy. */
  return g_strdup_printf (_ ("Copy of %s"),
                          rules_text_is_blank (copied->title) ? copied->id : copied->title);
}

gint64
data_workspace_duplicate (DataWorkspace *self, gint64 number, GError **error)
{
  g_autoptr (DataStep) step = data_workspace_begin (self, error);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *title = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataExchange) copy = NULL;
  g_autoptr (json_t) history = NULL;
  gint64 new_number;

  if (step == NULL)
    return 0;
  evaluation = data_workspace_get_evaluation (self, number, error);
  if (evaluation == NULL)
    return 0;
  /* The authors of what is copied stay known. */
  history = data_import_history_read (data_workspace_get_database (self), number, error);
  if (history == NULL)
    return 0;
  title = title_of_copy (data_evaluation_get_kept (evaluation));
  copy = data_exchange_with_id (data_evaluation_get_kept (evaluation), id, title);
  if (!data_workspace_insert (self, step, copy, &new_number, error) ||
      !data_attachments_copy (data_workspace_get_database (self), number, new_number, error) ||
      !data_import_history_write (data_workspace_get_database (self), new_number, history, error))
    return 0;
  return finish_insert (self, g_steal_pointer (&step), copy, DATA_ACTION_DUPLICATE, new_number,
                        error);
}
