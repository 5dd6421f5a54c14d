/* opening.c - A workspace that is opened on a thread, so that the first frame need not wait for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/opening.h"

struct _UiOpening
{
  /* owned */
  GThread *thread;
  GSource *done;
  char *path;
  DataWorkspace *workspace;
  GError *error;

  /* borrowed */
  DataPacks *packs;
};

static gboolean
create_where_missing (const char *path, GError **error)
{
  g_autofree char *usual = data_workspace_default_path ();

  return !g_str_equal (path, usual) || g_file_test (usual, G_FILE_TEST_EXISTS) ||
         data_workspace_create (usual, error);
}

static gpointer
open_on_thread (gpointer data)
{
  UiOpening *self = data;
  g_autoptr (DataWorkspace) workspace = NULL;

  if (create_where_missing (self->path, &self->error))
    workspace = data_workspace_open (self->path, FALSE, self->packs, &self->error);
  if (workspace != NULL && data_workspace_get_register (workspace, &self->error) != NULL)
    self->workspace = g_steal_pointer (&workspace);
  g_source_attach (self->done, NULL);
  return NULL;
}

UiOpening *
ui_opening_begin (const char *path, DataPacks *packs, GSourceFunc done, gpointer data)
{
  UiOpening *self = g_new0 (UiOpening, 1);

  self->path = g_strdup (path);
  self->packs = packs;
  self->done = g_idle_source_new ();
  g_source_set_priority (self->done, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->done, done, data, NULL);
  self->thread = g_thread_new ("workspace", open_on_thread, self);
  return self;
}

DataWorkspace *
ui_opening_end (UiOpening *self, GError **error)
{
  DataWorkspace *workspace;

  g_thread_join (self->thread);
  g_source_destroy (self->done);
  g_source_unref (self->done);
  workspace = self->workspace;
  if (self->error != NULL)
    g_propagate_error (error, self->error);
  g_free (self->path);
  g_free (self);
  return workspace;
}
