/* shipped.h - The criteria packs that the program ships, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

#define OLDER "2022-11-01"
#define NEWER "2025-04-01"

/* (transfer full): the shipped packs, and the path of one. */
DataPacks *shipped_packs (void);
char *shipped_path (const char *edition);

/* (transfer none): what the shipped pack of @edition says; the test fails if there is none. */
const RulesEdition *shipped_edition (DataPacks *packs, const char *edition);
