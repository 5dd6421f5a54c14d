/* step_undo.c - Undoing and redoing a step, which becomes history as well.
 *
 * Both turn round the changes that earlier entries recorded: an undo those of the step, a redo
 * those of the undo that came last. What made an evaluation is undone by moving it to the bin, so
 * that nothing is lost and it can be removed for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/fact.h"
#include "data/workspace/step_parts.h"

#include <glib/gi18n-lib.h>

/**
 * Turn:
 * @action: undo or redo
 * @target: the step
 * @source: the step whose changes are turned round: @target itself, or its last undo
 */
typedef struct
{
  DataAction action;
  gint64 target;
  gint64 source;
} Turn;

static void
fail_nothing (DataStep *self, DataAction action, GError **error)
{
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
               action == DATA_ACTION_UNDO ? _ ("%s: There is nothing to undo.")
                                          : _ ("%s: There is nothing to redo."),
               self->database->file);
}

/* @evaluation stands in the way of @turn. */
static void
fail_changed_since (DataStep *self, const Turn *turn, gint64 evaluation, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      self->database, error, "SELECT title FROM evaluation WHERE number = ?", "i", evaluation);
  g_autofree char *title = NULL;
  gboolean row;

  if (statement == NULL || !data_database_step (self->database, statement, &row, error))
    return;
  title = row ? data_sql_text (statement, 0) : NULL;
  sqlite3_reset (statement);
  if (title == NULL)
    title = g_strdup_printf ("%" G_GINT64_FORMAT, evaluation);
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
               turn->action == DATA_ACTION_UNDO
                   /* Translators: the second %s is the title or number of an evaluation. */
                   ? _ ("%s: This step also changed the evaluation “%s”, in which something else "
                        "was done since. Undo that first.")
                   : _ ("%s: This step also changes the evaluation “%s”, in which something else "
                        "was done since, so it cannot be redone."),
               self->database->file, title);
}

/* The evaluations that @turn concerns, in the order in which they were changed. */
static GArray *
list_evaluations (DataStep *self, const Turn *turn, GError **error)
{
  return data_database_numbers (self->database,
                                data_database_query (self->database, error,
                                                     "SELECT evaluation FROM history WHERE step = ?"
                                                     " GROUP BY evaluation ORDER BY min (entry)",
                                                     "i", turn->source),
                                error);
}

/* Whether an approval, or removing it from the bin, came in @evaluation after what @turn turns
 * round, so that its part of the step stays as it is. */
static gboolean
has_ended (DataStep *self, const Turn *turn, gint64 evaluation, gboolean *ended, GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (self->database, error,
                           "SELECT 1 FROM history WHERE evaluation = ? AND entry > ?"
                           " AND action IN ('approve', 'erase') LIMIT 1",
                           "ii", evaluation, turn->source);

  if (statement == NULL || !data_database_step (self->database, statement, ended, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

/* Leaves those of @evaluations out in which the step cannot be turned round any more, and checks
 * that it is on top in all others. */
static gboolean
check_tops (DataStep *self, const Turn *turn, GArray *evaluations, GError **error)
{
  for (guint i = evaluations->len; i-- > 0;)
    {
      gint64 evaluation = g_array_index (evaluations, gint64, i);
      gint64 entry, undo, redo;
      gboolean ended;

      if (!data_chain_tops (self->database, evaluation, &entry, &undo, &redo, error))
        return FALSE;
      if ((turn->action == DATA_ACTION_UNDO ? undo : redo) == turn->target)
        continue;
      if (!has_ended (self, turn, evaluation, &ended, error))
        return FALSE;
      if (!ended)
        {
          fail_changed_since (self, turn, evaluation, error);
          return FALSE;
        }
      g_array_remove_index (evaluations, i);
    }
  return TRUE;
}

/* The tops as they were in the evaluation before the entries of step @source came, and what the
 * target is called. */
static gboolean
read_before (DataStep *self, const Turn *turn, DataChainEntry *entry, char **what, GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (self->database, error,
                           "SELECT undo, redo FROM history WHERE evaluation = ?1 AND entry <"
                           " (SELECT min (entry) FROM history WHERE step = ?2 AND evaluation = ?1)"
                           " ORDER BY entry DESC LIMIT 1",
                           "ii", entry->evaluation, turn->source);
  g_autoptr (DataHistoryEntry) target = NULL;
  gboolean row;

  if (statement == NULL || !data_database_step (self->database, statement, &row, error))
    return FALSE;
  if (turn->action == DATA_ACTION_UNDO)
    {
      entry->undo = row ? sqlite3_column_int64 (statement, 0) : 0;
      entry->redo = turn->target;
    }
  else
    {
      entry->undo = turn->target;
      entry->redo = row ? sqlite3_column_int64 (statement, 1) : 0;
    }
  sqlite3_reset (statement);
  target = data_chain_step (self->database, turn->target, entry->evaluation, error);
  if (target == NULL)
    return FALSE;
  *what = data_fact_of_undone (target->action, target->what);
  return TRUE;
}

/* Whether step @source made @evaluation. */
static gboolean
is_creation (DataStep *self, gint64 source, gint64 evaluation, gboolean *creation, GError **error)
{
  sqlite3_stmt *statement =
      data_database_query (self->database, error,
                           "SELECT step = ?2 AND action IN ('create', 'import', 'duplicate')"
                           " FROM history WHERE evaluation = ?1 ORDER BY entry LIMIT 1",
                           "ii", evaluation, source);
  gboolean row;

  if (statement == NULL || !data_database_step (self->database, statement, &row, error))
    return FALSE;
  *creation = row && sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
move_to_bin (DataStep *self, gint64 evaluation, GError **error)
{
  return data_database_change (
      self->database, error, "UPDATE life SET place = 'bin' WHERE evaluation = ?", "i", evaluation);
}

/* Changes the rows of @evaluation. */
static gboolean
turn_rows (DataStep *self, const Turn *turn, gint64 evaluation, GError **error)
{
  gboolean creation;

  if (!is_creation (self, turn->source, evaluation, &creation, error))
    return FALSE;
  return creation ? move_to_bin (self, evaluation, error)
                  : data_step_apply_inverse (self, turn->source, evaluation, error);
}

static gboolean
turn_evaluation (DataStep *self, const Turn *turn, gint64 evaluation, GError **error)
{
  DataChainEntry entry = {
    .step = self->step == 0 ? self->newest + 1 : self->step,
    .evaluation = evaluation,
    .action = data_action_ids[turn->action],
    .target = turn->target,
  };
  g_autofree char *what = NULL;

  if (!turn_rows (self, turn, evaluation, error) || !read_before (self, turn, &entry, &what, error))
    return FALSE;
  entry.what = what;
  if (!data_step_append_changes (self, &entry, TRUE, error))
    return FALSE;
  self->step = entry.step;
  return TRUE;
}

static gboolean
run_turn (DataStep *self, const Turn *turn, GArray **evaluations, GError **error)
{
  g_autoptr (GArray) list = list_evaluations (self, turn, error);

  if (list == NULL || !check_tops (self, turn, list, error))
    return FALSE;
  self->step = 0;
  for (guint i = 0; i < list->len; i++)
    {
      if (!turn_evaluation (self, turn, g_array_index (list, gint64, i), error))
        {
          data_step_cancel (self);
          return FALSE;
        }
    }
  self->step = 0;
  *evaluations = g_steal_pointer (&list);
  return TRUE;
}

gboolean
data_step_undo (DataStep *self, gint64 evaluation, GArray **evaluations, GError **error)
{
  Turn turn = { DATA_ACTION_UNDO };
  gint64 entry, redo;

  g_return_val_if_fail (self->open, FALSE);
  if (!data_chain_tops (self->database, evaluation, &entry, &turn.target, &redo, error))
    return FALSE;
  if (turn.target == 0)
    {
      fail_nothing (self, turn.action, error);
      return FALSE;
    }
  turn.source = turn.target;
  return run_turn (self, &turn, evaluations, error);
}

gboolean
data_step_redo (DataStep *self, gint64 evaluation, GArray **evaluations, GError **error)
{
  Turn turn = { DATA_ACTION_REDO };
  sqlite3_stmt *statement;
  gint64 entry, undo;
  gboolean row;

  g_return_val_if_fail (self->open, FALSE);
  if (!data_chain_tops (self->database, evaluation, &entry, &undo, &turn.target, error))
    return FALSE;
  if (turn.target == 0)
    {
      fail_nothing (self, turn.action, error);
      return FALSE;
    }
  statement = data_database_query (self->database, error,
                                   "SELECT step FROM history WHERE target = ? AND evaluation = ?"
                                   " AND action = 'undo' ORDER BY entry DESC LIMIT 1",
                                   "ii", turn.target, evaluation);
  if (statement == NULL || !data_database_step (self->database, statement, &row, error))
    return FALSE;
  turn.source = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return run_turn (self, &turn, evaluations, error);
}
