/* combine_text.c - One text that says in two languages what is not the same in both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/combine_text.h"

#include <string.h>

/* How many bytes at the start of both texts are the same number: "3. " or "(3) ". */
static gsize
numbering (const char *first, const char *second)
{
  gsize n = strspn (first, "0123456789.()");

  if (n < 2 || first[n] != ' ' || strcspn (first, ".()") >= n)
    return 0;
  return strncmp (first, second, n + 1) == 0 ? n + 1 : 0;
}

/* What @second says that @first does not: all of it, or, where they have as many lines, those lines
 * that differ. */
static char *
difference (const char *first, const char *second)
{
  g_auto (GStrv) lines = g_strsplit (first, "\n", -1);
  g_auto (GStrv) others = g_strsplit (second, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_strv_length (lines) != g_strv_length (others))
    return g_strdup (second);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_equal (lines[i], others[i]))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", others[i]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Both texts, the second after @separator; once what is the same. */
static char *
join_words (const char *first, const char *second, const char *separator)
{
  g_autofree char *rest = difference (first, second);

  /* "ID" and "Id". */
  if (g_ascii_strcasecmp (first, second) == 0)
    return g_strdup (first);
  return rest[0] == '\0' ? g_strdup (first)
                         : g_strjoin (separator, first, rest + numbering (first, rest), NULL);
}

/* The boxes that can be ticked. */
static const char *const ticks[] = { "□", "■", NULL };

static gboolean
begins_with_box (const char *text)
{
  return g_str_has_prefix (text, ticks[0]) || g_str_has_prefix (text, ticks[1]);
}

/* What stands behind each box, and each further line, of a text that begins with a box: split in
 * front of boxes and lines. */
static GPtrArray *
split_choices (const char *text)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = g_utf8_next_char (text);; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && *p != '\n' && !begins_with_box (p))
        continue;
      g_ptr_array_add (choices, g_strndup (start, (gsize) (p - start)));
      start = p;
      if (*p == '\0')
        return choices;
    }
}

/* The text of a choice without its box or line break, and without the space behind it. */
static char *
words_of_choice (const char *choice)
{
  const char *words = g_utf8_next_char (choice);

  if (g_str_has_prefix (words, "\u00a0"))
    words = g_utf8_next_char (words);
  return g_strchomp (g_strdup (words));
}

/* (nullable): choices with boxes in two languages: each box once, with what it says in both. */
static char *
join_choices (const char *first, const char *second)
{
  g_autoptr (GPtrArray) ones = split_choices (first);
  g_autoptr (GPtrArray) others = split_choices (second);
  g_autoptr (GString) both = g_string_new (NULL);

  if (ones->len != others->len)
    return NULL;
  for (guint i = 0; i < ones->len; i++)
    {
      const char *one = g_ptr_array_index (ones, i);
      g_autofree char *words = words_of_choice (one);
      g_autofree char *other_words = words_of_choice (g_ptr_array_index (others, i));

      g_string_append (both, one);
      if (!g_str_equal (words, other_words))
        {
          gsize space = strlen (one);

          while (space > 0 && one[space - 1] == ' ')
            space--;
          g_string_truncate (both, both->len - (strlen (one) - space));
          g_string_append_printf (both, DATA_COMBINE_BESIDE "%s%s", other_words, one + space);
        }
    }
  return g_string_free (g_steal_pointer (&both), FALSE);
}

char *
data_combine_texts (const char *first, const char *second, const char *separator)
{
  char *choices = NULL;

  if (first == NULL || second == NULL)
    return NULL;
  if (begins_with_box (first) && begins_with_box (second))
    choices = join_choices (first, second);
  return choices != NULL ? choices : join_words (first, second, separator);
}

/* Where the first of what stands between the parts of a line begins, with a space on either side:
 * a dash or a dot; or the end. @length: (out): of it */
static const char *
find_mark (const char *line, gsize *length)
{
  static const char *const marks[] = { " – ", " · ", " ・ " };
  const char *first = line + strlen (line);

  *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *mark = strstr (line, marks[i]);

      if (mark != NULL && mark < first)
        {
          first = mark;
          *length = strlen (marks[i]);
        }
    }
  return first;
}

const char *
data_combine_last_part (const char *line)
{
  gsize length;
  const char *last = find_mark (line, &length);

  for (const char *mark = last; *mark != '\0'; mark = find_mark (mark + length, &length))
    last = mark;
  return last;
}

static guint
count_parts (const char *line)
{
  gsize length;
  guint n = 1;

  for (const char *mark = find_mark (line, &length); *mark != '\0';
       mark = find_mark (mark + length, &length))
    n++;
  return n;
}

/* Appends both parts, what they end with alike only once: "評価 / Evaluation 1". */
static void
append_parts (GString *line, const char *first, gsize length, const char *second, gsize other)
{
  gsize alike = 0;
  gsize whole = 0; /* the part of it that begins with a space */

  while (alike < MIN (length, other) && first[length - alike - 1] == second[other - alike - 1])
    {
      alike++;
      if (first[length - alike] == ' ')
        whole = alike;
    }
  if (alike == length && length == other)
    g_string_append_len (line, first, (gssize) length);
  else
    {
      g_string_append_len (line, first, (gssize) (length - whole));
      g_string_append (line, DATA_COMBINE_BESIDE);
      g_string_append_len (line, second, (gssize) other);
    }
}

char *
data_combine_lines (const char *first, const char *second)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (first == NULL || second == NULL)
    return NULL;
  if (count_parts (first) != count_parts (second))
    return data_combine_texts (first, second, DATA_COMBINE_BESIDE);
  while (TRUE)
    {
      gsize length;
      gsize other_length;
      const char *mark = find_mark (first, &length);
      const char *other = find_mark (second, &other_length);

      append_parts (line, first, (gsize) (mark - first), second, (gsize) (other - second));
      if (*mark == '\0')
        return g_string_free (g_steal_pointer (&line), FALSE);
      g_string_append_len (line, mark, (gssize) length);
      first = mark + length;
      second = other + other_length;
    }
}

/* How wide @text is, in ideographs. */
static double
width_of (const char *text)
{
  const double narrow = 0.55;
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 1 : narrow;
  return width;
}

gboolean
data_combine_fits (const char *first, const char *second, double room)
{
  if (first == NULL || second == NULL || g_str_equal (first, second))
    return TRUE;
  if (strchr (first, '\n') != NULL || strchr (second, '\n') != NULL)
    return FALSE;
  return width_of (first) + width_of (DATA_COMBINE_BESIDE) + width_of (second) <= room;
}
