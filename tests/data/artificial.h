/* artificial.h - Later versions of the tables, which do not exist, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/migration.h"

G_BEGIN_DECLS

/** artificial_migration: Returns: (transfer full): the versions of this program followed by one
 * with the statements @sql. */
DataMigration *artificial_migration (const char *sql, guint readable_since);
void artificial_free (DataMigration *migration);

/** A step as they are: a table, and a column of an existing table. */
#define ARTIFICIAL_STEP                                                                            \
  "CREATE TABLE tag (evaluation INTEGER NOT NULL REFERENCES evaluation, "                          \
  "  name TEXT NOT NULL, PRIMARY KEY (evaluation, name)) STRICT, WITHOUT ROWID; "                  \
  "ALTER TABLE evaluation ADD COLUMN colour TEXT; "                                                \
  "UPDATE evaluation SET colour = 'red'; "

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataMigration, artificial_free)

G_END_DECLS
