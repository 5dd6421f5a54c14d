/* pack.c - Reading one criteria pack, and sharing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/pack.h"

#include "data/packs/parts.h"

#include <glib/gi18n-lib.h>

#define FORMAT "eikyo-rules"
#define VERSION 1

/* The largest pack that is read, in bytes. */
#define PACK_SIZE_LIMIT 16777216

static gboolean
read_format (DataPackReader *self, DataPackObject *pack)
{
  const char *format = data_pack_read_string (self, pack, "format");

  return format != NULL &&
         (g_str_equal (format, FORMAT) ||
          data_pack_refuse (self,
                            _ ("This is not a criteria pack, which has “%s” here. Choose another "
                               "file."),
                            FORMAT));
}

static gboolean
read_version (DataPackReader *self, DataPackObject *pack)
{
  guint version = data_pack_read_number (self, pack, "version", G_MAXINT);

  return version != 0 &&
         (version == VERSION ||
          data_pack_refuse (self,
                            _ ("This program reads only version %d of the format. Use a pack of "
                               "that version, or a newer program."),
                            VERSION));
}

/* All members, in the order of the format. */
static gboolean
read_pack (DataPackReader *self, DataPackObject *pack, gpointer element)
{
  RulesEdition *edition = element;

  return read_format (self, pack) && read_version (self, pack) &&
         (edition->id = data_pack_read_name (self, pack, "id")) != NULL &&
         (edition->edition = data_pack_read_name (self, pack, "edition")) != NULL &&
         data_pack_read_text (self, pack, "title", &edition->title) &&
         data_pack_read_text (self, pack, "description", &edition->description) &&
         data_pack_read_sources (self, pack) && data_pack_read_grades (self, pack) &&
         data_pack_read_clauses (self, pack, "procedure", &edition->procedure,
                                 &edition->n_procedure) &&
         data_pack_read_impact (self, pack) && data_pack_read_gates (self, pack) &&
         data_pack_read_clauses (self, pack, "target_operations", &edition->target_operations,
                                 &edition->n_target_operations) &&
         data_pack_read_audit (self, pack) && data_pack_read_catalogue (self, pack);
}

static RulesEdition *
parse_edition (GBytes *bytes,
               const char *file,
               const char *const *catalogue_folders,
               GError **error)
{
  g_autoptr (RulesEdition) edition = rules_edition_new ();
  g_autoptr (DataPackReader) reader =
      data_pack_reader_new (edition, file, catalogue_folders, error);
  g_autoptr (json_t) json = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  json = data_json_parse (text, length, file, error);
  if (json == NULL || !data_pack_read_document (reader, json, read_pack, edition))
    return NULL;
  return g_steal_pointer (&edition);
}

static DataPack *
parse_pack (GBytes *bytes,
            const char *path,
            const char *file,
            const char *const *catalogue_folders,
            GError **error)
{
  RulesEdition *edition = parse_edition (bytes, file, catalogue_folders, error);
  DataPack *self;

  if (edition == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (DataPack);
  self->edition = edition;
  self->path = g_strdup (path);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

DataPack *
data_pack_parse (GBytes *bytes, const char *file, const char *catalogue_directory, GError **error)
{
  const char *catalogue_folders[] = { catalogue_directory, NULL };

  return parse_pack (bytes, file, file, catalogue_folders, error);
}

DataPack *
data_pack_load (const char *path, const char *catalogue_directory, GError **error)
{
  g_autofree char *file = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  const char *catalogue_folders[] = { folder, catalogue_directory, NULL };
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text = data_json_load (path, PACK_SIZE_LIMIT, &length, error);

  if (text == NULL)
    return NULL;
  bytes = g_bytes_new_take (text, length);
  return parse_pack (bytes, path, file, catalogue_folders, error);
}

DataPack *
data_pack_ref (DataPack *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
data_pack_clear (gpointer data)
{
  DataPack *self = data;

  rules_edition_unref (self->edition);
  g_free (self->path);
  g_bytes_unref (self->bytes);
}

void
data_pack_unref (DataPack *self)
{
  g_atomic_rc_box_release_full (self, data_pack_clear);
}

char *
data_pack_hash (const DataPack *self)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
}
