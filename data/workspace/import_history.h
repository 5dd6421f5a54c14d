/* import_history.h - The history of an evaluation as packages carry it. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/import.h"
#include "data/workspace/database.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * data_import_history_read:
 * @evaluation: its number
 *
 * Returns: (transfer full): an array of all entries, oldest first: those made here, and between
 *   them, in the places they had, those that it brought along when it was imported. Each has what
 *   its hash is made of (see data/history/hash.h).
 */
json_t *data_import_history_read (DataDatabase *database, gint64 evaluation, GError **error);

/** data_import_history_collect_own: adds the hashes of the entries that were made here, as texts,
 * to the set @hashes. */
gboolean data_import_history_collect_own (DataDatabase *database,
                                          gint64 evaluation,
                                          GHashTable *hashes,
                                          GError **error);

/** data_import_history_action: Returns: (nullable): the action of @entry; of an undo or redo, that
 * of what it turned. */
const char *data_import_history_action (json_t *entry);

/** data_import_history_submitted: Returns: (nullable): the SHA-256 of the contents that were sent
 * to review last, in the last revision. */
const char *data_import_history_submitted (json_t *history);

/** data_import_history_list: Returns: (transfer full) (element-type DataHistoryEntry): the entries
 * that it brought along, the newest first. */
GPtrArray *data_import_history_list (DataDatabase *database, gint64 evaluation, GError **error);

/**
 * data_import_history_write:
 * @history: (nullable): all entries that it brings along
 *
 * Keeps those that were not made here, with their places among all, instead of those that were
 * kept before.
 */
gboolean data_import_history_write (DataDatabase *database,
                                    gint64 evaluation,
                                    json_t *history,
                                    GError **error);

/**
 * data_import_history_compare:
 * @mine: the entries here
 * @theirs: (nullable): those of the file
 *
 * Returns: %DATA_IMPORT_NEWER where the file has all entries that are here and more,
 *   %DATA_IMPORT_OLDER where all of the file's are here, else %DATA_IMPORT_CONFLICT. Entries that
 *   say nothing of what the evaluation holds do not count: those about archive and bin, and about
 *   importing what brought its history along.
 */
DataImportStatus data_import_history_compare (json_t *mine, json_t *theirs);

G_END_DECLS
