/* archive_file.c - Whether a file is a ZIP file at all: how it begins and ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive_file.h"

#include "data/package/archive.h"
#include "data/package/archive_refusal.h"
#include "data/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How a ZIP file begins: with a member, or with the end of its list where it has none. */
static const char first_member[] = "PK\003\004";
static const char end_of_list[] = "PK\005\006";

/* How long the end of the list is without its comment. */
#define END_SIZE 22

/* Opens the file, but nothing that could keep us waiting. */
static FILE *
open_stream (const char *path, const char *file, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  FILE *stream;

  if (descriptor < 0 || fstat (descriptor, &status) != 0 || S_ISDIR (status.st_mode))
    {
      data_fail_to_read (error, file, descriptor >= 0 ? EISDIR : errno);
      if (descriptor >= 0)
        close (descriptor);
      return NULL;
    }
  if (!S_ISREG (status.st_mode))
    {
      close (descriptor);
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: This is not an ordinary file. Choose another file."), file);
      return NULL;
    }
  stream = fdopen (descriptor, "rb");
  g_assert (stream != NULL);
  return stream;
}

/* Whether the file begins as ZIP files do. */
static gboolean
check_beginning (FILE *stream, const char *file, GError **error)
{
  char beginning[sizeof first_member - 1];
  gsize n = fread (beginning, 1, sizeof beginning, stream);

  if (ferror (stream))
    data_fail_to_read (error, file, errno);
  else if (n == sizeof beginning && memcmp (beginning, first_member, n) == 0)
    return TRUE;
  else if (n == sizeof beginning && memcmp (beginning, end_of_list, n) == 0)
    data_archive_refuse (error, file, _ ("There is nothing in the ZIP file. Choose another file."));
  else
    data_archive_refuse (
        error, file, _ ("This is not a ZIP file. Choose another file, or get a whole copy of it."));
  return FALSE;
}

gboolean
data_archive_is_one (const char *path)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  char beginning[2] = "";

  if (descriptor < 0)
    return FALSE;
  if (fstat (descriptor, &status) != 0 || !S_ISREG (status.st_mode) ||
      read (descriptor, beginning, sizeof beginning) != (ssize_t) sizeof beginning)
    beginning[0] = '\0';
  close (descriptor);
  return memcmp (beginning, first_member, sizeof beginning) == 0;
}

FILE *
data_archive_file_open (const char *path, const char *file, GError **error)
{
  FILE *stream = open_stream (path, file, error);

  if (stream != NULL && !check_beginning (stream, file, error))
    g_clear_pointer (&stream, fclose);
  return stream;
}

gboolean
data_archive_file_ends (FILE *stream, gsize comment)
{
  char beginning[sizeof end_of_list - 1];
  off_t length = END_SIZE + (off_t) comment;

  return fseeko (stream, -length, SEEK_END) == 0 &&
         fread (beginning, sizeof beginning, 1, stream) == 1 &&
         memcmp (beginning, end_of_list, sizeof beginning) == 0;
}
