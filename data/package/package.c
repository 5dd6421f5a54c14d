/* package.c - Reading evaluations with their attachments and history from one file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/package.h"

#include "data/package/archive.h"
#include "data/error.h"
#include "data/exchange/check.h"
#include "data/exchange/frozen.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/package/check.h"
#include "data/package/history.h"
#include "data/package/schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The most values in a file, so that small files do not become large values. */
#define VALUE_LIMIT 4194304

struct _DataPackage
{
  DataArchive *archive;
  json_t *root;
  json_t *extra;
};

static const DataArchiveLimits limits = {
  .members = DATA_PACKAGE_MEMBER_LIMIT,
  .member_size = DATA_PACKAGE_HISTORY_LIMIT,
  .total_size = DATA_PACKAGE_SIZE_LIMIT,
};

/* How many values a JSON text may hold at most. */
static guint
count_values (const char *text, gsize length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == ',' || text[i] == '[' || text[i] == '{';
  return n;
}

/* The JSON value in the member @name, at @place. */
static json_t *
read_json (DataPackage *self, const char *name, gsize limit, const char *place, GError **error)
{
  g_autoptr (GBytes) bytes = data_archive_read (self->archive, name, limit, error);
  const char *text;
  gsize length;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  if (text == NULL)
    text = "";
  if (count_values (text, length) > VALUE_LIMIT)
    {
      data_refuse (error, place, "",
                   _ ("The file holds more than %d values, the most that is read. Make a smaller "
                      "package."),
                   VALUE_LIMIT);
      return NULL;
    }
  return data_json_parse (text, length, place, error);
}

DataPackage *
data_package_open (const char *path, GError **error)
{
  g_autoptr (DataPackage) self = g_new0 (DataPackage, 1);
  g_autofree char *place = NULL;

  self->archive = data_archive_open (path, &limits, error);
  if (self->archive == NULL)
    return NULL;
  place = data_archive_place (self->archive, DATA_PACKAGE_INDEX);
  if (data_archive_find (self->archive, DATA_PACKAGE_INDEX) == NULL)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("%s: There is no such file in the ZIP file, so it is not a package of "
                      "evaluations. Choose another file."),
                   place);
      return NULL;
    }
  self->root = read_json (self, DATA_PACKAGE_INDEX, DATA_EXCHANGE_SIZE_LIMIT, place, error);
  if (self->root == NULL || !data_package_check (self->root, self->archive, place, error))
    return NULL;
  self->extra = data_package_extra (data_package_field.members, self->root);
  return g_steal_pointer (&self);
}

void
data_package_free (DataPackage *self)
{
  json_decref (self->extra);
  json_decref (self->root);
  g_clear_pointer (&self->archive, data_archive_free);
  g_free (self);
}

static json_t *
list_evaluations (DataPackage *self)
{
  return json_object_get (self->root, "evaluations");
}

guint
data_package_n_evaluations (DataPackage *self)
{
  return (guint) json_array_size (list_evaluations (self));
}

struct json_t *
data_package_get_extra (DataPackage *self)
{
  return self->extra;
}

static DataExchange *
read_exchange (DataPackage *self, const char *name, DataPacks *packs, GError **error)
{
  g_autofree char *place = data_archive_place (self->archive, name);
  g_autoptr (json_t) root = read_json (self, name, DATA_EXCHANGE_SIZE_LIMIT, place, error);

  return root == NULL ? NULL : data_exchange_new (root, place, packs, error);
}

/* Whether the evaluation has the id that the package gives it. */
static gboolean
check_id (DataPackage *self, json_t *entry, DataExchange *exchange, GError **error)
{
  const char *id = json_string_value (json_object_get (entry, "id"));
  g_autofree char *place = NULL;

  if (g_str_equal (data_exchange_get_evaluation (exchange)->id, id))
    return TRUE;
  place = data_archive_place (self->archive, json_string_value (json_object_get (entry, "file")));
  data_refuse (error, place, "/id",
               _ ("The evaluation has another id than package.json gives it. Correct one of the "
                  "two."));
  return FALSE;
}

static gboolean
read_history (DataPackage *self, json_t *entry, DataPackageEvaluation *evaluation, GError **error)
{
  const char *name = json_string_value (json_object_get (entry, "history"));
  g_autofree char *place = NULL;

  if (name == NULL)
    return TRUE;
  place = data_archive_place (self->archive, name);
  evaluation->history = read_json (self, name, DATA_PACKAGE_HISTORY_LIMIT, place, error);
  return evaluation->history != NULL &&
         data_exchange_check_table (evaluation->history, &data_package_history_field, place,
                                    error) &&
         data_package_history_check (evaluation->history, place, error);
}

/* Puts what the member *@text names in its place; it must be JSON with the SHA-256 @hash. */
static gboolean
read_frozen (DataPackage *self, char **text, const char *hash, GError **error)
{
  g_autofree char *name = g_steal_pointer (text);
  g_autofree char *place = data_archive_place (self->archive, name);
  g_autoptr (GBytes) bytes =
      data_archive_read (self->archive, name, DATA_EXCHANGE_SIZE_LIMIT, error);
  g_autofree char *found = NULL;
  g_autoptr (json_t) value = NULL;

  if (bytes == NULL)
    return FALSE;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!g_str_equal (found, hash))
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("%s: This is not what was approved: its SHA-256 is another than package.json "
                      "gives. Get the package again from where it was made."),
                   place);
      return FALSE;
    }
  *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  value = data_json_parse (*text, g_bytes_get_size (bytes), place, error);
  return value != NULL;
}

static gboolean
check_revision (DataPackage *self,
                json_t *object,
                const char *id,
                DataPackageRevision *revision,
                DataPacks *packs,
                GError **error)
{
  const char *name = json_string_value (json_object_get (object, "content"));
  g_autofree char *place = data_archive_place (self->archive, name);
  const DataFrozen frozen = { id, revision->content, revision->decision, revision->pack_hash };

  return data_frozen_check (&frozen, place, packs, &revision->is_checked, error);
}

static gboolean
read_revisions (
    DataPackage *self, json_t *entry, GPtrArray *revisions, DataPacks *packs, GError **error)
{
  const char *id = json_string_value (json_object_get (entry, "id"));
  json_t *array = json_object_get (entry, "revisions");
  gsize n = json_array_size (array);

  for (gsize i = 0; i < n; i++)
    {
      DataPackageRevision *revision = data_package_revision_new ();

      g_ptr_array_add (revisions, revision);
      data_package_table_load (&data_package_revisions, json_array_get (array, i), revision);
      if (!read_frozen (self, &revision->content, revision->content_hash, error) ||
          !read_frozen (self, &revision->decision, revision->decision_hash, error) ||
          !check_revision (self, json_array_get (array, i), id, revision, packs, error))
        return FALSE;
    }
  return TRUE;
}

static void
load_links (json_t *array, GPtrArray *links)
{
  gsize n = json_array_size (array);

  for (gsize i = 0; i < n; i++)
    {
      DataPackageLink *link = data_package_link_new ();

      data_package_table_load (&data_package_links, json_array_get (array, i), link);
      for (guint j = 0; j < 3; j++)
        {
          char **texts[] = { &link->target, &link->dimension, &link->harm };

          if (*texts[j] == NULL)
            *texts[j] = g_strdup ("");
        }
      g_ptr_array_add (links, link);
    }
}

static void
load_lists (json_t *entry, DataPackageEvaluation *evaluation)
{
  json_t *remarks = json_object_get (entry, "remarks");
  json_t *attachments = json_object_get (entry, "attachments");

  for (gsize i = 0; i < json_array_size (remarks); i++)
    {
      DataPackageRemark *remark = data_package_remark_new ();

      data_package_table_load (&data_package_remarks, json_array_get (remarks, i), remark);
      g_ptr_array_add (evaluation->remarks, remark);
    }
  for (gsize i = 0; i < json_array_size (attachments); i++)
    {
      DataPackageAttachment *attachment = data_package_attachment_new ();
      json_t *object = json_array_get (attachments, i);

      data_package_table_load (&data_package_attachments, object, attachment);
      load_links (json_object_get (object, "links"), attachment->links);
      g_ptr_array_add (evaluation->attachments, attachment);
    }
}

DataPackageEvaluation *
data_package_read (DataPackage *self, guint i, DataPacks *packs, GError **error)
{
  json_t *entry = json_array_get (list_evaluations (self), i);
  g_autoptr (DataPackageEvaluation) evaluation = NULL;
  g_autoptr (DataExchange) exchange = NULL;

  g_return_val_if_fail (entry != NULL && packs != NULL, NULL);

  exchange =
      read_exchange (self, json_string_value (json_object_get (entry, "file")), packs, error);
  if (exchange == NULL || !check_id (self, entry, exchange, error))
    return NULL;
  evaluation = data_package_evaluation_new (exchange);
  if (!read_history (self, entry, evaluation, error) ||
      !read_revisions (self, entry, evaluation->revisions, packs, error))
    return NULL;
  data_package_table_load (&data_package_life, json_object_get (entry, "life"), &evaluation->life);
  load_lists (entry, evaluation);
  evaluation->extra = data_package_extra (data_package_evaluation_fields, entry);
  return g_steal_pointer (&evaluation);
}

GBytes *
data_package_read_content (DataPackage *self, const char *hash, GError **error)
{
  g_autofree char *name = g_strconcat (DATA_PACKAGE_ATTACHMENTS, hash, NULL);
  g_autoptr (GBytes) bytes =
      data_archive_read (self->archive, name, DATA_ATTACHMENT_SIZE_LIMIT, error);
  g_autofree char *found = NULL;
  g_autofree char *place = NULL;

  if (bytes == NULL)
    return NULL;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, hash))
    return g_steal_pointer (&bytes);
  place = data_archive_place (self->archive, name);
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               _ ("%s: This is not what was attached: its SHA-256 is another than its name says. "
                  "Get the package again from where it was made."),
               place);
  return NULL;
}
