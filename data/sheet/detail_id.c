/* detail_id.c - Ids of controls as people write them in tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/detail_id.h"

#include "data/sheet/line.h"

#include <string.h>

/* The largest number that an id has. */
#define NUMBER_LIMIT 999

/* What may stand around an id, and around its mark. */
static const char *const brackets[] = { "(", ")", "[", "]", "【", "】", "「", "」", "〔", "〕" };

/** A text with plain characters, and for each of its bytes where in the text as it was that came
 * from. */
typedef struct
{
  GString *text;
  GArray *origins; /* of const char * */
} Folded;

static void
folded_clear (Folded *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->origins);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folded, folded_clear)

/* Dots and dashes of every kind become the plain ones, and so do blanks. */
static gunichar
fold_character (gunichar character)
{
  /* U+3002 and U+FF61 are full stops, the others dashes, U+30FC the long vowel mark. */
  if (character == 0x3002 || character == 0xff61)
    return '.';
  if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212 || character == 0x30fc)
    return '-';
  return g_unichar_isspace (character) ? ' ' : character;
}

/* Full-width letters, digits and dots become the plain ones. */
static Folded
fold (const char *text, const char *end)
{
  Folded folded = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (const char *)) };

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar plain[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n = g_unichar_fully_decompose (g_utf8_get_char (p), TRUE, plain, G_N_ELEMENTS (plain));

      for (gsize i = 0; i < n; i++)
        g_string_append_unichar (folded.text, fold_character (plain[i]));
      while (folded.origins->len < folded.text->len)
        g_array_append_val (folded.origins, p);
    }
  return folded;
}

static void
skip_brackets (const char **p)
{
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      while (**p == ' ')
        (*p)++;
      for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
        {
          if (g_str_has_prefix (*p, brackets[i]))
            {
              *p += strlen (brackets[i]);
              found = TRUE;
            }
        }
    }
}

/* Annex A of ISO/IEC 27001 writes "A." before the same numbers. */
static void
skip_prefix (const char **p)
{
  static const char *const prefixes[] = { "A.", "No.", "NO.", "no." };

  skip_brackets (p);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (*p, prefixes[i]))
        {
          *p += strlen (prefixes[i]);
          while (**p == ' ')
            (*p)++;
          return;
        }
    }
}

static gboolean
read_number (const char **p, guint *number)
{
  *number = 0;
  if (!g_ascii_isdigit (**p))
    return FALSE;
  for (; g_ascii_isdigit (**p) && *number <= NUMBER_LIMIT; (*p)++)
    *number = *number * 10 + (guint) (**p - '0');
  return *number > 0 && *number <= NUMBER_LIMIT;
}

/* Dots and dashes between numbers, with blanks around them. */
static gboolean
skip_dot (const char **p)
{
  const char *end = *p;

  while (*end == ' ')
    end++;
  if (*end != '.' && *end != '-')
    return FALSE;
  end++;
  while (*end == ' ')
    end++;
  if (!g_ascii_isdigit (*end))
    return FALSE;
  *p = end;
  return TRUE;
}

/* Whether a mark may end here: at the end, before a bracket or dot, and before a blank unless only
 * a blank stands before the mark too, as in "9.2.1.1 B to C". */
static gboolean
ends_mark (const char *p, gboolean is_apart)
{
  if (*p == '\0' || *p == '.' || *p == ':')
    return TRUE;
  if (*p == ' ')
    return !is_apart;
  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      if (g_str_has_prefix (p, brackets[i]))
        return TRUE;
    }
  return FALSE;
}

/* "PB", ".PB", " (PB)"; it must not be the beginning of a word. */
static const char *
read_mark (const char **p)
{
  static const char *const marks[] = { "PB", "B", "P" };
  const char *end = *p;
  gboolean is_apart;

  while (*end == ' ')
    end++;
  is_apart = end > *p && g_ascii_isalpha (*end);
  skip_brackets (&end);
  while (*end == '.' || *end == '-' || *end == ' ')
    end++;
  skip_brackets (&end);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize n = strlen (marks[i]);

      if (g_ascii_strncasecmp (end, marks[i], n) == 0 && ends_mark (end + n, is_apart))
        {
          *p = end + n;
          skip_brackets (p);
          return marks[i];
        }
    }
  return "";
}

gboolean
data_detail_id_parse (const char *text, DataDetailId *id)
{
  const char *end = data_line_end (text, DATA_LINE_BEGINNING);
  g_auto (Folded) folded = fold (text, end);
  const char *p = folded.text->str;

  *id = (DataDetailId){ .mark = "" };
  skip_prefix (&p);
  do
    {
      if (id->n_numbers == DATA_DETAIL_ID_DEPTH || !read_number (&p, &id->numbers[id->n_numbers]))
        return FALSE;
      id->n_numbers++;
    }
  while (skip_dot (&p));

  id->mark = read_mark (&p);
  skip_brackets (&p);
  while (*p == '.' || *p == ':' || *p == ' ')
    p++;
  /* The id itself may go on where the text was cut. */
  if (*p == '\0')
    return *end == '\0';
  /* Text must be apart from the id: "3rd party" and "9.2.1.x" hold none. */
  if (g_ascii_isalnum (*p) && (g_ascii_isalnum (p[-1]) || p[-1] == '.'))
    return FALSE;
  id->rest = g_array_index (folded.origins, const char *, p - folded.text->str);
  return TRUE;
}

char *
data_detail_id_numbers (const DataDetailId *self, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n && i < self->n_numbers; i++)
    g_string_append_printf (text, "%s%u", i == 0 ? "" : ".", self->numbers[i]);
  return g_string_free (text, FALSE);
}

char *
data_detail_id_to_text (const DataDetailId *self)
{
  g_autofree char *numbers = data_detail_id_numbers (self, self->n_numbers);

  return g_strconcat (numbers, self->mark[0] == '\0' ? "" : ".", self->mark, NULL);
}

gboolean
data_detail_id_is_basic (const DataDetailId *self)
{
  return strchr (self->mark, 'B') != NULL;
}
