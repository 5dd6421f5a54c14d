/* error.c - What users and their files do wrong, told in one clear message.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"

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
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s: %s", file,
               place[0] == '\0' ? "\"\"" : place, message);
}

char *
data_place_in_text (guint line, guint column)
{
  /* Translators: a place in a text file, followed by a colon and what is wrong there. */
  return g_strdup_printf (_ ("line %u, column %u"), line, column);
}
