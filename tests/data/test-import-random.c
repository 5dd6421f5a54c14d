/* test-import-random.c - Random evaluations through files and workspaces, byte by byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "partners.h"
#include "random_evaluation.h"
#include "random_json.h"
#include "shipped.h"

#include "data/json/text.h"
#include "data/wording/language.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define BATCH 250

/* Under a sanitizer everything takes ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define N_EVALUATIONS 250
#else
#define N_EVALUATIONS 2000
#endif

/* Writes an evaluation called @number to @path; (transfer full): its canonical form. */
static char *
write_evaluation (Partners *self, guint32 seed, guint number, const char *path)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  DataPacks *packs = self->vendor.packs;
  const RulesEdition *edition = shipped_edition (packs, random_chance (random, 50) ? OLDER : NEWER);
  g_autofree char *id = g_strdup_printf ("e%u", number);
  g_autoptr (json_t) root = random_evaluation_new (random, edition, id);
  g_autofree char *text = random_evaluation_write (random, root);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  exchange = data_exchange_load (path, packs, &error);
  g_assert_no_error (error);
  return data_exchange_to_canonical (exchange);
}

/* Imports the files, and writes them anew. */
static void
pass (PrivateWorkspace *through, GStrv files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataImport) import =
      data_import_prepare (through->workspace, (const char *const *) files, &error);
  g_autoptr (GArray) numbers = NULL;

  g_assert_no_error (error);
  numbers = data_import_run (import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (numbers->len, ==, g_strv_length (files));
  for (guint i = 0; i < numbers->len; i++)
    {
      data_export_file (through->workspace, g_array_index (numbers, gint64, i), files[i], &error);
      g_assert_no_error (error);
    }
}

static void
assert_files (GStrv files, GPtrArray *expected, guint32 seed)
{
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *found = NULL;

      g_assert_true (g_file_get_contents (files[i], &found, NULL, NULL));
      if (!g_str_equal (found, expected->pdata[i]))
        g_error ("seed %u: “%s” became “%s”", seed + i, (char *) expected->pdata[i], found);
    }
}

static void
check_batch (Partners *self, guint32 seed, guint n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) files = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.eikyo.json", i);
      g_autofree char *path = partners_path (&self->vendor, name);

      g_ptr_array_add (expected, write_evaluation (self, seed + i, seed + i, path));
      g_strv_builder_add (builder, path);
    }
  files = g_strv_builder_end (builder);
  pass (&self->vendor, files);
  assert_files (files, expected, seed);
  pass (&self->agency, files);
  assert_files (files, expected, seed);
}

static void
test_files (Partners *self, gconstpointer data)
{
  for (guint32 seed = 1; seed <= N_EVALUATIONS; seed += BATCH)
    check_batch (self, seed, BATCH);
}

static void
assert_export (PrivateWorkspace *workspace, const char *id, const char *path, const char *expected)
{
  gint64 number = data_workspace_find (workspace->workspace, id, NULL);
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  data_export_file (workspace->workspace, number, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

/* Evaluations are replaced by others with the same ids, also by other rules, and that is undone. */
static void
test_replace (Partners *self, gconstpointer data)
{
  g_autofree char *path = partners_path (&self->vendor, "replacing");

  for (guint32 seed = 1; seed <= N_EVALUATIONS / 40; seed++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", seed);
      g_autofree char *first = write_evaluation (self, seed, seed, path);
      g_autofree char *second = NULL;
      g_autoptr (GError) error = NULL;

      partners_import (&self->vendor, path, DATA_IMPORT_REPLACE);
      assert_export (&self->vendor, id, path, first);
      second = write_evaluation (self, seed + N_EVALUATIONS, seed, path);
      partners_import (&self->vendor, path, DATA_IMPORT_REPLACE);
      assert_export (&self->vendor, id, path, second);
      if (g_str_equal (first, second))
        continue;
      data_workspace_undo (self->vendor.workspace, &error);
      g_assert_no_error (error);
      assert_export (&self->vendor, id, path, first);
    }
}

int
main (int argc, char **argv)
{
  /* Nothing here has to last, and thousands of files are written for good. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
  partners_add ("/data/import-random/files", test_files, NULL);
  partners_add ("/data/import-random/replace", test_replace, NULL);
  return g_test_run ();
}
