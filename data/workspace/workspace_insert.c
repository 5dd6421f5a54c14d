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
#include "data/workspace/next_audit.h"
#include "data/workspace/rows.h"
#include "data/workspace/trial.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Records an evaluation that was inserted, made of what @origin names, and commits. */
static gint64
finish_insert (DataWorkspace *self,
               DataStep *step,
               DataExchange *exchange,
               DataAction action,
               const char *origin,
               gint64 number,
               GError **error)
{
  const char *title = data_exchange_get_evaluation (exchange)->title;
  g_autofree char *what = data_fact_of_text (title, origin);
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
  return finish_insert (self, g_steal_pointer (&step), exchange, action, NULL, number, error);
}

static char *
today_text (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

gint64
data_workspace_new_evaluation (DataWorkspace *self,
                               const char *title,
                               DataPack *pack,
                               GError **error)
{
  g_autofree char *today = today_text ();
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (json_t) root = NULL;
  g_autoptr (DataExchange) exchange = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self) && pack != NULL, 0);

  root = data_exchange_new_root (id, pack->edition);
  json_object_set_new (root, "as_of", json_string (today));
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

/* Inserts @copy, made of evaluation @number, with what is kept beside it. The authors of what is
 * copied stay known. */
static gboolean
insert_copy (DataWorkspace *self,
             DataStep *step,
             gint64 number,
             DataExchange *copy,
             gint64 *new_number,
             GError **error)
{
  DataDatabase *database = data_workspace_get_database (self);
  g_autoptr (json_t) history = data_import_history_read (database, number, error);

  return history != NULL && data_workspace_insert (self, step, copy, new_number, error) &&
         data_attachments_copy (database, number, *new_number, error) &&
         data_import_history_write (database, *new_number, history, error);
}

gint64
data_workspace_duplicate (DataWorkspace *self, gint64 number, GError **error)
{
  g_autoptr (DataStep) step = data_workspace_begin (self, error);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *title = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataExchange) copy = NULL;
  gint64 new_number;

  if (step == NULL)
    return 0;
  evaluation = data_workspace_get_evaluation (self, number, error);
  if (evaluation == NULL)
    return 0;
  title = title_of_copy (data_evaluation_get_kept (evaluation));
  copy = data_exchange_with_id (data_evaluation_get_kept (evaluation), id, title);
  if (!insert_copy (self, step, number, copy, &new_number, error))
    return 0;
  return finish_insert (self, g_steal_pointer (&step), copy, DATA_ACTION_DUPLICATE, NULL,
                        new_number, error);
}

static char *
title_with_period (const char *title, const RulesPeriod *period)
{
  char from[RULES_DATE_TEXT_SIZE];
  char to[RULES_DATE_TEXT_SIZE];

  rules_date_format (period->from, from);
  rules_date_format (period->to, to);
  /* Translators: %1$s is the first and %2$s the last day of an audit period, %3$s the title of the
   * evaluation. A long title is cut at its end, so leave it behind. */
  return g_strdup_printf (_ ("%1$s to %2$s: %3$s"), from, to, title);
}

static gboolean
is_whole (const RulesPeriod *period)
{
  return period->from != 0 && period->to != 0;
}

/* The title with the period, in the place of the period before if it has that. */
static char *
title_of_next_year (const RulesEvaluation *last, const RulesPeriod *period)
{
  const char *title = rules_text_is_blank (last->title) ? last->id : last->title;
  g_autofree char *last_period = NULL;

  if (!is_whole (period))
    /* Translators: %s is the title of an evaluation. */
    return g_strdup_printf (_ ("Next year of %s"), title);
  if (is_whole (&last->audit.period))
    last_period = title_with_period ("", &last->audit.period);
  if (last_period != NULL && g_str_has_prefix (title, last_period))
    title += strlen (last_period);
  return title_with_period (title, period);
}

DataExchange *
data_next_year_make (
    DataExchange *last, const char *title, DataPacks *packs, GPtrArray **left_out, GError **error)
{
  const DataPlace as_of = { .member = "as_of" };
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *today = today_text ();
  g_autofree char *new_title = NULL;
  g_autoptr (DataExchange) copy = data_exchange_with_id (last, id, NULL);
  g_autoptr (DataEdit) edit = data_next_audit (last, copy, left_out);
  g_autoptr (DataExchange) next = NULL;

  data_edit_set_text (edit, &as_of, today);
  next = data_exchange_edited (copy, edit, packs, error);
  if (next == NULL)
    return NULL;
  new_title = title_of_next_year (data_exchange_get_evaluation (last),
                                  &data_exchange_get_evaluation (next)->audit.period);
  return data_exchange_with_id (next, id, rules_text_is_blank (title) ? new_title : title);
}

gint64
data_workspace_next_year (DataWorkspace *self, gint64 number, const char *title, GError **error)
{
  g_autoptr (DataStep) step = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataExchange) next = NULL;
  gint64 new_number;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), 0);

  step = data_workspace_begin (self, error);
  if (step == NULL)
    return 0;
  evaluation = data_workspace_get_evaluation (self, number, error);
  if (evaluation == NULL)
    return 0;
  next = data_next_year_make (data_evaluation_get_kept (evaluation), title,
                              data_workspace_get_packs (self), NULL, error);
  if (next == NULL || !insert_copy (self, step, number, next, &new_number, error) ||
      !data_attachments_leave_audit (data_workspace_get_database (self), new_number,
                                     data_exchange_get_evaluation (next), error))
    return 0;
  return finish_insert (self, g_steal_pointer (&step), next, DATA_ACTION_DUPLICATE,
                        data_evaluation_get_title (evaluation), new_number, error);
}
