/* steps.c - A private workspace in which the tests make steps with plain SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steps.h"

#include "data/workspace/verify.h"

#include <glib/gstdio.h>
#include <stdarg.h>

#define START G_GINT64_CONSTANT (1795344307123456) /* 2026-11-22T10:45:07.123456Z */

static void
open_database (Steps *self)
{
  g_autoptr (GError) error = NULL;

  self->database = data_database_open (self->path, FALSE, &error);
  g_assert_no_error (error);
  /* The tests do not cut the power. */
  steps_run (self, "PRAGMA synchronous = OFF");
}

void
steps_set_up (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("eikyo-steps-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.eikyo", NULL);
  self->now = START;
  data_database_create (self->path, &error);
  g_assert_no_error (error);
  open_database (self);
}

void
steps_tear_down (Steps *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&self->database, data_database_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

void
steps_add (const char *path, void (*test) (Steps *self, gconstpointer data), gconstpointer data)
{
  g_test_add (path, Steps, data, steps_set_up, test, steps_tear_down);
}

void
steps_reopen (Steps *self)
{
  g_clear_pointer (&self->database, data_database_free);
  open_database (self);
}

DataStep *
steps_begin (Steps *self)
{
  g_autoptr (GError) error = NULL;
  DataStep *step;

  self->now += 10 * G_USEC_PER_SEC;
  step = data_step_begin (self->database, "Hanako", self->now, &error);
  g_assert_no_error (error);
  return step;
}

void
steps_run (Steps *self, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  va_list values;

  va_start (values, format);
  sql = g_strdup_vprintf (format, values);
  va_end (values);
  data_database_execute (self->database, sql, &error);
  g_assert_no_error (error);
}

void
steps_tamper (Steps *self, const char *sql)
{
  char *message = NULL;
  sqlite3 *handle;

  g_assert_null (self->database);
  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA ignore_check_constraints = 1", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

void
steps_record (DataStep *step, gint64 evaluation, DataAction action, const char *field)
{
  DataStepEntry entry = { evaluation, action, "{\"title\": \"A title\"}", field };
  g_autoptr (GError) error = NULL;

  data_step_record (step, &entry, &error);
  g_assert_no_error (error);
}

void
steps_do (Steps *self, gint64 evaluation, DataAction action, const char *sql)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GError) error = NULL;

  steps_run (self, "%s", sql);
  steps_record (step, evaluation, action, NULL);
  data_step_commit (step, &error);
  g_assert_no_error (error);
}

gint64
steps_create (Steps *self, const char *title)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GError) error = NULL;
  gint64 number;

  data_step_next_number (step, &number, &error);
  g_assert_no_error (error);
  steps_run (self,
             "INSERT INTO evaluation (number, id, title, rules_id, rules_edition)"
             " VALUES (%d, 'e%d', '%s', 'ismap-liu', '2025-04-01');"
             "INSERT INTO life (evaluation, state, place, revision, created)"
             " VALUES (%d, 'draft', 'register', 1, '%s');"
             "INSERT INTO operation (evaluation, id, position, name) VALUES (%d, 'o1', 0, 'first')",
             (int) number, (int) number, title, (int) number, data_step_get_time (step),
             (int) number);
  steps_record (step, number, DATA_ACTION_CREATE, NULL);
  data_step_commit (step, &error);
  g_assert_no_error (error);
  return number;
}

gboolean
steps_turn (Steps *self, gboolean redo, gint64 evaluation, GError **error)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GArray) evaluations = NULL;

  if (!(redo ? data_step_redo : data_step_undo) (step, evaluation, &evaluations, error))
    return FALSE;
  g_assert_cmpuint (evaluations->len, >, 0);
  return data_step_commit (step, error);
}

char *
steps_value (Steps *self, const char *sql)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (self->database->handle, sql, -1, &statement, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  return data_sql_text (statement, 0);
}

void
steps_assert_verified (Steps *self)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (DataVerification) verification =
      data_verify (self->path, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
  g_test_message ("%" G_GINT64_FORMAT " entries verified in %.1f ms", verification->n_entries,
                  (double) (g_get_monotonic_time () - start) / 1000);
}
