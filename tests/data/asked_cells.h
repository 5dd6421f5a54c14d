/* asked_cells.h - The cells that the rules ask, as entries of an evaluation without answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

#include <jansson.h>

/* Appends to @cells those that are asked of @subject, the id of an item of @kind. */
void
asked_cells_append (json_t *cells, const RulesEdition *edition, json_t *subject, RulesAskedOf kind);
