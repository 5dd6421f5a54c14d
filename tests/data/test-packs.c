/* test-packs.c - The right criteria pack is found, among those shipped and the user's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/error.h"
#include "data/json/text.h"
#include "scratch.h"
#include "shipped.h"

#include <glib/gstdio.h>

static void
test_list (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = data_packs_list (packs, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((DataPack *) list->pdata[0])->edition->edition, ==, NEWER);
  g_assert_cmpstr (((DataPack *) list->pdata[1])->edition->edition, ==, OLDER);
  g_assert_true (list->pdata[0] == data_packs_find (packs, "ismap-liu", NEWER, NULL));
}

/* Names that no shipped pack has, some made to reach other files. */
typedef struct
{
  const char *id;
  const char *edition;
} Name;

static const Name unknown_names[] = {
  { "ismap-liu", "2027-03-01" },   { "ismap", "liu-" NEWER }, { "ismap-liu-2025", "04-01" },
  { "../packs/ismap-liu", NEWER }, { "./ismap-liu", NEWER },  { "", "" },
  { "ISMAP-LIU", NEWER },
};

static void
test_unknown (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();

  for (guint i = 0; i < G_N_ELEMENTS (unknown_names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          data_packs_find (packs, unknown_names[i].id, unknown_names[i].edition, &error));
      g_assert_no_error (error);
    }
}

/* Writes the older pack with another edition, or some other @text, and with its catalogue. */
static char *
folder_add (Scratch *self, const char *name, const char *edition, const char *text)
{
  g_autofree char *shipped = shipped_path (OLDER);
  g_autofree char *catalogue_folder = data_directories_packs ();
  g_autofree char *from = g_build_filename (catalogue_folder, "controls-2022-04-01.tsv", NULL);
  g_autofree char *to = scratch_path (self, "controls-2022-04-01.tsv");
  g_autofree char *catalogue = NULL;
  char *path = scratch_path (self, name);

  g_assert_true (g_file_get_contents (from, &catalogue, NULL, NULL));
  g_assert_true (g_file_set_contents (to, catalogue, -1, NULL));
  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  else
    {
      g_autoptr (json_t) pack = json_load_file (shipped, 0, NULL);

      json_object_set_new (pack, "edition", json_string (edition));
      g_assert_cmpint (json_dump_file (pack, path, 0), ==, 0);
    }
  return path;
}

/* A broken pack does not stand in the way of another, and says so itself when it is wanted. */
static void
test_lazy (Scratch *self, gconstpointer data)
{
  g_autofree char *good = folder_add (self, "ismap-liu-1.rules.json", "1", NULL);
  g_autofree char *broken = folder_add (self, "ismap-liu-2.rules.json", NULL, "{}");
  g_autoptr (DataPacks) packs = data_packs_new (self->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) list_error = NULL;

  shipped_edition (packs, "1");
  g_assert_null (data_packs_find (packs, "ismap-liu", "2", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, broken));
  g_assert_null (data_packs_list (packs, &list_error));
  g_assert_error (list_error, DATA_ERROR, DATA_ERROR_REFUSED);
}

static void
test_wrong_file_name (Scratch *self, gconstpointer data)
{
  g_autofree char *path = folder_add (self, "ismap-liu-2.rules.json", "1", NULL);
  g_autofree char *expected = g_strdup_printf (
      "%s: /edition: The id and edition in this pack are not those of its file name. Rename the "
      "file to “ismap-liu-1.rules.json”, or correct them.",
      path);
  g_autoptr (DataPacks) packs = data_packs_new (self->folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (data_packs_find (packs, "ismap-liu", "2", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, expected);
}

/* The user's pack is found by its own name, and takes the place of a shipped one of that name. */
static void
test_given (Scratch *self, gconstpointer data)
{
  g_autofree char *path = folder_add (self, "mine.rules.json", OLDER, NULL);
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  DataPack *given;

  g_assert_null (data_packs_given (packs));
  g_assert_true (data_packs_decide_by (packs, path, &error));
  g_assert_no_error (error);
  given = data_packs_given (packs);
  g_assert_cmpstr (given->path, ==, path);
  g_assert_true (data_packs_find (packs, "ismap-liu", OLDER, &error) == given);
  shipped_edition (packs, NEWER);

  list = data_packs_list (packs, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (list->pdata[1] == given);
}

/* Where the catalogue is not beside the user's pack, the shipped one is used. */
static void
test_given_without_catalogue (Scratch *self, gconstpointer data)
{
  g_autofree char *path = folder_add (self, "mine.rules.json", "mine", NULL);
  g_autofree char *catalogue = scratch_path (self, "controls-2022-04-01.tsv");
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_cmpint (g_unlink (catalogue), ==, 0);
  g_assert_true (data_packs_decide_by (packs, path, &error));
  g_assert_no_error (error);
  list = data_packs_list (packs, NULL);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_true (list->pdata[0] == data_packs_given (packs));
}

static void
test_unreadable (Scratch *self, gconstpointer data)
{
  g_autofree char *nowhere = scratch_path (self, "nowhere");
  g_autofree char *pack = g_build_filename (nowhere, "x.rules.json", NULL);
  g_autoptr (DataPacks) packs = data_packs_new (nowhere);
  g_autoptr (GError) find_error = NULL;
  g_autoptr (GError) given_error = NULL;

  g_assert_null (data_packs_find (packs, "ismap-liu", NEWER, &find_error));
  g_assert_error (find_error, DATA_ERROR, DATA_ERROR_READ);
  g_assert_true (g_str_has_prefix (find_error->message, nowhere));
  g_assert_false (data_packs_decide_by (packs, pack, &given_error));
  g_assert_error (given_error, DATA_ERROR, DATA_ERROR_READ);
  g_assert_null (data_packs_given (packs));
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);

  g_test_add_func ("/data/packs/list", test_list);
  g_test_add_func ("/data/packs/unknown", test_unknown);
  scratch_add ("/data/packs/lazy", test_lazy, NULL);
  scratch_add ("/data/packs/wrong-file-name", test_wrong_file_name, NULL);
  scratch_add ("/data/packs/given", test_given, NULL);
  scratch_add ("/data/packs/given-without-catalogue", test_given_without_catalogue, NULL);
  scratch_add ("/data/packs/unreadable", test_unreadable, NULL);
  return g_test_run ();
}
