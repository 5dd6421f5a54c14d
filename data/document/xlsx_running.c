/* xlsx_running.c - What stands at the head and foot of every printed page of a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_running.h"

#include "data/document/combine_text.h"
#include "data/document/text.h"

#include <string.h>

enum
{
  LIMIT = 250, /* characters of a head or foot, of which a workbook takes a few more */
  MARKING_LIMIT = 140,
  HEADER_LIMIT = 70,
  WATERMARK_LIMIT = 20,
  HEADER_LINES = 2,
  MARKING_LINES = 4,
};

static const char PAGE_NUMBER[] = "&R&8 &P / &N";

static const char CUT[] = "…";

/* How many letters have room in a third of a page. */
static guint
width_of_third (const DataDocumentInformation *information)
{
  return information->landscape ? 56 : 38;
}

static void
end_line (GString *broken, gsize *line)
{
  g_string_append_c (broken, '\n');
  *line = broken->len;
}

/* @text as it is written in a head, where an ampersand begins a command and is written twice, and a
 * line break is no more than a space: in @most lines at most that are @width wide, and of @limit
 * characters at most, which end with a mark if they are not all. */
static char *
break_lines (const char *text, guint width, guint most, guint limit)
{
  g_autoptr (GString) broken = g_string_new (NULL);
  gsize line = 0;
  guint n = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *shown = *p == '\n' ? " " : p;
      gsize length = (gsize) (g_utf8_next_char (shown) - shown);
      const char *space = strrchr (broken->str + line, ' ');
      gboolean is_full = data_text_width (broken->str + line) + data_text_width_of (shown, length) >
                         width - (n == most ? 2 : 0);

      if (g_utf8_strlen (broken->str, -1) + 4 > limit || (is_full && n == most))
        {
          g_string_append (broken, CUT);
          break;
        }
      if (is_full && space != NULL && *shown != ' ')
        {
          line = (gsize) (space - broken->str) + 1;
          broken->str[line - 1] = '\n';
        }
      else if (is_full)
        end_line (broken, &line);
      n += is_full ? 1 : 0;
      g_string_append_len (broken, shown, (gssize) length);
      if (*p == '&')
        g_string_append_c (broken, *p);
    }
  return g_string_free (g_steal_pointer (&broken), FALSE);
}

static guint
count_lines (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n' ? 1 : 0;
  return n;
}

char *
data_xlsx_running_head (const DataDocumentInformation *information, guint *n_lines)
{
  guint third = width_of_third (information);
  g_autoptr (GString) head = g_string_new ("&L&8 ");
  g_autofree char *marking = break_lines (information->marking == NULL ? "" : information->marking,
                                          third, MARKING_LINES, MARKING_LIMIT);
  g_autofree char *header = break_lines (information->header == NULL ? "" : information->header,
                                         third, HEADER_LINES, HEADER_LIMIT);
  g_autofree char *watermark = break_lines (
      information->watermark == NULL ? "" : information->watermark, third, 1, WATERMARK_LIMIT);

  g_string_append (head, header);
  if (watermark[0] != '\0')
    {
      g_string_append (head, "&C&14 ");
      g_string_append (head, watermark);
    }
  if (marking[0] != '\0')
    {
      g_string_append (head, "&R&9 ");
      g_string_append (head, marking);
    }
  *n_lines = MAX (count_lines (header), count_lines (marking));
  return g_string_free (g_steal_pointer (&head), FALSE);
}

/* Appends a line, or what it says in the first language, or nothing, as there is room. */
static void
append_foot_line (GString *foot, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);
  g_autofree char *line = g_strjoinv ("&&", parts);
  guint room = LIMIT - (guint) strlen (PAGE_NUMBER) - (guint) g_utf8_strlen (foot->str, -1);
  const char *second = strstr (line, DATA_COMBINE_BESIDE);
  g_autofree char *first =
      g_strndup (line, second == NULL ? strlen (line) : (gsize) (second - line));

  if (g_utf8_strlen (line, -1) < room)
    g_string_append (foot, line);
  else if (g_utf8_strlen (first, -1) < room)
    g_string_append (foot, first);
}

char *
data_xlsx_running_foot (const DataDocumentInformation *information)
{
  g_autoptr (GString) foot = g_string_new ("&L&8 ");

  for (guint i = 0; information->footer[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (foot, '\n');
      append_foot_line (foot, information->footer[i]);
    }
  g_string_append (foot, PAGE_NUMBER);
  return g_string_free (g_steal_pointer (&foot), FALSE);
}
