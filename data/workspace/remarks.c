/* remarks.c - What reviewers remark on an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/fact.h"
#include "data/workspace/life_change.h"

#include <glib/gi18n-lib.h>

void
data_remark_free (DataRemark *self)
{
  g_free (self->id);
  g_free (self->place);
  g_free (self->text);
  g_free (self->author);
  g_free (self->written);
  g_free (self->settled);
  g_free (self);
}

char *
data_next_id (
    DataDatabase *database, const char *sql, gint64 evaluation, char prefix, GError **error)
{
  sqlite3_stmt *statement = data_database_query (database, error, sql, "i", evaluation);
  gint64 highest;
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return NULL;
  highest = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return g_strdup_printf ("%c%" G_GINT64_FORMAT, prefix, highest + 1);
}

gboolean
data_remarks_insert (
    DataEvaluation *evaluation, DataStep *step, const char *place, const char *text, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  gint64 number = data_evaluation_get_number (evaluation);
  g_autofree char *id =
      data_next_id (database,
                    "SELECT max (CAST (substr (id, 2) AS INTEGER)) FROM remark"
                    " WHERE evaluation = ?1 AND id GLOB 'r[0-9]*' AND length (id) < 12",
                    number, 'r', error);

  if (id == NULL)
    return FALSE;
  return data_database_change (
      database, error,
      "INSERT INTO remark (evaluation, id, revision, place, text, author, written)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      "ititttt", number, id, (gint64) data_evaluation_get_life (evaluation)->revision, place, text,
      data_life_get_actor (evaluation), data_step_get_time (step));
}

gboolean
data_remarks_count_open (DataEvaluation *evaluation, gint64 *count, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT count (*) FROM remark WHERE evaluation = ?1 AND settled IS NULL",
      "i", data_evaluation_get_number (evaluation));
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  *count = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

static gpointer
read_remark (sqlite3_stmt *statement)
{
  DataRemark *self = g_new0 (DataRemark, 1);

  self->id = data_sql_text (statement, 0);
  self->revision = (guint) sqlite3_column_int64 (statement, 1);
  self->place = data_sql_text (statement, 2);
  self->text = data_sql_text (statement, 3);
  self->author = data_sql_text (statement, 4);
  self->written = data_sql_text (statement, 5);
  self->settled = data_sql_text (statement, 6);
  return self;
}

GPtrArray *
data_evaluation_list_remarks (DataEvaluation *self, GError **error)
{
  DataDatabase *database = data_life_get_database (self);
  sqlite3_stmt *statement =
      data_database_query (database, error,
                           "SELECT id, revision, place, text, author, written, settled FROM remark"
                           " WHERE evaluation = ?1 ORDER BY CAST (substr (id, 2) AS INTEGER)",
                           "i", data_evaluation_get_number (self));

  return data_database_list (database, statement, read_remark, (GDestroyNotify) data_remark_free,
                             error);
}

static gboolean
check_remark (DataEvaluation *evaluation, const char *place, const char *text, GError **error)
{
  if (rules_text_is_blank (text))
    g_set_error_literal (error, DATA_ERROR, DATA_ERROR_REFUSED,
                         _ ("The remark is empty. Write what has to be done."));
  else if (!data_fact_place_exists (data_evaluation_get_exchange (evaluation), place))
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                 _ ("“%s” is no place in this evaluation. Name one that is there, like "
                    "“operations/o1/name”."),
                 place);
  else
    return TRUE;
  return FALSE;
}

gboolean
data_evaluation_add_remark (DataEvaluation *self,
                            const char *place,
                            const char *text,
                            GError **error)
{
  g_autoptr (DataStep) step = NULL;

  g_return_val_if_fail (place != NULL && text != NULL, FALSE);

  if (!check_remark (self, place, text, error))
    return FALSE;
  step = data_life_begin (self, DATA_STATE_REVIEW, error);
  if (step == NULL)
    return FALSE;
  if (data_life_is_evaluator (self, data_life_get_actor (self)))
    {
      data_life_refuse (self, error,
                        _ ("%s is its evaluator, and remarks are made by reviewers. Withdraw it to "
                           "change it."),
                        data_life_get_actor (self));
      return FALSE;
    }
  return data_remarks_insert (self, step, place, text, error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_REMARK, text, error);
}

/* The text of the open remark @id, which is what is to be settled. */
static char *
find_open (DataEvaluation *evaluation, const char *id, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT text, settled IS NULL FROM remark WHERE evaluation = ?1 AND id = ?2",
      "it", data_evaluation_get_number (evaluation), id);
  g_autofree char *text = NULL;
  gboolean open;
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return NULL;
  if (!row)
    {
      data_life_refuse (evaluation, error,
                        _ ("There is no such remark. “eikyo show ID” tells its remarks."));
      return NULL;
    }
  text = data_sql_text (statement, 0);
  open = sqlite3_column_int (statement, 1) != 0;
  sqlite3_reset (statement);
  if (!open)
    {
      data_life_refuse (evaluation, error, _ ("The remark is settled already."));
      return NULL;
    }
  return g_steal_pointer (&text);
}

gboolean
data_evaluation_settle_remark (DataEvaluation *self, const char *id, GError **error)
{
  DataDatabase *database = data_life_get_database (self);
  g_autoptr (DataStep) step = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  step = data_life_begin (self, 0, error);
  text = step == NULL ? NULL : find_open (self, id, error);
  if (text == NULL)
    return FALSE;
  return data_database_change (
             database, error, "UPDATE remark SET settled = ?3 WHERE evaluation = ?1 AND id = ?2",
             "itt", data_evaluation_get_number (self), id, data_step_get_time (step)) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_SETTLE, text, error);
}
