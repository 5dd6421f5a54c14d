/* random_json.h - Seeded random texts and JSON values, odd ones among them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <jansson.h>

/* Whether something that happens @percent times in a hundred happens now. */
gboolean random_chance (GRand *random, int percent);

/* A number from 0 on, below @end, which is not 0. */
guint random_below (GRand *random, gsize end);

/* (transfer full): a text of any characters: control characters, quotes, Japanese, beyond the BMP.
 */
char *random_text (GRand *random);

/* (transfer full): any value, with at most @depth levels of arrays and objects. */
json_t *random_json (GRand *random, guint depth);

/* (transfer none): a name for a member that an evaluation may not know; or may. */
const char *random_name (GRand *random);

/* (transfer full): some or all of the entries of @array, in any order. */
json_t *random_sample (GRand *random, json_t *array, gsize n);

/* (transfer full): @object with its members in another order. */
json_t *random_order (GRand *random, json_t *object);
