/* verify.c - Whether a workspace is what its history says, and nothing was changed behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/verify.h"

#include "data/error.h"
#include "data/workspace/verify_parts.h"

#include <glib/gi18n-lib.h>

enum
{
  FAULT_LIMIT = 100,
  TICKS = 100,           /* between two reports of progress */
  INSTRUCTIONS = 100000, /* of SQLite between two looks at whether to stop */
};

static void
fault_free (gpointer data)
{
  DataFault *fault = data;

  g_free (fault->message);
  g_free (fault);
}

void
data_verification_free (DataVerification *self)
{
  g_ptr_array_unref (self->faults);
  g_free (self->anchor);
  g_free (self);
}

void
data_verify_fault (
    DataVerify *self, DataFaultKind kind, gint64 evaluation, gint64 entry, char *message)
{
  DataFault *fault;

  if (self->result->faults->len >= FAULT_LIMIT)
    {
      self->n_hidden++;
      g_free (message);
      return;
    }
  fault = g_new0 (DataFault, 1);
  *fault = (DataFault){ kind, evaluation, entry, g_utf8_make_valid (message, -1) };
  g_ptr_array_add (self->result->faults, fault);
  g_free (message);
}

gboolean
data_verify_tick (DataVerify *self, GError **error)
{
  self->done++;
  if (self->progress != NULL && (self->done % TICKS == 0 || self->done == self->total))
    self->progress (self->done, self->total, self->progress_data);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

char *
data_verify_number (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/* The title in the file; what cannot be read has none. */
static char *
read_title (DataVerify *self, gint64 evaluation)
{
  sqlite3_stmt *statement = data_database_query (
      self->database, NULL,
      "SELECT ifnull (nullif (trim (title), ''), id) FROM evaluation WHERE number = ?", "i",
      evaluation);
  char *title = NULL;
  gboolean row;

  if (statement != NULL && data_database_step (self->database, statement, &row, NULL) && row)
    {
      title = data_sql_text (statement, 0);
      sqlite3_reset (statement);
    }
  return title;
}

char *
data_verify_name (DataVerify *self, gint64 evaluation)
{
  g_autofree char *title = g_strdup (data_replay_title (self->replay, evaluation));
  g_autofree char *number = data_verify_number (evaluation);

  if (title == NULL)
    title = read_title (self, evaluation);
  return title == NULL ? g_strdup_printf (_ ("Evaluation %s"), number)
                       : g_strdup_printf (_ ("“%s”"), title);
}

gboolean
data_verify_each (DataVerify *self, const char *sql, DataVerifyRow check, GError **error)
{
  return data_database_each (self->database, data_database_prepare (self->database, sql, error),
                             check, self, error);
}

static gboolean
tell_damage (gpointer self, sqlite3_stmt *row, GError **error)
{
  const char *text = (const char *) sqlite3_column_text (row, 0);

  if (text != NULL && !g_str_equal (text, "ok"))
    data_verify_fault (self, DATA_FAULT_FILE, 0, 0,
                       /* Translators: %s is what SQLite says of it. */
                       g_strdup_printf (_ ("The file is damaged: %s"), text));
  return TRUE;
}

static gboolean
tell_reference (gpointer self, sqlite3_stmt *row, GError **error)
{
  data_verify_fault (self, DATA_FAULT_ROW, 0, 0,
                     /* Translators: names of tables of the file. */
                     g_strdup_printf (_ ("In the table “%s” something refers to what is not "
                                         "in the table “%s”."),
                                      (const char *) sqlite3_column_text (row, 0),
                                      (const char *) sqlite3_column_text (row, 2)));
  return TRUE;
}

gboolean
data_verify_file (DataVerify *self, GError **error)
{
  return data_verify_each (self, "PRAGMA integrity_check", tell_damage, error) &&
         data_verify_each (self, "PRAGMA foreign_key_check", tell_reference, error);
}

/* Runs a part. One that fails, but not because it shall stop, is a fault of the file. */
static gboolean
finish_part (DataVerify *self, gboolean done, GError *reason, GError **error)
{
  g_autoptr (GError) owned = reason;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!done)
    data_verify_fault (self, DATA_FAULT_FILE, 0, 0, g_strdup (owned->message));
  return TRUE;
}

static gboolean
run_parts (DataVerify *self, const char *anchor, GError **error)
{
  static gboolean (*const parts[]) (DataVerify *, GError **) = {
    data_verify_file,     data_verify_chain,     data_verify_rows,
    data_verify_contents, data_verify_revisions, data_verify_summaries,
  };
  GError *reason = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean done = parts[i](self, &reason);

      if (!finish_part (self, done, g_steal_pointer (&reason), error))
        return FALSE;
    }
  if (anchor != NULL)
    {
      gboolean done = data_verify_anchor (self, anchor, &reason);

      if (!finish_part (self, done, g_steal_pointer (&reason), error))
        return FALSE;
    }
  return TRUE;
}

/* Looks how much there is to do. */
static gboolean
start (DataVerify *self, GError **error)
{
  gint64 n_entries, n_contents;

  if (self->database->newer)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("%s: It was made by a newer version of Eikyo. Verify it with that version."),
                   self->database->file);
      return FALSE;
    }
  if (!data_database_execute (self->database, "BEGIN", error) ||
      !data_database_number (self->database, "SELECT count (*) FROM history", &n_entries, error) ||
      !data_database_number (self->database, "SELECT count (*) FROM content", &n_contents, error))
    return FALSE;
  self->total = n_entries + n_contents;
  self->replay = data_replay_new (self->database, error);
  return self->replay != NULL;
}

static int
progress_cb (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
add_hidden (DataVerify *self)
{
  DataFault *fault;

  if (self->n_hidden == 0)
    return;
  fault = g_new0 (DataFault, 1);
  fault->kind = ((DataFault *) self->result->faults->pdata[0])->kind;
  fault->message = g_strdup_printf (
      ngettext ("There is %u fault more.", "There are %u faults more.", self->n_hidden),
      self->n_hidden);
  g_ptr_array_add (self->result->faults, fault);
}

DataVerification *
data_verify (const char *path,
             DataPacks *packs,
             const char *anchor,
             DataVerifyProgress progress,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (DataVerification) result = g_new0 (DataVerification, 1);
  g_autoptr (DataDatabase) database = NULL;
  g_autoptr (GHashTable) contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  DataVerify self = { .result = result, .progress = progress, .progress_data = data };
  gboolean done;

  result->faults = g_ptr_array_new_with_free_func (fault_free);
  database = data_database_open (path, TRUE, error);
  if (database == NULL)
    return NULL;
  self.database = database;
  self.packs = packs;
  self.cancellable = cancellable;
  self.contents = contents;
  if (cancellable != NULL)
    sqlite3_progress_handler (database->handle, INSTRUCTIONS, progress_cb, cancellable);
  done = start (&self, error) && run_parts (&self, anchor, error);
  g_clear_pointer (&self.replay, data_replay_free);
  if (!done)
    return NULL;
  add_hidden (&self);
  result->anchor = data_chain_anchor (database, NULL);
  return g_steal_pointer (&result);
}
