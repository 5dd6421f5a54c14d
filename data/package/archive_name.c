/* archive_name.c - Which names of files in a ZIP file are harmless.
 *
 * Nothing is unpacked under these names; but who accepts such a name today unpacks it tomorrow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive_name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_control_character (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a part of the way is empty, "." or "..". */
static gboolean
has_wrong_part (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0' || g_str_equal (parts[i], ".") || g_str_equal (parts[i], ".."))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_absolute (const char *name)
{
  return name[0] == '/' || (g_ascii_isalpha (name[0]) && name[1] == ':');
}

const char *
data_archive_find_name_fault (const char *name, gsize length)
{
  if (length == 0)
    return _ ("The ZIP file holds a file without a name. Make it again with names for all files.");
  if (strlen (name) != length || !g_utf8_validate (name, -1, NULL) || has_control_character (name))
    return _ ("The name of this file is not in UTF-8, or holds control characters. Rename it and "
              "make the ZIP file again.");
  if (strchr (name, '\\') != NULL)
    return _ ("The name of this file holds a backslash. Rename it and make the ZIP file again.");
  if (is_absolute (name))
    return _ ("The name of this file begins at the root of a disk. Make the ZIP file again with "
              "names that begin at a folder of its own.");
  if (g_str_has_suffix (name, "/"))
    return _ ("This is a folder, not a file. Make the ZIP file again without it.");
  if (has_wrong_part (name))
    return _ ("The name of this file leads out of the ZIP file (“..”) or has an empty part. Rename "
              "it and make the ZIP file again.");
  return NULL;
}
