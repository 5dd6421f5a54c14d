/* damage.h - What befalls the bytes of a workspace, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#define DAMAGE_PAGE 4096

/* Changes the bytes; may shorten them. */
typedef void (*Damage) (GRand *random, GByteArray *bytes);

typedef struct
{
  const char *name;
  Damage damage;
} DamageCase;

/* Somewhere in @length bytes, and the beginning of any page. */
guint damage_place (GRand *random, guint length);
guint8 *damage_page (GRand *random, GByteArray *bytes);

void damage_cut (GRand *random, GByteArray *bytes);
void damage_cut_after_a_page (GRand *random, GByteArray *bytes);
void damage_clear_a_page (GRand *random, GByteArray *bytes);
void damage_repeat_a_page (GRand *random, GByteArray *bytes);
