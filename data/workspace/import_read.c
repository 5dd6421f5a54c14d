/* import_read.c - Reading and checking the files of an import, without the workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/import_parts.h"

#include "data/error.h"
#include "data/package/archive.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>

/* What reading needs besides the files. */
typedef struct
{
  DataPacks *packs;
  GCancellable *cancellable;
} Reading;

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
refuse_twice (DataImportFiles *self, DataExchange *exchange, const char *file, GError **error)
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
add_item (DataImportFiles *self,
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
      refuse_twice (self, exchange, file, error))
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
add_package (const Reading *reading,
             DataImportFiles *self,
             const char *path,
             const char *file,
             GError **error)
{
  DataPackage *package = data_package_open (path, error);

  if (package == NULL)
    return FALSE;
  g_ptr_array_add (self->packages, package);
  for (guint i = 0; i < data_package_n_evaluations (package); i++)
    {
      DataPackageEvaluation *evaluation = NULL;

      if (!g_cancellable_set_error_if_cancelled (reading->cancellable, error))
        evaluation = data_package_read (package, i, reading->packs, error);
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
add_file (const Reading *reading, DataImportFiles *self, const char *path, GError **error)
{
  g_autofree char *file = g_filename_display_name (path);
  g_autoptr (DataExchange) exchange = NULL;

  if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
    return FALSE;
  if (data_archive_is_one (path) || is_called_package (path))
    return add_package (reading, self, path, file, error);
  exchange = data_exchange_load (path, reading->packs, error);
  return exchange != NULL && add_item (self, exchange, file, NULL, NULL, error);
}

DataImportFiles *
data_import_read (DataPacks *packs,
                  const char *const *paths,
                  GCancellable *cancellable,
                  GError **error)
{
  const Reading reading = { packs, cancellable };
  g_autoptr (DataImportFiles) self = NULL;

  g_return_val_if_fail (packs != NULL && paths != NULL, NULL);

  self = g_new (DataImportFiles, 1);
  self->packages = g_ptr_array_new_with_free_func ((GDestroyNotify) data_package_free);
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (!add_file (&reading, self, paths[i], error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
data_import_files_free (DataImportFiles *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->packages);
  g_free (self);
}
