/* restore.c - Putting a copy in the place of a workspace that cannot be opened any more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/restore.h"

#include "data/output_file.h"
#include "data/workspace/backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SUFFIX ".eikyo"

/* What SQLite may have left beside a file that belongs to it alone: with another file of the same
 * name it would be taken for that one's. */
static const char *const companions[] = { "-wal", "-shm", "-journal" };

static char *
name_aside (const char *path, GDateTime *now)
{
  g_autofree char *stem = g_strdup (path);
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = NULL;

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  name = g_strdup_printf ("%s-set-aside-%s" SUFFIX, stem, time);
  for (guint number = 2; g_file_test (name, G_FILE_TEST_EXISTS); number++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-set-aside-%s-%u" SUFFIX, stem, time, number);
    }
  return g_steal_pointer (&name);
}

/* Renames what is beside @from, as far as it is there. */
static gboolean
move_companions (const char *from, const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *old = g_strconcat (from, companions[i], NULL);
      g_autofree char *new = g_strconcat (to, companions[i], NULL);

      if (g_rename (old, new) != 0 && errno != ENOENT)
        return FALSE;
    }
  return TRUE;
}

/* Gives the file the name @aside, beside its own where the file system knows two names. */
static gboolean
set_aside (const char *path, const char *aside)
{
  return link (path, aside) == 0 || errno == ENOENT || g_rename (path, aside) == 0;
}

gboolean
data_restore (const char *copy, const char *path, GDateTime *now, GError **error)
{
  g_autofree char *place = data_output_file_follow (path);
  g_autofree char *aside = name_aside (place, now);
  g_autofree char *sound = g_strconcat (place, ".restored", NULL);
  int code;

  if (!data_backup (copy, sound, error))
    return FALSE;
  if (move_companions (place, aside) && set_aside (place, aside) && g_rename (sound, place) == 0)
    return TRUE;
  code = errno;
  if (!g_file_test (place, G_FILE_TEST_EXISTS))
    (void) g_rename (aside, place);
  else
    (void) g_unlink (aside);
  (void) move_companions (aside, place);
  (void) g_unlink (sound);
  data_output_file_fail (error, place, g_strerror (code));
  return FALSE;
}
