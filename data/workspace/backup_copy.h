/* backup_copy.h - Copies of a workspace of any version. Private to data/workspace/ and its tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/output_file.h"
#include "data/workspace/migration.h"

G_BEGIN_DECLS

/**
 * data_backup_copy:
 * @migration: the versions that can be copied
 * @error: as for data_backup()
 *
 * Returns: (transfer full) (nullable): a sound copy, not yet in the place of @target
 */
DataOutputFile *data_backup_copy (const char *path,
                                  const char *target,
                                  const DataMigration *migration,
                                  GError **error);

/**
 * data_backup_before_version:
 * @version: the version of the tables that the file has
 *
 * Makes a copy called after @version, which is never taken away nor replaced, before the file is
 * brought up to date. Where such a copy has the same bytes, it is left at that.
 */
gboolean data_backup_before_version (const char *path,
                                     guint version,
                                     const DataMigration *migration,
                                     GError **error);

G_END_DECLS
