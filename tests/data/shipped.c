/* shipped.c - The criteria packs and the examples that the program ships, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shipped.h"

#include "data/directories.h"

DataPacks *
shipped_packs (void)
{
  g_autofree char *folder = data_directories_packs ();

  return data_packs_new (folder);
}

char *
shipped_path (const char *edition)
{
  g_autofree char *folder = data_directories_packs ();
  g_autofree char *name = g_strdup_printf ("ismap-liu-%s.rules.json", edition);

  return g_build_filename (folder, name, NULL);
}

const RulesEdition *
shipped_edition (DataPacks *packs, const char *edition)
{
  g_autoptr (GError) error = NULL;
  DataPack *pack = data_packs_find (packs, "ismap-liu", edition, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  return pack->edition;
}

const char *const shipped_examples[] = {
  "01-web-conference-ready",   "02-file-sharing-full-ismap",
  "03-class-3-outside-scheme", "04-class-1-not-required",
  "05-paas-full-ismap",        "06-half-filled-undetermined",
  "07-liu-not-ready",          NULL,
};

char *
shipped_example_path (const char *name, const char *suffix)
{
  g_autofree char *folder = data_directories_examples ();
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_build_filename (folder, file, NULL);
}

DataExchange *
shipped_example (DataPacks *packs, const char *name)
{
  g_autofree char *path = shipped_example_path (name, ".eikyo.json");
  g_autoptr (GError) error = NULL;
  DataExchange *exchange = data_exchange_load (path, packs, &error);

  g_assert_no_error (error);
  return exchange;
}

void
shipped_add_examples (const char *group, GTestDataFunc test)
{
  for (guint i = 0; shipped_examples[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (group, "/", shipped_examples[i], NULL);

      g_test_add_data_func (path, shipped_examples[i], test);
    }
}
