/* fill.h - A workspace with many evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/** fill_check: ends the program with @error, if there is one. */
void fill_check (const GError *error);

/** fill_load: Returns: (transfer full): the evaluation in the file @path. */
DataExchange *fill_load (const char *path, DataPacks *packs);

/** fill_add: adds @n copies of @exchange, each with an id and a title of its own. */
void fill_add (DataWorkspace *workspace, DataExchange *exchange, guint n);

/** fill_with_examples: adds @n copies of the evaluations in the folder of the file @example, as
 * many of each. */
void fill_with_examples (DataWorkspace *workspace, DataPacks *packs, const char *example, guint n);

G_END_DECLS
