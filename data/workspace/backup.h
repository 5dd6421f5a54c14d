/* backup.h - Copies of a workspace that can be trusted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How many automatic copies are kept, each of another day. */
#define DATA_BACKUP_DAYS 14

/**
 * data_backup:
 * @path: a workspace, which may be in use
 * @target: where the copy goes; it appears only when it is whole and was checked
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED (the workspace is damaged), %DATA_ERROR_BUSY,
 *   %DATA_ERROR_WRITE
 *
 * An existing @target is replaced only by a sound copy, and not while a program has it open.
 */
gboolean data_backup (const char *path, const char *target, GError **error);

/** data_backup_unless_cancelled: the same; where it is cancelled before the copy is in its place,
 * @target stays as it was. */
gboolean data_backup_unless_cancelled (const char *path,
                                       const char *target,
                                       GCancellable *cancellable,
                                       GError **error);

/** data_backup_folder: Returns: (transfer full): where the automatic copies of @path are: the
 * folder "NAME.backups" beside it; a symbolic link is followed. */
char *data_backup_folder (const char *path);

/** data_backup_exists: whether that folder has a copy of a day. */
gboolean data_backup_exists (const char *path);

/**
 * data_backup_daily:
 * @now: the time
 * @error: as for data_backup()
 *
 * Makes the copy of the day, unless there is one, and takes away the oldest of more than
 * %DATA_BACKUP_DAYS; before them those of days after @now, which a wrong clock has made. Nothing is
 * taken away where the copy fails.
 */
gboolean data_backup_daily (const char *path, GDateTime *now, GError **error);

G_END_DECLS
