/* edition_document.h - What an edition of the rules says, as a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "data/packs/packs.h"

G_BEGIN_DECLS

/** data_edition_document_new: Returns: (transfer full): all clauses, each with id, source and
 * grade. */
DataDocument *data_edition_document_new (const DataPack *pack);

/**
 * data_edition_document_new_clause:
 * @id: the id of a clause, or of a control of the catalogue
 *
 * Returns: (transfer full) (nullable): the clause with everything the pack says of it, or %NULL if
 *   there is none
 */
DataDocument *data_edition_document_new_clause (const DataPack *pack, const char *id);

G_END_DECLS
