/* step.c - A change of the workspace in the making: one transaction that becomes history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/step.h"

#include "data/workspace/recorded.h"
#include "data/workspace/step_parts.h"

#include <string.h>
#include <time.h>

static void
write_time (char *text, gint64 microseconds)
{
  time_t seconds = microseconds / G_USEC_PER_SEC;
  struct tm parts;

  gmtime_r (&seconds, &parts);
  g_snprintf (text, DATA_STEP_TIME_SIZE, "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ",
              parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
              parts.tm_sec, (int) (microseconds % G_USEC_PER_SEC));
}

gboolean
data_step_start_session (DataStep *self, GError **error)
{
  int code;

  g_clear_pointer (&self->session, sqlite3session_delete);
  code = sqlite3session_create (self->database->handle, "main", &self->session);
  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, data_recorded_filter_cb, NULL);
      code = sqlite3session_attach (self->session, NULL);
    }
  if (code == SQLITE_OK)
    return TRUE;
  data_database_fail (self->database, code, error);
  return FALSE;
}

DataStep *
data_step_begin (DataDatabase *database, const char *actor, gint64 now, GError **error)
{
  g_autoptr (DataStep) self = g_new0 (DataStep, 1);

  self->database = database;
  self->actor = g_strdup (actor);
  self->now = now;
  write_time (self->time, now);
  if (!data_database_begin (database, error))
    return NULL;
  self->open = TRUE;
  if (!data_chain_newest (database, &self->newest, self->hash, error) ||
      !data_step_start_session (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static int
bind_step (sqlite3_stmt *statement, int parameter, gint64 step)
{
  return step == 0 ? sqlite3_bind_null (statement, parameter)
                   : sqlite3_bind_int64 (statement, parameter, step);
}

static int
bind_entry (sqlite3_stmt *statement,
            const DataChainEntry *entry,
            const guint8 *content_hash,
            const guint8 *previous,
            const guint8 *hash)
{
  const int codes[] = {
    sqlite3_bind_int64 (statement, 1, entry->entry),
    sqlite3_bind_int64 (statement, 2, entry->step),
    sqlite3_bind_int64 (statement, 3, entry->evaluation),
    data_sql_bind_text (statement, 4, entry->time),
    data_sql_bind_text (statement, 5, entry->actor),
    data_sql_bind_text (statement, 6, entry->action),
    bind_step (statement, 7, entry->target),
    bind_step (statement, 8, entry->undo),
    bind_step (statement, 9, entry->redo),
    data_sql_bind_text (statement, 10, entry->field),
    data_sql_bind_text (statement, 11, entry->what),
    sqlite3_bind_blob64 (statement, 12, entry->changes, entry->changes_size, SQLITE_STATIC),
    sqlite3_bind_blob (statement, 13, content_hash, DATA_CHAIN_HASH_SIZE, SQLITE_STATIC),
    sqlite3_bind_blob (statement, 14, previous, DATA_CHAIN_HASH_SIZE, SQLITE_STATIC),
    sqlite3_bind_blob (statement, 15, hash, DATA_CHAIN_HASH_SIZE, SQLITE_STATIC),
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (codes[i] != SQLITE_OK)
        return codes[i];
    }
  return SQLITE_OK;
}

gboolean
data_step_append (DataStep *self, DataChainEntry *entry, GError **error)
{
  sqlite3_stmt *statement =
      data_database_prepare (self->database,
                             "INSERT INTO history (entry, step, evaluation, time, actor, action,"
                             " target, undo, redo, field, what, changes, content_hash, previous,"
                             " hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             error);
  guint8 content_hash[DATA_CHAIN_HASH_SIZE], hash[DATA_CHAIN_HASH_SIZE];
  int code;

  if (statement == NULL)
    return FALSE;
  entry->entry = self->newest + 1;
  entry->time = self->time;
  entry->actor = self->actor;
  data_chain_hash_content (entry, content_hash);
  data_chain_hash_entry (entry, self->hash, content_hash, hash);
  code = bind_entry (statement, entry, content_hash, self->hash, hash);
  if (code != SQLITE_OK)
    {
      data_database_fail (self->database, code, error);
      return FALSE;
    }
  if (!data_database_run (self->database, statement, error))
    return FALSE;
  self->newest = entry->entry;
  memcpy (self->hash, hash, sizeof hash);
  self->n_entries++;
  self->typing = entry->field == NULL || self->n_entries > 1 ? 0 : entry->entry;
  return TRUE;
}

gboolean
data_step_append_changes (DataStep *self, DataChainEntry *entry, gboolean always, GError **error)
{
  void *changes = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &changes);
  gboolean done = TRUE;

  if (code != SQLITE_OK)
    {
      data_database_fail (self->database, code, error);
      return FALSE;
    }
  if (size > 0 || always)
    {
      entry->changes = size > 0 ? changes : "";
      entry->changes_size = size;
      done = data_step_append (self, entry, error);
    }
  sqlite3_free (changes);
  return done && (sqlite3session_isempty (self->session) || data_step_start_session (self, error));
}

/* Whether @entry goes on with what was typed in the evaluation's @last entry; then @step is its
 * step. */
static gboolean
find_typing (DataStep *self, const DataStepEntry *entry, gint64 last, gint64 *step, GError **error)
{
  gint64 passed = self->now - self->database->typing_time;
  sqlite3_stmt *statement;
  gboolean row;

  *step = 0;
  if (entry->field == NULL || self->n_entries > 0 || last == 0 || self->database->typing != last ||
      passed < 0 || passed >= DATA_STEP_TYPING * G_USEC_PER_SEC)
    return TRUE;
  statement = data_database_query (self->database, error,
                                   "SELECT step FROM history"
                                   " WHERE entry = ?1 AND field = ?2 AND actor = ?3",
                                   "itt", last, entry->field, self->actor);
  if (statement == NULL || !data_database_step (self->database, statement, &row, error))
    return FALSE;
  *step = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
data_step_record (DataStep *self, const DataStepEntry *entry, GError **error)
{
  DataChainEntry appended = {
    .evaluation = entry->evaluation,
    .action = data_action_ids[entry->action],
    .field = entry->field,
    .what = entry->what,
  };
  gint64 last, undo, redo;
  gboolean ends = self->ended || !data_action_can_be_undone (entry->action);

  g_return_val_if_fail (self->open, FALSE);
  if (!data_chain_tops (self->database, entry->evaluation, &last, &undo, &redo, error))
    return FALSE;
  appended.step = self->step;
  if (self->step == 0 && !find_typing (self, entry, last, &appended.step, error))
    return FALSE;
  if (appended.step == 0)
    appended.step = self->newest + 1;
  appended.undo = ends ? 0 : appended.step;
  if (!data_step_append_changes (self, &appended, FALSE, error))
    return FALSE;
  if (appended.entry != 0)
    {
      self->step = appended.step;
      self->ended = ends;
    }
  return TRUE;
}

gboolean
data_step_next_number (DataStep *self, gint64 *number, GError **error)
{
  g_return_val_if_fail (self->open, FALSE);
  self->number = MAX (self->number, self->newest) + 1;
  *number = self->number;
  return TRUE;
}

const char *
data_step_get_time (DataStep *self)
{
  return self->time;
}

gboolean
data_step_commit (DataStep *self, GError **error)
{
  g_return_val_if_fail (self->open, FALSE);
  /* A change that was not recorded could not be undone, nor be told from one made by others. */
  g_assert (sqlite3session_isempty (self->session));
  g_clear_pointer (&self->session, sqlite3session_delete);
  self->open = FALSE;
  if (!data_database_commit (self->database, error))
    return FALSE;
  if (self->n_entries > 0)
    {
      self->database->typing = self->typing;
      self->database->typing_time = self->now;
    }
  return TRUE;
}

void
data_step_cancel (DataStep *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (self->open)
    data_database_rollback (self->database);
  self->open = FALSE;
}

void
data_step_free (DataStep *self)
{
  data_step_cancel (self);
  g_free (self->actor);
  g_free (self);
}
