/* database_open.h - The parts of opening a workspace. Private to data/workspace/ and its tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/migration.h"

G_BEGIN_DECLS

/** Up to this size, in bytes, a file is checked for damage whenever it is opened for writing; a
 * larger one is checked with each automatic copy. */
#define DATA_DATABASE_CHECKED_SIZE (2 * 1024 * 1024)

/**
 * DataDatabaseMode:
 * @DATA_DATABASE_WRITE: to write; an older version is brought up to date
 * @DATA_DATABASE_READ: to read the newest version, or a newer one where that is possible
 * @DATA_DATABASE_READ_ANY: to read an older version as well
 * @DATA_DATABASE_READ_STILL: the same where no other program knows the file
 */
typedef enum
{
  DATA_DATABASE_WRITE,
  DATA_DATABASE_READ,
  DATA_DATABASE_READ_ANY,
  DATA_DATABASE_READ_STILL,
} DataDatabaseMode;

/** data_database_open_with: data_database_open() for a program with the versions of @migration. */
DataDatabase *data_database_open_with (const char *path,
                                       DataDatabaseMode mode,
                                       const DataMigration *migration,
                                       GError **error);

/**
 * data_database_connect:
 * @named: what messages call the file
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED where it is no file
 *
 * Connects to the file with the settings that keep us safe from what is in it, and reads nothing.
 * As long as %SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE is set, data_database_free() leaves the main file
 * alone.
 */
DataDatabase *
data_database_connect (const char *path, const char *named, DataDatabaseMode mode, GError **error);

/** data_database_new_scratch: Returns: (transfer full): an empty database in memory, with the same
 * settings, for what is read from the file @named. */
DataDatabase *data_database_new_scratch (const char *named, GError **error);

/**
 * data_database_check_header:
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED
 *
 * Whether the file begins as a workspace does, before SQLite looks into it.
 */
gboolean data_database_check_header (DataDatabase *self, GError **error);

/** data_database_check_pages: whether the file is sound in all its pages and rows; indexes are not
 * compared with their tables. */
gboolean data_database_check_pages (DataDatabase *self, GError **error);

/** data_database_refuse: sets %DATA_ERROR_REFUSED with the file's name and @sentences. */
void data_database_refuse (DataDatabase *self, GError **error, const char *sentences);

/** data_database_refuse_damaged: sets %DATA_ERROR_REFUSED for a damaged file; @reason (nullable)
 * says where.
 */
void data_database_refuse_damaged (DataDatabase *self, GError **error, const char *reason);

G_END_DECLS
