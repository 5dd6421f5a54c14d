/* partners.c - Two workspaces, of a vendor and an agency, that send each other files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "partners.h"

#include <sqlite3.h>

void
partners_set_up (Partners *self, gconstpointer data)
{
  private_workspace_open (&self->vendor);
  private_workspace_open (&self->agency);
  data_workspace_set_actor (self->vendor.workspace, PARTNERS_VENDOR, NULL);
  data_workspace_set_actor (self->agency.workspace, PARTNERS_AGENCY, NULL);
}

void
partners_tear_down (Partners *self, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->vendor.workspace));
  g_assert_finalize_object (g_steal_pointer (&self->agency.workspace));
  private_workspace_verify (&self->vendor);
  private_workspace_verify (&self->agency);
  private_workspace_clear (&self->vendor);
  private_workspace_clear (&self->agency);
}

void
partners_add (const char *path,
              void (*test) (Partners *self, gconstpointer data),
              gconstpointer data)
{
  g_test_add (path, Partners, data, partners_set_up, test, partners_tear_down);
}

char *
partners_path (PrivateWorkspace *workspace, const char *name)
{
  return g_build_filename (workspace->folder, name, NULL);
}

char *
partners_rows (PrivateWorkspace *workspace, const char *sql)
{
  GString *text = g_string_new (NULL);
  sqlite3 *handle;
  sqlite3_stmt *rows;

  g_assert_cmpint (sqlite3_open (workspace->path, &handle), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (handle, sql, -1, &rows, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (rows); i++)
        {
          const char *value = (const char *) sqlite3_column_text (rows, i);

          g_string_append_printf (text, "%s%s", i == 0 ? "" : "|", value == NULL ? "-" : value);
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (rows);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return g_string_free (text, FALSE);
}

DataEvaluation *
partners_evaluation (PrivateWorkspace *workspace)
{
  g_autofree char *number =
      partners_rows (workspace, "SELECT number FROM evaluation ORDER BY number LIMIT 1");
  g_autoptr (GError) error = NULL;
  DataEvaluation *evaluation = data_workspace_get_evaluation (
      workspace->workspace, g_ascii_strtoll (number, NULL, 10), &error);

  g_assert_no_error (error);
  return evaluation;
}

void
partners_submit (PrivateWorkspace *workspace, DataEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_submit (evaluation, &error);
  g_assert_no_error (error);
}

void
partners_approve (PrivateWorkspace *workspace, DataEvaluation *evaluation)
{
  g_autofree char *actor = g_strdup (data_workspace_get_actor (workspace->workspace));
  g_autoptr (GError) error = NULL;

  data_workspace_set_actor (workspace->workspace, PARTNERS_REVIEWER, NULL);
  data_evaluation_approve (evaluation, &error);
  g_assert_no_error (error);
  data_workspace_set_actor (workspace->workspace, actor, NULL);
}

char *
partners_attach (PrivateWorkspace *workspace,
                 DataEvaluation *evaluation,
                 const char *name,
                 const char *text,
                 const DataEvidence *evidence)
{
  g_autofree char *path = partners_path (workspace, name);
  g_autoptr (GError) error = NULL;
  char *id;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  id = data_evaluation_attach (evaluation, path, evidence, "2026-10-01", &error);
  g_assert_no_error (error);
  return id;
}

void
partners_export_all (PrivateWorkspace *workspace, const char *path)
{
  g_autofree char *rows =
      partners_rows (workspace, "SELECT number FROM evaluation ORDER BY number");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (rows), "\n", -1);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gint64 number = g_ascii_strtoll (lines[i], NULL, 10);

      g_array_append_val (numbers, number);
    }
  data_export_package (workspace->workspace, (const gint64 *) numbers->data, numbers->len, path,
                       &error);
  g_assert_no_error (error);
}

DataImport *
partners_prepare (PrivateWorkspace *workspace, const char *path)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  DataImport *import = data_import_prepare (workspace->workspace, paths, &error);

  g_assert_no_error (error);
  return import;
}

void
partners_import (PrivateWorkspace *workspace, const char *path, int choice)
{
  g_autoptr (DataImport) import = partners_prepare (workspace, path);
  GPtrArray *items = data_import_list (import);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = NULL;

  for (guint i = 0; choice >= 0 && i < items->len; i++)
    ((DataImportItem *) items->pdata[i])->choice = (DataImportChoice) choice;
  numbers = data_import_run (import, &error);
  g_assert_no_error (error);
}

char *
partners_last_file (Partners *self)
{
  return partners_path (&self->vendor, "sent");
}

static void
edit (Partners *self, DataEvaluation *evaluation)
{
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };
  g_autofree char *title = g_strdup_printf ("Title %u", ++self->n_edits);
  g_autoptr (GError) error = NULL;

  data_evaluation_set_text (evaluation, &place, title, &error);
  g_assert_no_error (error);
}

static void
send_file (Partners *self, PrivateWorkspace *from, gint64 number, gboolean package)
{
  g_autofree char *path = partners_last_file (self);
  g_autoptr (GError) error = NULL;

  if (package)
    data_export_package (from->workspace, &number, 1, path, &error);
  else
    data_export_file (from->workspace, number, path, &error);
  g_assert_no_error (error);
}

static void
receive_file (Partners *self, PrivateWorkspace *to, int choice)
{
  g_autofree char *path = partners_last_file (self);

  partners_import (to, path, choice);
}

static void
play_evaluation (Partners *self, PrivateWorkspace *who, char deed)
{
  g_autoptr (DataEvaluation) evaluation = partners_evaluation (who);
  gint64 number = data_evaluation_get_number (evaluation);
  g_autoptr (GError) error = NULL;

  switch (deed)
    {
    case 'e':
      edit (self, evaluation);
      break;
    case 'u':
      data_evaluation_undo (evaluation, &error);
      break;
    case 'a':
      data_workspace_move (who->workspace, &number, 1, DATA_REGISTER_PLACE_ARCHIVE, &error);
      break;
    case 'd':
      data_workspace_move (who->workspace, &number, 1, DATA_REGISTER_PLACE_BIN, &error);
      break;
    case 's':
      partners_submit (who, evaluation);
      break;
    case 'k':
      partners_approve (who, evaluation);
      break;
    case 'r':
      data_evaluation_revise (evaluation, &error);
      break;
    case 'p':
    case 'j':
      send_file (self, who, number, deed == 'p');
      break;
    default:
      g_assert_not_reached ();
    }
  g_assert_no_error (error);
}

static void
play_step (Partners *self, PrivateWorkspace *who, char deed)
{
  switch (deed)
    {
    case 'c':
      g_object_unref (private_workspace_add_example (who, "01"));
      break;
    case 'i':
      receive_file (self, who, -1);
      break;
    case 'R':
      receive_file (self, who, DATA_IMPORT_REPLACE);
      break;
    case 'B':
      receive_file (self, who, DATA_IMPORT_KEEP_BOTH);
      break;
    default:
      play_evaluation (self, who, deed);
      break;
    }
}

void
partners_play (Partners *self, const char *script)
{
  for (const char *p = script; *p != '\0'; p += p[2] == ' ' ? 3 : 2)
    play_step (self, *p == 'V' ? &self->vendor : &self->agency, p[1]);
}
