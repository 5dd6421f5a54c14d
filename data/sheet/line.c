/* line.c - Texts of cells, as titles and as marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/line.h"

#include <string.h>

char *
data_line_of_text (const char *text)
{
  GString *line = g_string_new (NULL);
  gunichar before = 0;
  gboolean has_blank = FALSE;
  gboolean has_break = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
        {
          has_blank = TRUE;
          has_break = has_break || character == '\n' || character == '\r';
          continue;
        }
      if (has_blank && before != 0 &&
          !(has_break && g_unichar_iswide (before) && g_unichar_iswide (character)))
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, character);
      before = character;
      has_blank = has_break = FALSE;
    }
  return g_string_free (line, FALSE);
}

const char *
data_line_end (const char *text, guint n)
{
  const char *end = text;

  while (n-- > 0 && *end != '\0')
    end = g_utf8_next_char (end);
  return end;
}

char *
data_line_cut (const char *text, guint n)
{
  const char *end = data_line_end (text, n);
  g_autofree char *beginning = g_strndup (text, (gsize) (end - text));
  g_autofree char *line = data_line_of_text (beginning);

  return g_strconcat (line, *end == '\0' ? "" : "…", NULL);
}

gboolean
data_line_is_date (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";

  for (guint i = 0; i < strlen (pattern); i++)
    {
      if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return FALSE;
    }
  return text[strlen (pattern)] == '\0' || text[strlen (pattern)] == ' ';
}

char *
data_line_fold (const char *text)
{
  const char *end = data_line_end (text, DATA_LINE_BEGINNING);
  g_autofree char *normal = g_utf8_normalize (text, end - text, G_NORMALIZE_NFKC);
  g_autofree char *lower = g_utf8_strdown (normal != NULL ? normal : "", -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character))
        g_string_append_unichar (folded, character);
    }
  return g_string_free (folded, FALSE);
}

DataMark
data_mark_parse (const char *text)
{
  /* The circles are U+25CB, U+25EF, U+3007, U+25CF, U+25CE; folded as data_line_fold() does. */
  static const char *const yes[] = { "○",     "◯",    "〇",   "●",    "◎",  "✓",    "✔",
                                     "☑",     "レ",   "b",    "pb",   "y",  "yes",  "true",
                                     "1",     "基本", "該当", "必須", "有", "はい", "基本言明要件",
                                     "basic", NULL };
  static const char *const no[] = { "×",        "✕",      "-",      "ー", "−", "–",  "―",
                                    "n",        "no",     "false",  "0",  "p", "無", "非該当",
                                    "該当なし", "対象外", "いいえ", "☐",  NULL };
  g_autofree char *folded = data_line_fold (text);

  if (*data_line_end (text, DATA_LINE_BEGINNING) != '\0')
    return DATA_MARK_UNKNOWN;
  if (folded[0] == '\0')
    return DATA_MARK_NONE;
  if (g_strv_contains (yes, folded))
    return DATA_MARK_YES;
  return g_strv_contains (no, folded) ? DATA_MARK_NO : DATA_MARK_UNKNOWN;
}
