/* register_row.h - Rows of the register, read from the file. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/workspace/database.h"
#include "data/workspace/register.h"

G_BEGIN_DECLS

/** data_register_item_new: Returns: (transfer full): an item without a row. */
DataRegisterItem *data_register_item_new (void);

/** data_register_item_take_row: @row: (transfer full): what it says from now on; "changed" is
 * emitted. */
void data_register_item_take_row (DataRegisterItem *self, DataRegisterRow *row);
void data_register_row_free (DataRegisterRow *self);

/**
 * data_register_read:
 * @number: an evaluation, or 0 for all
 *
 * Returns: (transfer full) (element-type DataRegisterRow): by number
 */
GPtrArray *
data_register_read (DataDatabase *database, DataPacks *packs, gint64 number, GError **error);

/**
 * data_register_hash:
 *
 * Returns: (transfer full): what a stored decision is made by, its `pack_hash`: SHA-256 in
 *   hexadecimal of the pack's hash in hexadecimal, a line feed and the version of this program.
 *   Where either is another the decision is made anew.
 */
char *data_register_hash (DataPack *pack);

/**
 * data_register_decide:
 * @row: a row that is not decided
 *
 * Decides the evaluation. Where it cannot be read or its rules are not known, the row stays
 * undecided.
 *
 * Returns: whether it was decided
 */
gboolean data_register_decide (DataDatabase *database, DataPacks *packs, DataRegisterRow *row);

/** data_register_store: keeps the decision of @row for the next time. */
gboolean data_register_store (DataDatabase *database,
                              DataPacks *packs,
                              const DataRegisterRow *row,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataRegisterRow, data_register_row_free)

G_END_DECLS
