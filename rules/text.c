/* text.c - What counts as blank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/text.h"

/* The Unicode property White_Space; g_unichar_isspace() leaves out U+000B and U+0085. */
static gboolean
is_white_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x0b || c == 0x85;
}

gboolean
rules_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!is_white_space (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}
