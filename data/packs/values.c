/* values.c - Reading the values in a criteria pack: texts, ids, numbers, choices and lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
string_of (DataPackReader *self, json_t *json)
{
  if (json == NULL)
    return NULL;
  if (!json_is_string (json))
    {
      data_pack_refuse (self, _ ("This is not a text. Write a text in quotes."));
      return NULL;
    }
  if (rules_text_is_blank (json_string_value (json)))
    {
      data_pack_refuse (self, _ ("This text is blank. Fill it in."));
      return NULL;
    }
  return rules_edition_keep (self->edition, json_string_value (json));
}

const char *
data_pack_read_string (DataPackReader *self, DataPackObject *object, const char *name)
{
  return string_of (self, data_pack_enter_member (self, object, name));
}

const char *
data_pack_read_name (DataPackReader *self, DataPackObject *object, const char *name)
{
  const char *text = data_pack_read_string (self, object, name);

  if (text != NULL && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
    {
      g_autofree char *shown = data_pack_excerpt (text);

      data_pack_refuse (
          self, _ ("“%s” cannot stand here. Use only small letters, digits and hyphens."), shown);
      return NULL;
    }
  return text;
}

static gboolean
is_id (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-')
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_id (DataPackReader *self, const char *id, GTree *used)
{
  const char *required_id = g_steal_pointer (&self->required_id);
  gboolean is_required = required_id == NULL || g_str_equal (id, required_id);
  gboolean is_used = used != NULL && g_tree_lookup_extended (used, id, NULL, NULL);
  g_autofree char *shown = NULL;

  if (is_required && is_id (id) && !is_used)
    return TRUE;
  shown = data_pack_excerpt (id);
  if (!is_required)
    return data_pack_refuse (self,
                             _ ("“%s” stands where “%s” must be. Give this list the same ids in "
                                "the same order as in the shipped packs."),
                             shown, required_id);
  if (!is_id (id))
    return data_pack_refuse (
        self, _ ("“%s” cannot be an id. Use only letters, digits and hyphens."), shown);
  return data_pack_refuse (self, _ ("The id “%s” is used twice. Give one of the two another id."),
                           shown);
}

const char *
data_pack_read_id (DataPackReader *self, DataPackObject *object, GTree *used)
{
  const char *id = data_pack_read_string (self, object, "id");

  if (id == NULL || !check_id (self, id, used))
    return NULL;
  if (used != NULL)
    g_tree_insert (used, (gpointer) id, GINT_TO_POINTER (g_tree_nnodes (used)));
  return id;
}

gboolean
data_pack_read_languages (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesText *text = element;

  text->in[RULES_LANGUAGE_JA] = data_pack_read_string (self, object, "ja");
  if (text->in[RULES_LANGUAGE_JA] == NULL)
    return FALSE;
  text->in[RULES_LANGUAGE_EN] = data_pack_read_string (self, object, "en");
  return text->in[RULES_LANGUAGE_EN] != NULL;
}

gboolean
data_pack_read_text (DataPackReader *self,
                     DataPackObject *object,
                     const char *name,
                     RulesText *text)
{
  return data_pack_read_object (self, object, name, data_pack_read_languages, text);
}

guint
data_pack_read_number (DataPackReader *self, DataPackObject *object, const char *name, guint most)
{
  json_t *json = data_pack_enter_member (self, object, name);

  if (json == NULL)
    return 0;
  if (!json_is_integer (json) || json_integer_value (json) < 1 || json_integer_value (json) > most)
    {
      data_pack_refuse (self, _ ("This is not a whole number from 1 to %u. Correct it."), most);
      return 0;
    }
  return (guint) json_integer_value (json);
}

guint
data_pack_read_choice (DataPackReader *self,
                       DataPackObject *object,
                       const char *name,
                       const char *const *ids)
{
  const char *id = data_pack_read_string (self, object, name);
  guint choice = id == NULL ? 0 : rules_vocabulary_find (ids, id);

  if (id != NULL && choice == 0)
    data_pack_refuse_choice (self, id, ids);
  return choice;
}

gboolean
data_pack_read_reference (DataPackReader *self,
                          DataPackObject *object,
                          const char *name,
                          GTree *ids,
                          const char *list,
                          guint *index)
{
  const char *id = data_pack_read_string (self, object, name);
  gpointer value;

  if (id == NULL)
    return FALSE;
  if (!g_tree_lookup_extended (ids, id, NULL, &value))
    return data_pack_refuse_reference (self, id, list);
  *index = GPOINTER_TO_UINT (value);
  return TRUE;
}

static gboolean
open_list (DataPackReader *self, DataPackObject *object, const char *name, DataPackList *list)
{
  list->json = data_pack_enter_member (self, object, name);
  if (list->json == NULL)
    return FALSE;
  if (!json_is_array (list->json))
    return data_pack_refuse (self, _ ("This is not a list. Write it as “[ … ]”."));
  list->place_length = self->place->len;
  list->n = (guint) json_array_size (list->json);
  return TRUE;
}

static gboolean
refuse_surplus (DataPackReader *self, const DataPackList *list, guint most)
{
  data_pack_enter_entry (self, list, most);
  return data_pack_refuse (self,
                           ngettext ("This list has room for %u entry only. Remove the others.",
                                     "This list has room for %u entries only. Remove the others.",
                                     most),
                           most);
}

gboolean
data_pack_open_list (DataPackReader *self,
                     DataPackObject *object,
                     const char *name,
                     guint least,
                     guint most,
                     DataPackList *list)
{
  if (!open_list (self, object, name, list))
    return FALSE;
  if (list->n < least)
    return data_pack_refuse (self,
                             ngettext ("At least %u entry is needed here. Add it.",
                                       "At least %u entries are needed here. Add what is missing.",
                                       least),
                             least);
  return list->n <= most || refuse_surplus (self, list, most);
}

const char *
data_pack_read_entry_string (DataPackReader *self, const DataPackList *list, guint i)
{
  return string_of (self, data_pack_enter_entry (self, list, i));
}

static gboolean
read_entry (DataPackReader *self,
            const DataPackList *list,
            guint i,
            gpointer elements,
            gsize size,
            DataPackRead read)
{
  json_t *json = data_pack_enter_entry (self, list, i);

  return data_pack_read_document (self, json, read, (char *) elements + i * size);
}

gboolean
data_pack_read_entries (DataPackReader *self,
                        const DataPackList *list,
                        gpointer elements,
                        gsize size,
                        DataPackRead read)
{
  for (guint i = 0; i < list->n; i++)
    {
      if (!read_entry (self, list, i, elements, size, read))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_pack_read_fixed_list (DataPackReader *self,
                           DataPackObject *object,
                           const char *name,
                           const char *const *ids,
                           gpointer elements,
                           gsize size,
                           DataPackRead read)
{
  DataPackList list;
  guint n = 0;

  if (!open_list (self, object, name, &list))
    return FALSE;
  for (; ids[n] != NULL; n++)
    {
      self->required_id = ids[n];
      if (n == list.n)
        {
          data_pack_enter_entry (self, &list, n);
          return data_pack_refuse (
              self, _ ("The entry “%s” is missing here. Copy it from a shipped pack."), ids[n]);
        }
      if (!read_entry (self, &list, n, elements, size, read))
        return FALSE;
    }
  return list.n == n || refuse_surplus (self, &list, n);
}
