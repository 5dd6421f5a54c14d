/* restore.h - Putting a copy in the place of a workspace that cannot be opened any more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * data_restore:
 * @copy: a copy of a workspace, see data_backup()
 * @path: where the workspace is to be again; no program may have it open
 * @now: the time, for the name of what is set aside
 * @error: as for data_backup()
 *
 * What is at @path, with what SQLite keeps beside it, is not removed but renamed to
 * "NAME-set-aside-2026-11-22-104507.eikyo". Where anything fails, it stays where it is.
 *
 * Returns: whether a sound copy is at @path now
 */
gboolean data_restore (const char *copy, const char *path, GDateTime *now, GError **error);

G_END_DECLS
