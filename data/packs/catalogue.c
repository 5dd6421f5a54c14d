/* catalogue.c - The catalogue of a criteria pack: its file, criteria and critical areas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/parts.h"

#include "data/packs/catalogue_table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The largest catalogue that is read, in bytes. */
#define CATALOGUE_SIZE_LIMIT 16777216

/* The file of the catalogue, for as long as it is read. */
typedef struct
{
  char *name; /* for messages */
  char *text;
  gsize length;
} CatalogueFile;

static void
catalogue_file_clear (CatalogueFile *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CatalogueFile, catalogue_file_clear)

/* A pack must not reach into other folders. */
static gboolean
is_plain_name (const char *name)
{
  return name[0] != '.' && strchr (name, G_DIR_SEPARATOR) == NULL &&
         g_str_has_suffix (name, ".tsv");
}

static char *
find_catalogue (const DataPackReader *self, const char *name)
{
  for (guint i = 0; self->catalogue_folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (self->catalogue_folders[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

static gboolean
read_file (DataPackReader *self, DataPackObject *object, CatalogueFile *file)
{
  const char *name = data_pack_read_string (self, object, "file");
  g_autofree char *shown = NULL;
  g_autofree char *path = NULL;

  if (name == NULL)
    return FALSE;
  shown = data_json_excerpt (name, strlen (name));
  if (!is_plain_name (name))
    return data_pack_refuse (self,
                             _ ("“%s” is not the name of a .tsv file. Write the name alone, "
                                "without a folder."),
                             shown);
  path = find_catalogue (self, name);
  if (path == NULL)
    return data_pack_refuse (self,
                             _ ("There is no file “%s” beside the pack or among the shipped packs. "
                                "Put it beside the pack, or correct the name."),
                             shown);
  file->name = g_filename_display_name (path);
  file->text = data_json_load (path, CATALOGUE_SIZE_LIMIT, &file->length, self->error);
  return file->text != NULL;
}

static gboolean
read_sha256 (DataPackReader *self, DataPackObject *object, const CatalogueFile *file)
{
  const char *wanted = data_pack_read_string (self, object, "sha256");
  g_autofree char *sha256 = NULL;

  if (wanted == NULL)
    return FALSE;
  sha256 =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) file->text, file->length);
  return g_str_equal (sha256, wanted) ||
         data_pack_refuse (self,
                           _ ("The catalogue %s has another SHA-256: %s. Use the catalogue that "
                              "belongs to this pack, or, if you changed it, put this value here."),
                           file->name, sha256);
}

static gboolean
open_reference_only (DataPackReader *self, DataPackObject *object, DataPackList *list)
{
  if (!data_pack_open_list (self, object, "reference_only", 0, DATA_PACK_ANY_NUMBER, list))
    return FALSE;
  for (guint i = 0; i < list->n; i++)
    {
      if (data_pack_read_entry_string (self, list, i) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
mark_reference_only (DataPackReader *self,
                     const DataPackObject *object,
                     const DataPackList *list,
                     RulesControl *controls,
                     guint n_controls)
{
  g_autoptr (GTree) by_id = g_tree_new ((GCompareFunc) strcmp);

  for (guint i = 0; i < n_controls; i++)
    g_tree_insert (by_id, (gpointer) controls[i].id, &controls[i]);
  data_pack_enter_again (self, object, "reference_only");
  for (guint i = 0; i < list->n; i++)
    {
      const char *id = data_pack_read_entry_string (self, list, i);
      RulesControl *control = g_tree_lookup (by_id, id);

      if (control == NULL)
        return data_pack_refuse_reference (self, id, "catalogue");
      if (control->reference_only)
        return data_pack_refuse_repetition (self, id);
      control->reference_only = TRUE;
    }
  return TRUE;
}

static gboolean
read_controls (DataPackReader *self,
               const DataPackObject *object,
               CatalogueFile *file,
               const DataPackList *reference_only)
{
  g_autofree RulesControl *controls = NULL;
  guint n_controls;

  controls = data_catalogue_table_read (file->text, file->length, file->name, self->edition,
                                        &n_controls, self->error);
  if (controls == NULL || !mark_reference_only (self, object, reference_only, controls, n_controls))
    return FALSE;
  self->edition->catalogue = rules_catalogue_new (controls, n_controls);
  return TRUE;
}

static gboolean
read_catalogue (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesEdition *edition = element;
  g_auto (CatalogueFile) file = { NULL };
  DataPackList reference_only;

  return read_file (self, object, &file) && read_sha256 (self, object, &file) &&
         open_reference_only (self, object, &reference_only) &&
         data_pack_read_fixed_list (self, object, "criteria", rules_criteria_ids,
                                    &edition->criteria[RULES_CRITERIA_GOVERNANCE],
                                    sizeof *edition->criteria, data_pack_read_clause) &&
         data_pack_read_clauses (self, object, "areas", &edition->areas, &edition->n_areas) &&
         read_controls (self, object, &file, &reference_only);
}

gboolean
data_pack_read_catalogue (DataPackReader *self, DataPackObject *pack)
{
  return data_pack_read_object (self, pack, "catalogue", read_catalogue, self->edition);
}
