/* backup_folder.c - The folder of automatic copies beside a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/backup.h"
#include "data/workspace/backup_copy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define SUFFIX ".eikyo"
#define DAY_FORMAT "%Y-%m-%d"

enum
{
  FOLDER_MODE = 0700,
  DAY_LENGTH = 10,
};

char *
data_backup_folder (const char *path)
{
  g_autofree char *followed = data_output_file_follow (path);

  return g_strconcat (followed, ".backups", NULL);
}

/* What the names of the copies begin with: the name of @path without its suffix, and a hyphen. */
static char *
begin_of_name (const char *path)
{
  g_autofree char *followed = data_output_file_follow (path);
  g_autofree char *name = g_path_get_basename (followed);

  if (g_str_has_suffix (name, SUFFIX) && !g_str_equal (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_strconcat (name, "-", NULL);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    return TRUE;
  data_output_file_fail (error, folder, g_strerror (errno));
  return FALSE;
}

/* Whether @name is that of an automatic copy of a day. */
static gboolean
is_daily (const char *name, const char *begin)
{
  g_auto (GStrv) numbers = NULL;
  g_autofree char *day = NULL;

  if (!g_str_has_prefix (name, begin) || !g_str_has_suffix (name, SUFFIX) ||
      strlen (name) != strlen (begin) + DAY_LENGTH + strlen (SUFFIX))
    return FALSE;
  day = g_strndup (name + strlen (begin), DAY_LENGTH);
  for (guint i = 0; i < DAY_LENGTH; i++)
    {
      if (i == 4 || i == 7 ? day[i] != '-' : !g_ascii_isdigit (day[i]))
        return FALSE;
    }
  numbers = g_strsplit (day, "-", 3);
  return g_date_valid_dmy ((GDateDay) atoi (numbers[2]), atoi (numbers[1]),
                           (GDateYear) atoi (numbers[0]));
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

static void
take_away (const char *folder, GPtrArray *names, guint position)
{
  g_autofree char *path = g_build_filename (folder, names->pdata[position], NULL);

  g_unlink (path);
  g_ptr_array_remove_index (names, position);
}

/* Takes away what is more than enough: first copies of days that are to come, the latest first, as
 * the clock was wrong when they were made; then the oldest. @today, the copy just made, stays. One
 * that cannot be taken away now is tried again tomorrow. */
static void
rotate (const char *folder, const char *begin, const char *today)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      if (is_daily (name, begin))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  while (names->len > DATA_BACKUP_DAYS)
    {
      guint last = names->len - 1;

      take_away (folder, names, strcmp (names->pdata[last], today) > 0 ? last : 0);
    }
}

gboolean
data_backup_exists (const char *path)
{
  g_autofree char *folder = data_backup_folder (path);
  g_autofree char *begin = begin_of_name (path);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      if (is_daily (name, begin))
        return TRUE;
    }
  return FALSE;
}

gboolean
data_backup_daily (const char *path, GDateTime *now, GError **error)
{
  g_autofree char *folder = data_backup_folder (path);
  g_autofree char *begin = begin_of_name (path);
  g_autofree char *day = g_date_time_format (now, DAY_FORMAT);
  g_autofree char *name = g_strconcat (begin, day, SUFFIX, NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!make_folder (folder, error) || !data_backup (path, target, error))
    return FALSE;
  rotate (folder, begin, name);
  return TRUE;
}

static gboolean
have_same_bytes (const char *one, const char *other)
{
  g_autoptr (GMappedFile) first = g_mapped_file_new (one, FALSE, NULL);
  g_autoptr (GMappedFile) second = g_mapped_file_new (other, FALSE, NULL);

  return first != NULL && second != NULL &&
         g_mapped_file_get_length (first) == g_mapped_file_get_length (second) &&
         memcmp (g_mapped_file_get_contents (first), g_mapped_file_get_contents (second),
                 g_mapped_file_get_length (first)) == 0;
}

/* Puts the copy in the place of its target, unless an earlier one there says the same. */
static gboolean
keep_copy (DataOutputFile *file, const char *folder, const char *begin, GError **error)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *name = number == 1 ? g_strconcat (begin, SUFFIX, NULL)
                                          : g_strdup_printf ("%s-%u" SUFFIX, begin, number);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (have_same_bytes (file->path, path))
        return TRUE;
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      g_free (file->target);
      g_free (file->asked);
      file->asked = g_strdup (path);
      file->target = g_steal_pointer (&path);
      return data_output_file_commit (file, error);
    }
}

gboolean
data_backup_before_version (const char *path,
                            guint version,
                            const DataMigration *migration,
                            GError **error)
{
  g_autofree char *folder = data_backup_folder (path);
  g_autofree char *name = begin_of_name (path);
  g_autofree char *begin = g_strdup_printf ("%sversion-%u", name, version);
  g_autofree char *target = g_build_filename (folder, begin, NULL);
  g_autoptr (DataOutputFile) file = NULL;

  if (!make_folder (folder, error))
    return FALSE;
  file = data_backup_copy (path, target, migration, error);
  return file != NULL && keep_copy (file, folder, begin, error);
}
