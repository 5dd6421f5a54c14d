/* shipped.h - The criteria packs and the examples that the program ships, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"

#define OLDER "2022-11-01"
#define NEWER "2025-04-01"

/* (transfer full): the shipped packs, and the path of one. */
DataPacks *shipped_packs (void);
char *shipped_path (const char *edition);

/* (transfer none): what the shipped pack of @edition says; the test fails if there is none. */
const RulesEdition *shipped_edition (DataPacks *packs, const char *edition);

/* The names of the shipped examples, ending with NULL. */
extern const char *const shipped_examples[];

/* (transfer full): the path of a file of the example called @name: "NAME.eikyo.json". */
char *shipped_example_path (const char *name, const char *suffix);

/* (transfer full): the example called @name; the test fails if there is none. */
DataExchange *shipped_example (DataPacks *packs, const char *name);

/* Adds a test "GROUP/NAME" for each example; its name is the data. */
void shipped_add_examples (const char *group, GTestDataFunc test);
