/* details_case.h - An evaluation for which details come from tables, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/sheet/details.h"

G_BEGIN_DECLS

/** A fixture: an evaluation in which nothing is answered, and which has added the details
 * `9.2.1.50.PB` and `own/1` to the catalogue. */
typedef struct
{
  DataPacks *packs;
  DataExchange *exchange;
} DetailsCase;

void details_case_add (const char *path,
                       void (*test) (DetailsCase *self, gconstpointer data),
                       gconstpointer data);

/** details_case_new_exchange: Returns: (transfer full): the same with other details: @catalogue are
 * the entries of the array. */
DataExchange *details_case_new_exchange (DetailsCase *self, const char *catalogue);

const RulesCatalogue *details_case_get_catalogue (DetailsCase *self);

/** details_case_assert_says: fails where what there is to say of a row does not hold @says; where
 * that is "", there must be nothing to say. */
void details_case_assert_says (const DataDetail *detail, RulesLanguage language, const char *says);

G_END_DECLS
