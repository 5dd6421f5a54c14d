/* load.c - Reading the bytes of a JSON file, or of standard input, up to a limit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"

#include "data/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define FIRST_CAPACITY (64 * 1024)

/* Reads until the end of the file, or until there are more than @limit bytes. */
static char *
read_bytes (int descriptor, gsize limit, gsize *length)
{
  gsize capacity = MIN (FIRST_CAPACITY, limit + 1);
  g_autofree char *bytes = g_malloc (capacity + 1);
  gsize n = 0;

  while (n <= limit)
    {
      gssize got;

      if (n == capacity)
        {
          capacity = MIN (capacity * 2, limit + 1);
          bytes = g_realloc (bytes, capacity + 1);
        }
      got = read (descriptor, bytes + n, capacity - n);
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return NULL;
      if (got == 0)
        break;
      n += (gsize) got;
    }
  bytes[n] = '\0';
  *length = n;
  return g_steal_pointer (&bytes);
}

char *
data_json_load (const char *path, gsize size_limit, gsize *length, GError **error)
{
  g_autofree char *file = g_filename_display_name (path);
  gboolean from_input = g_str_equal (path, "-");
  g_autofree char *bytes = NULL;
  int descriptor = from_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  int number;

  if (descriptor < 0)
    {
      data_fail_to_read (error, file, errno);
      return NULL;
    }
  bytes = read_bytes (descriptor, size_limit, length);
  number = errno;
  if (!from_input)
    close (descriptor);

  if (bytes == NULL)
    {
      data_fail_to_read (error, file, number);
      return NULL;
    }
  if (!data_json_check_size (*length, size_limit, file, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

gboolean
data_json_check_size (gsize length, gsize size_limit, const char *file, GError **error)
{
  g_autofree char *place = NULL;

  if (length <= size_limit)
    return TRUE;
  place = data_place_in_text (1, 1);
  data_refuse (error, file, place,
               _ ("The file is larger than %u bytes, the most that is read. Choose another file, "
                  "or shorten it."),
               (guint) size_limit);
  return FALSE;
}
