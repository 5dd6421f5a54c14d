/* xlsx_text.c - Texts made fit for the places of a workbook that hold them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_text.h"

#include "data/document/text.h"
#include "data/document/xlsx.h"

#include <glib/gi18n-lib.h>
#include <math.h>

enum
{
  SHEET_NAME_LIMIT = 31,
};

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
data_xlsx_cell_text (const char *text)
{
  g_autofree char *escaped = escape_codes (text);
  g_autofree char *note = NULL;
  g_autofree char *cut = NULL;

  if (*end_of_units (escaped, DATA_XLSX_CELL_LIMIT) == '\0')
    return g_steal_pointer (&escaped);
  /* Translators: stands at the end of a text that a cell of a workbook is too small for. */
  note = g_strdup_printf (ngettext (" … [cut: the whole text has %u character]",
                                    " … [cut: the whole text has %u characters]",
                                    (gulong) g_utf8_strlen (text, -1)),
                          (guint) g_utf8_strlen (text, -1));
  cut = data_xlsx_short_text (escaped, DATA_XLSX_CELL_LIMIT - (guint) g_utf8_strlen (note, -1));
  return g_strconcat (cut, note, NULL);
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
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    n += (guint) fmax (1, ceil (data_text_width (paragraphs[i]) * 1.06 / width));
  return MAX (n, 1);
}
