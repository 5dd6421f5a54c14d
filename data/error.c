/* error.c - What users and their files do wrong, told in one clear message.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (data - error - quark, data_error)

void
data_refuse (GError **error, const char *file, const char *place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (place == NULL)
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s", file, message);
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s: %s", file,
                 place[0] == '\0' ? "\"\"" : place, message);
}

void
data_fail_to_read (GError **error, const char *file, int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: There is no such file. Check its name and folder."), file);
      break;
    case EISDIR:
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: This is a folder. Name a file in it."), file);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: You are not allowed to read this file. Ask its owner for permission."),
                   file);
      break;
    default:
      /* Translators: the second %s is the reason that the system gives. */
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: The file could not be read (%s). Try again, or use a copy on another "
                      "disk."),
                   file, g_strerror (number));
      break;
    }
}

char *
data_place_in_text (guint line, guint column)
{
  /* Translators: a place in a text file, followed by a colon and what is wrong there. */
  return g_strdup_printf (_ ("line %u, column %u"), line, column);
}
