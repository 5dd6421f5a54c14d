/* shipped.c - The criteria packs that the program ships, for the tests.
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
