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
  LIMIT = 255, /* characters of a head or foot with its commands */
  MARKING_LIMIT = 140,
  HEADER_LIMIT = 70,
  WATERMARK_LIMIT = 20,
  HEADER_LINES = 2,
  MARKING_LINES = 4,
};

static const char FOOT_START[] = "&L&8 ";

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

/* The first characters of @text, which is written as in a foot, and a mark: @room in all. */
static char *
cut (const char *text, glong room)
{
  g_autofree char *start = g_utf8_substring (text, 0, MAX (room - 1, 0));
  gsize length = strlen (start);
  gsize n = 0;

  while (n < length && start[length - n - 1] == '&')
    n++;
  /* No ampersand without the one that it is written with. */
  start[length - n % 2] = '\0';
  return g_strconcat (start, CUT, NULL);
}

/* A line of the foot as it is written there, in @room characters at most. If it is longer, its last
 * part, which says how things stand, stays whole at the cost of what is before, unless that leaves
 * nothing of it. */
static char *
write_foot_line (const char *text, glong room)
{
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);
  g_autofree char *line = g_strjoinv ("&&", parts);
  const char *last = data_combine_last_part (line);
  glong last_length = g_utf8_strlen (last, -1);
  g_autofree char *before = g_strndup (line, (gsize) (last - line));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= room)
    return g_steal_pointer (&line);
  if (last_length > room - 2)
    return cut (line, room);
  start = cut (before, room - last_length);
  return g_strconcat (start, last, NULL);
}

char *
data_xlsx_running_foot (const DataDocumentInformation *information)
{
  const char *const *footer = information->footer;
  guint n = g_strv_length ((char **) footer);
  g_auto (GStrv) lines = g_new0 (char *, n + 1);
  glong room = LIMIT - (glong) (strlen (FOOT_START) + strlen (PAGE_NUMBER));
  g_autofree char *joined = NULL;

  /* The last first: it says what the result is not. Each leaves a line break and a mark for those
   * above. */
  for (guint i = n; i-- > 0;)
    {
      lines[i] = write_foot_line (footer[i], room - 2 * (glong) i);
      room -= g_utf8_strlen (lines[i], -1) + 1;
    }
  joined = g_strjoinv ("\n", lines);
  return g_strconcat (FOOT_START, joined, PAGE_NUMBER, NULL);
}
