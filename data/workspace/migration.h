/* migration.h - Bringing the tables of an older workspace up to date. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/database.h"

G_BEGIN_DECLS

/**
 * DataMigration:
 * @sql: (array): the statements that lead from version n to n + 1, beginning with 0 (no tables)
 * @n_steps: how many there are: the newest version
 * @readable_since: the oldest version whose programs can read the newest
 */
typedef struct
{
  const char *const *sql;
  guint n_steps;
  guint readable_since;
} DataMigration;

/** data_migration_shipped: Returns: (transfer none): the steps of this program. */
const DataMigration *data_migration_shipped (void);

/**
 * data_migration_run:
 * @from: the version of the tables
 * @error: %DATA_ERROR_WRITE, %DATA_ERROR_BUSY
 *
 * Makes a copy of the file beside (see data/workspace/backup_copy.h), unless it is new, and runs
 * the steps from @from on, all in one transaction; where another program has done so, nothing.
 */
gboolean
data_migration_run (const DataMigration *self, DataDatabase *database, guint from, GError **error);

/**
 * data_migration_check:
 * @version: the version that the file claims to have
 * @error: %DATA_ERROR_REFUSED
 *
 * Whether the file's tables are exactly those of @version: no table, column, index, trigger or view
 * more, less or other. Those of a newer version must have all tables and columns that are known
 * here, nothing that runs, and must say that they can be read.
 */
gboolean data_migration_check (const DataMigration *self,
                               DataDatabase *database,
                               guint version,
                               GError **error);

G_END_DECLS
