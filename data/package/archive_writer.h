/* archive_writer.h - Writing a ZIP file, so that it is there whole or not at all. Private to data/.
 *
 * The same members in the same order give the same bytes. A member goes to the disk piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DataArchiveWriter DataArchiveWriter;

/**
 * data_archive_writer_new:
 * @target: the file to be written
 * @error: %DATA_ERROR_WRITE
 *
 * Writes beside @target, which stays as it is until data_archive_writer_commit().
 *
 * Returns: (transfer full) (nullable): a ZIP file with nothing in it yet
 */
DataArchiveWriter *data_archive_writer_new (const char *target, GError **error);

/** Frees @self, and removes what was written and not put in place. */
void data_archive_writer_free (DataArchiveWriter *self);

/**
 * data_archive_writer_begin:
 * @name: valid UTF-8, relative, not given before
 * @error: %DATA_ERROR_WRITE, as for all that follow
 *
 * Begins a member.
 */
gboolean data_archive_writer_begin (DataArchiveWriter *self, const char *name, GError **error);

/** data_archive_writer_append: writes the next @length bytes of the member that was begun. */
gboolean data_archive_writer_append (DataArchiveWriter *self,
                                     gconstpointer bytes,
                                     gsize length,
                                     GError **error);

/** data_archive_writer_end: ends the member that was begun. */
gboolean data_archive_writer_end (DataArchiveWriter *self, GError **error);

/** data_archive_writer_add: writes a whole member. */
gboolean data_archive_writer_add (
    DataArchiveWriter *self, const char *name, gconstpointer bytes, gsize length, GError **error);

/** data_archive_writer_commit: makes sure that everything is on the disk and puts it in the
 * target's place. */
gboolean data_archive_writer_commit (DataArchiveWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataArchiveWriter, data_archive_writer_free)

G_END_DECLS
