/* output_file.c - Writing a file so that it is there whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/output_file.h"

#include "data/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum
{
  NEW_FILE_MODE = 0666,
  NAME_TRIES = 100,
};

void
data_output_file_fail (GError **error, const char *target, const char *reason)
{
  g_autofree char *name = g_filename_display_name (target);

  /* Translators: the first is a file, the second a message of the system. */
  g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE,
               _ ("%s: cannot be written (%s). Check the folder, its permissions and its free "
                  "space, or choose another place."),
               name, reason);
}

static void
fail_for_kind (GError **error, const char *target, const char *sentences)
{
  g_autofree char *name = g_filename_display_name (target);

  g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE, "%s: %s", name, sentences);
}

/* Whether @target may be replaced; @mode is what its successor is to have. */
static gboolean
check_target (const char *target, mode_t *mode, GError **error)
{
  GStatBuf status;

  *mode = NEW_FILE_MODE;
  if (g_stat (target, &status) != 0)
    return TRUE;
  if (S_ISDIR (status.st_mode))
    {
      fail_for_kind (error, target, _ ("It is a folder. Give the name of a file."));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      fail_for_kind (error, target, _ ("It is not an ordinary file. Choose another place."));
      return FALSE;
    }
  if (g_access (target, W_OK) != 0)
    {
      data_output_file_fail (error, target, g_strerror (errno));
      return FALSE;
    }
  *mode = status.st_mode & 07777;
  return TRUE;
}

char *
data_output_file_make_beside (const char *target, int mode)
{
  g_autofree char *folder = g_path_get_dirname (target);

  for (guint i = 0; i < NAME_TRIES; i++)
    {
      g_autofree char *name = g_strdup_printf (".eikyo-%08x.tmp", g_random_int ());
      g_autofree char *path = g_build_filename (folder, name, NULL);
      int descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);

      if (descriptor >= 0)
        {
          close (descriptor);
          return g_steal_pointer (&path);
        }
      if (errno != EEXIST)
        return NULL;
    }
  return NULL;
}

char *
data_output_file_follow (const char *path)
{
  char *followed = realpath (path, NULL);
  char *result = g_strdup (followed == NULL ? path : followed);

  free (followed);
  return result;
}

DataOutputFile *
data_output_file_begin (const char *target, GError **error)
{
  g_autoptr (DataOutputFile) self = g_new0 (DataOutputFile, 1);
  mode_t mode;

  self->target = data_output_file_follow (target);
  self->asked = g_strdup (target);
  if (!check_target (target, &mode, error))
    return NULL;
  self->path = data_output_file_make_beside (self->target, NEW_FILE_MODE);
  if (self->path == NULL || (mode != NEW_FILE_MODE && g_chmod (self->path, mode) != 0))
    {
      data_output_file_fail (error, target, g_strerror (errno));
      return NULL;
    }
  return g_steal_pointer (&self);
}

gboolean
data_output_file_synchronise (const char *path)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done;

  if (descriptor < 0)
    return FALSE;
  done = fsync (descriptor) == 0;
  return close (descriptor) == 0 && done;
}

gboolean
data_output_file_commit (DataOutputFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->target);

  if (!data_output_file_synchronise (self->path) || g_rename (self->path, self->target) != 0)
    {
      data_output_file_fail (error, self->asked, g_strerror (errno));
      return FALSE;
    }
  g_clear_pointer (&self->path, g_free);
  /* Some file systems cannot synchronise a folder; the file is in place all the same. */
  (void) data_output_file_synchronise (folder);
  return TRUE;
}

void
data_output_file_free (DataOutputFile *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  g_free (self->target);
  g_free (self->asked);
  g_free (self);
}

/* Whether all @length bytes went into the file; errno says why not. */
static gboolean
write_all (int descriptor, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize written = write (descriptor, bytes, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      bytes += MAX (written, 0);
      length -= (gsize) MAX (written, 0);
    }
  return TRUE;
}

gboolean
data_output_file_fill (DataOutputFile *self, GBytes *bytes, GError **error)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  int descriptor = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
  int reason = 0;

  if (descriptor < 0 || !write_all (descriptor, start, length))
    reason = errno;
  if (descriptor >= 0 && close (descriptor) != 0 && reason == 0)
    reason = errno;
  if (reason != 0)
    data_output_file_fail (error, self->asked, g_strerror (reason));
  return reason == 0;
}

gboolean
data_output_file_write (const char *target, GBytes *bytes, GError **error)
{
  g_autoptr (DataOutputFile) file = data_output_file_begin (target, error);

  return file != NULL && data_output_file_fill (file, bytes, error) &&
         data_output_file_commit (file, error);
}
