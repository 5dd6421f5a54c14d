/* fit.c - Making texts fit to be shown, and fit to be the name of a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/document.h"

enum
{
  FILE_NAME_PART_CHARACTERS = 40,
};

/* Controls and non-characters cannot be shown; embeddings and overrides of the writing direction
 * would reorder what stands around them. */
static gboolean
is_unfit (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Whether valid UTF-8 can stand as it is. Only what begins with one of these bytes need be looked
 * at: a control, or the first of a character that may be unfit. */
static gboolean
is_fit (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      gunichar c;

      if (*p >= ' ' && *p != 0x7f && *p != 0xc2 && *p != 0xe2 && *p < 0xef)
        continue;
      c = g_utf8_get_char ((const char *) p);
      if (c != '\n' && c != '\t' && (is_unfit (c) || is_line_break (c)))
        return FALSE;
    }
  return TRUE;
}

char *
data_document_make_fit (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) fit = NULL;

  if (g_utf8_validate (text, -1, NULL) && is_fit (text))
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  fit = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_break (c))
        c = '\n';
      else if (c != '\t' && is_unfit (c))
        c = 0xfffd;
      g_string_append_unichar (fit, c);
    }
  return g_string_free (g_steal_pointer (&fit), FALSE);
}

char *
data_document_fit (const char *text)
{
  char *fit = text == NULL ? NULL : data_document_make_fit (text);

  return fit != NULL ? fit : g_strdup (text == NULL ? "" : text);
}

static gboolean
fits_file_name (gunichar c)
{
  return c > ' ' && !is_unfit (c) && !g_unichar_isspace (c) &&
         (c >= 0x80 || strchr ("/\\:*?\"<>|%", (int) c) == NULL);
}

/* Whether a word may begin with @c behind @before. Japanese has no spaces: there it begins where
 * the script changes, but not with the hiragana that a word ends with. */
static gboolean
begins_word (gunichar before, gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  if (!g_unichar_isalnum (c) || !g_unichar_isalnum (before))
    return c != 0x30fc;
  return script != g_unichar_get_script (before) && script != G_UNICODE_SCRIPT_HIRAGANA &&
         !g_unichar_isdigit (c) && !g_unichar_isdigit (before);
}

/* Takes off a word from number @start on of which only the beginning stands there, @next being what
 * follows, unless little would be left. */
static void
cut_at_word (GString *name, gsize start, gunichar next)
{
  const char *end = name->str + name->len;
  const char *least;

  /* One hyphen stands for many characters. */
  if (g_utf8_strlen (name->str + start, -1) <= FILE_NAME_PART_CHARACTERS / 2)
    return;
  least = g_utf8_offset_to_pointer (name->str + start, FILE_NAME_PART_CHARACTERS / 2);
  while (end > least)
    {
      const char *before = g_utf8_prev_char (end);

      if (begins_word (g_utf8_get_char (before), next))
        {
          g_string_truncate (name, (gsize) (end - name->str));
          return;
        }
      next = g_utf8_get_char (before);
      end = before;
    }
}

/* Whether a name does not end with @c: marks, and brackets that are not closed. */
static gboolean
is_loose (gunichar c)
{
  return c == '-' || c == '.' || c == '_' || c == ',' ||
         g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION;
}

/* Appends the characters of @part that fit, with one hyphen for each run of others; none begins or
 * ends with a mark. */
static void
append_part (GString *name, const char *part)
{
  gsize start = name->len;
  const char *p = part;

  for (guint n = 0; *p != '\0' && n < FILE_NAME_PART_CHARACTERS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_mark = !fits_file_name (c) || c == '-' || c == '.' || c == '_';

      if (!is_mark || (name->len > start && fits_file_name (c)))
        g_string_append_unichar (name, c);
      else if (name->len > start && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  if (*p != '\0')
    cut_at_word (name, start, g_utf8_get_char (p));
  while (name->len > start)
    {
      const char *last = g_utf8_prev_char (name->str + name->len);

      if (!is_loose (g_utf8_get_char (last)))
        return;
      g_string_truncate (name, (gsize) (last - name->str));
    }
}

char *
data_document_file_name (const char *const *parts)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (rules_text_is_blank (parts[i]))
        continue;
      if (name->len > 0)
        g_string_append_c (name, '_');
      append_part (name, parts[i]);
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}
