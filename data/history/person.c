/* person.c - Whether two names are those of the same person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/history/person.h"

/* Whether the character cannot be seen: joiners, marks of direction, variants of ideographs,
 * fillers of Hangul, the empty pattern of Braille. */
static gboolean
is_invisible (gunichar c)
{
  static const gunichar ranges[][2] = {
    { 0x034f, 0x034f }, { 0x115f, 0x1160 },   { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },
    { 0x2800, 0x2800 }, { 0x3164, 0x3164 },   { 0xfe00, 0xfe0f }, { 0xffa0, 0xffa0 },
    { 0xfff0, 0xfff8 }, { 0xe0000, 0xe0fff },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (c >= ranges[i][0] && c <= ranges[i][1])
        return TRUE;
    }
  return g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* @name in the one form in which names are compared. */
static char *
person_key (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (plain, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKC);
  GString *key = g_string_new (NULL);
  gunichar last = 0;
  gboolean space = FALSE;

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_invisible (c))
        continue;
      if (is_space (c))
        {
          space = TRUE;
          continue;
        }
      if (space && last != 0 && !(g_unichar_iswide (last) && g_unichar_iswide (c)))
        g_string_append_c (key, ' ');
      g_string_append_unichar (key, c);
      last = c;
      space = FALSE;
    }
  return g_string_free (key, FALSE);
}

gboolean
data_person_same (const char *one, const char *other)
{
  g_autofree char *key_of_one = NULL;
  g_autofree char *key_of_other = NULL;

  if (one == NULL || other == NULL)
    return FALSE;
  key_of_one = person_key (one);
  key_of_other = person_key (other);
  /* Names in which nothing can be seen are told apart by their bytes. */
  return key_of_one[0] == '\0' && key_of_other[0] == '\0' ? g_str_equal (one, other)
                                                          : g_str_equal (key_of_one, key_of_other);
}

gboolean
data_person_is_named (const char *name)
{
  g_autofree char *key = person_key (name);

  return key[0] != '\0';
}
