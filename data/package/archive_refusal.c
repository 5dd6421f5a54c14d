/* archive_refusal.c - What is wrong with a ZIP file, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive_refusal.h"

#include "data/error.h"
#include "data/json/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
data_archive_refuse (GError **error, const char *file, const char *sentences)
{
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s", file, sentences);
}

void
data_archive_refuse_member (GError **error,
                            const char *file,
                            const char *name,
                            const char *sentences)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *excerpt = data_json_excerpt (valid, strlen (valid));

  data_refuse (error, file, excerpt, "%s", sentences);
}

void
data_archive_refuse_damaged (GError **error, const char *file)
{
  data_archive_refuse (error, file,
                       _ ("The ZIP file is damaged or cut short. Get a whole copy of it."));
}

void
data_archive_refuse_size (GError **error, const char *file, const char *name, guint64 limit)
{
  g_autofree char *bytes = g_strdup_printf ("%" G_GUINT64_FORMAT, limit);
  /* Translators: %s is a number. */
  g_autofree char *sentences = g_strdup_printf (
      _ ("Unpacked, this file is larger than %s bytes, the most that is read. Make the ZIP file "
         "again with a smaller one."),
      bytes);

  data_archive_refuse_member (error, file, name, sentences);
}

void
data_archive_refuse_total (GError **error, const char *file, guint64 limit)
{
  g_autofree char *bytes = g_strdup_printf ("%" G_GUINT64_FORMAT, limit);
  /* Translators: %s is a number. */
  g_autofree char *sentences = g_strdup_printf (
      _ ("Unpacked, the files in it have more than %s bytes together, the most that is read. "
         "Make several smaller ZIP files of it."),
      bytes);

  data_archive_refuse (error, file, sentences);
}

void
data_archive_refuse_number (GError **error, const char *file, guint limit)
{
  g_autofree char *sentences = g_strdup_printf (
      ngettext ("There is more than %u file in it, the most that is read. Make several smaller "
                "ZIP files of it.",
                "There are more than %u files in it, the most that is read. Make several "
                "smaller ZIP files of it.",
                limit),
      limit);

  data_archive_refuse (error, file, sentences);
}
