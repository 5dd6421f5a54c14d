/* xlsx_text.c - Texts made fit for the places of a workbook that hold them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_text.h"

#include "data/document/text.h"
#include "data/document/xlsx.h"

#include <math.h>
#include <string.h>

enum
{
  SHEET_NAME_LIMIT = 31,
  HIGHEST_ROW = 409, /* points: the most that a workbook knows */
};

/* The height of a line relative to the size of its letters. */
#define LEADING 1.65

static guint
units_of (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

/* Where the first @limit units of @text end. */
static const char *
end_of_units (const char *text, guint limit)
{
  const char *p = text;
  guint n = 0;

  while (*p != '\0' && n + units_of (g_utf8_get_char (p)) <= limit)
    {
      n += units_of (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return p;
}

char *
data_xlsx_short_text (const char *text, guint limit)
{
  return g_strndup (text, (gsize) (end_of_units (text, limit) - text));
}

/* Whether `_xHHHH_` stands here, which is the code of a character. */
static gboolean
is_code (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return FALSE;
    }
  return p[6] == '_';
}

static char *
escape_codes (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_code (p))
        g_string_append (escaped, "_x005F");
      g_string_append_c (escaped, *p);
    }
  return g_string_free (escaped, FALSE);
}

char *
data_xlsx_cell_text (const char *text, const char *cut)
{
  g_autofree char *escaped = NULL;
  g_autofree char *start = NULL;
  g_autofree char *length = NULL;
  g_autoptr (GString) note = NULL;

  if (strstr (text, "_x") == NULL && strlen (text) <= DATA_XLSX_CELL_LIMIT)
    return NULL;
  escaped = escape_codes (text);
  if (*end_of_units (escaped, DATA_XLSX_CELL_LIMIT) == '\0')
    return g_steal_pointer (&escaped);
  length = g_strdup_printf ("%ld", g_utf8_strlen (text, -1));
  note = g_string_new (cut);
  g_string_replace (note, "%s", length, 0);
  start =
      data_xlsx_short_text (escaped, DATA_XLSX_CELL_LIMIT - (guint) g_utf8_strlen (note->str, -1));
  return g_strconcat (start, note->str, NULL);
}

char *
data_xlsx_sheet_name (const char *text)
{
  g_autofree char *name = data_xlsx_short_text (text, SHEET_NAME_LIMIT);

  g_strdelimit (name, "[]:*?/\\'\n\t", ' ');
  g_strstrip (name);
  return g_strdup (name[0] == '\0' ? "Eikyo" : name);
}

void
data_xlsx_append_running (GString *running, const char *text, guint limit)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint used = (guint) g_utf8_strlen (running->str, -1);

      if (used + 2 > limit)
        return;
      /* An ampersand begins a command. */
      if (*p == '&')
        g_string_append_c (running, '&');
      g_string_append_unichar (running, g_utf8_get_char (p));
    }
}

guint
data_xlsx_n_lines (const char *text, double width)
{
  guint n = 0;

  for (const char *p = text;; p++)
    {
      gsize length = strcspn (p, "\n");

      n += (guint) fmax (1, ceil (data_text_width_of (p, length) / width));
      p += length;
      if (*p == '\0')
        return n;
    }
}

double
data_xlsx_row_height (guint n_lines, double size)
{
  return fmin (n_lines * size * LEADING + 3, HIGHEST_ROW);
}
