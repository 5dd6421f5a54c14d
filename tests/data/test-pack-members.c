/* test-pack-members.c - No member of a criteria pack can be left out, and none can be null.
 *
 * In the shipped pack every value, of lists those in the first entries, is replaced, and taken out,
 * in turn: each time the place of the fault is just there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/error.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "data/packs/pack.h"
#include "tests/cases.h"

#include <string.h>

typedef struct
{
  json_t *pack;
  char *folder;
  guint n_faults;
} Members;

/* As many as there are gates, each of which is of another kind. */
#define FIRST_ENTRIES 5

/* Lists that are shortened, so that reading is quick. */
static const char *const long_lists[] = { "procedure", "requirements" };

static json_t *
load_cut_pack (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "ismap-liu-2025-04-01.rules.json", NULL);
  json_t *pack = json_load_file (path, 0, NULL);

  g_assert_nonnull (pack);
  for (guint i = 0; i < G_N_ELEMENTS (long_lists); i++)
    {
      json_t *list = json_object_get (pack, long_lists[i]);

      while (json_array_size (list) > 1)
        json_array_remove (list, 1);
    }
  return pack;
}

static DataPack *
parse (const Members *self, GError **error)
{
  char *text = json_dumps (self->pack, JSON_COMPACT);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (text, strlen (text), free, text);

  return data_pack_parse (bytes, "pack", self->folder, error);
}

static void
assert_refused_at (Members *self, const char *place)
{
  g_autofree char *start = g_strdup_printf ("pack: %s: ", place);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPack) pack = parse (self, &error);

  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  if (!g_str_has_prefix (error->message, start))
    g_error ("Expected a fault at %s, got: %s", place, error->message);
  g_assert_null (pack);
  self->n_faults++;
}

static void break_members (Members *self, json_t *json, const char *pointer);

static void
break_member (Members *self, json_t *object, const char *name, const char *pointer)
{
  g_autofree char *place = data_json_pointer (pointer, name);
  json_t *value = json_incref (json_object_get (object, name));

  json_object_set_new (object, name, json_null ());
  assert_refused_at (self, place);
  json_object_del (object, name);
  if (!g_str_equal (name, "clause"))
    assert_refused_at (self, place);
  json_object_set_new (object, name, value);
  break_members (self, value, place);
}

static void
break_entry (Members *self, json_t *array, gsize i, const char *pointer)
{
  g_autofree char *place = data_json_pointer_at (pointer, i);
  json_t *value = json_incref (json_array_get (array, i));

  json_array_set_new (array, i, json_null ());
  assert_refused_at (self, place);
  json_array_set_new (array, i, value);
  break_members (self, value, place);
}

static void
break_members (Members *self, json_t *json, const char *pointer)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  json_t *value;

  for (gsize i = 0; i < MIN (json_array_size (json), FIRST_ENTRIES); i++)
    break_entry (self, json, i, pointer);
  json_object_foreach (json, name, value) g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++)
    break_member (self, json, names->pdata[i], pointer);
}

/* One member of the pack, so that each is a case of its own. */
static void
test_member (gconstpointer name)
{
  g_autofree char *folder = data_directories_packs ();
  g_autoptr (json_t) json = load_cut_pack (folder);
  Members self = { .pack = json, .folder = folder };
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPack) good = NULL;

  break_member (&self, json, name, "");
  g_assert_cmpuint (self.n_faults, >=, 2);
  good = parse (&self, &error);
  g_assert_no_error (error);
}

/* A list of a pack, and the most entries that it may have. */
typedef struct
{
  const char *name;
  gsize most;
} ListCase;

static const ListCase lists[] = {
  { "levels", 32 },
  { "dimensions", 32 },
  { "harms", 64 },
  { "requirements", 512 },
};

static void
test_too_many (gconstpointer data)
{
  const ListCase *test = data;
  g_autofree char *folder = data_directories_packs ();
  g_autoptr (json_t) pack = load_cut_pack (folder);
  const Members members = { .pack = pack, .folder = folder };
  json_t *list = json_object_get (pack, test->name);
  g_autofree char *start =
      g_strdup_printf ("pack: /%s/%" G_GSIZE_FORMAT ": This list has room for %" G_GSIZE_FORMAT " ",
                       test->name, test->most, test->most);
  g_autoptr (GError) error = NULL;

  while (json_array_size (list) <= test->most)
    json_array_append (list, json_array_get (list, 0));
  g_assert_null (parse (&members, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, start));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (json_t) json = NULL;
  const char *name;
  json_t *value;

  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  folder = data_directories_packs ();
  json = load_cut_pack (folder);
  json_object_foreach (json, name, value)
  {
    g_autofree char *path = g_strdup_printf ("/data/pack/members/%s", name);
    g_test_add_data_func (path, name, test_member);
  }
  CASES_ADD ("/data/pack/too-many", lists, test_too_many);
  return g_test_run ();
}
