/* fuzz.c - What the fuzzers begin with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "data/directories.h"
#include "data/wording/language.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static char *folder;

DataPacks *
fuzz_start (void)
{
  g_autofree char *directory = data_directories_packs ();

  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  data_language_start ();
  return data_packs_new (directory);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

char *
fuzz_path (const char *name)
{
  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("eikyo-fuzz-XXXXXX", NULL);
      atexit (remove_folder);
    }
  return g_build_filename (folder, name, NULL);
}
