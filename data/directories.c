/* directories.c - Where the files are that come with the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"

/* The folder of the running program. */
static char *
program_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", &error);

  if (program == NULL)
    g_error ("Cannot tell where the program is: %s", error->message);
  return g_path_get_dirname (program);
}

/* Beside the program's folder; in the build folder, tests stand one folder deeper. */
static char *
find (const char *installed, const char *built)
{
  g_autofree char *folder = program_folder ();
  g_autofree char *base = g_path_get_dirname (folder);
  g_autofree char *above = g_path_get_dirname (base);
  char *const places[] = { g_build_filename (base, installed, NULL),
                           g_build_filename (base, built, NULL),
                           g_build_filename (above, built, NULL) };
  char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (found == NULL && g_file_test (places[i], G_FILE_TEST_IS_DIR))
        found = places[i];
      else
        g_free (places[i]);
    }
  return found != NULL ? found : g_build_filename (base, installed, NULL);
}

char *
data_directories_packs (void)
{
  return find ("share/eikyo/packs", "data/packs");
}

char *
data_directories_examples (void)
{
  return find ("share/eikyo/examples", "data/examples");
}

char *
data_directories_locale (void)
{
  return find ("share/locale", "data/po");
}

char *
data_directories_schemas (void)
{
  return find ("share/glib-2.0/schemas", "data/schemas");
}

char *
data_directories_icons (void)
{
  return find ("share/icons", "data/icons");
}

char *
data_directories_programs (void)
{
  return find ("libexec/eikyo", "data/reader");
}
