/* import.c - Taking evaluations in from files: the preview, and doing what was chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/import.h"

#include "data/package/archive.h"
#include "data/error.h"
#include "data/workspace/import_parts.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>

struct _DataImport
{
  DataWorkspace *workspace;
  GPtrArray *packages; /* DataPackage */
  GPtrArray *items;    /* DataImportItem */
  GPtrArray *parts;    /* DataImportPart, one for each item */
};

static void
free_item (gpointer data)
{
  DataImportItem *item = data;

  data_exchange_unref (item->exchange);
  g_free (item->file);
  g_clear_pointer (&item->differences, g_ptr_array_unref);
  g_free (item);
}

static void
free_part (gpointer data)
{
  DataImportPart *part = data;

  g_clear_pointer (&part->evaluation, data_package_evaluation_free);
  g_free (part);
}

/* Whether a file before held an evaluation with the same id. */
static gboolean
refuse_twice (DataImport *self, DataExchange *exchange, const char *file, GError **error)
{
  const char *id = data_exchange_get_evaluation (exchange)->id;

  for (guint i = 0; i < self->items->len; i++)
    {
      const DataImportItem *other = self->items->pdata[i];

      if (!g_str_equal (data_exchange_get_evaluation (other->exchange)->id, id))
        continue;
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("%s: The evaluation with the id “%s” is in %s as well. Import one file after "
                      "the other."),
                   file, id, other->file);
      return TRUE;
    }
  return FALSE;
}

static void
count_parts (DataImportItem *item, const DataPackageEvaluation *evaluation)
{
  item->n_attachments = evaluation->attachments->len;
  item->n_history = (guint) json_array_size (evaluation->history);
  item->n_revisions = evaluation->revisions->len;
  for (guint i = 0; i < evaluation->revisions->len; i++)
    {
      const DataPackageRevision *revision = evaluation->revisions->pdata[i];

      item->n_unchecked_revisions += !revision->is_checked;
    }
}

/* Takes @evaluation, which may be NULL. */
static gboolean
add_item (DataImport *self,
          DataExchange *exchange,
          const char *file,
          DataPackage *package,
          DataPackageEvaluation *evaluation,
          GError **error)
{
  DataImportItem *item = g_new0 (DataImportItem, 1);
  DataImportPart *part = g_new0 (DataImportPart, 1);

  item->exchange = data_exchange_ref (exchange);
  item->file = g_strdup (file);
  part->package = package;
  part->evaluation = evaluation;
  if (evaluation != NULL)
    count_parts (item, evaluation);
  if ((evaluation != NULL && !data_import_check_life (evaluation, file, error)) ||
      refuse_twice (self, exchange, file, error) ||
      !data_import_compare (self->workspace, item, part, error))
    {
      free_item (item);
      free_part (part);
      return FALSE;
    }
  g_ptr_array_add (self->items, item);
  g_ptr_array_add (self->parts, part);
  return TRUE;
}

static gboolean
add_package (DataImport *self, const char *path, const char *file, GError **error)
{
  DataPacks *packs = data_workspace_get_packs (self->workspace);
  DataPackage *package = data_package_open (path, error);

  if (package == NULL)
    return FALSE;
  g_ptr_array_add (self->packages, package);
  for (guint i = 0; i < data_package_n_evaluations (package); i++)
    {
      DataPackageEvaluation *evaluation = data_package_read (package, i, packs, error);

      if (evaluation == NULL ||
          !add_item (self, evaluation->exchange, file, package, evaluation, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_called_package (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".zip");
}

static gboolean
add_file (DataImport *self, const char *path, GError **error)
{
  g_autofree char *file = g_filename_display_name (path);
  g_autoptr (DataExchange) exchange = NULL;

  if (data_archive_is_one (path) || is_called_package (path))
    return add_package (self, path, file, error);
  exchange = data_exchange_load (path, data_workspace_get_packs (self->workspace), error);
  return exchange != NULL && add_item (self, exchange, file, NULL, NULL, error);
}

DataImport *
data_import_prepare (DataWorkspace *workspace, const char *const *paths, GError **error)
{
  g_autoptr (DataImport) self = g_new0 (DataImport, 1);

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace) && paths != NULL, NULL);

  self->workspace = g_object_ref (workspace);
  self->packages = g_ptr_array_new_with_free_func ((GDestroyNotify) data_package_free);
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (!add_file (self, paths[i], error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

GPtrArray *
data_import_list (DataImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

/* Whether the preview still holds for an item. */
static gboolean
is_unchanged (DataImport *self, guint i, GError **error)
{
  const DataImportItem *item = self->items->pdata[i];
  const DataImportPart *part = self->parts->pdata[i];
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
  const DataImportItem *item = self->items->pdata[i];
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
  if (!data_import_write (self->workspace, step, item, self->parts->pdata[i], &number, error))
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
  for (guint i = 0; i < self->items->len; i++)
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
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->packages);
  g_object_unref (self->workspace);
  g_free (self);
}
