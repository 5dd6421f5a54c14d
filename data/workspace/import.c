/* import.c - Taking evaluations in that were read from files: the preview, and doing what was
 * chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/import.h"

#include "data/error.h"
#include "data/workspace/import_parts.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>

struct _DataImport
{
  DataWorkspace *workspace;
  DataImportFiles *files;
};

static gboolean
compare_all (DataImport *self, GError **error)
{
  const DataImportFiles *files = self->files;

  for (guint i = 0; i < files->items->len; i++)
    {
      if (!data_import_compare (self->workspace, files->items->pdata[i], files->parts->pdata[i],
                                error))
        return FALSE;
    }
  return TRUE;
}

DataImport *
data_import_new (DataWorkspace *workspace, DataImportFiles *files, GError **error)
{
  g_autoptr (DataImport) self = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace) && files != NULL, NULL);

  self = g_new0 (DataImport, 1);
  self->workspace = g_object_ref (workspace);
  self->files = files;
  return compare_all (self, error) ? g_steal_pointer (&self) : NULL;
}

DataImport *
data_import_prepare (DataWorkspace *workspace, const char *const *paths, GError **error)
{
  DataImportFiles *files;

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace) && paths != NULL, NULL);

  files = data_import_read (data_workspace_get_packs (workspace), paths, NULL, error);
  return files == NULL ? NULL : data_import_new (workspace, files, error);
}

GPtrArray *
data_import_list (DataImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->files->items;
}

/* Whether the preview still holds for an item. */
static gboolean
is_unchanged (DataImport *self, guint i, GError **error)
{
  const DataImportItem *item = self->files->items->pdata[i];
  const DataImportPart *part = self->files->parts->pdata[i];
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (item->exchange);
  gint64 number, entry;

  if (!data_import_find (self->workspace, evaluation->id, &number, &entry, error))
    return FALSE;
  if (number == item->number && entry == part->entry)
    return TRUE;
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
               _ ("%s: “%s” was changed in the workspace since the import was prepared. Import the "
                  "file again."),
               item->file,
               rules_text_is_blank (evaluation->title) ? evaluation->id : evaluation->title);
  return FALSE;
}

static gboolean
write_item (DataImport *self, DataStep *step, guint i, GArray *numbers, GError **error)
{
  const DataImportItem *item = self->files->items->pdata[i];
  gint64 number = item->choice == DATA_IMPORT_KEEP_BOTH ? 0 : item->number;

  if (item->choice == DATA_IMPORT_KEEP)
    return TRUE;
  if (!is_unchanged (self, i, error))
    return FALSE;
  if (item->choice == DATA_IMPORT_REPLACE && !item->can_replace)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_STATE,
                   _ ("%s: What is here cannot be replaced: it is in review or approved, or has "
                      "approved revisions that the file does not have. Keep it, or keep both."),
                   item->file);
      return FALSE;
    }
  if (!data_import_write (self->workspace, step, item, self->files->parts->pdata[i], &number,
                          error))
    return FALSE;
  g_array_append_val (numbers, number);
  return TRUE;
}

GArray *
data_import_run (DataImport *self, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DataStep) step = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  step = data_workspace_begin (self->workspace, error);
  if (step == NULL)
    return NULL;
  for (guint i = 0; i < self->files->items->len; i++)
    {
      if (!write_item (self, step, i, numbers, error))
        return NULL;
    }
  if (!data_workspace_finish (self->workspace, g_steal_pointer (&step),
                              (const gint64 *) numbers->data, numbers->len, error))
    return NULL;
  return g_steal_pointer (&numbers);
}

void
data_import_free (DataImport *self)
{
  data_import_files_free (self->files);
  g_object_unref (self->workspace);
  g_free (self);
}
