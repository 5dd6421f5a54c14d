/* check_format.c - What an evaluation file says it is: its format, its version, its rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/check.h"

#include "data/error.h"
#include "data/exchange/refusal.h"

#include <glib/gi18n-lib.h>

static gboolean
is_absent (json_t *value)
{
  return value == NULL || json_is_null (value);
}

static gboolean
check_format (json_t *root, const char *file, GError **error)
{
  json_t *format = json_object_get (root, "format");
  g_autofree char *found = NULL;

  if (json_is_string (format) && g_str_equal (json_string_value (format), DATA_EXCHANGE_FORMAT))
    return TRUE;

  if (is_absent (format))
    {
      data_refuse (
          error, file, "/format",
          _ ("\"format\" is not there, so this is not an evaluation. Choose an evaluation, "
             "or add \"format\": \"%s\"."),
          DATA_EXCHANGE_FORMAT);
      return FALSE;
    }
  found = data_describe_value (format);
  data_refuse (error, file, "/format",
               _ ("\"format\" is %s, so this is not an evaluation. Choose a file whose \"format\" "
                  "is \"%s\"."),
               found, DATA_EXCHANGE_FORMAT);
  return FALSE;
}

static gboolean
check_version (json_t *root, const char *file, GError **error)
{
  json_t *version = json_object_get (root, "version");
  g_autofree char *found = NULL;

  if (json_is_integer (version) && json_integer_value (version) == DATA_EXCHANGE_VERSION)
    return TRUE;

  if (is_absent (version))
    {
      data_refuse (error, file, "/version",
                   _ ("\"version\" is not there. Add \"version\": %d if the file is written in "
                      "this version of the format."),
                   DATA_EXCHANGE_VERSION);
      return FALSE;
    }
  found = data_describe_value (version);
  data_refuse (error, file, "/version",
               _ ("\"version\" is %s, but this program reads version %d only. Open the file with "
                  "the program that wrote it, or have it written in version %d."),
               found, DATA_EXCHANGE_VERSION, DATA_EXCHANGE_VERSION);
  return FALSE;
}

/* The editions that are known, such as "ismap-liu 2025-04-01". */
static char *
list_editions (GPtrArray *packs)
{
  GString *editions = g_string_new (NULL);

  for (guint i = 0; i < packs->len; i++)
    {
      const RulesEdition *edition = ((DataPack *) g_ptr_array_index (packs, i))->edition;

      if (i > 0)
        g_string_append (editions, _ (", "));
      g_string_append_printf (editions, "%s %s", edition->id, edition->edition);
    }
  return g_string_free (editions, FALSE);
}

static gboolean
is_id_known (GPtrArray *packs, json_t *id)
{
  for (guint i = 0; json_is_string (id) && i < packs->len; i++)
    {
      if (g_str_equal (((DataPack *) g_ptr_array_index (packs, i))->edition->id,
                       json_string_value (id)))
        return TRUE;
    }
  return FALSE;
}

static void
refuse_rules (json_t *rules, const char *file, DataPacks *packs, GError **error)
{
  g_autoptr (GPtrArray) known = data_packs_list (packs, error);
  json_t *id = json_object_get (rules, "id");
  json_t *edition = json_object_get (rules, "edition");
  g_autofree char *editions = NULL;
  g_autofree char *found = NULL;

  if (known == NULL)
    return;

  editions = list_editions (known);
  if (is_absent (id))
    data_refuse (error, file, "/rules/id",
                 _ ("The id of the rules is not there. Name one of the known editions: %s."),
                 editions);
  else if (!is_id_known (known, id))
    {
      found = data_describe_value (id);
      data_refuse (error, file, "/rules/id",
                   _ ("The rules %s are not known. Name one of the known editions: %s."), found,
                   editions);
    }
  else if (is_absent (edition))
    data_refuse (error, file, "/rules/edition",
                 _ ("The edition of the rules is not there. Name one of the known editions: %s."),
                 editions);
  else
    {
      found = data_describe_value (edition);
      data_refuse (error, file, "/rules/edition",
                   _ ("The edition %s of the rules is not known. Name one of the known editions: "
                      "%s."),
                   found, editions);
    }
}

static DataPack *
find_pack (json_t *rules, const char *file, DataPacks *packs, GError **error)
{
  const char *id = json_string_value (json_object_get (rules, "id"));
  const char *edition = json_string_value (json_object_get (rules, "edition"));
  GError *pack_error = NULL;
  DataPack *pack = NULL;

  if (id != NULL && edition != NULL)
    pack = data_packs_find (packs, id, edition, &pack_error);
  if (pack_error != NULL)
    g_propagate_error (error, pack_error);
  else if (pack == NULL)
    refuse_rules (rules, file, packs, error);
  if (pack == NULL)
    return NULL;
  return data_packs_given (packs) != NULL ? data_packs_given (packs) : pack;
}

gboolean
data_exchange_check_format (json_t *root, const char *file, GError **error)
{
  g_autofree char *found = NULL;

  if (json_is_object (root))
    return check_format (root, file, error) && check_version (root, file, error);
  found = data_describe_value (root);
  data_refuse (error, file, "",
               _ ("The file holds %s, so it is not an evaluation. Choose a file that holds an "
                  "evaluation."),
               found);
  return FALSE;
}

DataPack *
data_exchange_check_rules (json_t *root, const char *file, DataPacks *packs, GError **error)
{
  json_t *rules;
  g_autofree char *found = NULL;

  if (!data_exchange_check_format (root, file, error))
    return NULL;

  rules = json_object_get (root, "rules");
  if (is_absent (rules) || json_is_object (rules))
    return find_pack (rules, file, packs, error);
  found = data_describe_value (rules);
  data_refuse (error, file, "/rules",
               _ ("\"rules\" is %s, which is not an object. Write an object in braces that holds "
                  "\"id\" and \"edition\"."),
               found);
  return NULL;
}
