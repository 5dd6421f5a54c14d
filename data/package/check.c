/* check.c - Whether the list of a package's contents is sound.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/check.h"

#include "data/error.h"
#include "data/exchange/check.h"
#include "data/exchange/refusal.h"
#include "data/json/text.h"
#include "data/package/schema.h"
#include "data/exchange/place.h"
#include "data/history/person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HASH_LENGTH 64

/** Where the check is: at the object or array @value with the pointer @place, in the evaluation of
 * whose files the sizes are added up in @size. */
typedef struct
{
  DataArchive *archive;
  const char *file;
  GError **error;
  char *place;
  json_t *value;
  guint64 *size;
} Check;

typedef gboolean (*CheckEntry) (const Check *check);

static const char *
text_of (const Check *check, const char *name)
{
  return json_string_value (json_object_get (check->value, name));
}

static gboolean G_GNUC_PRINTF (3, 4)
    refuse_member (const Check *check, const char *name, const char *format, ...)
{
  g_autofree char *pointer = data_json_pointer (check->place, name);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  data_refuse (check->error, check->file, pointer, "%s", message);
  return FALSE;
}

/* The member @name of @parent. */
static Check
enter (const Check *parent, const char *name)
{
  Check check = *parent;

  check.place = data_json_pointer (parent->place, name);
  check.value = json_object_get (parent->value, name);
  return check;
}

/* Checks each entry of the array @name. */
static gboolean
check_entries (const Check *parent, const char *name, CheckEntry check_entry)
{
  Check list = enter (parent, name);
  gsize n = json_array_size (list.value);
  gboolean is_sound = TRUE;

  for (gsize i = 0; i < n && is_sound; i++)
    {
      Check check = list;

      check.place = data_json_pointer_at (list.place, i);
      check.value = json_array_get (list.value, i);
      is_sound = check_entry (&check);
      g_free (check.place);
    }
  g_free (list.place);
  return is_sound;
}

static gboolean
check_hash (const Check *check, const char *name)
{
  const char *hash = text_of (check, name);

  if (strlen (hash) == HASH_LENGTH && strspn (hash, "0123456789abcdef") == HASH_LENGTH)
    return TRUE;
  return refuse_member (check, name,
                        _ ("\"%s\" is not a SHA-256, which has 64 digits and small letters from a "
                           "to f. Get a whole copy of the package."),
                        name);
}

/* The file @name of the package, which the member @member names. */
static const DataArchiveMember *
find_file (const Check *check, const char *member, const char *name)
{
  const DataArchiveMember *file = data_archive_find (check->archive, name);
  g_autofree char *excerpt = NULL;

  if (file != NULL)
    return file;
  excerpt = data_json_excerpt (name, strlen (name));
  refuse_member (check, member, _ ("The file “%s” is not in the package. Get a whole copy of it."),
                 excerpt);
  return NULL;
}

/* Whether the package has the file that the member @member names, if any. */
static gboolean
check_file (const Check *check, const char *member)
{
  const char *name = text_of (check, member);
  const DataArchiveMember *file;

  if (name == NULL)
    return TRUE;
  file = find_file (check, member, name);
  if (file == NULL)
    return FALSE;
  *check->size += file->size;
  if (*check->size <= DATA_PACKAGE_EVALUATION_LIMIT)
    return TRUE;
  return refuse_member (check, member,
                        _ ("The evaluation, its history and its revisions have more than %d bytes "
                           "together, the most that is read. Make a package without the history."),
                        DATA_PACKAGE_EVALUATION_LIMIT);
}

/* Whether no two entries of the array @name have the same id, nor an empty one. */
static gboolean
check_ids (const Check *parent, const char *name)
{
  g_autoptr (GTree) ids = g_tree_new ((GCompareFunc) strcmp);
  json_t *array = json_object_get (parent->value, name);
  gsize n = json_array_size (array);

  for (gsize i = 0; i < n; i++)
    {
      const char *id = json_string_value (json_object_get (json_array_get (array, i), "id"));
      g_autofree char *pointer = NULL;
      DataRefusal refusal;

      if (id[0] != '\0' && g_tree_lookup (ids, id) == NULL)
        {
          g_tree_insert (ids, (gpointer) id, (gpointer) id);
          continue;
        }
      pointer = g_strdup_printf ("%s/%s/%" G_GSIZE_FORMAT "/id", parent->place, name, i);
      refusal = (DataRefusal){ parent->file, pointer, parent->error };
      if (id[0] == '\0')
        data_refuse_empty_id (&refusal);
      else
        data_refuse_duplicate_id (&refusal, DATA_SPACE_NONE, id);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_blank (const Check *check, const char *name)
{
  const char *text = text_of (check, name);

  return text == NULL || text[0] == '\0';
}

/* Whether something can be seen of the name of a person, where there is one. */
static gboolean
check_person (const Check *check, const char *name)
{
  const char *text = text_of (check, name);

  return text == NULL || data_person_is_named (text) ||
         refuse_member (
             check, name,
             _ ("Nothing can be seen of the name of a person. Get the package again from "
                "where it was made."));
}

static gboolean
check_link (const Check *check)
{
  const char *kind = text_of (check, "kind");
  gboolean is_of_audit = g_str_equal (kind, "audit");
  gboolean is_of_cell = g_str_equal (kind, "cell");
  static const char *const names[] = { "target", "dimension", "harm" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean is_needed = i == 0 ? !is_of_audit : is_of_cell;

      if (is_needed && is_blank (check, names[i]))
        return refuse_member (check, names[i],
                              _ ("A link of the kind “%s” needs \"%s\". Add it, or remove the "
                                 "link."),
                              kind, names[i]);
      if (!is_needed && !is_blank (check, names[i]))
        return refuse_member (check, names[i],
                              _ ("A link of the kind “%s” has no \"%s\". Remove it."), kind,
                              names[i]);
    }
  return TRUE;
}

static int
compare_links (gconstpointer a, gconstpointer b, gpointer data)
{
  static const char *const names[] = { "kind", "target", "dimension", "harm" };
  int order = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names) && order == 0; i++)
    {
      const char *one = json_string_value (json_object_get (a, names[i]));
      const char *other = json_string_value (json_object_get (b, names[i]));

      order = strcmp (one == NULL ? "" : one, other == NULL ? "" : other);
    }
  return order;
}

/* Whether no two links of an attachment are the same. */
static gboolean
check_links_differ (const Check *check)
{
  g_autoptr (GTree) links = g_tree_new_full (compare_links, NULL, NULL, NULL);
  json_t *array = json_object_get (check->value, "links");
  gsize n = json_array_size (array);

  for (gsize i = 0; i < n; i++)
    {
      json_t *link = json_array_get (array, i);
      g_autofree char *name = NULL;

      if (g_tree_lookup (links, link) == NULL)
        {
          g_tree_insert (links, link, link);
          continue;
        }
      data_refuse (check->error, check->file,
                   name = g_strdup_printf ("%s/links/%" G_GSIZE_FORMAT, check->place, i),
                   _ ("An earlier link is the same. Remove one of the two."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_attachment (const Check *check)
{
  g_autofree char *path = g_strconcat (DATA_PACKAGE_ATTACHMENTS, text_of (check, "content"), NULL);
  const char *name = text_of (check, "name");
  const DataArchiveMember *file;

  if (!check_hash (check, "content") || !check_person (check, "added_by"))
    return FALSE;
  file = find_file (check, "content", path);
  if (file == NULL)
    return FALSE;
  if ((guint64) json_integer_value (json_object_get (check->value, "size")) != file->size)
    return refuse_member (check, "size",
                          _ ("The attached file in the package has another size. Get a whole copy "
                             "of the package."));
  if (name[0] == '\0' || strchr (name, '/') != NULL || g_str_equal (name, ".") ||
      g_str_equal (name, ".."))
    return refuse_member (check, "name",
                          _ ("The name of an attached file is empty, or leads to a folder. Write a "
                             "name without a slash."));
  return check_entries (check, "links", check_link) && check_links_differ (check);
}

static gboolean
check_remark (const Check *check)
{
  const char *text = text_of (check, "place");
  g_auto (GStrv) words = NULL;
  g_autofree char *excerpt = NULL;
  DataPlace place;

  if (data_place_parse (text, &place, &words))
    return check_person (check, "author");
  excerpt = data_json_excerpt (text, strlen (text));
  return refuse_member (
      check, "place", _ ("“%s” is no place in an evaluation. Write it like “operations/o1/name”."),
      excerpt);
}

static gboolean
check_revision (const Check *check)
{
  const char *evaluator = text_of (check, "evaluator");
  const char *reviewer = text_of (check, "reviewer");

  if (!check_person (check, "evaluator") || !check_person (check, "reviewer"))
    return FALSE;
  if (g_str_equal (evaluator, reviewer) || data_person_same (evaluator, reviewer))
    return refuse_member (check, "reviewer",
                          _ ("The evaluator cannot be the reviewer too. Get a package in which "
                             "someone else approved the revision."));
  return check_file (check, "content") && check_hash (check, "content_hash") &&
         check_file (check, "decision") && check_hash (check, "decision_hash") &&
         check_hash (check, "pack_hash");
}

/* Whether each revision has a higher number than the one before it. */
static gboolean
check_numbers (const Check *parent)
{
  json_t *array = json_object_get (parent->value, "revisions");
  gsize n = json_array_size (array);
  json_int_t last = 0;

  for (gsize i = 0; i < n; i++)
    {
      json_int_t number =
          json_integer_value (json_object_get (json_array_get (array, i), "number"));
      g_autofree char *pointer = NULL;

      if (number > last)
        {
          last = number;
          continue;
        }
      pointer = g_strdup_printf ("%s/revisions/%" G_GSIZE_FORMAT "/number", parent->place, i);
      data_refuse (parent->error, parent->file, pointer,
                   _ ("The revisions are not in the order of their numbers, each once. Put them in "
                      "order."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_life (const Check *parent)
{
  Check check = enter (parent, "life");
  gboolean is_sound = check_person (&check, "evaluator");

  g_free (check.place);
  return is_sound;
}

static gboolean
check_evaluation (const Check *parent)
{
  Check check = *parent;
  guint64 size = 0;

  check.size = &size;
  return check_life (&check) && check_file (&check, "file") && check_file (&check, "history") &&
         check_entries (&check, "revisions", check_revision) && check_numbers (&check) &&
         check_ids (&check, "remarks") && check_entries (&check, "remarks", check_remark) &&
         check_ids (&check, "attachments") &&
         check_entries (&check, "attachments", check_attachment);
}

/* Whether @root says that it is a package, of the version that is known. */
static gboolean
check_format (json_t *root, const char *file, GError **error)
{
  const char *format = json_string_value (json_object_get (root, "format"));
  json_t *version = json_object_get (root, "version");
  g_autofree char *found = NULL;

  if (format == NULL || !g_str_equal (format, DATA_PACKAGE_FORMAT))
    {
      data_refuse (error, file, json_is_object (root) ? "/format" : "",
                   _ ("\"format\" is not \"%s\", so this is not a package. Choose a package."),
                   DATA_PACKAGE_FORMAT);
      return FALSE;
    }
  if (json_is_integer (version) && json_integer_value (version) == DATA_PACKAGE_VERSION)
    return TRUE;
  found = version == NULL ? g_strdup ("null") : data_describe_value (version);
  data_refuse (error, file, "/version",
               _ ("\"version\" is %s, but this program reads version %d only. Open the file with "
                  "the program that wrote it, or have it written in version %d."),
               found, DATA_PACKAGE_VERSION, DATA_PACKAGE_VERSION);
  return FALSE;
}

gboolean
data_package_check (json_t *root, DataArchive *archive, const char *file, GError **error)
{
  Check check = { .archive = archive, .file = file, .error = error, .place = "", .value = root };

  return check_format (root, file, error) &&
         data_exchange_check_table (root, &data_package_field, file, error) &&
         check_entries (&check, "evaluations", check_evaluation);
}
