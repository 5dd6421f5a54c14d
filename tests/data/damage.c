/* damage.c - What befalls the bytes of a workspace, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "damage.h"

#include <string.h>

guint
damage_place (GRand *random, guint length)
{
  return (guint) g_rand_int_range (random, 0, (gint32) MAX (length, 1));
}

guint8 *
damage_page (GRand *random, GByteArray *bytes)
{
  return bytes->data + damage_place (random, bytes->len / DAMAGE_PAGE) * DAMAGE_PAGE;
}

void
damage_cut (GRand *random, GByteArray *bytes)
{
  g_byte_array_set_size (bytes, damage_place (random, bytes->len));
}

void
damage_cut_after_a_page (GRand *random, GByteArray *bytes)
{
  g_byte_array_set_size (bytes, damage_place (random, bytes->len / DAMAGE_PAGE) * DAMAGE_PAGE);
}

void
damage_clear_a_page (GRand *random, GByteArray *bytes)
{
  memset (damage_page (random, bytes), 0, DAMAGE_PAGE);
}

void
damage_repeat_a_page (GRand *random, GByteArray *bytes)
{
  memmove (damage_page (random, bytes), damage_page (random, bytes), DAMAGE_PAGE);
}
