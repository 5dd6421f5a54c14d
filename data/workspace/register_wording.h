/* register_wording.h - What the register says of an evaluation, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/workspace/register.h"

G_BEGIN_DECLS

/** data_wording_register_title: Returns: (transfer none): the title, or "(untitled)". */
const char *data_wording_register_title (const DataRegisterRow *row);

/**
 * data_wording_register_route:
 * @packs: the packs that decide
 *
 * The route in the words of the rules, with how much is open where it is undetermined:
 * "Undetermined - 25 answers open".
 *
 * Returns: (transfer full): the route, or what stands in its place while it is not known
 */
char *data_wording_register_route (const DataRegisterRow *row, DataPacks *packs);

/** data_wording_register_overall: Returns: (transfer full) (nullable): the highest level of impact
 * answered, and whether that is so far; %NULL where there is none, or the rules are not known. */
char *data_wording_register_overall (const DataRegisterRow *row, DataPacks *packs);

/** data_wording_register_state: Returns: (transfer full) (nullable): state and revision, "Approved,
 * revision 1"; %NULL for a draft that was never approved. */
char *data_wording_register_state (DataState state, guint revision);

G_END_DECLS
