/* changegroup.h - Putting together what entries of the history changed. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changegroup, sqlite3changegroup_delete)

/**
 * data_changegroup_add:
 * @row: a row of the history with the columns entry, field, what, changes, content_hash
 *
 * Adds what the entry changed.
 *
 * Returns: %SQLITE_OK; %SQLITE_CORRUPT and the like where it is not what was recorded
 */
int data_changegroup_add (sqlite3_changegroup *self, sqlite3_stmt *row);

/**
 * data_changegroup_apply:
 * @flags: %SQLITE_CHANGESETAPPLY_INVERT, or 0
 *
 * Makes the changes in the tables of @handle that are recorded.
 *
 * Returns: %SQLITE_OK; %SQLITE_ABORT where the rows are not what the changes begin with
 */
int data_changegroup_apply (sqlite3_changegroup *self, sqlite3 *handle, int flags);

G_END_DECLS
