/* packs.c - The criteria packs the program knows: those it ships, and one that the user gives.
 *
 * A shipped pack is found by its file name, `<id>-<edition>.rules.json`, so that asking for one
 * edition reads no other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/packs.h"

#include "data/error.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".rules.json"

struct _DataPacks
{
  char *directory;
  GHashTable *shipped; /* by file name: those that were read so far */
  DataPack *given;     /* (nullable) */
  DataPack *last;      /* (nullable) (unowned): what was found last, and is often wanted again */
};

static void
pack_free (gpointer pack)
{
  data_pack_unref (pack);
}

DataPacks *
data_packs_new (const char *directory)
{
  DataPacks *self = g_new0 (DataPacks, 1);

  self->directory = g_strdup (directory);
  self->shipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pack_free);
  return self;
}

DataPacks *
data_packs_copy (DataPacks *self)
{
  DataPacks *copy = data_packs_new (self->directory);
  GHashTableIter shipped;
  gpointer name;
  gpointer pack;

  g_hash_table_iter_init (&shipped, self->shipped);
  while (g_hash_table_iter_next (&shipped, &name, &pack))
    g_hash_table_insert (copy->shipped, g_strdup (name), data_pack_ref (pack));
  copy->given = self->given == NULL ? NULL : data_pack_ref (self->given);
  return copy;
}

void
data_packs_free (DataPacks *self)
{
  g_free (self->directory);
  g_hash_table_unref (self->shipped);
  g_clear_pointer (&self->given, data_pack_unref);
  g_free (self);
}

gboolean
data_packs_decide_by (DataPacks *self, const char *path, GError **error)
{
  DataPack *pack = data_pack_load (path, self->directory, error);

  if (pack == NULL)
    return FALSE;
  g_clear_pointer (&self->given, data_pack_unref);
  self->given = pack;
  return TRUE;
}

static char *
name_of (const char *id, const char *edition)
{
  return g_strconcat (id, "-", edition, SUFFIX, NULL);
}

static gboolean
is_named (const DataPack *pack, const char *id, const char *edition)
{
  return g_str_equal (pack->edition->id, id) && g_str_equal (pack->edition->edition, edition);
}

/* Reads the pack with the file name @name, unless it was read before. */
static DataPack *
read_shipped (DataPacks *self, const char *name, GError **error)
{
  DataPack *known = g_hash_table_lookup (self->shipped, name);
  g_autofree char *path = NULL;
  g_autofree char *right_name = NULL;
  g_autoptr (DataPack) pack = NULL;

  if (known != NULL)
    return known;
  path = g_build_filename (self->directory, name, NULL);
  pack = data_pack_load (path, NULL, error);
  if (pack == NULL)
    return NULL;
  right_name = name_of (pack->edition->id, pack->edition->edition);
  if (!g_str_equal (name, right_name))
    {
      g_autofree char *file = g_filename_display_name (path);

      data_refuse (error, file, "/edition",
                   _ ("The id and edition in this pack are not those of its file name. Rename the "
                      "file to “%s”, or correct them."),
                   right_name);
      return NULL;
    }
  known = pack;
  g_hash_table_insert (self->shipped, g_strdup (name), g_steal_pointer (&pack));
  return known;
}

/* (transfer full) (element-type filename): the file names of the shipped packs, or %NULL. */
static GPtrArray *
list_names (const DataPacks *self, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) directory = g_dir_open (self->directory, 0, &reason);
  const char *name;

  if (directory == NULL)
    {
      g_autofree char *shown = g_filename_display_name (self->directory);

      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: The folder of the criteria packs could not be read (%s). Install the "
                      "program again."),
                   shown, reason->message);
      return NULL;
    }
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      if (g_str_has_suffix (name, SUFFIX))
        g_ptr_array_add (names, g_strdup (name));
    }
  return g_steal_pointer (&names);
}

DataPack *
data_packs_find (DataPacks *self, const char *id, const char *edition, GError **error)
{
  g_autofree char *name = NULL;
  DataPack *pack;

  if (self->given != NULL && is_named (self->given, id, edition))
    return self->given;
  if (self->last != NULL && is_named (self->last, id, edition))
    return self->last;

  name = name_of (id, edition);
  pack = g_hash_table_lookup (self->shipped, name);
  if (pack == NULL)
    {
      g_autoptr (GPtrArray) names = list_names (self, error);

      /* Only a name that is listed is opened: an id can hold anything, such as a path. */
      if (names == NULL || !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        return NULL;
      pack = read_shipped (self, name, error);
    }
  /* "a-b" of "c" and "a" of "b-c" have the same file name. */
  if (pack == NULL || !is_named (pack, id, edition))
    return NULL;
  self->last = pack;
  return pack;
}

DataPack *
data_packs_given (DataPacks *self)
{
  return self->given;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const RulesEdition *first = (*(DataPack *const *) a)->edition;
  const RulesEdition *second = (*(DataPack *const *) b)->edition;
  int order = g_strcmp0 (second->edition, first->edition);

  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

GPtrArray *
data_packs_list (DataPacks *self, GError **error)
{
  g_autoptr (GPtrArray) names = list_names (self, error);
  g_autoptr (GPtrArray) packs = g_ptr_array_new ();
  const DataPack *given = self->given;

  if (names == NULL)
    return NULL;
  if (self->given != NULL)
    g_ptr_array_add (packs, self->given);
  for (guint i = 0; i < names->len; i++)
    {
      DataPack *pack = read_shipped (self, names->pdata[i], error);

      if (pack == NULL)
        return NULL;
      /* The given pack stands in for the shipped one of its name, as in data_packs_find(). */
      if (given == NULL || !is_named (pack, given->edition->id, given->edition->edition))
        g_ptr_array_add (packs, pack);
    }
  g_ptr_array_sort (packs, compare_newest_first);
  return g_steal_pointer (&packs);
}

static gboolean
has_edition (gpointer name, gpointer pack, gpointer edition)
{
  return g_str_equal (((const DataPack *) pack)->edition->edition, edition);
}

DataPack *
data_packs_deciding (DataPacks *self, const char *edition)
{
  g_autoptr (GPtrArray) all = NULL;
  DataPack *pack = self->given;

  if (pack == NULL)
    pack = g_hash_table_find (self->shipped, has_edition, (gpointer) edition);
  if (pack != NULL)
    return pack;
  all = data_packs_list (self, NULL);
  for (guint i = 0; all != NULL && i < all->len && pack == NULL; i++)
    {
      if (has_edition (NULL, g_ptr_array_index (all, i), (gpointer) edition))
        pack = g_ptr_array_index (all, i);
    }
  return pack;
}
