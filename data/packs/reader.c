/* reader.c - Reading the members of a criteria pack, with the place of the first fault.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/reader.h"

#include "data/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

DataPackReader *
data_pack_reader_new (RulesEdition *edition,
                      const char *file,
                      const char *const *catalogue_folders,
                      GError **error)
{
  DataPackReader *self = g_new0 (DataPackReader, 1);

  self->edition = edition;
  self->file = file;
  self->catalogue_folders = catalogue_folders;
  self->error = error;
  self->clause_ids = g_tree_new ((GCompareFunc) strcmp);
  self->source_ids = g_tree_new ((GCompareFunc) strcmp);
  self->group_ids = g_tree_new ((GCompareFunc) strcmp);
  self->place = g_string_new (NULL);
  self->known_names = g_ptr_array_new ();
  return self;
}

void
data_pack_reader_free (DataPackReader *self)
{
  g_tree_unref (self->clause_ids);
  g_tree_unref (self->source_ids);
  g_tree_unref (self->group_ids);
  g_string_free (self->place, TRUE);
  g_ptr_array_unref (self->known_names);
  g_free (self);
}

gboolean
data_pack_refuse (DataPackReader *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  data_refuse (self->error, self->file, self->place->str, "%s", message);
  return FALSE;
}

char *
data_pack_excerpt (const char *text)
{
  return data_json_excerpt (text, strlen (text));
}

gboolean
data_pack_refuse_choice (DataPackReader *self, const char *text, const char *const *ids)
{
  g_autofree char *shown = data_pack_excerpt (text);
  g_autofree char *choices = g_strjoinv (", ", (char **) ids);

  return data_pack_refuse (self, _ ("“%s” cannot stand here. Use one of: %s."), shown, choices);
}

gboolean
data_pack_refuse_reference (DataPackReader *self, const char *id, const char *name)
{
  g_autofree char *shown = data_pack_excerpt (id);

  /* Translators: an id, and the name of the list in the file where it should be. */
  return data_pack_refuse (
      self, _ ("“%s” is not in “%s”. Use an id that is there, or add an entry there."), shown,
      name);
}

gboolean
data_pack_refuse_repetition (DataPackReader *self, const char *text)
{
  g_autofree char *shown = data_pack_excerpt (text);

  return data_pack_refuse (self, _ ("“%s” is in this list twice. Remove one of the two."), shown);
}

static void
enter (DataPackReader *self, gsize place_length, const char *name)
{
  g_string_truncate (self->place, place_length);
  g_string_append_c (self->place, '/');
  g_string_append (self->place, name);
}

json_t *
data_pack_enter_member (DataPackReader *self, DataPackObject *object, const char *name)
{
  json_t *json = json_object_get (object->json, name);

  enter (self, object->place_length, name);
  g_ptr_array_add (self->known_names, (gpointer) name);
  if (json == NULL)
    data_pack_refuse (
        self, _ ("“%s” is missing here. Add it; rules.schema.json describes the format."), name);
  else
    object->n_read++;
  return json;
}

void
data_pack_enter_again (DataPackReader *self, const DataPackObject *object, const char *name)
{
  enter (self, object->place_length, name);
}

json_t *
data_pack_enter_entry (DataPackReader *self, const DataPackList *list, guint i)
{
  char name[16];

  g_snprintf (name, sizeof name, "%u", i);
  enter (self, list->place_length, name);
  return json_array_get (list->json, i);
}

static gboolean
is_known_name (const DataPackReader *self, const DataPackObject *object, const char *name)
{
  for (guint i = object->first_known_name; i < self->known_names->len; i++)
    {
      if (g_str_equal (self->known_names->pdata[i], name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_unknown_member (DataPackReader *self, const DataPackObject *object)
{
  const char *name;
  json_t *value;

  json_object_foreach (object->json, name, value)
  {
    if (!is_known_name (self, object, name))
      {
        g_autofree char *shown = data_pack_excerpt (name);
        g_autofree char *place = NULL;

        g_string_truncate (self->place, object->place_length);
        place = data_json_pointer (self->place->str, name);
        g_string_assign (self->place, place);
        return data_pack_refuse (
            self, _ ("The format knows no “%s” here. Correct the name, or remove it."), shown);
      }
  }
  g_return_val_if_reached (FALSE);
}

gboolean
data_pack_read_document (DataPackReader *self, json_t *json, DataPackRead read, gpointer element)
{
  DataPackObject object = {
    .json = json,
    .place_length = self->place->len,
    .first_known_name = self->known_names->len,
  };

  if (!json_is_object (json))
    return data_pack_refuse (self, _ ("This is not an object. Write it as “{ … }”, with the "
                                      "members that rules.schema.json describes."));
  if (!read (self, &object, element))
    return FALSE;
  if (object.n_read != json_object_size (json))
    return refuse_unknown_member (self, &object);
  g_ptr_array_set_size (self->known_names, (int) object.first_known_name);
  return TRUE;
}

gboolean
data_pack_has (const DataPackObject *object, const char *name)
{
  return json_object_get (object->json, name) != NULL;
}

gboolean
data_pack_read_object (DataPackReader *self,
                       DataPackObject *object,
                       const char *name,
                       DataPackRead read,
                       gpointer element)
{
  json_t *json = data_pack_enter_member (self, object, name);

  return json != NULL && data_pack_read_document (self, json, read, element);
}
