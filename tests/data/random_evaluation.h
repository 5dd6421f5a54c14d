/* random_evaluation.h - Seeded random evaluations in the exchange format, and random changes.
 *
 * They hold any of the members of the format, also absent, null and empty, odd texts, unknown
 * members at every level, and members in any order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

#include <jansson.h>

/* (transfer full): a valid evaluation called @id by the rules of @edition. Most are small; some
 * name every control and cell. */
json_t *random_evaluation_new (GRand *random, const RulesEdition *edition, const char *id);

/* (transfer full): a valid evaluation that differs from @root, which stays as it is, in at most
 * @n_changes places: members set or taken away, entries added, removed, moved. */
json_t *random_evaluation_changed (
    GRand *random, json_t *root, const RulesEdition *edition, DataPacks *packs, guint n_changes);

/* (transfer full): a text that says @root, one of many. */
char *random_evaluation_write (GRand *random, json_t *root);
